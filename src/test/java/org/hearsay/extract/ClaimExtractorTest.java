package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.pattern.Coding;
import org.hearsay.pattern.Coordination;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.Frame;
import org.hearsay.pattern.FrameExpressionParser;
import org.hearsay.pattern.FrameMatcher;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Conllu;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TimeExpression;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;

class ClaimExtractorTest {
  private static final Coding ASSAULT = new Coding("ASSAULT", "ASSAULT", "", "180");
  private static final Coding THREATEN = new Coding("THREATEN", "THREATEN", "", "130");

  private static final List<Frame> FRAMES =
      List.of(
          frame(
              "Attack",
              Coordination.DISTRIBUTIVE,
              EventType.Content.NONE,
              "attack (attack) subject=actor object=target?"),
          frame(
              "Meeting",
              Coordination.RECIPROCAL,
              EventType.Content.NONE,
              "meet subject=actor object=target? with=target?"),
          frame(
              "Denial",
              Coordination.DISTRIBUTIVE,
              EventType.Content.DENIED,
              "deny subject=actor clause=content"),
          frame(
              "Demand",
              Coordination.DISTRIBUTIVE,
              EventType.Content.DEMANDED,
              "demand subject=actor clause=content"),
          frame(
              "Promise",
              Coordination.DISTRIBUTIVE,
              EventType.Content.PLANNED,
              "promise subject=actor clause=content"),
          frame(
              "Sanction",
              Coordination.DISTRIBUTIVE,
              EventType.Content.NONE,
              "sanction subject=actor object=target?"));

  @Test
  void eachOfSeveralActsAlone() {
    assertThat(
            claims(
                """
                1 Norland Norland PROPN NNP _ 4 nsubj
                2 and and CCONJ CC _ 3 cc
                3 Westria Westria PROPN NNP _ 1 conj
                4 attacked attack VERB VBD _ 0 root
                5 Sudria Sudria PROPN NNP _ 4 obj
                """))
        .containsExactly(
            "Attack(actor=norland, target=sudria) article + actual ASSAULT",
            "Attack(actor=westria, target=sudria) article + actual ASSAULT");
  }

  @Test
  void thingsThatAreActedOnTogetherShareAClaim() {
    assertThat(
            claims(
                """
                1 Norland Norland PROPN NNP _ 2 nsubj
                2 attacked attack VERB VBD _ 0 root
                3 roads road NOUN NNS _ 2 obj
                4 and and CCONJ CC _ 5 cc
                5 bridges bridge NOUN NNS _ 3 conj
                """))
        .containsExactly(
            "Attack(actor=norland, target=x-roads, target=x-bridges) article + actual ASSAULT");
  }

  @Test
  void whoMeetsIsActorOnBothSides() {
    assertThat(
            claims(
                """
                1 Norland Norland PROPN NNP _ 2 nsubj
                2 met meet VERB VBD _ 0 root
                3 Sudria Sudria PROPN NNP _ 2 obj
                """))
        .containsExactly("Meeting(actor=norland, actor=sudria) article + actual ASSAULT");
  }

  @Test
  void aDenialIsAffirmedAndItsContentDenied() {
    assertThat(
            claims(
                """
                1 Norland Norland PROPN NNP _ 2 nsubj
                2 said say VERB VBD _ 0 root
                3 Sudria Sudria PROPN NNP _ 4 nsubj
                4 denied deny VERB VBD _ 2 ccomp
                5 that that SCONJ IN _ 7 mark
                6 Westria Westria PROPN NNP _ 7 nsubj
                7 attacked attack VERB VBD _ 4 ccomp
                8 Norland Norland PROPN NNP _ 7 obj
                """))
        .containsExactly(
            "Denial(actor=sudria) norland + actual ASSAULT",
            "Attack(actor=westria, target=norland) sudria via norland - actual of 0");
  }

  @Test
  void whatIsDemandedIsNotActualAndGivesTheTarget() {
    assertThat(
            claims(
                """
                1 Norland Norland PROPN NNP _ 2 nsubj
                2 demanded demand VERB VBD _ 0 root
                3 that that SCONJ IN _ 5 mark
                4 Sudria Sudria PROPN NNP _ 5 nsubj
                5 attack attack VERB VB _ 2 ccomp
                6 Westria Westria PROPN NNP _ 5 obj
                """))
        .containsExactly(
            "Demand(actor=norland, target=sudria) article + actual ASSAULT",
            "Attack(actor=sudria, target=westria) norland + demanded ASSAULT of 0");
  }

