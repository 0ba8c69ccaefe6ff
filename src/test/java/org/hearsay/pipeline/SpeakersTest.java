package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.hearsay.extract.Attribution;
import org.hearsay.extract.ExtractedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Entity;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who says what in short articles of our own, by the whole chain with the models of the jar. */
@Tag("models")
class SpeakersTest {
  private static ArticlePipeline pipeline;

  @BeforeAll
  static void load() throws IOException {
    pipeline = ArticlePipeline.packaged();
  }

  @Test
  void aQuotationIsWhoseWhoSpokeJustBefore() {
    assertThat(
            speakers(
                """
                Angela Merkel said the talks would go on.

                Prime Minister Sanna Holm announced a new aid package for Moldova.

                "We will send food to Moldova."
                """))
        .contains("We will send food to Moldova. < Sanna Holm");
  }

  @Test
  void aToldClauseIsHeardBeforeAndAfterItsVerb() {
    assertThat(
            speakers(
                """
                The truck bomb killed 40 people in Kano on May 2, a committee of inquiry said on \
                Saturday. A Nigerian committee said on Friday that the bomb killed 31 people.\
                """))
        .containsExactly(
            "The truck bomb killed 40 people in Kano on May 2 < committee",
            "that the bomb killed 31 people < Nigerian committee");
  }

  @Test
  void theSpeakerMayStandInTheNextParagraph() {
    assertThat(
            speakers(
                """
                Angela Merkel said the talks would go on.

                "They have no other choice,"

                Sanna Holm said.
                """))
        .contains("They have no other choice, < Sanna Holm");
  }

  @Test
  void allParagraphsOfAQuotationHaveTheSpeakerOfTheLast() {
    assertThat(
            speakers(
                """
                "It is the end of the war.

                "They will release all prisoners.

                "And the rebels have left the city," Lars Ekdahl added.
                """))
        .containsExactly(
            "It is the end of the war. // They will release all prisoners. // And the rebels have"
                + " left the city, < Lars Ekdahl");
  }

  @Test
  void aTitleBeforeANameIsThePerson() {
    assertThat(speakers("Deputy Premier Paul Ekdahl said on Monday that the report was false."))
        .containsExactly("that the report was false < Paul Ekdahl");
  }

  @Test
  void whomASpeakerQuotesIsHeard() {
    assertThat(speakers("Reuters reported that Paul Ekdahl said Iran had released two prisoners."))
        .contains("Iran had released two prisoners < Paul Ekdahl");
  }

  @Test
  void whoTellsInAnAsideTakesNoPart() {
    ExtractedArticle told =
        pipeline.extract(
            article("Iran released two prisoners, Foreign Minister Paul Ekdahl said on Monday."));
    assertThat(told.claims()).isNotEmpty();
    assertThat(told.claims().stream().flatMap(c -> c.participants().stream()))
        .noneMatch(p -> p.text().contains("Ekdahl"));
  }

  @Test
  void whoIsToldIsNotWhoTells() {
    assertThat(
            speakers(
                "The army has left the city, Paul Ekdahl, who has led the ministry since 2015, told"
                    + " the news agency Norpress."))
        .hasSize(1)
        .allMatch(line -> line.endsWith("< Paul Ekdahl"));
  }

  @Test
  void aQuarrelOverAPartyHasNoReasonInIt() {
    ExtractedArticle told =
        pipeline.extract(
            article(
                "Thousands protested over Peru on Monday."
                    + " Sweden criticised Denmark over the arrest of two fishermen."));
    assertThat(
            told.claims().stream()
                .flatMap(c -> c.participants().stream())
                .filter(p -> p.role().equals("reason"))
                .map(p -> p.text()))
        .containsExactly("the arrest of two fishermen");
  }

  @Test
  void theDeadAreThoseOfTheirOwnEvent() {
    ExtractedArticle told =
        pipeline.extract(
            article(
                "Peru recalled its ambassador from Sweden on Monday after Swedish troops killed 60"
                    + " fishermen."));
    assertThat(
            told.claims().stream()
                .flatMap(
                    c ->
                        c.quantities().stream()
                            .map(q -> c.type().name() + " " + q.name() + " " + q.value())))
        .containsExactly("Attack killed 60");
  }

