package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSourceTest {

  @TempDir Path folder;

  private List<ReadResult> read(String input) {
    return read(input, InputStream.nullInputStream(), ReadLimits.DEFAULT);
  }

  private static List<ReadResult> read(String input, InputStream standardInput, ReadLimits limits) {
    try (Stream<ReadResult> results =
        new ArticleSource(limits, standardInput).read(List.of(input))) {
      return results.toList();
    }
  }

  private static List<ReadResult> lines(String jsonLines) {
    return read(
        "-",
        new ByteArrayInputStream(jsonLines.getBytes(StandardCharsets.UTF_8)),
        ReadLimits.DEFAULT);
  }

  private static Article article(ReadResult result) {
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).article();
  }

  private static String reason(ReadResult result) {
    assertThat(result).isInstanceOf(ReadResult.Failed.class);
    return ((ReadResult.Failed) result).reason();
  }

  @Test
  void readsTitleBylineAndDateFromTheFirstLines() throws IOException {
    String text =
        "Oslo recalls envoy after talks fail\n\nBy Kari Holm\nMarch 4, 2016\n\nNorway recalled its"
            + " envoy on Friday.\r\n";
    Path file = Files.writeString(folder.resolve("a.txt"), text);
    Article article = article(read(file.toString()).getFirst());
    assertThat(article.title()).contains("Oslo recalls envoy after talks fail");
    assertThat(article.author()).contains("Kari Holm");
    assertThat(article.published()).contains("2016-03-04");
    assertThat(article.text()).as("verbatim, line ends included").isEqualTo(text);
  }

  @Test
  void takesNoTitleFromRunningText() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.txt"),
            "The minister said on Monday that he would resign.\n\nHe gave no reason.");
    Article article = article(read(file.toString()).getFirst());
    assertThat(article.title()).isEmpty();
    assertThat(article.published()).isEmpty();
  }

  @Test
  void readsAFolderInTheOrderOfItsPathsAndSkipsWhatItDoesNotKnow() throws IOException {
    Files.writeString(folder.resolve("b.txt"), "Second text here.");
    Files.writeString(folder.resolve("a.txt"), "First text here.");
    Files.writeString(folder.resolve("c.png"), "x");
    Files.writeString(folder.resolve(".hidden.txt"), "x");
    List<ReadResult> results = read(folder.toString());
    assertThat(results).hasSize(3);
    assertThat(article(results.get(0)).text()).startsWith("First");
    assertThat(article(results.get(1)).text()).startsWith("Second");
    assertThat(results.get(2)).isInstanceOf(ReadResult.Skipped.class);
  }

  @Test
  void readsGlobs() throws IOException {
    Files.writeString(folder.resolve("one.txt"), "First text here.");
    Files.writeString(folder.resolve("two.txt"), "Second text here.");
    assertThat(read(folder + "/t*.txt")).hasSize(1);
    assertThat(reason(read(folder + "/x*.txt").getFirst())).contains("no file matches");
  }

  @Test
  void keepsWhatJsonLinesGiveAndDerivesAnId() {
    List<ReadResult> results =
        lines(
            """
            {"id": "a1", "text": "Some text.\\r\\n", "published": "2017-10-03T14:05:00Z", "publisher": "P"}

            {"text": "Other text.", "published": "Tue, 3 Oct 2017 11:05:30 GMT"}
            """);
    assertThat(results).hasSize(2);
    assertThat(article(results.get(0)).id()).isEqualTo("a1");
    assertThat(article(results.get(0)).text()).isEqualTo("Some text.\r\n");
    assertThat(article(results.get(0)).published()).contains("2017-10-03T14:05:00Z");
    assertThat(article(results.get(1)).id()).startsWith("sha256-");
    assertThat(article(results.get(1)).publishedDate()).hasToString("Optional[2017-10-03]");
  }

  @Test
  void goesOnAfterABrokenLineAndNamesIt() {
    List<ReadResult> results =
        lines("{\"text\": \n[1]\n{\"title\": \"no text\"}\n{\"text\": \"Fine.\"}\n");
    assertThat(results).hasSize(4);
    assertThat(results.get(0).origin()).isEqualTo("standard input, line 1");
    assertThat(reason(results.get(0))).contains("not JSON");
    assertThat(reason(results.get(1))).contains("no JSON object");
    assertThat(reason(results.get(2))).contains("no \"text\"");
    assertThat(article(results.get(3)).text()).isEqualTo("Fine.");
  }

  @Test
  void leavesOutADateThatIsNoneAndSaysSo() {
    ReadResult result = lines("{\"text\": \"T.\", \"published\": \"last week\"}").getFirst();
    assertThat(article(result).published()).isEmpty();
    assertThat(((ReadResult.Read) result).remarks())
        .singleElement()
        .asString()
        .contains("last week");
  }

  @Test
  void refusesWhatIsTooLargeWithTheWayOut() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "x".repeat(50));
    ReadLimits small = new ReadLimits(20);
    assertThat(reason(read(file.toString(), InputStream.nullInputStream(), small).getFirst()))
        .contains("50 bytes", "--max-article-size");
    String line = "{\"text\": \"" + "y".repeat(50) + "\"}\n{\"text\": \"ok\"}\n";
    List<ReadResult> results =
        read("-", new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), small);
    assertThat(reason(results.get(0))).contains("over the limit of 20");
    assertThat(article(results.get(1)).text()).isEqualTo("ok");
  }

  @Test
  void refusesBinaryAndEmptyFilesAndUnknownKinds() throws IOException {
    Files.write(folder.resolve("b.txt"), new byte[] {'a', 0, 1, 2});
    Files.writeString(folder.resolve("e.txt"), " \n");
    Files.writeString(folder.resolve("d.docx"), "x");
    assertThat(reason(read(folder.resolve("b.txt").toString()).getFirst())).contains("binary");
    assertThat(reason(read(folder.resolve("e.txt").toString()).getFirst())).contains("empty");
    assertThat(reason(read(folder.resolve("d.docx").toString()).getFirst())).contains("unknown");
    assertThat(reason(read(folder.resolve("none.txt").toString()).getFirst())).contains("no such");
    assertThat(reason(read("https://127.0.0.1/a").getFirst())).contains("private network");
  }

  @Test
  void readsOtherEncodings() throws IOException {
    Files.write(
        folder.resolve("w.txt"), "Señor Peña left.".getBytes(Charset.forName("windows-1252")));
    Files.write(folder.resolve("u.txt"), "\uFEFFSeñor left.".getBytes(StandardCharsets.UTF_16BE));
    ReadResult windows = read(folder.resolve("w.txt").toString()).getFirst();
    assertThat(article(windows).text()).isEqualTo("Señor Peña left.");
    assertThat(((ReadResult.Read) windows).remarks().getFirst()).contains("Windows-1252");
    assertThat(article(read(folder.resolve("u.txt").toString()).getFirst()).text())
        .isEqualTo("Señor left.");
  }
}