  @Test
  void thoseWhoPromiseTogetherPromiseAThirdUnlessItIsAmongThemselves() {
    String promised =
        """
        1 Norland Norland PROPN NNP _ 4 nsubj
        2 and and CCONJ CC _ 3 cc
        3 Westria Westria PROPN NNP _ 1 conj
        4 promised promise VERB VBD _ 0 root
        5 to to PART TO _ 6 mark
        """;
    assertThat(
            claims(
                promised
                    + """
                    6 attack attack VERB VB _ 4 xcomp
                    7 Sudria Sudria PROPN NNP _ 6 obj
                    """))
        .contains(
            "Promise(actor=norland, target=sudria) article + actual ASSAULT",
            "Promise(actor=westria, target=sudria) article + actual ASSAULT")
        .noneMatch(c -> c.startsWith("Promise") && c.contains("target=westria"));
    assertThat(claims(promised + "6 meet meet VERB VB _ 4 xcomp"))
        .contains(
            "Promise(actor=norland, target=westria) article + actual ASSAULT",
            "Promise(actor=westria, target=norland) article + actual ASSAULT");
  }

  @Test
  void nobodySaysAnythingOfWhatWasNotDemanded() {
    assertThat(
            claims(
                """
                1 Norland Norland PROPN NNP _ 4 nsubj
                2 did do AUX VBD _ 4 aux
                3 not not PART RB _ 4 advmod
                4 demand demand VERB VB _ 0 root
                5 that that SCONJ IN _ 7 mark
                6 Sudria Sudria PROPN NNP _ 7 nsubj
                7 attack attack VERB VB _ 4 ccomp
                8 Westria Westria PROPN NNP _ 7 obj
                """))
        .containsExactly("Demand(actor=norland, target=sudria) article - actual");
  }

  @Test
  void aPlanIsCodedByItsModality() {
    assertThat(
            claims(
                """
                1 Norland Norland PROPN NNP _ 3 nsubj
                2 will will AUX MD _ 3 aux
                3 attack attack VERB VB _ 0 root
                4 Sudria Sudria PROPN NNP _ 3 obj
                """))
        .containsExactly("Attack(actor=norland, target=sudria) article + planned THREATEN");
  }

  @Test
  void whatIsHypotheticalHasNoCode() {
    assertThat(
            claims(
                """
                1 If if SCONJ IN _ 3 mark
                2 Norland Norland PROPN NNP _ 3 nsubj
                3 attacks attack VERB VBZ _ 7 advcl
                4 Sudria Sudria PROPN NNP _ 3 obj
                5 people people NOUN NNS _ 7 nsubj
                6 will will AUX MD _ 7 aux
                7 flee flee VERB VB _ 0 root
                """))
        .containsExactly("Attack(actor=norland, target=sudria) article + hypothetical");
  }

  @Test
  void theTimeOfTheSayingIsNotThatOfTheEvent() {
    AnnotatedArticle article =
        article(
            """
            1 Norland Norland PROPN NNP _ 2 nsubj
            2 said say VERB VBD _ 0 root
            3 Tuesday Tuesday PROPN NNP _ 2 obl:tmod
            4 Sudria Sudria PROPN NNP _ 5 nsubj
            5 attacked attack VERB VBD _ 2 ccomp
            6 Westria Westria PROPN NNP _ 5 obj
            7 Monday Monday PROPN NNP _ 5 obl:tmod
            """);
    Sentence s = article.sentences().getFirst();
    AnnotatedArticle timed =
        article.withTimes(List.of(time(s.token(2), "2017-10-03"), time(s.token(6), "2017-10-02")));
    assertThat(extractor().extract(timed).claims().getFirst().when())
        .isEqualTo(When.Timed.of("2017-10-02", TimeExpression.Basis.STATED));
  }