  @Test
  void theLawIsNoSpeaker() {
    assertThat(speakers("The army cleared the mines, according to international law.")).isEmpty();
    assertThat(speakers("The army cleared the mines, according to Peru."))
        .allMatch(line -> line.endsWith("< Peru"))
        .isNotEmpty();
  }

  /** The targets of the claims of a text. */
  private static List<String> targets(String text) {
    return pipeline.extract(article(text)).claims().stream()
        .flatMap(c -> c.in("target").stream())
        .map(p -> p.text())
        .toList();
  }

  @Test
  void theTargetIsWhoseTheThingIs() {
    assertThat(targets("Peru is investigating war crimes by Bolivian rebels."))
        .containsExactly("Bolivian rebels");
    assertThat(targets("Peru rejected a proposal made by Chile for a truce during Ramadan."))
        .containsExactly("Chile");
    assertThat(targets("Peru promised to send athletes to the games.")).doesNotContain("athletes");
    assertThat(targets("Students demonstrated in Lima on Monday."))
        .as("the place of a protest stands for its authorities")
        .containsExactly("Lima");
  }

  @Test
  void whoSaysThatHeSaidSomethingSaidIt() {
    assertThat(
            speakers(
                "President Paul Ekdahl said: \"I warned Chile that Peru would recall its"
                    + " ambassador.\""))
        .contains("that Peru would recall its ambassador < Paul Ekdahl");
  }

  @Test
  void whoAreBroughtTogetherOrAgreeToMeetMeet() {
    assertThat(types("Norway hosted three rounds of talks between Peru and Chile."))
        .contains("Mediation", "Meeting");
    assertThat(types("Peru and Chile have agreed to hold a meeting in Lima."))
        .contains("IntentToTalk", "Meeting");
    assertThat(types("Peru is ready to hold a meeting with Chile.")).containsOnly("IntentToTalk");
    assertThat(types("The talks between Peru and Chile were called off."))
        .containsOnly("TalksHalted");
  }

  @Test
  void whoLeadSeveralStatesAgreeWithEachOther() {
    assertThat(
            pipeline
                .extract(
                    article(
                        "The leaders of Peru and Chile agreed on Monday to make sure Mali pays for"
                            + " the port."))
                .claims()
                .stream()
                .flatMap(c -> c.participants().stream())
                .filter(p -> p.role().equals("actor"))
                .map(p -> p.text()))
        .containsExactly("The leaders of Peru and Chile");
  }

  private static List<String> types(String text) {
    return pipeline.extract(article(text)).claims().stream().map(c -> c.type().name()).toList();
  }

  @Test
  void aSurnameIsNoModalVerb() {
    assertThat(
            speakers(
                "Theresa May left on Monday. May said that Britain expelled 23 Russian diplomats"
                    + " on March 14."))
        .containsExactly("that Britain expelled 23 Russian diplomats on March 14 < Theresa May");
  }

  @Test
  void ourArmyIsThatOfTheSpeakersState() {
    ExtractedArticle told =
        pipeline.extract(
            article(
                "Angela Merkel said: \"We support Ukraine. Our army will deliver tanks to Poland."
                    + " Our country will expel two Russian diplomats.\""));
    List<String> actors =
        told.claims().stream()
            .flatMap(c -> c.in("actor").stream())
            .map(p -> told.annotated().entities().get(p.entity()))
            .map(e -> e.actingFor().orElse(e.id()))
            .distinct()
            .toList();
    assertThat(actors).containsExactly("germany");
  }

  /** The attributions as "content < speaker". */
  private static List<String> speakers(String text) {
    ExtractedArticle told = pipeline.extract(article(text));
    return told.attributions().stream().map(a -> line(told, a)).toList();
  }

  private static String line(ExtractedArticle told, Attribution a) {
    List<String> content =
        a.content().stream().map((TextSpan c) -> told.annotated().slice(c)).toList();
    String speaker =
        a.speakers().stream()
            .findFirst()
            .map(id -> told.annotated().entities().get(id))
            .map(Entity::label)
            .orElse("?");
    return String.join(" // ", content) + " < " + speaker;
  }

  private static Article article(String text) {
    return Article.of(text).published("2019-05-05").build();
  }
}
