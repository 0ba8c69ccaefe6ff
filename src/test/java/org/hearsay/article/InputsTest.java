package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.hearsay.text.Article;
import org.hearsay.text.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of every kind of input. */
class InputsTest {

  @TempDir Path folder;

  static byte[] sample(String name) {
    try (InputStream in = InputsTest.class.getResourceAsStream("/inputs/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ReadResult> read(String name, byte[] bytes) throws IOException {
    return read(name, bytes, ReadOptions.DEFAULT);
  }

  private List<ReadResult> read(String name, byte[] bytes, ReadOptions options) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return read(file.toString(), options);
  }

  private static List<ReadResult> read(String input, ReadOptions options) {
    try (Stream<ReadResult> results =
        new ArticleSource(options, InputStream.nullInputStream()).read(List.of(input))) {
      return results.toList();
    }
  }

  private static Article article(ReadResult result) {
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).article();
  }

  private static final String PAGE_TEXT =
      """
      Norway recalled its ambassador from Freedonia on Thursday after shots were fired across the border, the foreign ministry said.

      “We will not accept this,” the minister told reporters in Oslo.

      What is known

      • Three shots hit a customs house at dawn.
      • Nobody was hurt, according to the police.

      Year | Incidents
      2017 | 4
      2018 | 9

      Freedonia denied that its soldiers had fired. Talks are planned for Friday.

      This article was corrected on 15 March: an earlier version said that four shots were fired.\
      """;

  private static void isThePage(Article article) {
    assertThat(article.text()).isEqualTo(PAGE_TEXT);
    assertThat(article.title()).contains("Envoy recalled over border shots");
    assertThat(article.published()).contains("2019-03-14T08:30:00+01:00");
    assertThat(article.author()).contains("Ina Berg, Tom Oak");
    assertThat(article.publisher()).contains("The Harbour Courier");
    assertThat(article.language()).contains("en-GB");
    assertThat(article.url()).contains("https://courier.example/world/2019/03/14/envoy-recalled");
  }