  @Test
  void theArticlesOpponentIsInferredWhereTheTypeNeedsOne() {
    String name = "1 Sudria Sudria PROPN NNP _ 2 nsubj\n2 slept sleep VERB VBD _ 0 root\n";
    List<Claim> claims =
        extractor()
            .extract(
                article(
                    name,
                    name,
                    name,
                    name,
                    """
                    1 Norland Norland PROPN NNP _ 2 nsubj
                    2 sanctioned sanction VERB VBD _ 0 root
                    """))
            .claims();
    assertThat(claims).hasSize(1);
    Participation target = claims.getFirst().in("target").getFirst();
    assertThat(target.entity()).isEqualTo("sudria");
    assertThat(target.inferred()).isTrue();
    assertThat(target.confidence()).isEqualTo(0.6);
  }

  private static TimeExpression time(Token token, String value) {
    return TimeExpression.of(
        token.span(), 0, TimeExpression.Type.DATE, value, TimeExpression.Basis.STATED);
  }

  private static Frame frame(
      String name, Coordination coordination, EventType.Content content, String expression) {
    EventType type =
        new EventType(
            name,
            name.toLowerCase(Locale.ROOT),
            "",
            List.of(),
            ASSAULT,
            coordination,
            List.of("content"),
            List.of(),
            "",
            content,
            Map.of("planned", THREATEN));
    return new Frame(
        name + "/f", type, ASSAULT, FrameExpressionParser.parse(expression), List.of(), List.of());
  }

  private static ClaimExtractor extractor() {
    return new ClaimExtractor(
        new FrameMatcher(FRAMES, Map.of(), Set.of("people"))::match,
        (article, sentence, head, phrase) ->
            Entity.of(
                "x-" + article.slice(phrase).toLowerCase(Locale.ROOT).replace(' ', '-'),
                article.slice(phrase),
                EntityType.OTHER,
                Entity.Scope.ARTICLE),
        Attributions.byLexicon());
  }

  /** The claims as "Type(role=entity, …) source polarity modality code of index". */
  private static List<String> claims(String... sentences) {
    return extractor().extract(article(sentences)).claims().stream()
        .map(
            c ->
                c.type().name()
                    + c.participants().stream()
                        .filter(p -> !p.role().equals("content"))
                        .map(p -> p.role() + "=" + p.entity())
                        .collect(Collectors.joining(", ", "(", ") "))
                    + voice(c.voice())
                    + (c.isNegative() ? " - " : " + ")
                    + c.modality().label()
                    + (c.coding().plover().isEmpty() ? "" : " " + c.coding().plover())
                    + (c.contentOf() < 0 ? "" : " of " + c.contentOf()))
        .toList();
  }

  private static String voice(Voice voice) {
    return switch (voice) {
      case Voice.ArticleVoice own -> "article";
      case Voice.Named(Voice.Source s) ->
          s.entity() + (s.via().isEmpty() ? "" : " via " + String.join(" ", s.via()));
      case Voice.Unnamed(Voice.Source s) -> "unnamed " + s.entity();
      case Voice.Unknown unknown -> "unknown";
    };
  }

  /** An article in whose sentences the words that end in -land or -ria name states. */
  private static AnnotatedArticle article(String... sentences) {
    List<Sentence> parsed = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String lines : sentences) {
      Sentence sentence = Conllu.sentence(lines, text.length(), 0);
      text.append(Conllu.text(sentence)).append(' ');
      parsed.add(sentence);
    }
    List<Mention> mentions = new ArrayList<>();
    Map<String, Entity> entities = new TreeMap<>();
    Map<Mention, String> references = new TreeMap<>();
    for (int s = 0; s < parsed.size(); s++) {
      for (int i = 0; i < parsed.get(s).size(); i++) {
        Token token = parsed.get(s).token(i);
        if (token.text().matches(".*(land|ria)")) {
          TextSpan span = token.span();
          Mention mention = new Mention(span, s, i, Mention.Kind.NAME, EntityType.COUNTRY);
          String id = token.text().toLowerCase(Locale.ROOT);
          mentions.add(mention);
          entities.put(id, Entity.of(id, token.text(), EntityType.COUNTRY, Entity.Scope.GAZETTEER));
          references.put(mention, id);
        }
      }
    }
    return AnnotatedArticle.of(Article.of(text.toString()).build(), parsed)
        .resolved(mentions, entities, references);
  }
}
