package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken and hostile input is refused or repaired, and the run goes on. */
class HostileInputTest {

  private static final ReadLimits SMALL = new ReadLimits(200_000, 400_000, 2, 20);

  @TempDir Path folder;

  private List<ReadResult> read(String name, byte[] bytes) throws IOException {
    return read(name, bytes, SMALL);
  }

  private List<ReadResult> read(String name, byte[] bytes, ReadLimits limits) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    try (Stream<ReadResult> results =
        new ArticleSource(limits, InputStream.nullInputStream()).read(List.of(file.toString()))) {
      return results.toList();
    }
  }

  private static ReadResult.Read article(ReadResult result) {
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return (ReadResult.Read) result;
  }

  private static String reason(ReadResult result) {
    assertThat(result).isInstanceOf(ReadResult.Failed.class);
    return ((ReadResult.Failed) result).reason();
  }

  private static byte[] page(String text, Charset charset, String label) {
    return ("<html><head><meta charset='" + label + "'><title>T</title></head><body><p>" + text)
        .getBytes(charset);
  }

  @Test
  void readsPagesWithWrongLabelsOfTheirCharacters() throws IOException {
    String text = "Der Präsident traf Señor Peña in Zürich, und beide sprachen über die Zölle.";
    Charset windows = Charset.forName("windows-1252");
    ReadResult.Read mislabelled =
        article(read("a.html", page(text, StandardCharsets.UTF_8, "iso-8859-1")).getFirst());
    assertThat(mislabelled.article().text()).isEqualTo(text);
    assertThat(mislabelled.remarks()).singleElement().asString().contains("is UTF-8");
    ReadResult.Read pretended = article(read("b.html", page(text, windows, "utf-8")).getFirst());
    assertThat(pretended.article().text()).isEqualTo(text);
    assertThat(pretended.remarks()).singleElement().asString().contains("labelled UTF-8");
    assertThat(article(read("c.html", page(text, windows, "nonsense")).getFirst()).article().text())
        .isEqualTo(text);
    String russian = "Президент встретился с послом в Москве и говорил с ним о новых пошлинах.";
    Charset koi = Charset.forName("KOI8-R");
    assertThat(article(read("d.html", page(russian, koi, "koi8-r")).getFirst()).article().text())
        .isEqualTo(russian);
    assertThat(article(read("e.txt", russian.repeat(3).getBytes(koi)).getFirst()).article().text())
        .as("no label: statistics of the bytes")
        .isEqualTo(russian.repeat(3));
  }

  @Test
  void readsPagesWhoseElementsAreNeverClosed() throws IOException {
    String page =
        "<div><article><b><i><p>The minister resigned on Monday, the palace said in a statement."
            + "<p>Nobody knew why, <b>and nobody</i> asked.<table><tr><td>"
            + "<p>His deputy took over on the same day, according to the palace.";
    assertThat(article(read("a.html", page.getBytes(StandardCharsets.UTF_8)).getFirst()))
        .satisfies(read -> assertThat(read.article().text()).contains("resigned", "deputy"));
  }

  @Test
  void readsPagesOfWhichAnUnclosedElementSwallowsTheRest() throws IOException {
    String text = "<p>The minister resigned on Monday, the palace said in a statement.</p>";
    for (String start :
        List.of(
            "<title>Minister resigns<body>",
            "<TITLE>Minister resigns\n",
            "<title>x</title><body><script>var a = 1\n",
            "<title>x</title><style>p {}\n<body>",
            "<title>x</title><body><!-- an advertisement ")) {
      byte[] page = ("<html><head>" + start + text).getBytes(StandardCharsets.UTF_8);
      assertThat(article(read("a.html", page).getFirst()).article().text())
          .as(start)
          .contains("resigned on Monday");
    }
    String whole =
        "<title>A</title><script>w('<script><\\/script>')</script>" + text + "<!-- b -->";
    assertThat(
            article(read("b.html", whole.getBytes(StandardCharsets.UTF_8)).getFirst())
                .article()
                .text())
        .isEqualTo("The minister resigned on Monday, the palace said in a statement.");
  }

  @Test
  void readsUtf16WithoutAByteOrderMark() throws IOException {
    String text = "The minister resigned on Monday, the palace of São Tomé said.";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      ReadResult.Read read = article(read("a.txt", text.getBytes(charset)).getFirst());
      assertThat(read.article().text()).isEqualTo(text);
      assertThat(read.remarks()).singleElement().asString().contains(charset.name());
      assertThat(article(read("b.html", page(text, charset, "utf-16")).getFirst()).article().text())
          .isEqualTo(text);
    }
  }

  @Test
  void saysInPlainWordsWhatIsDamaged() throws IOException {
    byte[] whole = InputsTest.gzip("text ".repeat(9_000).getBytes(StandardCharsets.UTF_8));
    assertThat(reason(read("a.txt.gz", java.util.Arrays.copyOf(whole, 60)).getFirst()))
        .contains("ends too early");
    assertThat(reason(read("b.jsonl", "{oh\n".getBytes(StandardCharsets.UTF_8)).getFirst()))
        .isEqualTo("not JSON: malformed at line 1 column 3");
    byte[] table = "text,url\nA,b\n\"open,c\n".getBytes(StandardCharsets.UTF_8);
    List<ReadResult> rows = read("c.csv", table);
    assertThat(rows).hasSize(2);
    assertThat(reason(rows.get(1))).contains("line 3").doesNotContain("Exception");
  }

  @Test
  void refusesHugePagesAndDeepOnesEndWithoutHarm() throws IOException {
    byte[] huge = new byte[30_000_000];
    java.util.Arrays.fill(huge, (byte) 'a');
    byte[] start = "<html><body><p>".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, huge, 0, start.length);
    assertThat(reason(read("a.html", huge, ReadLimits.DEFAULT).getFirst()))
        .contains("30000000 bytes", "--max-article-size");
    String deep = "<div>".repeat(30_000) + "<p>Deep down the minister resigned on Monday, it said.";
    assertThat(read("b.html", deep.getBytes(StandardCharsets.UTF_8))).hasSize(1);
    String json = "{\"text\": " + "[".repeat(90_000) + "\n{\"text\": \"ok\"}\n";
    List<ReadResult> lines = read("c.jsonl", json.getBytes(StandardCharsets.UTF_8));
    assertThat(reason(lines.get(0))).containsAnyOf("not JSON", "deeply");
    assertThat(article(lines.get(1)).article().text()).isEqualTo("ok");
    assertThat(
            reason(
                read("d.json", ("[".repeat(90_000)).getBytes(StandardCharsets.UTF_8)).getFirst()))
        .containsAnyOf("not JSON", "deeply");
  }

  @Test
  void refusesBombs() throws IOException {
    byte[] zeros = InputsTest.gzip(" ".repeat(36_000_000).getBytes(StandardCharsets.UTF_8));
    ReadLimits large = new ReadLimits(100_000_000, 100_000_000, 2, 20);
    assertThat(reason(read("a.txt.gz", zeros, large).getFirst()))
        .contains("unpack to more than", "--max-expansion");
    byte[] zip =
        InputsTest.zip(
            Map.of(
                "a.txt",
                new byte[0],
                "b.txt",
                " ".repeat(36_000_000).getBytes(StandardCharsets.UTF_8)));
    List<ReadResult> results = read("b.zip", zip, large);
    assertThat(reason(results.getLast())).contains("unpack to more than");
  }

  @Test
  void refusesArchivesNestedTooDeep() throws IOException {
    byte[] bytes = InputsTest.zip(Map.of("a.txt", "Text.".getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < 4; i++) {
      bytes =
          InputsTest.zip(
              Map.of("z" + i + ".zip", bytes, "t.txt", "Fine.".getBytes(StandardCharsets.UTF_8)));
    }
    List<ReadResult> results = read("a.zip", bytes);
    assertThat(results).filteredOn(r -> r instanceof ReadResult.Read).hasSize(2);
    assertThat(reason(results.getLast())).contains("--max-nesting");
  }

  @Test
  void refusesNamesThatLeadOutOfAnArchive() throws IOException {
    byte[] text = "The text of it.".getBytes(StandardCharsets.UTF_8);
    byte[] zip = InputsTest.zip(Map.of("../../evil.txt", text, "/root.txt", text, "ok.txt", text));
    List<ReadResult> results = read("a.zip", zip);
    assertThat(results).hasSize(3);
    assertThat(reason(results.get(0))).contains("out of the archive");
    assertThat(reason(results.get(1))).contains("out of the archive");
    assertThat(article(results.get(2)).origin()).endsWith("a.zip!ok.txt");
  }

  @Test
  void goesOnAfterADamagedArchive() throws IOException {
    byte[] zip =
        InputsTest.zip(Map.of("a.txt", "The text of it.".getBytes(StandardCharsets.UTF_8)));
    byte[] cut = java.util.Arrays.copyOf(zip, 40);
    assertThat(reason(read("a.zip", cut).getFirst())).contains("reading stopped");
    byte[] gzip = InputsTest.gzip("The text of it.".getBytes(StandardCharsets.UTF_8));
    assertThat(reason(read("a.txt.gz", java.util.Arrays.copyOf(gzip, 20)).getFirst()))
        .contains("reading stopped");
  }

  @Test
  void expandsNoEntities() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">"
            + "<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">]>";
    String nitf =
        laughs
            + "<nitf><body><body.content><p>The strike &s; ended &c; today.</p></body.content></body></nitf>";
    String rss =
        "<?xml version=\"1.0\"?>"
            + laughs
            + "<rss version=\"2.0\"><channel><title>T</title><item><title>One &s;</title>"
            + "<description>The strike &s; ended &c; on Monday.</description></item></channel></rss>";
    for (String xml : List.of("<?xml version=\"1.0\"?>" + nitf, rss)) {
      String text =
          article(read("x.xml", xml.getBytes(StandardCharsets.UTF_8)).getFirst()).article().text();
      assertThat(text).contains("The strike").doesNotContain("TOP-SECRET", "haha");
    }
  }

  @Test
  void mendsFeedsThatAreNoXml() throws IOException {
    String rss =
        "\n\n<rss version=\"2.0\"><channel><title>A & B</title><item><title>Fish & ships</title>"
            + "<description>The fleet &nbsp; came home on Monday.<br></description></item>";
    ReadResult.Read item = article(read("f.xml", rss.getBytes(StandardCharsets.UTF_8)).getFirst());
    assertThat(item.article().title()).contains("Fish & ships");
    assertThat(item.article().text()).contains("The fleet");
    assertThat(reason(read("g.xml", "<rss".getBytes(StandardCharsets.UTF_8)).getFirst()))
        .isNotBlank();
  }

  @Test
  void findsTheNextRecordAfterAFalseLength() throws IOException {
    byte[] page =
        InputsTest.http("<html><body><p>The ferry sank on Monday, and nobody was hurt, it is said.")
            .getBytes(StandardCharsets.UTF_8);
    for (long length : new long[] {page.length + 300L, page.length - 20L, 999_999_999_999L}) {
      ByteArrayOutputStream warc = new ByteArrayOutputStream();
      warc.writeBytes(InputsTest.warc("response", "https://courier.example/1", page, page.length));
      warc.writeBytes(InputsTest.warc("response", "https://courier.example/2", page, length));
      warc.writeBytes(InputsTest.warc("response", "https://courier.example/3", page, page.length));
      List<ReadResult> results = read("a.warc", warc.toByteArray());
      assertThat(results).as("length " + length).hasSize(3);
      assertThat(reason(results.get(1))).contains("length");
      assertThat(article(results.get(2)).article().url()).contains("https://courier.example/3");
    }
  }

  @Test
  void refusesEmptyAndBinaryFilesOfAllNames() throws IOException {
    byte[] binary = {0, 1, 2, 3, 0, 9, 8, 0, 7};
    for (String name :
        List.of("a.html", "a.jsonl", "a.csv", "a.pdf", "a.docx", "a.warc", "a.eml")) {
      assertThat(reason(read(name, new byte[0]).getFirst())).contains("empty");
      assertThat(reason(read(name, binary).getFirst())).contains("binary");
    }
    byte[] falsePdf = "%PDF-1.4 and no more".getBytes(StandardCharsets.UTF_8);
    assertThat(reason(read("b.pdf", falsePdf).getFirst())).isNotBlank();
    assertThat(
            reason(
                read("c.html", "<html><body></body></html>".getBytes(StandardCharsets.UTF_8))
                    .getFirst()))
        .contains("no running text");
  }

  @Test
  void takesNoAddressOfAnotherSiteForAPagesOwn() throws IOException {
    String page =
        "<html><head><link rel=canonical href='https://other.example/story'><meta property='og:url'"
            + " content='https://courier.example/'></head><body><p>The ferry sank on Monday, and"
            + " nobody was hurt, it is said.</p>";
    byte[] block = InputsTest.http(page).getBytes(StandardCharsets.UTF_8);
    byte[] warc = InputsTest.warc("response", "https://www.courier.example/9", block, block.length);
    assertThat(article(read("a.warc", warc).getFirst()).article().url())
        .contains("https://www.courier.example/9");
  }
}
