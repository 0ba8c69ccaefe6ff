package org.hearsay.article;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hearsay.article.archive.Archive;
import org.hearsay.article.feed.Feed;
import org.hearsay.article.feed.FeedItem;
import org.hearsay.article.html.HtmlArticle;
import org.hearsay.article.mail.MailMessage;
import org.hearsay.article.office.Docx;
import org.hearsay.article.office.Pdf;
import org.hearsay.article.warc.WarcRecords;
import org.hearsay.article.web.FetchException;
import org.hearsay.article.web.Fetched;
import org.hearsay.article.web.PoliteFetcher;
import org.hearsay.article.xml.AgencyXml;
import org.hearsay.text.Article;
import org.hearsay.text.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs of all kinds and hands on what becomes of them. Whatever is wrong with an input
 * becomes a {@link ReadResult.Failed} of its own.
 */
final class Reading {

  private final ReadOptions options;
  private final ReadLimits limits;
  private final Consumer<? super ReadResult> sink;
  private final Supplier<PoliteFetcher> fetcher;

  Reading(ReadOptions options, Supplier<PoliteFetcher> fetcher, Consumer<? super ReadResult> sink) {
    this.fetcher = fetcher;
    this.options = options;
    this.limits = options.limits();
    this.sink = sink;
  }

  void read(Input input) {
    try {
      Format format = Format.of(input.head(), input.name(), input.mediaType());
      read(input, format);
    } catch (IOException e) {
      failed(input.origin(), "reading stopped: " + message(e));
    } catch (StackOverflowError e) {
      failed(input.origin(), "it is nested too deeply to be an article");
    }
  }

  private void read(Input input, Format format) throws IOException {
    switch (format) {
      case GZIP -> unpack(input, ".gz");
      case BZIP2 -> unpack(input, ".bz2");
      case ZIP -> archive(input, Archive.zip(input.bytes(), limits.maxExpansion()));
      case TAR -> archive(input, Archive.tar(input.bytes(), limits.maxExpansion()));
      case DOCX, PDF -> document(input, format);
      case WARC -> warc(input);
      case HTML, FEED, NITF, NEWSML, MAIL, TEXT -> whole(input, format);
      case JSON_LINES -> jsonLines(input);
      case JSON -> json(input);
      case CSV -> csv(input);
      case EMPTY -> failed(input.origin(), "the file is empty");
      case BINARY -> unknown(input, "a binary file, not text");
      case UNKNOWN -> unknown(input, "unknown kind of file (docs/inputs.md tells what is read)");
    }
  }

  private void unknown(Input input, String reason) {
    boolean meant = input.asked() || input.name().matches("(?i).*\\.(txt|html?|jsonl|json|csv)");
    sink.accept(
        meant
            ? new ReadResult.Failed(input.origin(), reason)
            : new ReadResult.Skipped(input.origin(), reason));
  }