  @Test
  void readsTheArticleOfAWebPageAndTellsWhereItFoundWhat() throws IOException {
    Article article = article(read("page.html", sample("article.html")).getFirst());
    isThePage(article);
    assertThat(article.origins())
        .extracting(Origin::field, Origin::where)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("title", "JSON-LD headline"),
            org.assertj.core.groups.Tuple.tuple("published", "JSON-LD datePublished"),
            org.assertj.core.groups.Tuple.tuple("author", "JSON-LD author"),
            org.assertj.core.groups.Tuple.tuple("publisher", "JSON-LD publisher"),
            org.assertj.core.groups.Tuple.tuple("language", "html lang"),
            org.assertj.core.groups.Tuple.tuple("url", "link rel=canonical"));
  }

  @Test
  void tellsAPageByItsContentWhateverItsName() throws IOException {
    isThePage(article(read("page.txt", sample("article.html")).getFirst()));
    isThePage(article(read("page", sample("article.html")).getFirst()));
  }

  @Test
  void readsRss() throws IOException {
    List<ReadResult> items = read("feed.xml", sample("feed.rss"));
    assertThat(items).hasSize(3);
    Article first = article(items.get(0));
    assertThat(first.title()).contains("Port & pilots agree");
    assertThat(first.text()).startsWith("The port of Narvik").contains("\n\nThe pilots had");
    assertThat(first.published()).contains("2019-03-14T08:30:00+01:00");
    assertThat(first.author()).contains("Ina Berg");
    assertThat(first.publisher()).contains("The Harbour Courier");
    assertThat(first.url()).contains("https://courier.example/port-agrees");
    assertThat(article(items.get(1)).published()).isEmpty();
    assertThat(((ReadResult.Read) items.get(1)).remarks())
        .anyMatch(remark -> remark.contains("sometime last week"))
        .anyMatch(remark -> remark.contains("--follow-links"));
    assertThat(article(items.get(2)).published())
        .as("a wrong weekday, no seconds and a zone by its old name")
        .contains("2019-03-14T09:05:00-05:00");
  }

  @Test
  void readsAtom() throws IOException {
    Article article = article(read("f.atom", sample("feed.atom")).getFirst());
    assertThat(article.title()).contains("Council sues ferry line");
    assertThat(article.published()).contains("2020-01-02T09:30:00Z");
    assertThat(article.author()).contains("Per Holm");
    assertThat(article.publisher()).contains("Island Wire");
    assertThat(article.givenId()).contains("urn:island:7");
    assertThat(article.text()).startsWith("The island council sued");
  }

  @Test
  void readsNitf() throws IOException {
    Article article = article(read("story.xml", sample("story.nitf.xml")).getFirst());
    assertThat(article.title()).contains("Dockers strike in Bergen");
    assertThat(article.text())
        .isEqualTo(
            "Dockers in Bergen went on strike on Friday, their union said.\n\nNo talks\n\n"
                + "No talks are planned & none were offered.");
    assertThat(article.published()).contains("2018-05-11T14:15:00Z");
    assertThat(article.author()).contains("Liv Dahl");
    assertThat(article.publisher()).contains("Northwire");
    assertThat(article.givenId()).contains("nw-20180511-003");
  }

  @Test
  void readsNewsMl() throws IOException {
    List<ReadResult> items = read("item.xml", sample("item.newsml.xml"));
    assertThat(items).hasSize(2);
    Article article = article(items.get(0));
    assertThat(article.title()).contains("Minister visits Bergen");
    assertThat(article.published()).contains("2018-05-11T15:00:00+02:00");
    assertThat(article.publisher()).contains("Northwire");
    assertThat(article.text()).endsWith("met the dockers.\n\nShe promised nothing.");
    assertThat(items.get(1)).isInstanceOf(ReadResult.Skipped.class);
  }

  @Test
  void readsJsonWithNamesOfItsOwn() throws IOException {
    FieldNames names =
        new FieldNames(Map.of("text", "content.body", "published", "when", "title", "head"));
    ReadOptions options =
        new ReadOptions(
            ReadLimits.DEFAULT, names, org.hearsay.article.web.FetchLimits.DEFAULT, false);
    String object =
        "{\"head\": \"Quay\", \"content\": {\"body\": \"The quay sank.\"}, \"when\": \"3 May 2017\"}";
    for (String form : List.of(object + "\n", "[" + object + "]", object.replace(", ", ",\n"))) {
      String name = form.startsWith("{\"head\": \"Quay\", ") ? "a.jsonl" : "a.json";
      Article article =
          article(read(name, form.getBytes(StandardCharsets.UTF_8), options).getFirst());
      assertThat(article.text()).isEqualTo("The quay sank.");
      assertThat(article.title()).contains("Quay");
      assertThat(article.published()).contains("2017-05-03");
    }
    ReadResult wrong = read("b.jsonl", object.getBytes(StandardCharsets.UTF_8)).getFirst();
    assertThat(((ReadResult.Failed) wrong).reason()).contains("head, content, when", "--field");
  }

  @Test
  void readsCsv() throws IOException {
    FieldNames names =
        new FieldNames(
            Map.of("text", "body", "published", "date", "title", "headline", "url", "link"));
    ReadOptions options =
        new ReadOptions(
            ReadLimits.DEFAULT, names, org.hearsay.article.web.FetchLimits.DEFAULT, false);
    List<ReadResult> rows = read("news.csv", sample("news.csv"), options);
    assertThat(rows).hasSize(2);
    assertThat(article(rows.get(0)).title()).contains("Envoy, again, recalled");
    assertThat(article(rows.get(0)).text())
        .isEqualTo("Norway recalled its envoy.\nIt gave no reason.");
    assertThat(article(rows.get(1)).published()).contains("2019-03-15");
    assertThat(article(rows.get(1)).text()).contains("\"Narvik\"");
  }

  @Test
  void readsMail() throws IOException {
    Article article = article(read("m.eml", sample("mail.eml")).getFirst());
    assertThat(article.title()).contains("Tromsø closes its airport");
    assertThat(article.text())
        .isEqualTo(
            "Tromsø closed its airport on Friday after snow fell through the night, the operator"
                + " said.");
    assertThat(article.author()).contains("Liv Dahl");
    assertThat(article.published()).contains("2018-05-11T16:15:00+02:00");
    assertThat(article(read("message", sample("mail.eml")).getFirst()).givenId())
        .contains("77@northwire.example");
  }

  static byte[] record(String type, String address, String http) {
    byte[] block = http.getBytes(StandardCharsets.UTF_8);
    return warc(type, address, block, block.length);
  }

  static byte[] warc(String type, String address, byte[] block, long length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "WARC-Date: 2019-03-14T10:00:00Z\r\nWARC-Target-URI: "
            + address
            + "\r\nContent-Type: application/http; msgtype="
            + type
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    out.writeBytes(header.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(block);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  static String http(String html) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
        + html.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + html;
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void readsWebArchivesRecordByRecord() throws IOException {
    String page = new String(sample("article.html"), StandardCharsets.UTF_8);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (byte[] record :
        List.of(
            record("request", "https://courier.example/a", "GET / HTTP/1.1\r\n\r\n"),
            record("response", "https://courier.example/world/2019/03/14/envoy", http(page)),
            record("response", "https://courier.example/b", "HTTP/1.1 404 Gone\r\n\r\n"),
            record("response", "https://courier.example/world/2019/03/14/envoy", http(page)))) {
      plain.writeBytes(record);
      packed.writeBytes(gzip(record));
    }
    for (byte[] bytes : List.of(plain.toByteArray(), packed.toByteArray())) {
      List<ReadResult> pages = read("news.warc", bytes);
      assertThat(pages).hasSize(2);
      isThePage(article(pages.get(0)));
      assertThat(pages.get(1).origin())
          .endsWith("record 4 (https://courier.example/world/2019/03/14/envoy)");
    }
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : new java.util.TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  @Test
  void readsArchivesInArchives() throws IOException {
    byte[] inner = zip(Map.of("a.html", sample("article.html"), "logo.png", new byte[] {0, 1}));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry entry = new TarArchiveEntry("day/inner.zip");
      entry.setSize(inner.length);
      tar.putArchiveEntry(entry);
      tar.write(inner);
      tar.closeArchiveEntry();
    }
    List<ReadResult> results = read("news.tar.gz", gzip(out.toByteArray()));
    assertThat(results).hasSize(2);
    isThePage(article(results.get(0)));
    assertThat(results.get(0).origin()).endsWith("news.tar.gz!day/inner.zip!a.html");
    assertThat(results.get(1)).isInstanceOf(ReadResult.Skipped.class);
  }

  @Test
  void readsWordDocuments() throws IOException {
    String document =
        """
        <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Dockers strike in Bergen</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">Dockers went on strike </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>on Friday.</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Quay</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        </w:body></w:document>
        """;
    String core =
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>Liv Dahl</dc:creator></cp:coreProperties>";
    byte[] docx =
        zip(
            Map.of(
                "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8),
                "docProps/core.xml", core.getBytes(StandardCharsets.UTF_8),
                "word/document.xml", document.getBytes(StandardCharsets.UTF_8)));
    Article article = article(read("story.docx", docx).getFirst());
    assertThat(article.text())
        .isEqualTo("Dockers strike in Bergen\n\nDockers went on strike on Friday.\n\nQuay | 2");
    assertThat(article.title()).contains("Dockers strike in Bergen");
    assertThat(article.author()).contains("Liv Dahl");
  }

  @Test
  void readsPdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("Dockers in Bergen went on strike on Friday, their union said.");
        content.endText();
      }
      document.getDocumentInformation().setTitle("Dockers strike");
      document.save(out);
    }
    Article article = article(read("story.pdf", out.toByteArray()).getFirst());
    assertThat(article.text())
        .isEqualTo("Dockers in Bergen went on strike on Friday, their union said.");
    assertThat(article.title()).contains("Dockers strike");
  }

  @Test
  void readsFoldersWithAllKinds() throws IOException {
    for (String name : List.of("article.html", "feed.rss", "mail.eml", "story.nitf.xml")) {
      Files.write(folder.resolve(name), sample(name));
    }
    Files.writeString(folder.resolve("README"), "Not an article.");
    List<ReadResult> results = read(folder.toString(), ReadOptions.DEFAULT);
    assertThat(results).filteredOn(r -> r instanceof ReadResult.Read).hasSize(6);
    assertThat(results).filteredOn(r -> r instanceof ReadResult.Skipped).hasSize(1);
  }
}
