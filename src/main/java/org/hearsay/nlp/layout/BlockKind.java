package org.hearsay.nlp.layout;

/** What a block of an article's text is. */
public enum BlockKind {
  /** The article's title where it stands first in the text. */
  TITLE(true, true),
  /** A subheading. */
  HEADING(true, true),
  /** A line that says nothing but when the article was published. */
  DATE_LINE(true, true),
  /** Where and when the article was written, set before its first words. */
  DATELINE(true, true),
  /** Running text. */
  PARAGRAPH(true, false),
  /** An item of a list, or a short line that stands for one. */
  LIST_ITEM(true, false),
  /** Who wrote the article. */
  BYLINE(false, false),
  /** Who reported, edited or photographed, at the end of the article. */
  CREDIT(false, false),
  /** A picture's description or source. */
  CAPTION(false, false),
  /** Another story: its title, its first words, "read also". */
  TEASER(false, false),
  /** A newsletter, a subscription, a donation, buttons to share or discuss. */
  PROMOTION(false, false),
  /** Who the author is. */
  BIOGRAPHY(false, false),
  /** What an earlier version of the article had wrong. */
  CORRECTION(false, false),
  /** Copyright, terms, warnings of what an article contains. */
  LEGAL(false, false),
  /** A line that is no more than an address. */
  ADDRESS(false, false),
  /** Remains of markup, style sheets and scripts. */
  MARKUP(false, false),
  /** The title once more. */
  REPEATED_TITLE(false, false),
  /** A line that the text has said before. */
  REPEATED(false, false),
  /** Whatever follows the end of the article. */
  AFTER_THE_END(false, false);

  private final boolean article;
  private final boolean headline;

  BlockKind(boolean article, boolean headline) {
    this.article = article;
    this.headline = headline;
  }

  /** Whether the block belongs to the article, so that it has sentences. */
  public boolean isArticle() {
    return article;
  }

  /** Whether its sentences are headlines, no running text. */
  public boolean isHeadline() {
    return headline;
  }
}