  private void failed(String origin, String reason) {
    sink.accept(new ReadResult.Failed(origin, reason));
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  // Archives

  private boolean isTooDeep(Input input) {
    if (input.depth() < limits.maxNesting()) {
      return false;
    }
    failed(
        input.origin(),
        "more than "
            + limits.maxNesting()
            + " archives in one another (--max-nesting raises the limit)");
    return true;
  }

  private void unpack(Input input, String extension) throws IOException {
    if (isTooDeep(input)) {
      return;
    }
    String name = input.name();
    String lower = name.toLowerCase(Locale.ROOT);
    String inner =
        lower.endsWith(".tgz")
            ? name.substring(0, name.length() - 3) + "tar"
            : lower.endsWith(extension)
                ? name.substring(0, name.length() - extension.length())
                : name;
    read(
        input.unpacked(
            inner,
            extension.equals(".gz")
                ? Archive.gunzip(input.bytes(), limits.maxExpansion())
                : Archive.bunzip2(input.bytes(), limits.maxExpansion())));
  }

  private void archive(Input input, Archive archive) {
    if (isTooDeep(input)) {
      return;
    }
    try {
      for (Optional<Archive.Entry> next = archive.next(); next.isPresent(); next = archive.next()) {
        Archive.Entry entry = next.get();
        String origin = input.origin() + "!" + entry.name();
        if (!entry.safe()) {
          failed(origin, "its name leads out of the archive");
        } else if (!entry.isHidden()) {
          read(input.within(origin, entry.file(), entry.bytes()));
        }
      }
    } catch (IOException e) {
      failed(input.origin(), "reading stopped: " + message(e));
    }
  }

  private void warc(Input input) throws IOException {
    WarcRecords records = new WarcRecords(input.bytes(), limits.maxArticleBytes());
    for (Optional<WarcRecords.Item> next = records.next();
        next.isPresent();
        next = records.next()) {
      String at = input.origin() + ", record " + next.get().number();
      switch (next.get()) {
        case WarcRecords.Item.Page page ->
            html(at + " (" + page.address() + ")", page.body(), page.charset(), page.address());
        case WarcRecords.Item.Broken broken -> failed(at, broken.reason());
        case WarcRecords.Item.Other other -> {}
      }
    }
  }

  // Whole documents

  private byte @Nullable [] all(Input input, long most, String option) throws IOException {
    byte[] bytes = input.all(most);
    if (bytes == null) {
      long size = most + 1 + input.bytes().transferTo(OutputStream.nullOutputStream());
      failed(
          input.origin(),
          size + " bytes is over the limit of " + most + " (" + option + " raises it)");
    }
    return bytes;
  }

  private void document(Input input, Format format) throws IOException {
    byte[] bytes = all(input, limits.maxDocumentBytes(), "--max-document-size");
    if (bytes == null) {
      return;
    }
    try {
      if (format == Format.PDF) {
        Pdf pdf = Pdf.read(bytes);
        office(input, pdf.text(), pdf.title(), pdf.author(), "PDF properties");
      } else {
        Docx docx = Docx.read(bytes, (int) limits.maxArticleBytes(), limits.maxExpansion());
        office(input, docx.text(), docx.title(), docx.author(), "DOCX properties");
      }
    } catch (IOException e) {
      failed(input.origin(), message(e));
    }
  }

  /** The first lines say more of an article than the properties, which templates leave behind. */
  private void office(Input input, String text, String title, String author, String where) {
    if (text.isBlank()) {
      failed(input.origin(), "no text in it; a scan would need character recognition");
      return;
    }
    Article lines = PlainText.read(text);
    Article.Builder article = builder(text, lines, input.address());
    if (lines.title().isEmpty() && !title.isBlank()) {
      article.title(title).origin(new Origin("title", title, where));
    }
    if (lines.author().isEmpty() && !author.isBlank()) {
      article.author(author).origin(new Origin("author", author, where));
    }
    sink.accept(new ReadResult.Read(input.origin(), article.build(), List.of()));
  }

  private static Article.Builder builder(String text, Article known, String address) {
    Article.Builder article = Article.of(text);
    known.title().ifPresent(article::title);
    known.author().ifPresent(article::author);
    known.published().ifPresent(article::published);
    known.origins().forEach(article::origin);
    if (!address.isEmpty()) {
      article.url(address).origin(new Origin("url", address, "address of the document"));
    }
    return article;
  }

  private void whole(Input input, Format format) throws IOException {
    byte[] bytes = all(input, limits.maxArticleBytes(), "--max-article-size");
    if (bytes == null) {
      return;
    }
    String origin = input.origin();
    if (format == Format.HTML) {
      html(origin, bytes, input.charset(), input.address());
      return;
    }
    if (format == Format.MAIL) {
      mail(origin, bytes);
      return;
    }
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes, input.charset());
    if (decoded.text().isBlank()) {
      failed(origin, "the file is empty");
      return;
    }
    switch (format) {
      case FEED -> feed(input, decoded);
      case NITF -> sink.accept(remarked(AgencyXml.nitf(origin, decoded.text()), decoded.remarks()));
      case NEWSML ->
          AgencyXml.newsMl(origin, decoded.text())
              .forEach(result -> sink.accept(remarked(result, decoded.remarks())));
      default ->
          sink.accept(
              new ReadResult.Read(
                  origin,
                  builder(decoded.text(), PlainText.read(decoded.text()), input.address()).build(),
                  decoded.remarks()));
    }
  }

