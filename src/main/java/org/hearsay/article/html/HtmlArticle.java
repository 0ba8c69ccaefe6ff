package org.hearsay.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.ReadResult;
import org.hearsay.text.Article;
import org.hearsay.text.Origin;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the article of a web page. */
public final class HtmlArticle {

  /**
   * Where the page shows less than this share of the text in its JSON-LD, a script would show it.
   */
  private static final double SCRIPTED = 0.5;

  private HtmlArticle() {}

  /**
   * Reads a page.
   *
   * @param origin for messages
   * @param html its text, however broken
   * @param address where it was read; empty where that is not known
   */
  public static ReadResult read(String origin, String html, String address) {
    Document page = Jsoup.parse(Unclosed.close(html), address);
    Metadata metadata = new Metadata(page, address);
    List<String> remarks = new ArrayList<>();
    String title = metadata.title();
    List<Origin> origins = new ArrayList<>();
    Article.Builder known = Article.of("");
    metadata.describe(known);
    boolean walled = metadata.isForPayers() || page.selectFirst(Chrome.PAYWALL) != null;
    Element body = Body.find(page);
    List<Block> all = Blocks.of(body);
    walled |= all.stream().anyMatch(Cues::isPaywall);
    List<Block> blocks = BodyText.select(all, title);
    String text = BodyText.text(blocks);
    Optional<String> told = metadata.text();
    if (told.isPresent() && Block.countWords(text) < SCRIPTED * Block.countWords(told.get())) {
      text = paragraphs(told.get());
      origins.add(
          new Origin(
              "text", text.substring(0, Math.min(60, text.length())), "JSON-LD articleBody"));
      remarks.add("the page shows little of its text, which was read from its JSON-LD");
    }
    if (text.isBlank()) {
      return new ReadResult.Failed(origin, "the page has no running text that could be an article");
    }
    if (walled) {
      remarks.add("the page is for payers: its text may be cut short");
    }
    Article.Builder article = known.build().withText(text);
    origins.forEach(article::origin);
    return new ReadResult.Read(origin, article.build(), remarks);
  }

  /** The text of a fragment, such as the content of a feed's item. */
  public static String textOf(String fragment) {
    Document page = Jsoup.parseBodyFragment(fragment);
    page.select("script, style, iframe, figcaption, noscript").remove();
    return BodyText.text(BodyText.select(Blocks.of(page.body()), ""));
  }

  private static String paragraphs(String text) {
    String plain = text.contains("</p>") || text.contains("<br") ? textOf(text) : text;
    return plain.strip().replaceAll("[ \\t\\u00A0]+", " ").replaceAll("\\s*\\n\\s*", "\n\n");
  }
}
