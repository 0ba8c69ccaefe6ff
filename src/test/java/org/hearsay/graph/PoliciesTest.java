package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearsay.graph.Explanations.Explanation;
import org.hearsay.graph.Explanations.Source;
import org.hearsay.graph.Explanations.Verdict;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  private static final String TWO = "two-independent-sources";
  private static final String TRUSTED = "trusted-publishers";
  private static final String OFFICIALS = "officials-of-the-actor";
  private static EventSchema schema;
  private Tdb2Store store;

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
    schema = EventSchema.of(OntologyFiles.packaged());
  }

  @BeforeEach
  void open() {
    store = Tdb2Store.inMemory(BaseIri.DEFAULT);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static String policy(String name) throws IOException {
    return Files.readString(Path.of("queries/policies", name + ".rq"));
  }

  /** Words that no other outlet has, so that what it tells is no copy. */
  private static String ownWords(String outlet) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      words.append(outlet.replace(" ", "")).append((char) ('a' + i % 26)).append(i).append(' ');
    }
    return words.toString().strip();
  }

  /** Kuwait's recall, told by an outlet in words of its own. */
  private static Told.Telling recall(String outlet) {
    return Told.article(
            outlet
                + " writes: Kuwait recalled its envoy from North Korea. Sabah Ri "
                + ownWords(outlet))
        .url("https://news.example/" + outlet.replace(" ", ""))
        .publisher(outlet)
        .published("2017-09-18")
        .entity(
            Entity.of("sabah", "Sabah", EntityType.PERSON, Entity.Scope.GAZETTEER)
                .withActingFor("kuwait"))
        .tell("AmbassadorWithdrawal", "recalled")
        .actor("Kuwait")
        .target("North Korea")
        .on("2017-09-17");
  }

  private Verdict verdict(String policy, Told... told) throws IOException {
    for (Told one : told) {
      store.add(one.graph());
    }
    Derivation.rebuild(store, schema);
    Policies.Policy adopted = Policies.adopt(store, policy(policy));
    Derivation.rebuild(store, schema);
    Explanation only = only();
    return only.verdicts().stream()
        .filter(v -> v.policy().equals(adopted))
        .findFirst()
        .orElseThrow();
  }

  private Explanation only() {
    List<Explanation> all = Explanations.of(store);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void twoSourcesNeedASecondOne() throws IOException {
    Verdict refused = verdict(TWO, recall("Delta Courier").end());
    assertThat(refused.accepted()).isFalse();
    assertThat(refused.missing()).isEqualTo("two independent sources say so");
    assertThat(only().affirming())
        .extracting(Source::name, Source::claims)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Delta Courier in its own voice", 1));
    Verdict accepted = verdict(TWO, recall("Harbour Wire").end());
    assertThat(accepted.accepted()).isTrue();
    assertThat(accepted.missing()).isEmpty();
  }

  @Test
  void twoSourcesTakeNoPlansAndFlagDenials() throws IOException {
    Verdict refused =
        verdict(TWO, recall("Delta Courier").as(org.hearsay.extract.Modality.PLANNED).end());
    assertThat(refused.missing()).isEqualTo("somebody says that it happened, and tells no habit");
    assertThat(only().otherwise()).isEqualTo(Map.of("Planned", 1));
    Verdict accepted =
        verdict(
            TWO,
            recall("Harbour Wire").end(),
            recall("Evening Sentinel").by("Sabah").end(),
            recall("Northern Ledger").by("Ri").denied().end());
    assertThat(accepted.accepted()).isTrue();
    assertThat(Explanations.of(store).stream().filter(Explanation::accepted))
        .singleElement()
        .satisfies(e -> assertThat(e.denying()).extracting(Source::name).containsExactly("Ri"));
  }

  @Test
  void trustedPublishersSpeakForThemselves() throws IOException {
    assertThat(verdict(TRUSTED, recall("Delta Courier").end()).missing())
        .isEqualTo("the article's publisher is trusted");
    assertThat(verdict(TRUSTED, recall("Harbour Wire").by("Ri").end()).accepted()).isFalse();
    assertThat(verdict(TRUSTED, recall("The Meridian Post").end()).accepted()).isTrue();
  }

  @Test
  void officialsAdmitWhatTheirStateDid() throws IOException {
    assertThat(verdict(OFFICIALS, recall("Delta Courier").end()).missing())
        .isEqualTo("a source is told for it, not the article alone");
    assertThat(verdict(OFFICIALS, recall("Harbour Wire").by("Ri").end()).missing())
        .isEqualTo("the source is the actor, or speaks or acts for the same state or body");
    assertThat(verdict(OFFICIALS, recall("Evening Sentinel").by("Sabah").end()).accepted())
        .isTrue();
  }

  @Test
  void thePolicyOfTheDocumentationAsksForThree() throws IOException {
    String page = Files.readString(Path.of("docs/policies.md"));
    String own = page.replaceFirst("(?s).*```sparql\\n(.*?)```.*", "$1");
    store.add(recall("Delta Courier").graph());
    store.add(recall("Harbour Wire").graph());
    Derivation.rebuild(store, schema);
    Policies.Policy policy = Policies.adopt(store, own);
    assertThat(only().verdicts())
        .filteredOn(v -> v.policy().equals(policy))
        .singleElement()
        .satisfies(v -> assertThat(v.missing()).isEqualTo("three independent sources say so"));
    store.add(recall("Evening Sentinel").graph());
    Derivation.rebuild(store, schema);
    assertThat(only().verdicts())
        .filteredOn(v -> v.policy().equals(policy))
        .singleElement()
        .satisfies(v -> assertThat(v.accepted()).isTrue());
  }

  @Test
  void acceptanceFollowsWhatIsReadAndRetracted() throws IOException {
    assertThat(verdict(TWO, recall("Delta Courier").end(), recall("Harbour Wire").end()).accepted())
        .isTrue();
    store.retract("https://news.example/HarbourWire");
    Derivation.rebuild(store, schema);
    assertThat(only().accepted()).isFalse();
    store.add(recall("Evening Sentinel").graph());
    Derivation.rebuild(store, schema);
    assertThat(only().accepted()).isTrue();
  }

  @Test
  void areFoundByNameAndWithdrawn() throws IOException {
    Policies.adopt(store, policy(TWO));
    Policies.Policy trusted = Policies.adopt(store, policy(TRUSTED));
    assertThat(Policies.named(store, trusted.iri().getURI())).isEqualTo(trusted);
    assertThat(Policies.named(store, "publisher that I trust")).isEqualTo(trusted);
    assertThat(Policies.named(store, policy(TRUSTED))).isEqualTo(trusted);
    assertThat(Policies.drop(store, trusted.iri())).isTrue();
    assertThatThrownBy(() -> Policies.named(store, "publisher that I trust"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no policy is called 'publisher that I trust'")
        .hasMessageContaining("two independent sources");
    assertThatThrownBy(() -> Policies.named(store, "x")).isInstanceOf(StoreException.class);
  }

  @Test
  void aFaultyPolicyLeavesTheStoreAsItWas() throws IOException {
    store.add(recall("Delta Courier").graph());
    Derivation.rebuild(store, schema);
    Map<String, String> faults =
        Map.of(
            "?event a ?type ; prov:wasDerivedFrom ?claim",
            "which is not about an event of a cluster",
            "?event prov:wasDerivedFrom ?claim",
            "without an event type",
            "?event a ?type",
            "without the claims that it rests on");
    for (Map.Entry<String, String> fault : faults.entrySet()) {
      String event =
          fault.getValue().contains("not about")
              ? "?cluster"
              : "IRI(REPLACE(STR(?cluster), '/cluster/', '/event/'))";
      assertThatThrownBy(
              () ->
                  Policies.adopt(
                      store,
                      """
                      # Faulty
                      PREFIX hs: <https://w3id.org/hearsay/ontology#>
                      PREFIX prov: <http://www.w3.org/ns/prov#>
                      CONSTRUCT { %s } WHERE {
                        ?claim hs:inCluster ?cluster ; hs:content/hs:eventType ?type .
                        BIND (%s AS ?event)
                      }
                      """
                          .formatted(fault.getKey(), event)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("'Faulty'")
          .hasMessageContaining(fault.getValue())
          .hasMessageContaining("write: ");
    }
    assertThatThrownBy(
            () ->
                Policies.adopt(
                    store,
                    """
                    PREFIX hs: <https://w3id.org/hearsay/ontology#>
                    CONSTRUCT { ?e a ?type } WHERE {
                      #? unfinished
                      ?claim hs:inCluster ?cluster .
                      OPTIONAL {
                        #? nested
                        ?claim hs:generic true
                      }
                    }
                    """))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("unfinished");
    assertThat(Policies.adopted(store)).hasSize(1);
    assertThat(only().verdicts()).hasSize(1);
  }
}