  private void html(String origin, byte[] bytes, String charset, String address) {
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes, charset);
    ReadResult result;
    try {
      result = HtmlArticle.read(origin, decoded.text(), address);
    } catch (RuntimeException | StackOverflowError e) {
      result = new ReadResult.Failed(origin, "the page cannot be read: " + message(e));
    }
    sink.accept(remarked(result, decoded.remarks()));
  }

  private static ReadResult remarked(ReadResult result, List<String> first) {
    if (result instanceof ReadResult.Read read && !first.isEmpty()) {
      List<String> remarks = new ArrayList<>(first);
      remarks.addAll(read.remarks());
      return new ReadResult.Read(read.origin(), read.article(), remarks);
    }
    return result;
  }

  private void mail(String origin, byte[] bytes) {
    MailMessage message = MailMessage.parse(bytes);
    Optional<MailMessage.Text> text = message.text();
    if (text.isEmpty()) {
      failed(origin, "the message has no text");
      return;
    }
    String plain =
        text.get().html() ? HtmlArticle.textOf(text.get().value()) : text.get().value().strip();
    if (plain.isBlank()) {
      failed(origin, "the message has no text");
      return;
    }
    Article.Builder article = Article.of(plain);
    List<String> remarks = new ArrayList<>();
    found(article, "title", message.header("Subject"), "header Subject", article::title);
    found(article, "author", message.sender(), "header From", article::author);
    String id = message.header("Message-ID").replaceAll("[<>\\s]", "");
    article.id(id);
    String date = message.header("Date");
    Optional<String> published = PublicationDate.parse(date);
    published.ifPresent(
        value -> found(article, "published", date, "header Date", any -> article.published(value)));
    if (published.isEmpty() && !date.isBlank()) {
      remarks.add("its date '" + date + "' is none and was left out");
    }
    sink.accept(new ReadResult.Read(origin, article.build(), remarks));
  }

  private static void found(
      Article.Builder article, String field, String value, String where, Consumer<String> set) {
    if (!value.isBlank()) {
      set.accept(value);
      article.origin(new Origin(field, value, where));
    }
  }

  // Feeds

  private void feed(Input input, TextDecoder.Decoded decoded) {
    Feed feed;
    try {
      feed = Feed.read(decoded.text());
    } catch (IOException e) {
      failed(input.origin(), message(e));
      return;
    }
    if (feed.items().isEmpty()) {
      sink.accept(new ReadResult.Skipped(input.origin(), "the feed has no items"));
    }
    boolean follow = options.followLinks() || !input.address().isEmpty();
    for (int i = 0; i < feed.items().size(); i++) {
      FeedItem item = feed.items().get(i);
      String name = item.link().isEmpty() ? "" : " (" + item.link() + ")";
      item(input.origin() + ", item " + (i + 1) + name, feed, item, follow);
    }
  }

  /**
   * Reads an item of a feed.
   *
   * @param follow whether to read the page that it links to where the feed has no full text
   */
  void item(String origin, Feed feed, FeedItem item, boolean follow) {
    boolean linked = item.link().startsWith("http://") || item.link().startsWith("https://");
    if (!item.full() && follow && linked) {
      new Reading(options, fetcher, result -> sink.accept(withItem(result, feed, item)))
          .address(origin, item.link(), false);
      return;
    }
    String text = HtmlArticle.textOf(item.content());
    if (text.isBlank()) {
      sink.accept(
          new ReadResult.Skipped(
              origin, "the feed has no text of it (--follow-links reads the linked page)"));
      return;
    }
    Article.Builder article = Article.of(text);
    article.id(item.id());
    found(article, "url", linked ? item.link() : "", "feed item link", article::url);
    found(article, "title", item.title(), "feed item title", article::title);
    found(article, "author", item.author(), "feed item author", article::author);
    found(article, "publisher", feed.title(), "feed title", article::publisher);
    found(article, "language", feed.language(), "feed language", article::language);
    item.published()
        .ifPresent(
            value ->
                found(
                    article,
                    "published",
                    item.written().isBlank() ? value : item.written(),
                    "feed item date",
                    any -> article.published(value)));
    List<String> remarks = new ArrayList<>(feed.remarks());
    remarks.addAll(item.remarks());
    if (!item.full()) {
      remarks.add("the feed has the first sentences only (--follow-links reads the linked page)");
    }
    sink.accept(new ReadResult.Read(origin, article.build(), remarks));
  }

  /** What the feed says of an article whose page does not say it. */
  private static ReadResult withItem(ReadResult result, Feed feed, FeedItem item) {
    if (!(result instanceof ReadResult.Read read)) {
      return result;
    }
    Article page = read.article();
    Article.Builder article = Article.of(page.text());
    page.givenId().ifPresent(article::id);
    page.url().ifPresent(article::url);
    page.title().ifPresent(article::title);
    page.published().ifPresent(article::published);
    page.publisher().ifPresent(article::publisher);
    page.author().ifPresent(article::author);
    page.language().ifPresent(article::language);
    page.origins().forEach(article::origin);
    if (page.title().isEmpty()) {
      found(article, "title", item.title(), "feed item title", article::title);
    }
    if (page.author().isEmpty()) {
      found(article, "author", item.author(), "feed item author", article::author);
    }
    if (page.publisher().isEmpty()) {
      found(article, "publisher", feed.title(), "feed title", article::publisher);
    }
    if (page.published().isEmpty() && item.published().isPresent()) {
      String date = item.published().get();
      found(article, "published", item.written(), "feed item date", any -> article.published(date));
    }
    return new ReadResult.Read(read.origin(), article.build(), read.remarks());
  }

  /** Reads a web address: a page, a feed, or any other kind of input. */
  void address(String origin, String address, boolean asked) {
    try {
      Fetched fetched =
          asked ? fetcher.get().direct().fetch(address) : fetcher.get().fetch(address);
      String path = String.valueOf(fetched.address().getPath());
      Input input =
          new Input(
              origin,
              path.substring(path.lastIndexOf('/') + 1),
              new BufferedInputStream(new ByteArrayInputStream(fetched.body())),
              fetched.mediaType(),
              fetched.charset(),
              fetched.address().toString(),
              0,
              true);
      Format format = Format.of(input.head(), input.name(), input.mediaType());
      if (format == Format.FEED && !asked) {
        failed(origin, "the item links to another feed");
        return;
      }
      read(input, format == Format.UNKNOWN && input.name().isEmpty() ? Format.HTML : format);
    } catch (FetchException e) {
      failed(origin, message(e));
    } catch (IOException e) {
      failed(origin, "reading stopped: " + message(e));
    }
  }

  // Records

  private void jsonLines(Input input) throws IOException {
    int number = 0;
    boolean ended = false;
    while (!ended) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
      long size = 0;
      int b;
      while ((b = input.bytes().read()) >= 0 && b != '\n') {
        if (++size <= limits.maxArticleBytes()) {
          bytes.write(b);
        }
      }
      ended = b < 0;
      number++;
      String at = input.origin() + ", line " + number;
      if (size > limits.maxArticleBytes()) {
        failed(at, limits.over(size));
        continue;
      }
      TextDecoder.Decoded decoded = TextDecoder.decode(bytes.toByteArray());
      if (!decoded.text().isBlank()) {
        ReadResult result = JsonArticle.read(at, decoded.text(), options.fields());
        sink.accept(remarked(result, decoded.remarks()));
      }
    }
  }

  /** One object, several after one another, or an array of them. */
  private void json(Input input) throws IOException {
    JsonReader json = new JsonReader(new InputStreamReader(input.bytes(), StandardCharsets.UTF_8));
    json.setStrictness(Strictness.LENIENT);
    int number = 0;
    try {
      while (json.peek() != JsonToken.END_DOCUMENT) {
        if (json.peek() == JsonToken.BEGIN_ARRAY) {
          json.beginArray();
        } else if (json.peek() == JsonToken.END_ARRAY) {
          json.endArray();
        } else {
          number++;
          JsonElement element = JsonParser.parseReader(json);
          String at = input.origin() + ", object " + number;
          if (element instanceof JsonObject object) {
            sink.accept(JsonArticle.of(at, object, options.fields()));
          } else {
            failed(at, "no JSON object");
          }
        }
      }
    } catch (JsonParseException | IllegalStateException | IOException e) {
      failed(input.origin(), "not JSON: " + JsonArticle.firstLine(e));
    }
  }

  private void csv(Input input) throws IOException {
    char delimiter = input.name().toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ',';
    if (delimiter == ',') {
      String head = new String(input.head(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
      delimiter = head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();
    Reader reader =
        new InputStreamReader(
            org.apache.commons.io.input.BOMInputStream.builder()
                .setInputStream(input.bytes())
                .get(),
            TextDecoder.charsetOf(input.head()));
    try (CSVParser rows = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      for (CSVRecord row : rows) {
        sink.accept(row(input.origin() + ", row " + row.getRecordNumber(), row));
      }
    } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
      failed(input.origin(), "not CSV with a header: " + message(e));
    }
  }

  private ReadResult row(String origin, CSVRecord row) {
    JsonObject object = new JsonObject();
    row.toMap().forEach(object::addProperty);
    long size = row.stream().mapToLong(String::length).sum();
    return size > limits.maxArticleBytes()
        ? new ReadResult.Failed(origin, limits.over(size))
        : JsonArticle.of(origin, object, options.fields());
  }
}
