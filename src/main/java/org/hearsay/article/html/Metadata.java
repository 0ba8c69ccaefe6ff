package org.hearsay.article.html;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.PublicationDate;
import org.hearsay.text.Article;
import org.hearsay.text.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article: for each field the places where publishers write it, the surest
 * first (JSON-LD, then OpenGraph and other {@code meta} elements, then microdata and {@code time},
 * then the visible text). The first usable one is taken and its place told.
 */
final class Metadata {

  private static final Pattern BY =
      Pattern.compile("(?i)^\\s*(?:by|written by|posted by|author|story by)\\b:?\\s+(.+)$");
  private static final Pattern DATE_IN_PATH =
      Pattern.compile("/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?=[/-])");
  private static final Pattern LANGUAGE =
      Pattern.compile("([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\\d{3}))?");

  /** What stands for the publisher where the makers of a site did not fill it in. */
  private static final Pattern PLATFORM =
      Pattern.compile(
          "(?i)blogger|blogspot|wordpress(\\.com)?|medium|tumblr|squarespace|wix|ghost");

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TITLE = 400;

  private final Document page;
  private final List<JsonObject> described;
  private final String address;

  /**
   * @param address where the page was read; empty where that is not known
   */
  Metadata(Document page, String address) {
    this.page = page;
    this.described = JsonLd.articles(page);
    this.address = address;
  }

  /** What one place says of a field. */
  private record Candidate(String written, String where) {}

  /** Sets what the page says; call it before the body is cut out. */
  void describe(Article.Builder article) {
    set(article, "title", titles(), value -> Optional.of(value), article::title);
    set(article, "published", dates(), PublicationDate::parse, article::published);
    set(article, "author", authors(), Metadata::personal, article::author);
    set(article, "publisher", publishers(), Metadata::name, article::publisher);
    set(article, "language", languages(), Metadata::language, article::language);
    set(article, "url", addresses(), this::address, article::url);
  }

  private static void set(
      Article.Builder article,
      String field,
      List<Candidate> candidates,
      java.util.function.Function<String, Optional<String>> reading,
      java.util.function.Consumer<String> setter) {
    for (Candidate candidate : candidates) {
      Optional<String> value = reading.apply(candidate.written());
      if (value.isPresent() && !value.get().isBlank()) {
        setter.accept(value.get());
        article.origin(new Origin(field, candidate.written(), candidate.where()));
        return;
      }
    }
  }

  /** Whether the page says that it shows its whole article to payers only. */
  boolean isForPayers() {
    return described.stream()
        .flatMap(object -> JsonLd.strings(object, "isAccessibleForFree", "value").stream())
        .anyMatch(value -> value.equalsIgnoreCase("false"));
  }

  /** The article's text where the page has it in JSON-LD; the longest. */
  Optional<String> text() {
    Optional<String> longest = Optional.empty();
    for (JsonObject object : described) {
      StringBuilder whole = new StringBuilder();
      JsonLd.strings(object, "articleBody", "@value").forEach(whole::append);
      if (whole.length() > longest.map(String::length).orElse(0)) {
        longest = Optional.of(whole.toString());
      }
    }
    return longest;
  }

  String title() {
    return titles().stream().findFirst().map(Candidate::written).orElse("");
  }

  private List<Candidate> titles() {
    List<Candidate> found = new ArrayList<>();
    jsonLd(found, "headline", "@value");
    meta(found, "og:title", "twitter:title", "title", "dc.title", "sailthru.title");
    texts(found, "h1[itemprop=headline], h1");
    if (!page.title().isBlank()) {
      found.add(new Candidate(page.title(), "title element"));
    }
    String publisher = publishers().stream().findFirst().map(Candidate::written).orElse("");
    return found.stream()
        .map(c -> new Candidate(withoutPublisher(c.written(), publisher), c.where()))
        .filter(c -> !c.written().isBlank() && c.written().length() <= LONGEST_TITLE)
        .toList();
  }

