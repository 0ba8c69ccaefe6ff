package org.hearsay.nlp.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  private static final String FIRST =
      "The foreign ministry of Norland summoned the ambassador of Sudland on Monday over the dam.";
  private static final String SECOND =
      "Talks on the river had broken down last week, the minister said, and no date was set for"
          + " more.";
  private static final String THIRD =
      "Sudland says that the dam will be filled in May, whether its neighbour agrees to it or not.";

  private static List<String> blocks(String text) {
    return blocks(Article.of(text).build());
  }

  /** Each block as its kind and its text. */
  private static List<String> blocks(Article article) {
    return Layout.of(article).stream()
        .map(b -> b.kind() + " " + b.span().of(article.text()).replaceAll("\\s+", " "))
        .toList();
  }

  private static String body() {
    return FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
  }

  /** The kinds and texts of the blocks that follow the three paragraphs. */
  private static List<String> after(String ending) {
    List<String> all = blocks(body() + "\n\n" + ending);
    assertThat(all).startsWith("PARAGRAPH " + FIRST, "PARAGRAPH " + SECOND, "PARAGRAPH " + THIRD);
    return all.subList(3, all.size());
  }

  @Test
  void readsTitleBylineAndDateBeforeTheText() {
    assertThat(blocks("Norland summons envoy over dam\n\nMira Solberg\nMarch 3, 2019\n\n" + body()))
        .startsWith(
            "TITLE Norland summons envoy over dam",
            "BYLINE Mira Solberg",
            "DATE_LINE March 3, 2019",
            "PARAGRAPH " + FIRST);
  }

  @Test
  void aLoneSentenceWithoutAStopIsText() {
    assertThat(blocks("Norland summons the envoy of Sudland"))
        .containsExactly("PARAGRAPH Norland summons the envoy of Sudland");
  }

  @Test
  void linesEndAsTheyLike() {
    assertThat(blocks(FIRST + "\r\n\r\n" + SECOND + "\r" + THIRD + "\u2028End it is."))
        .containsExactly(
            "PARAGRAPH " + FIRST,
            "PARAGRAPH " + SECOND,
            "PARAGRAPH " + THIRD,
            "PARAGRAPH End it is.");
  }

  @Test
  void dropsTitlesOfOtherStories() {
    String strange = "Five Recipes Every Gardener Should Know";
    assertThat(blocks(FIRST + "\n\n" + strange + "\n\n" + SECOND + "\n\n" + THIRD))
        .contains("TEASER " + strange);
    String heading = "Talks Over Norland River Water Fail";
    assertThat(blocks(FIRST + "\n\n" + heading + "\n\n" + SECOND + "\n\n" + THIRD))
        .contains("HEADING " + heading);
    assertThat(after("Singer is seen with...\n\nMother of three found...\n\nOne trick to..."))
        .allMatch(block -> block.startsWith("TEASER"));
  }

  @Test
  void dropsAShortLineThatIsSaidThreeTimes() {
    assertThat(after("Dam of Sudland\n\nDam of Sudland\n\nDam of Sudland"))
        .endsWith("REPEATED Dam of Sudland", "REPEATED Dam of Sudland");
  }

  @Test
  void undoesHardWrapping() {
    String wrapped =
        """
        The foreign ministry of Norland summoned the ambassador
        of Sudland on Monday over the dam, which both have been
        at odds over for years. Talks on the river, which began
        in May, had broken down a week before.
        Nobody was ready to say when they would be taken up.
        """;
    assertThat(blocks(wrapped))
        .hasSize(2)
        .last()
        .isEqualTo("PARAGRAPH Nobody was ready to say when they would be taken up.");
  }

  @Test
  void joinsALineThatPlainlyGoesOn() {
    assertThat(
            blocks(
                FIRST + "\n\nThe minister, who had been silent\nuntil\nthen, spoke.\n\n" + SECOND))
        .contains("PARAGRAPH The minister, who had been silent until then, spoke.");
  }

  @Test
  void aLineAParagraphStaysSo() {
    assertThat(blocks(FIRST + "\n" + SECOND + "\n" + THIRD)).hasSize(3);
  }

  @Test
  void findsHeadingsAndLists() {
    assertThat(
            blocks(
                FIRST
                    + "\n\nA long quarrel\n\n"
                    + SECOND
                    + "\n\n1. Norland\n2. Sudland\n\n"
                    + THIRD))
        .containsExactly(
            "PARAGRAPH " + FIRST,
            "HEADING A long quarrel",
            "PARAGRAPH " + SECOND,
            "LIST_ITEM 1. Norland",
            "LIST_ITEM 2. Sudland",
            "PARAGRAPH " + THIRD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share this article",
        "Share or comment on this article",
        "Scroll down for video",
        "Continue reading the main story",
        "Image copyright River Pictures Image caption The dam of Sudland in May.",
        "Photo - http://pictures.river.example/1",
        "On the Net:",
        "Twitter: MiraSolberg",
        "SOURCE River Registry",
        "Send your questions to Mira at mira@river.example",
        "All About Rivers • Ministry of Norland • Dams",
        "Subscribe to our newsletter for daily updates",
        "More from the River Desk",
        "Other stories by Mira Solberg",
        "Discuss this story",
        "Short Link",
        "4.4k shares",
        "Related articles",
        "Tags: Norland, dam",
        "Copyright 2019 River Post. All rights reserved.",
        "© River Post 2019",
        "https://riverpost.example/dam",
        "Photo: Mira Solberg / River Post",
        "(Reporting by Mira Solberg; editing by Odd Berg)",
        "Odd Berg in Norport contributed to this report.",
        "Mira Solberg is a reporter for the River Post in Norport.",
        "Please support us with a small donation.",
        "Follow us on Twitter",
        "</div>",
        ".share-box {"
      })
  void whatStandsAfterTheTextIsNoArticle(String line) {
    assertThat(after(line)).hasSize(1).noneMatch(LayoutTest::isArticle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister asked donors for a contribution to the repair of the dam.",
        "He is a writer and a member of the opposition, and was arrested with the others on"
            + " Friday.",
        "Readers of the newspaper had shared this article a thousand times before it was banned.",
        "“Follow us to the square,” the leaders of the protest had told their people on Sunday.",
        "The poor earnings contributed to the report of the bank."
      })
  void theLastParagraphOfTheTextIsArticle(String paragraph) {
    assertThat(after(paragraph)).containsExactly("PARAGRAPH " + paragraph);
  }

  @Test
  void aCutOffTextUnderATitleIsATeaser() {
    assertThat(
            after(
                "\n\nWhale returns to the bay after ninety years\n\nFishermen have seen it on two"
                    + " mornings. Biologists of the university are ...\n\nShort Link\n\nMira"
                    + " Solberg writes about rivers. Her new book is out in May."))
        .hasSize(4)
        .noneMatch(LayoutTest::isArticle);
  }

  @Test
  void aBoxInTheMiddleDoesNotEndTheArticle() {
    assertThat(
            blocks(
                body()
                    + "\n\nRead more: The dam in pictures\n\n"
                    + body()
                        .replace("Monday", "Friday")
                        .replace("week", "month")
                        .replace("Sudland", "Westland")))
        .filteredOn(LayoutTest::isArticle)
        .hasSize(6);
  }

  @Test
  void theTitleIsNotReadTwice() {
    Article article =
        Article.of(FIRST + "\n\nNorland summons envoy over dam\n\n" + SECOND)
            .title("Norland summons envoy over dam")
            .build();
    assertThat(
            blocks(
                "Norland summons envoy over dam\n\n"
                    + FIRST
                    + "\n\nNorland summons envoy over dam\n\n"
                    + SECOND))
        .contains("REPEATED_TITLE Norland summons envoy over dam");
    assertThat(blocks(article)).contains("TITLE Norland summons envoy over dam");
  }

  @Test
  void aLineSaidTwiceIsReadOnce() {
    String caption = "The dam on the Elsen in March of last year";
    assertThat(blocks(FIRST + "\n" + caption + "\n" + caption + "\n" + SECOND))
        .containsOnlyOnce("REPEATED " + caption);
  }

  @Test
  void aSourceOfAPictureIsNoPartOfTheParagraphBelow() {
    assertThat(blocks(FIRST + "\n© Mira Solberg\nand more of it was told.\n" + SECOND))
        .contains("LEGAL © Mira Solberg", "PARAGRAPH and more of it was told.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NORPORT (Reuters) - ",
        "NORPORT, March 3 (Xinhua) -- ",
        "NORPORT, Mar 03: ",
        "Norport, March 3, RNA - ",
        "NORPORT/SUDHAVEN, 3 March (Reuters) — ",
        "Norport: ",
        "Norport – ",
        "NORPORT—",
        "Norport, Norland — ",
        "River News, 3 March - ",
        "CAIRO - 3 March 2022: ",
        "(Norport) – ",
        "(Reuters) - ",
        "Norport (March 3, 2019): ",
        "NORPORT (AP) ",
        "Norport /AGENCE/ "
      })
  void aDatelineIsABlockOfItsOwn(String dateline) {
    assertThat(blocks(dateline + FIRST + "\n\n" + SECOND))
        .containsExactly(
            "DATELINE " + dateline.strip(), "PARAGRAPH " + FIRST, "PARAGRAPH " + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Minister: \"We shall not give way to anybody who builds a dam on our river.\"",
        "Norland – Sudland's neighbour – has been against the dam since the plans were drawn.",
        "Norland—which has no dam—has been against it since the plans were drawn up there.",
        "Norland's River Party (NRP) wants a vote on the dam before the summer comes to an end.",
        "The talks - there were two of them - came to nothing, as the minister had foretold."
      })
  void aSentenceThatBeginsLikeADatelineIsNone(String paragraph) {
    assertThat(blocks(paragraph + "\n\n" + SECOND)).startsWith("PARAGRAPH " + paragraph);
  }

  @Test
  void countsCodePoints() {
    Article article = Article.of("🌊🌊 Flood in Norport\n\n" + FIRST).build();
    assertThat(Layout.of(article).getLast().span().of(article.text())).isEqualTo(FIRST);
  }

  @Test
  void emptyTextHasNoBlocks() {
    assertThat(blocks("")).isEmpty();
    assertThat(blocks(" \n\t\r\n ")).isEmpty();
  }

  private static boolean isArticle(String block) {
    return BlockKind.valueOf(block.substring(0, block.indexOf(' '))).isArticle();
  }
}
