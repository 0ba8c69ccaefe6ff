package org.hearsay.article.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.article.PublicationDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An RSS or Atom feed, read with ROME. A feed that is no well-formed XML is mended first (jsoup's
 * XML parser); no document type and no entity of its own is ever read, so none can expand.
 *
 * @param title of the feed, mostly the publisher's name; empty where it has none
 * @param language a language tag; empty where it has none
 * @param remarks what was repaired
 */
public record Feed(String title, String language, List<FeedItem> items, List<String> remarks) {

  /** With so many characters of text, an item's content is the article and no summary. */
  private static final int FULL_TEXT = 1_200;

  private static final Pattern DATES =
      Pattern.compile(
          "(?is)<((?:\\w+:)?(?:pubDate|published|updated|issued|modified|created|date"
              + "|lastBuildDate))(?:\\s[^>]{0,200})?>[^<]{0,200}</\\1\\s*>");

  public Feed {
    items = List.copyOf(items);
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads a feed.
   *
   * @throws IOException where it is no feed, even after repair
   */
  public static Feed read(String xml) throws IOException {
    List<String> remarks = new ArrayList<>();
    int start = Math.max(0, xml.indexOf('<'));
    String text = withoutControls(xml.substring(start));
    SyndFeed feed;
    try {
      feed = parse(text);
    } catch (FeedException | IllegalArgumentException e) {
      try {
        feed = parse(mended(text));
        remarks.add("the feed is no well-formed XML and was mended");
      } catch (FeedException | IllegalArgumentException again) {
        throw new IOException("no RSS or Atom feed: " + firstLine(e), again);
      }
    }
    return of(feed, Jsoup.parse(text, "", Parser.xmlParser()), remarks);
  }

  private static SyndFeed parse(String xml) throws FeedException {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setXmlHealerOn(true);
    input.setAllowDoctypes(false);
    // The dates are read here: ROME tries forms of which the platform warns on standard error.
    return input.build(new StringReader(DATES.matcher(xml).replaceAll("")));
  }

  private static String mended(String xml) {
    Document parsed = Jsoup.parse(xml, "", Parser.xmlParser());
    parsed.childNodes().stream()
        .filter(node -> node instanceof org.jsoup.nodes.DocumentType)
        .toList()
        .forEach(org.jsoup.nodes.Node::remove);
    parsed.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
    parsed.outputSettings().escapeMode(org.jsoup.nodes.Entities.EscapeMode.xhtml);
    return parsed.outerHtml();
  }

  /** XML 1.0 forbids most control characters. */
  private static String withoutControls(String xml) {
    return xml.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static Feed of(SyndFeed feed, Document raw, List<String> remarks) {
    List<Element> elements = raw.select("item, entry").stream().toList();
    boolean aligned = elements.size() == feed.getEntries().size();
    List<FeedItem> items = new ArrayList<>();
    for (int i = 0; i < feed.getEntries().size(); i++) {
      String written = aligned ? dateIn(elements.get(i)) : "";
      items.add(item(feed.getEntries().get(i), written));
    }
    return new Feed(plain(feed.getTitle()), text(feed.getLanguage()), items, remarks);
  }

  private static String dateIn(Element item) {
    for (Element child : item.children()) {
      String name = child.tagName().replaceFirst("^\\w+:", "");
      if (name.matches("pubDate|published|issued|date|created") && !child.text().isBlank()) {
        return child.text().strip();
      }
    }
    for (Element child : item.children()) {
      String name = child.tagName().replaceFirst("^\\w+:", "");
      if (name.matches("updated|modified") && !child.text().isBlank()) {
        return child.text().strip();
      }
    }
    return "";
  }

  private static FeedItem item(SyndEntry entry, String written) {
    List<String> remarks = new ArrayList<>();
    String content =
        entry.getContents().stream()
            .map(SyndContent::getValue)
            .map(Feed::text)
            .filter(value -> !value.isBlank())
            .collect(Collectors.joining("\n"));
    SyndContent description = entry.getDescription();
    boolean own = !content.isBlank();
    if (!own && description != null) {
      content = text(description.getValue());
    }
    int length = Jsoup.parse(content).text().length();
    Optional<String> published = PublicationDate.parse(written);
    if (published.isEmpty() && !written.isBlank()) {
      remarks.add("its date '" + written + "' is none and was left out");
    }
    String authors =
        Stream.concat(
                entry.getAuthors().stream().map(SyndPerson::getName),
                Stream.of(text(entry.getAuthor())))
            .map(Feed::text)
            .filter(name -> !name.isBlank())
            .distinct()
            .collect(Collectors.joining(", "));
    return new FeedItem(
        text(entry.getUri()),
        text(entry.getLink()),
        plain(entry.getTitle()),
        content,
        length >= FULL_TEXT || own && length >= FULL_TEXT / 3 && !endsEarly(content),
        published,
        written,
        authors,
        remarks);
  }

  /** "Read more" and dots stand where a feed cuts its articles. */
  private static boolean endsEarly(String content) {
    String end = Jsoup.parse(content).text().strip();
    return end.matches(
        "(?is).*(\\.\\.\\.|…|\\[…]|continue reading|read more|read the rest).{0,80}$");
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** A title without markup and entities. */
  private static String plain(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : Jsoup.parse(value).text().strip();
  }
}
