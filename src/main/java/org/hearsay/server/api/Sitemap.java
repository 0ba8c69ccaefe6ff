package org.hearsay.server.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.server.http.IriPath;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage.Hit;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;

/** The addresses of the nodes, for crawlers (sitemaps.org 0.9), a thousand in each file. */
final class Sitemap {

  private static final Pattern NAME =
      Pattern.compile("sitemap/(articles|entities|events|claims)-([1-9]\\d{0,2})\\.xml");
  private static final List<Kind> KINDS =
      List.of(Kind.ARTICLE, Kind.ENTITY, Kind.EVENT, Kind.CLAIM);

  private Sitemap() {}

  /** The list of the files. */
  static String index(String base, SearchIndex index) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (Kind kind : KINDS) {
      long files =
          Math.min(
              ClaimFilter.DEEPEST / ClaimFilter.MOST,
              (index.statistics().total(kind) + ClaimFilter.MOST - 1) / ClaimFilter.MOST);
      for (int i = 1; i <= files; i++) {
        xml.append(
            "<sitemap><loc>%ssitemap/%s-%d.xml</loc></sitemap>\n".formatted(base, kind.label(), i));
      }
    }
    return xml.append("</sitemapindex>\n").toString();
  }

  /** A file of a name; empty where there is none. */
  static Optional<String> file(String name, String base, SearchIndex index) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()
        || Integer.parseInt(matcher.group(2)) > ClaimFilter.DEEPEST / ClaimFilter.MOST) {
      return Optional.empty();
    }
    ClaimFilter filter =
        ClaimFilter.all(Kind.of(matcher.group(1)).orElseThrow())
            .sorted(ClaimFilter.Order.OLDEST)
            .size(ClaimFilter.MOST)
            .page(Integer.parseInt(matcher.group(2)));
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (Hit hit : index.search(filter).hits()) {
      String address =
          IriPath.toAscii(base + hit.path()).replace("&", "&amp;").replace("'", "&apos;");
      xml.append("<url><loc>").append(address).append("</loc></url>\n");
    }
    return Optional.of(xml.append("</urlset>\n").toString());
  }
}
