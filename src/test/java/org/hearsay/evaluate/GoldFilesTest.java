package org.hearsay.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFilesTest {

  private static final Vocabulary WORLD =
      new Vocabulary() {
        @Override
        public Optional<String> root(String eventType) {
          return Optional.ofNullable(
              Map.of("Attack", "ASSAULT", "Meeting", "CONSULT", "Death", "").get(eventType));
        }

        @Override
        public Optional<String> country(String name) {
          return Optional.ofNullable(Map.of("Chad", "TCD", "Chadian", "TCD").get(name));
        }
      };

  @TempDir private Path folder;

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private GoldSet read(String name, String content) throws IOException {
    return GoldFiles.read(List.of(write(name, content)), WORLD).getFirst();
  }

  private void assertFault(String name, String content, String message) throws IOException {
    Path file = write(name, content);
    assertThatThrownBy(() -> GoldFiles.read(List.of(file), WORLD))
        .isInstanceOf(GoldException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  /** Scores one record, written with single quotes, for the only article. */
  private static Report score(GoldSet gold, String record) {
    JsonObject json = JsonParser.parseString(record.replace('\'', '"')).getAsJsonObject();
    return gold.score(Map.of(gold.articles().getFirst().id(), json));
  }

  private static Report.Figure.Score first(Report report) {
    return (Report.Figure.Score) report.figures().getFirst();
  }

  private static Report.Figure named(Report report, String name) {
    return report.figures().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static final String TREE =
      """
      # newdoc id = one
      # text = Chad won't pay.
      1\tChad\tChad\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
      2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_
      2\two\twill\tAUX\tMD\t_\t4\taux\t_\t_
      3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
      4\tpay\tpay\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
      5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

      # newpar
      # text = It said so
      1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj:pass\t_\t_
      2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
      3\tso\tso\tADV\tRB\t_\t2\tadvmod\t_\t_
      """;

  @Test
  void treesAreJudgedWhereTokensAreTheSame() throws IOException {
    GoldSet gold = read("a.conllu", TREE);
    assertThat(gold.articles())
        .extracting(Article::text)
        .containsExactly("Chad won't pay.\n\nIt said so");
    Report report =
        score(
            gold,
            "{'sentences': [[0, 15], [17, 27]], 'tokens': ["
                + "{'begin': 0, 'end': 4, 'pos': 'PROPN', 'head': 3, 'dep': 'nsubj'},"
                + "{'begin': 5, 'end': 7, 'pos': 'VERB', 'head': 3, 'dep': 'aux'},"
                + "{'begin': 7, 'end': 10, 'pos': 'PART', 'head': 0, 'dep': 'advmod'},"
                + "{'begin': 11, 'end': 14, 'pos': 'VERB', 'head': -1, 'dep': 'root'},"
                + "{'begin': 14, 'end': 15, 'pos': 'PUNCT', 'head': 3, 'dep': 'punct'},"
                + "{'begin': 17, 'end': 19, 'pos': 'PRON', 'head': 6, 'dep': 'nsubj'},"
                + "{'begin': 20, 'end': 24, 'pos': 'VERB', 'head': -1, 'dep': 'root'}]}");
    assertThat(named(report, "LAS on aligned tokens"))
        .isEqualTo(new Report.Figure.Rate("LAS on aligned tokens", 6.0 / 7, 7));
    assertThat(named(report, "UPOS on aligned tokens"))
        .isEqualTo(new Report.Figure.Rate("UPOS on aligned tokens", 6.0 / 7, 7));
    assertThat(named(report, "gold tokens with equal offsets"))
        .isEqualTo(new Report.Figure.Rate("gold tokens with equal offsets", 7.0 / 8, 8));
    assertThat(named(report, "sentences with equal offsets"))
        .isEqualTo(new Report.Figure.Score("sentences with equal offsets", 1, 1, 2, 2));
  }

  @Test
  void namesAreJudgedBySpanAndType() throws IOException {
    GoldSet gold =
        read(
            "a.iob2",
            """
            -DOCSTART- one O

            Mira B-PER
            Holt I-PER
            met O
            Chadians B-NORP
            in O
            Doba B-LOC
            on O
            Monday B-Date
            . O
            """);
    assertThat(gold.articles().getFirst().text())
        .isEqualTo("Mira Holt met Chadians in Doba on Monday.");
    Report report =
        score(
            gold,
            "{'mentions': [{'begin': 0, 'end': 9, 'kind': 'name', 'type': 'Person'},"
                + "{'begin': 5, 'end': 9, 'kind': 'name', 'type': 'Person'},"
                + "{'begin': 14, 'end': 22, 'kind': 'nominal', 'type': 'Group'},"
                + "{'begin': 26, 'end': 33, 'kind': 'name', 'type': 'Country'}]}");
    assertThat(first(report).precision()).isEqualTo(0.5);
    assertThat(first(report).recall()).isEqualTo(1.0 / 3);
    assertThat(named(report, "overlapping span, same type"))
        .isEqualTo(new Report.Figure.Score("overlapping span, same type", 1, 2.0 / 3, 2, 3));
  }

  @Test
  void theTextOfASentenceIsKept() throws IOException {
    GoldSet gold =
        read(
            "a.bio",
            """
            # newdoc id = one
            # text = “Doba”—so it is.
            1\t“\tO
            2\tDoba\tB-LOC
            3\t”\tO
            4\t--\tO
            5\tso\tO
            6\tit\tO
            7\tis\tO
            8\t.\tO
            """);
    assertThat(gold.articles().getFirst().text()).isEqualTo("“Doba”—so it is.");
    assertThat(((NameGold) gold).documents().getFirst().names().getFirst().span().begin())
        .isEqualTo(1);
  }

  @Test
  void timesAreJudgedAsInTempEval() throws IOException {
    GoldSet gold =
        read(
            "a.tml",
            """
            <?xml version="1.0" ?>
            <TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2021-03-04" functionInDocument="CREATION_TIME">March 4</TIMEX3></DCT>
            <TITLE>Rain</TITLE>
            <TEXT>It rained <TIMEX3 tid="t1" type="DATE" value="2021-03-03">yesterday</TIMEX3> for <TIMEX3 tid="t2" type="DURATION" value="PT2H">two &amp; more hours</TIMEX3>.</TEXT></TimeML>
            """);
    assertThat(gold.articles().getFirst().published()).contains("2021-03-04");
    assertThat(gold.articles().getFirst().text())
        .isEqualTo("It rained yesterday for two & more hours.");
    Report report =
        score(
            gold,
            "{'times': [{'begin': 10, 'end': 19, 'type': 'DATE', 'value': '2021-03-03'},"
                + "{'begin': 24, 'end': 27, 'type': 'DURATION', 'value': 'PT3H'}]}");
    assertThat(first(report).f1()).isEqualTo(0.5);
    assertThat(named(report, "exact span"))
        .isEqualTo(new Report.Figure.Score("exact span", 0.5, 0.5, 2, 2));
    assertThat(named(report, "overlapping span"))
        .isEqualTo(new Report.Figure.Score("overlapping span", 1, 1, 2, 2));
  }

  private static final String RECORDS =
      """
      [{"id": "A-1-ACCUSE-1", "event": "ACCUSE", "text": "Chadian officials accused Libya of theft.",
        "source": [{"text": "Chadian officials", "code": "TCD", "sector": "GOV"}],
        "target": [{"actorText": "Libya", "code": "LBY"}]}]
      """;

  @Test
  void eventsNeedClassSourceAndTarget() throws IOException {
    GoldSet gold = read("records.json", RECORDS);
    String event =
        "{'events': [{'type': 'X', 'plover': '%s', 'roles': [{'role': 'actor', 'text': '%s'%s},"
            + " {'role': 'target', 'text': '%s', 'code': 'LBY'}]}]}";
    assertThat(first(score(gold, event.formatted("DISAPPROVE", "Chad", "", "Libya"))).f1())
        .isEqualTo(1);
    assertThat(first(score(gold, event.formatted("AID", "Chad", "", "Libya"))).f1()).isZero();
    assertThat(
            first(score(gold, event.formatted("INVESTIGATE", "they", ", 'code': 'TCD'", "its")))
                .f1())
        .isEqualTo(1);
    assertThat(
            first(score(gold, event.formatted("DISAPPROVE", "Libya", ", 'code': 'LBY'", "its")))
                .f1())
        .isZero();
  }

  private static final String CLAIM =
      """
      {"article": "one", "type": "%s", "evidence": [0, %s], "actors": [{"text": "Chad", "name": "Chad"}], "targets": ["Mira Holt"], "speaker": "Jan Odd", "date": "2021-03", "polarity": "negative"}
      """;

  private GoldSet claims(String claim) throws IOException {
    write(
        "input.jsonl",
        """
        {"id": "one", "text": "Chad did not strike Mira Holt, Jan Odd said."}
        """);
    return read("gold.jsonl", claim);
  }

  @Test
  void claimsNeedTheSentenceTypeActorAndTarget() throws IOException {
    GoldSet gold = claims(CLAIM.formatted("Attack", "44"));
    String record =
        "{'mentions': [{'begin': 31, 'end': 38, 'kind': 'name', 'entity': 'http://x/entity/jan-odd'}],"
            + " 'events': [{'type': '%s', 'begin': 9, 'end': 19, 'time': '2021-03-02',"
            + " 'polarity': 'negative', 'speaker': 'http://x/entity/jan-odd',"
            + " 'roles': [{'role': 'actor', 'text': 'Chadian', 'entity': 'http://x/entity/chad'},"
            + " {'role': 'target', 'text': 'Ms. Holt'}]}]}";
    Report report = score(gold, record.formatted("Attack"));
    assertThat(first(report).f1()).isEqualTo(1);
    assertThat(named(report, "of matched with a gold speaker: speaker right"))
        .isEqualTo(new Report.Figure.Rate("of matched with a gold speaker: speaker right", 1, 1));
    assertThat(named(report, "of those given: date compatible"))
        .isEqualTo(new Report.Figure.Rate("of those given: date compatible", 1, 1));
    assertThat(first(score(gold, record.formatted("Meeting"))).f1()).isZero();
  }

  @Test
  void badGoldIsShownWithFileAndLine() throws IOException {
    assertFault("a.conllu", TREE.replace("\tadvmod\t_\t_", "\tadvmod"), "a.conllu:6: 8 columns");
    assertFault("a.conllu", TREE.replace("text = Chad", "text = Mali"), "a.conllu:3: the words do");
    assertFault("a.conllu", TREE.replace("\t2\tadvmod", "\t9\tadvmod"), "word 3 has no head 9");
    assertFault("a.iob2", "Mira B-PER\nHolt Q-PER\n", "a.iob2:2: 'Holt Q-PER'");
    assertFault(
        "a.tml", "<TimeML>\n<TEXT>It <b>rained</TEXT></TimeML>", "a.tml:2: is no well-formed");
    assertFault("a.tml", "<TimeML><DCT/></TimeML>", "no element TEXT");
    assertFault(
        "a.json", RECORDS.replace("\"ACCUSE\"", "\"SMILE\""), "a.json:1: 'SMILE' is no class");
    assertFault("b.jsonl", "{\"event\": \"AID\", \"id\": \"x\"}\n", "b.jsonl:1: no string 'text'");
    assertFault("c.jsonl", "\n{\"event\": \n", "c.jsonl:2: is no JSON object");
    assertFault("d.jsonl", "{\"a\": 1}", "d.jsonl:1: is neither a record");
    assertFault("e.txt", "It rained.", "is neither TimeML, CoNLL-U");
    assertFault("gold.jsonl", CLAIM.formatted("Attack", "44"), "claims need their articles in");
    assertThatThrownBy(() -> claims(CLAIM.formatted("Smile", "44")))
        .hasMessageContaining("gold.jsonl:1: no event type 'Smile'");
    assertThatThrownBy(() -> claims(CLAIM.formatted("Attack", "45")))
        .hasMessageContaining("gold.jsonl:1: evidence [0,45] is no span");
  }

  @Test
  void theTableShowsEachFigure() throws IOException {
    Report report = score(claims(CLAIM.formatted("Attack", "44")), "{'events': []}");
    assertThat(report.table().lines())
        .hasSize(1 + report.figures().size() + report.notes().size())
        .anyMatch(line -> line.matches("  type\\+actor\\+target +0\\.000 +0\\.000 +0\\.000 +0 +1"));
    assertThat(report.json().getAsJsonArray("figures")).hasSize(report.figures().size());
  }
}
