package org.hearsay.article.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.ReadResult;
import org.hearsay.article.html.HtmlArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Origin;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The formats in which news agencies send articles: NITF (IPTC, 3.x) and NewsML-G2 (IPTC, 2.x),
 * whose items hold NITF or XHTML.
 *
 * <p>Parsed with jsoup's XML parser, which reads no document type, no external entity and expands
 * none, and which mends what is not well-formed. Elements are matched by their local names.
 */
public final class AgencyXml {

  private AgencyXml() {}

  /** The article of a NITF document. */
  public static ReadResult nitf(String origin, String xml) {
    Document document = Jsoup.parse(xml, "", Parser.xmlParser());
    return first(document, "nitf")
        .map(nitf -> read(origin, nitf, Article.of("")))
        .orElseGet(() -> new ReadResult.Failed(origin, "no nitf element"));
  }

  /** The articles of a NewsML-G2 item or message, in their order. */
  public static List<ReadResult> newsMl(String origin, String xml) {
    Document document = Jsoup.parse(xml, "", Parser.xmlParser());
    List<Element> items = all(document, "newsItem");
    if (items.isEmpty()) {
      return List.of(
          new ReadResult.Skipped(origin, "NewsML without a newsItem, so without an article"));
    }
    List<ReadResult> results = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String at = items.size() == 1 ? origin : origin + ", item " + (i + 1);
      results.add(item(at, items.get(i)));
    }
    return results;
  }

  private static ReadResult item(String origin, Element item) {
    Article.Builder article = Article.of("");
    String guid = item.attr("guid");
    if (!guid.isBlank()) {
      article.id(guid);
    }
    first(item, "contentMeta").ifPresent(meta -> describe(article, meta));
    first(item, "itemMeta").ifPresent(meta -> describeItem(article, meta));
    Optional<Element> inline = first(item, "inlineXML");
    Optional<Element> nitf = inline.flatMap(xml -> first(xml, "nitf"));
    if (nitf.isPresent()) {
      return read(origin, nitf.get(), article);
    }
    String text =
        inline
            .map(xml -> HtmlArticle.textOf(bodyOf(xml).outerHtml()))
            .or(() -> first(item, "inlineData").map(Element::wholeText))
            .orElse("");
    if (text.isBlank()) {
      return new ReadResult.Skipped(origin, "the item has no text (a picture, video or link)");
    }
    return new ReadResult.Read(origin, article.build().withText(text.strip()).build(), List.of());
  }

  private static Element bodyOf(Element xhtml) {
    return first(xhtml, "body").orElse(xhtml);
  }

  private static void describe(Article.Builder article, Element meta) {
    first(meta, "headline").ifPresent(e -> set(article, "title", e.text(), "contentMeta headline"));
    first(meta, "by").ifPresent(e -> set(article, "author", e.text(), "contentMeta by"));
    first(meta, "language")
        .ifPresent(e -> set(article, "language", e.attr("tag"), "contentMeta language"));
    first(meta, "contentCreated")
        .ifPresent(e -> set(article, "published", e.text(), "contentMeta contentCreated"));
  }

  private static void describeItem(Article.Builder article, Element meta) {
    first(meta, "firstCreated")
        .ifPresent(e -> set(article, "published", e.text(), "itemMeta firstCreated"));
    first(meta, "versionCreated")
        .filter(e -> article.build().published().isEmpty())
        .ifPresent(e -> set(article, "published", e.text(), "itemMeta versionCreated"));
    first(meta, "provider")
        .ifPresent(
            provider ->
                set(
                    article,
                    "publisher",
                    first(provider, "name").map(Element::text).orElse(provider.attr("literal")),
                    "itemMeta provider"));
  }

  private static ReadResult read(String origin, Element nitf, Article.Builder article) {
    first(nitf, "hl1").ifPresent(e -> set(article, "title", e.text(), "nitf hl1"));
    Article known = article.build();
    if (known.title().isEmpty()) {
      first(nitf, "title").ifPresent(e -> set(article, "title", e.text(), "nitf title"));
    }
    first(nitf, "byline")
        .ifPresent(
            e ->
                set(
                    article,
                    "author",
                    first(e, "person").orElse(e).text().replaceFirst("(?i)^by\\s+", ""),
                    "nitf byline"));
    first(nitf, "date.issue")
        .or(() -> first(nitf, "story.date"))
        .or(() -> first(nitf, "date.release"))
        .ifPresent(e -> set(article, "published", e.attr("norm"), "nitf " + e.tagName()));
    first(nitf, "pubdata")
        .ifPresent(
            e -> {
              set(article, "publisher", e.attr("name"), "nitf pubdata name");
              set(article, "url", e.attr("ex-ref"), "nitf pubdata ex-ref");
            });
    first(nitf, "doc.copyright")
        .filter(e -> article.build().publisher().isEmpty())
        .ifPresent(e -> set(article, "publisher", e.attr("holder"), "nitf doc.copyright"));
    first(nitf, "doc-id")
        .map(e -> e.attr("id-string"))
        .filter(id -> !id.isBlank() && article.build().givenId().isEmpty())
        .ifPresent(article::id);
    Element content = first(nitf, "body.content").or(() -> first(nitf, "body")).orElse(nitf);
    for (String aside : List.of("media", "media-caption", "media-producer", "body.end", "credit")) {
      all(content, aside).forEach(Element::remove);
    }
    all(content, "hl2").forEach(e -> e.tagName("h2"));
    all(content, "block").forEach(e -> e.tagName("div"));
    String text = HtmlArticle.textOf(content.outerHtml());
    if (text.isBlank()) {
      return new ReadResult.Failed(origin, "the NITF body has no text");
    }
    return new ReadResult.Read(origin, article.build().withText(text).build(), List.of());
  }

  private static void set(Article.Builder article, String field, String value, String where) {
    String written = value.strip();
    if (written.isEmpty()) {
      return;
    }
    switch (field) {
      case "title" -> article.title(written);
      case "author" -> article.author(written);
      case "publisher" -> article.publisher(written);
      case "language" -> article.language(written);
      case "url" -> article.url(written);
      case "published" -> {
        Optional<String> date = PublicationDate.parse(written);
        if (date.isEmpty()) {
          return;
        }
        article.published(date.get());
      }
      default -> throw new IllegalArgumentException(field);
    }
    article.origin(new Origin(field, written, where));
  }

  private static Optional<Element> first(Element root, String localName) {
    return root.getAllElements().stream()
        .filter(e -> e != root || root.tagName().equals(localName))
        .filter(e -> isNamed(e, localName))
        .findFirst();
  }

  private static List<Element> all(Element root, String localName) {
    return root.getAllElements().stream().filter(e -> e != root && isNamed(e, localName)).toList();
  }

  private static boolean isNamed(Element element, String localName) {
    String name = element.tagName();
    return name.equals(localName) || name.endsWith(":" + localName);
  }
}
