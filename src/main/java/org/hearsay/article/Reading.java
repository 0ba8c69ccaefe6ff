package org.hearsay.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearsay.article.archive.Archive;
import org.hearsay.article.feed.Feed;
import org.hearsay.article.feed.FeedItem;
import org.hearsay.article.html.HtmlArticle;
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
      case JSON_LINES -> new JsonRecords(options, sink).lines(input);
      case JSON -> new JsonRecords(options, sink).all(input);
      case CSV -> new CsvRecords(options, sink).read(input);
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
    if (e instanceof EOFException) {
      return "it ends too early; it was not copied as a whole, or is damaged";
    }
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
        plain(input, pdf.text(), pdf.title(), pdf.author(), "PDF properties");
      } else {
        Docx docx = Docx.read(bytes, (int) limits.maxArticleBytes(), limits.maxExpansion());
        plain(input, docx.text(), docx.title(), docx.author(), "DOCX properties");
      }
    } catch (IOException e) {
      failed(input.origin(), message(e));
    }
  }

  private void plain(Input input, String text, String title, String author, String where) {
    if (text.isBlank()) {
      failed(input.origin(), "no text in it; a scan would need character recognition");
      return;
    }
    Article article = PlainText.read(text, title, author, where);
    sink.accept(new ReadResult.Read(input.origin(), at(article, input.address()), List.of()));
  }

  private static Article at(Article article, String address) {
    return address.isEmpty()
        ? article
        : article
            .withText(article.text())
            .url(address)
            .origin(new Origin("url", address, "address of the document"))
            .build();
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
      sink.accept(MailArticle.read(origin, bytes));
      return;
    }
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes, input.charset());
    if (decoded.text().isBlank()) {
      failed(origin, "the file is empty");
      return;
    }
    switch (format) {
      case FEED -> feed(input, decoded);
      case NITF -> sink.accept(AgencyXml.nitf(origin, decoded.text()).remarked(decoded.remarks()));
      case NEWSML ->
          AgencyXml.newsMl(origin, decoded.text())
              .forEach(result -> sink.accept(result.remarked(decoded.remarks())));
      default ->
          sink.accept(
              new ReadResult.Read(
                  origin, at(PlainText.read(decoded.text()), input.address()), decoded.remarks()));
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
    sink.accept(result.remarked(decoded.remarks()));
  }

  // Feeds and addresses

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
    if (!item.full() && follow && FeedArticle.isLinked(item)) {
      new Reading(options, fetcher, page -> sink.accept(FeedArticle.ofPage(page, feed, item)))
          .address(origin, item.link(), false);
    } else {
      sink.accept(FeedArticle.of(origin, feed, item));
    }
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
}