  /** "Envoy recalled | The Daily Example" is the title and the publisher's name. */
  private static String withoutPublisher(String title, String publisher) {
    for (String mark : List.of(" | ", " - ", " – ", " — ", " :: ", " » ")) {
      int at = title.lastIndexOf(mark);
      if (at > 0) {
        String end = letters(title.substring(at + mark.length()));
        String name = letters(publisher);
        if (!end.isEmpty() && !name.isEmpty() && (name.contains(end) || end.contains(name))) {
          return title.substring(0, at).strip();
        }
      }
    }
    return title;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private List<Candidate> dates() {
    List<Candidate> found = new ArrayList<>();
    jsonLd(found, "datePublished", "@value");
    meta(
        found,
        "article:published_time",
        "og:published_time",
        "datepublished",
        "article.published",
        "date.release",
        "publishdate",
        "publish-date",
        "publish_date",
        "pubdate",
        "publication_date",
        "published_time",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "cxenseparse:recs:publishtime",
        "date");
    microdata(found, "datePublished");
    for (Element time : page.select("time[pubdate], article time, header time, time")) {
      if (!Chrome.inChrome(time)) {
        String written = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
        found.add(new Candidate(written.strip(), "time element"));
      }
    }
    for (Element element :
        page.select(
            "[class*=date], [class*=byline], [class*=timestamp], [class*=published], [id*=date]")) {
      String written = element.text().strip();
      if (written.length() <= 80 && !written.isEmpty() && !Chrome.inChrome(element)) {
        found.add(new Candidate(written, "text of the element '" + nameOf(element) + "'"));
      }
    }
    for (String place : List.of(address, canonical())) {
      Matcher path = DATE_IN_PATH.matcher(place);
      if (path.find()) {
        found.add(
            new Candidate(
                String.format(
                    Locale.ROOT,
                    "%s-%02d-%02d",
                    path.group(1),
                    Integer.parseInt(path.group(2)),
                    Integer.parseInt(path.group(3))),
                "path of the URL"));
      }
    }
    return found.stream().filter(c -> !c.written().isBlank()).toList();
  }

  private static String nameOf(Element element) {
    String name = element.className().isBlank() ? element.id() : element.className();
    return name.length() > 60 ? name.substring(0, 60) : name;
  }

  private List<Candidate> authors() {
    List<Candidate> found = new ArrayList<>();
    for (JsonObject object : described) {
      Set<String> names = new LinkedHashSet<>(JsonLd.strings(object, "author", "name"));
      if (!names.isEmpty()) {
        found.add(new Candidate(String.join(", ", names), "JSON-LD author"));
      }
    }
    meta(
        found,
        "author",
        "article:author",
        "article:author_name",
        "byl",
        "parsely-author",
        "dc.creator",
        "dcterms.creator",
        "sailthru.author",
        "citation_author");
    Set<String> named = new LinkedHashSet<>();
    for (Element link : page.select("a[rel=author], [itemprop=author] [itemprop=name]")) {
      if (!Chrome.inComments(link)) {
        named.add(link.text().strip());
      }
    }
    named.remove("");
    if (!named.isEmpty() && named.size() <= 6) {
      found.add(new Candidate(String.join(", ", named), "link or microdata of the author"));
    }
    for (Element byline :
        page.select(
            "[class*=byline], [class*=author-name], [class*=authorname], [itemprop=author],"
                + " [class~=(^|\\s)author(\\s|$)]")) {
      String written = byline.text().strip();
      if (!Chrome.inComments(byline) && !written.isEmpty()) {
        found.add(new Candidate(written, "text of the element '" + nameOf(byline) + "'"));
      }
    }
    return found;
  }

  /** The name in a byline; empty for addresses and for what is no name. */
  private static Optional<String> personal(String written) {
    Matcher by = BY.matcher(written);
    String name = by.matches() ? by.group(1) : written;
    name = name.replaceFirst("(?i)\\s*(\\||•|·|,? (updated|published|posted|on) ).*$", "").strip();
    boolean isName =
        !name.contains("://")
            && !name.contains("@")
            && name.length() <= LONGEST_NAME
            && name.codePoints().anyMatch(Character::isLetter)
            && !name.matches(".*\\b(19|20)\\d{2}\\b.*")
            && !name.matches("(?i)admin|administrator|staff|editor|null|undefined|none|unknown");
    return isName ? Optional.of(name) : Optional.empty();
  }

  private List<Candidate> publishers() {
    List<Candidate> found = new ArrayList<>();
    jsonLd(found, "publisher", "name");
    meta(
        found,
        "og:site_name",
        "dc.publisher",
        "dcterms.publisher",
        "application-name",
        "apple-mobile-web-app-title",
        "publisher",
        "article:publisher",
        "copyright");
    for (Element name : page.select("[itemprop=publisher] [itemprop=name]")) {
      String written = name.hasAttr("content") ? name.attr("content") : name.text();
      found.add(new Candidate(written.strip(), "microdata publisher"));
    }
    return found.stream().filter(c -> !c.written().isBlank()).toList();
  }

  private static Optional<String> name(String written) {
    String whole = written.replaceFirst("(?i)^(©|\\(c\\)|copyright)[\\s\\d-]*", "").strip();
    // What follows a bar is a slogan or a list of sections.
    String name = whole.replaceFirst("\\s+\\|.*$", "");
    boolean isName =
        !name.contains("://")
            && name.length() <= LONGEST_NAME
            && !name.startsWith("@")
            && !PLATFORM.matcher(name).matches();
    return isName && !name.isEmpty() ? Optional.of(name) : Optional.empty();
  }

  private List<Candidate> languages() {
    List<Candidate> found = new ArrayList<>();
    jsonLd(found, "inLanguage", "alternateName");
    Element html = page.selectFirst("html");
    if (html != null && !html.attr("lang").isBlank()) {
      found.add(new Candidate(html.attr("lang"), "html lang"));
    }
    if (html != null && !html.attr("xml:lang").isBlank()) {
      found.add(new Candidate(html.attr("xml:lang"), "html xml:lang"));
    }
    meta(found, "og:locale", "content-language", "language", "dc.language", "dcterms.language");
    return found;
  }

  private static Optional<String> language(String written) {
    Matcher tag = LANGUAGE.matcher(written.strip());
    if (!tag.matches()) {
      return Optional.empty();
    }
    StringBuilder form = new StringBuilder(tag.group(1).toLowerCase(Locale.ROOT));
    if (tag.group(2) != null) {
      form.append('-').append(tag.group(2));
    }
    if (tag.group(3) != null) {
      form.append('-').append(tag.group(3).toUpperCase(Locale.ROOT));
    }
    return Optional.of(form.toString());
  }

  private List<Candidate> addresses() {
    List<Candidate> found = new ArrayList<>();
    if (!canonical().isEmpty()) {
      found.add(new Candidate(canonical(), "link rel=canonical"));
    }
    meta(found, "og:url", "twitter:url");
    for (JsonObject object : described) {
      for (String member : List.of("url", "mainEntityOfPage", "@id")) {
        JsonLd.strings(object, member, "@id")
            .forEach(url -> found.add(new Candidate(url, "JSON-LD " + member)));
      }
    }
    if (!address.isEmpty()) {
      found.add(new Candidate(address, "address of the page"));
    }
    return found;
  }

  private String canonical() {
    Element link = page.selectFirst("link[rel=canonical][href]");
    return link == null ? "" : link.attr("href").strip();
  }

  /**
   * An absolute http or https address. A page may not take the name of another site's article, and
   * the front page is no article's address.
   */
  private Optional<String> address(String written) {
    try {
      URI given = new URI(written.strip().replace(" ", "%20"));
      URI read = address.isEmpty() ? given : new URI(address.replace(" ", "%20"));
      URI whole = given.isAbsolute() ? given : read.resolve(given);
      boolean web = whole.getScheme() != null && whole.getScheme().matches("(?i)https?");
      if (!web || whole.getHost() == null) {
        return Optional.empty();
      }
      boolean front = String.valueOf(whole.getPath()).length() <= 1 && whole.getQuery() == null;
      boolean readFront = String.valueOf(read.getPath()).length() <= 1;
      if (!siteOf(whole).equals(siteOf(read)) || front && !(readFront && !address.isEmpty())) {
        return Optional.empty();
      }
      String form = whole.toString();
      int fragment = form.indexOf('#');
      return Optional.of(fragment < 0 ? form : form.substring(0, fragment));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The last labels of a host, by which it and its siblings (www, amp, m) belong together. */
  private static String siteOf(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    String[] labels = host.split("\\.");
    int n = labels.length;
    if (n < 3) {
      return host;
    }
    boolean shortEnd = labels[n - 1].length() == 2 && labels[n - 2].length() <= 3;
    return shortEnd
        ? labels[n - 3] + "." + labels[n - 2] + "." + labels[n - 1]
        : labels[n - 2] + "." + labels[n - 1];
  }

  private void jsonLd(List<Candidate> found, String member, String inner) {
    for (JsonObject object : described) {
      JsonLd.strings(object, member, inner)
          .forEach(value -> found.add(new Candidate(value, "JSON-LD " + member)));
    }
  }

  private void meta(List<Candidate> found, String... names) {
    for (String name : names) {
      for (Element meta : page.select("meta[content]")) {
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
          if (meta.attr(attribute).equalsIgnoreCase(name) && !meta.attr("content").isBlank()) {
            found.add(new Candidate(meta.attr("content").strip(), "meta " + name));
          }
        }
      }
    }
  }

  private void microdata(List<Candidate> found, String property) {
    for (Element element : page.select("[itemprop=" + property + "]")) {
      for (String attribute : List.of("content", "datetime")) {
        if (!element.attr(attribute).isBlank()) {
          found.add(new Candidate(element.attr(attribute).strip(), "microdata " + property));
        }
      }
      if (!element.text().isBlank()) {
        found.add(new Candidate(element.text().strip(), "microdata " + property));
      }
    }
  }

  private void texts(List<Candidate> found, String selector) {
    for (Element element : page.select(selector)) {
      if (!element.text().isBlank() && !Chrome.inChrome(element)) {
        found.add(new Candidate(element.text().strip(), element.normalName() + " element"));
      }
    }
  }
}
