package org.hearsay.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.extract.Claim;
import org.hearsay.extract.ExtractedArticle;
import org.hearsay.extract.Modality;
import org.hearsay.extract.Participation;
import org.hearsay.extract.Polarity;
import org.hearsay.extract.Stance;
import org.hearsay.extract.Voice;
import org.hearsay.extract.When;
import org.hearsay.pattern.Coding;
import org.hearsay.pattern.Coordination;
import org.hearsay.pattern.EventType;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TimeExpression;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

  private static final String TEXT = "🙂 Chile left in 1999.";
  private static final EventType CUT =
      new EventType(
          "TreatyWithdrawal",
          "treaty withdrawal",
          "",
          List.of("RelationsCut"),
          Coding.NONE,
          Coordination.DISTRIBUTIVE,
          List.of(),
          List.of(),
          "",
          EventType.Content.NONE);

  private static ExtractedArticle extracted(String text) {
    TextSpan name = new TextSpan(2, 7);
    Sentence sentence =
        new Sentence(
            new TextSpan(2, 21),
            0,
            Sentence.Kind.BODY,
            List.of(
                new Token(name, "Chile", "Chile", "PROPN", "NNP", 1, "nsubj"),
                new Token(new TextSpan(8, 12), "left", "leave", "VERB", "VBD", -1, "root")));
    Mention mention = new Mention(name, 0, 0, Mention.Kind.NAME, EntityType.COUNTRY);
    Entity chile =
        Entity.of("chile", "Chile", EntityType.COUNTRY, Entity.Scope.GAZETTEER)
            .withCode("CHL")
            .withLink(new Entity.Link("http://kb.example/1", 0.876, List.of("name: its label")));
    AnnotatedArticle annotated =
        new AnnotatedArticle(
            Article.of(text).id("a").build(),
            List.of(sentence),
            List.of(mention),
            List.of(
                TimeExpression.of(
                    new TextSpan(16, 20),
                    0,
                    TimeExpression.Type.DATE,
                    "1999",
                    TimeExpression.Basis.STATED)),
            Map.of("chile", chile),
            Map.of(mention, "chile"));
    Claim claim =
        new Claim(
            CUT,
            "TreatyWithdrawal/leave",
            new Coding("SANCTION", "SANCTION", "withdraw", "161"),
            0,
            new TextSpan(2, 20),
            new TextSpan(8, 12),
            List.of(new Participation("actor", name, "Chile", "chile", false, 0.9)),
            List.of(),
            When.Timed.of("1999", TimeExpression.Basis.STATED),
            new Voice.Named(new Voice.Source("chile", List.of(), -1)),
            Stance.DENIES,
            Polarity.POSITIVE,
            Modality.ACTUAL,
            false,
            -1,
            0.804);
    return new ExtractedArticle(annotated, List.of(), List.of(), List.of(claim));
  }

  private static JsonObject record(ExtractedArticle extracted, RecordWriter.Part... parts) {
    String line = new RecordWriter("http://host/", Set.of(parts)).write(extracted);
    assertThat(line).doesNotContain("\n");
    return JsonParser.parseString(line).getAsJsonObject();
  }

  @Test
  void writesAnEventAsTheContractHasIt() {
    JsonObject event = record(extracted(TEXT)).getAsJsonArray("events").get(0).getAsJsonObject();
    assertThat(event)
        .hasToString(
            "{\"type\":\"TreatyWithdrawal\",\"ancestors\":[\"RelationsCut\"],\"plover\":\"SANCTION\","
                + "\"mode\":\"withdraw\",\"cameo\":\"161\",\"begin\":2,\"end\":20,\"trigger\":[8,12],"
                + "\"roles\":[{\"role\":\"actor\",\"begin\":2,\"end\":7,\"text\":\"Chile\","
                + "\"entity\":\"http://host/entity/chile\",\"label\":\"Chile\",\"code\":\"CHL\"}],"
                + "\"time\":\"1999\",\"polarity\":\"negative\",\"modality\":\"actual\","
                + "\"confidence\":0.8,\"voice\":\"named\",\"speaker\":\"http://host/entity/chile\","
                + "\"pattern\":\"TreatyWithdrawal/leave\"}");
  }

  @Test
  void printsLargePartsOnlyWhereAskedFor() {
    assertThat(record(extracted(TEXT)).has("tokens")).isFalse();
    JsonObject full = record(extracted(TEXT), RecordWriter.Part.TOKENS);
    assertThat(full.getAsJsonArray("tokens").get(0))
        .hasToString(
            "{\"begin\":2,\"end\":7,\"text\":\"Chile\",\"lemma\":\"Chile\",\"pos\":\"PROPN\","
                + "\"head\":1,\"dep\":\"nsubj\"}");
    assertThat(full.has("propositions")).isFalse();
    assertThat(full.has("links")).isFalse();
    assertThat(record(extracted(TEXT), RecordWriter.Part.LINKS).getAsJsonArray("links").get(0))
        .hasToString(
            "{\"entity\":\"http://host/entity/chile\",\"link\":\"http://kb.example/1\","
                + "\"score\":0.88,\"reasons\":[\"name: its label\"]}");
  }

  @Test
  void givesTheAdjectiveOfATitleNoLink() {
    String text = "Chilean President Vera Holt";
    List<Token> tokens =
        List.of(
            new Token(new TextSpan(0, 7), "Chilean", "chilean", "ADJ", "JJ", 2, "amod"),
            new Token(new TextSpan(8, 17), "President", "president", "PROPN", "NNP", 2, "compound"),
            new Token(new TextSpan(18, 22), "Vera", "Vera", "PROPN", "NNP", -1, "root"),
            new Token(new TextSpan(23, 27), "Holt", "Holt", "PROPN", "NNP", 2, "flat"));
    Sentence sentence = new Sentence(new TextSpan(0, 27), 0, Sentence.Kind.BODY, tokens);
    Mention state = new Mention(tokens.get(0).span(), 0, 0, Mention.Kind.NAME, EntityType.GROUP);
    Mention person = new Mention(new TextSpan(18, 27), 0, 2, Mention.Kind.NAME, EntityType.PERSON);
    Entity chile =
        Entity.of("chile", "Chile", EntityType.COUNTRY, Entity.Scope.GAZETTEER)
            .withLink(new Entity.Link("http://kb.example/1", 0.9, List.of("its adjective")));
    AnnotatedArticle annotated =
        new AnnotatedArticle(
            Article.of(text).id("a").build(),
            List.of(sentence),
            List.of(state, person),
            List.of(),
            Map.of("chile", chile),
            Map.of(state, "chile"));
    JsonObject mention =
        record(new ExtractedArticle(annotated, List.of(), List.of(), List.of()))
            .getAsJsonArray("mentions")
            .get(0)
            .getAsJsonObject();
    assertThat(mention.get("entity").getAsString()).isEqualTo("http://host/entity/chile");
    assertThat(mention.has("link")).isFalse();
  }

  @Test
  void keepsHostileTextVerbatim() {
    String text = "\"\\</script>\u0000\u2028\uD83D Chile left in 1999.";
    assertThat(record(extracted(text)).get("text").getAsString()).isEqualTo(text);
    String line = new RecordWriter("http://host/", Set.of()).write(extracted(text));
    assertThat(line).as("a lone surrogate has no bytes in UTF-8").contains("\\ud83d");
  }
}
