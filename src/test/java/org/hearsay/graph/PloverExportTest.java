package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PloverExportTest {

  private static final String TEXT =
      "Sabah, for \"Kuwait\", recalled its envoy in Pyongyang from North Korea over missiles unless"
          + " talks resume; 12 died and 30 million dollars were lost.";
  private static Tdb2Store store;
  private static EventSchema schema;

  @BeforeAll
  static void tell() {
    ArticleStore.initialize();
    schema = EventSchema.of(OntologyFiles.packaged());
    store = Tdb2Store.inMemory(BaseIri.DEFAULT);
    Told told =
        Told.article(TEXT)
            .url("https://news.example/1")
            .publisher("Harbour, Wire")
            .published("2017-09-18")
            .entity(
                Entity.of("sabah", "Sabah", EntityType.PERSON, Entity.Scope.GAZETTEER)
                    .withActingFor("kuwait")
                    .withSector("GOV")
                    .withCode("KWT"));
    told.tell("AmbassadorWithdrawal", "recalled")
        .actor("Sabah")
        .inferred("target", "North Korea")
        .role("place", "Pyongyang")
        .role("reason", "missiles")
        .role("condition", "talks resume")
        .role("amount", "30 million dollars")
        .count("killed", "12")
        .on("2017-09-17")
        .by("Sabah");
    told.tell("AmbassadorWithdrawal", "recalled").actor("Kuwait").timex("XXXX-09");
    store.add(told.graph());
    Derivation.rebuild(store, schema);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<String> csv() {
    StringBuilder out = new StringBuilder();
    PloverExport.csv(store, schema, out);
    return out.toString().lines().toList();
  }

  private static JsonObject told() {
    StringBuilder out = new StringBuilder();
    PloverExport.jsonLines(store, schema, out);
    return out.toString()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(row -> row.has("event_date"))
        .findFirst()
        .orElseThrow();
  }

  private static String value(String member) {
    return told().getAsJsonArray(member).get(0).getAsString();
  }

  @Test
  void hasOneRowAClaimAndOneCellAColumn() {
    assertThat(csv()).hasSize(3);
    assertThat(csv().getFirst()).isEqualTo(String.join(",", PloverExport.COLUMNS));
    assertThat(csv().get(1)).contains("\"Harbour, Wire\"", "\"\"Kuwait\"\"");
    assertThat(csv()).isEqualTo(csv());
  }

  @Test
  void tellsWhoDidWhatToWhomWhere() {
    assertThat(value("event_type")).isEqualTo("SANCTION");
    assertThat(value("event_mode")).isEqualTo("withdraw");
    assertThat(value("quad_code")).isEqualTo("4");
    assertThat(value("plover_0_5")).isEqualTo("SANCTION");
    assertThat(value("cameo")).isEqualTo("161");
    assertThat(value("actor_name")).isEqualTo("Sabah");
    assertThat(value("actor_country")).isEqualTo("KWT");
    assertThat(value("actor_sector")).isEqualTo("GOV");
    assertThat(value("recipient_name_raw")).isEqualTo("North Korea");
    assertThat(value("inferred_roles")).isEqualTo("target");
    assertThat(value("placename")).isEqualTo("Pyongyang");
    assertThat(value("event_date")).isEqualTo("2017-09-17");
    assertThat(value("source_name")).isEqualTo("Sabah");
  }

  @Test
  void tellsFiguresReasonsAndConditions() {
    assertThat(value("reason")).isEqualTo("missiles");
    assertThat(value("condition")).isEqualTo("talks resume");
    assertThat(value("killed")).isEqualTo("12");
    assertThat(value("amount")).isEqualTo("30 million dollars");
  }

  @Test
  void isDocumentedColumnByColumn() throws IOException {
    String page = Files.readString(Path.of("docs/plover-export.md"));
    assertThat(PloverExport.COLUMNS).allSatisfy(column -> assertThat(page).contains(column));
  }
}
