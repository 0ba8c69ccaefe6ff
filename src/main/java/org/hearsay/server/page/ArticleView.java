package org.hearsay.server.page;

import java.util.List;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.GraphReader.Row;
import org.hearsay.server.view.Link;

/**
 * The page of an article.
 *
 * @param source its address elsewhere
 * @param original the article of which it is a copy
 * @param copies its copies
 * @param text the text in pieces; empty where it is not stored
 * @param cut whether the text goes on beyond what is shown
 * @param claims those of this page, in the order of the text
 * @param all leads to the claims that the page does not show
 * @param quotations who is quoted with what, in the order of the text
 */
public record ArticleView(
    String title,
    String publisher,
    String author,
    String published,
    Link source,
    Link original,
    List<Link> copies,
    List<Piece> text,
    boolean cut,
    List<ClaimView> claims,
    long total,
    Link all,
    List<Entry> quotations,
    List<Link> mentions,
    List<Row> rows) {

  /**
   * A piece of text that is marked in one way.
   *
   * @param marks classes: {@code mention}, {@code time}, {@code quotation}, {@code event}
   * @param href where it leads, or empty
   * @param title what it is, or empty
   * @param anchor its name in the page, or empty
   */
  public record Piece(String text, String marks, String href, String title, String anchor) {}
}
