package org.hearsay.article;

/**
 * What is too large to be an article, and what only pretends to be small.
 *
 * @param maxArticleBytes the most bytes of one text, page, mail or line of JSON Lines
 * @param maxDocumentBytes the most bytes of one PDF or DOCX, which hold pictures
 * @param maxNesting how many archives may lie in one another
 * @param maxExpansion how many times its size a compressed input may grow to
 */
public record ReadLimits(
    long maxArticleBytes, long maxDocumentBytes, int maxNesting, int maxExpansion) {

  /** 8 MB a text, 64 MB a document, four archives in one another, 200 times the size. */
  public static final ReadLimits DEFAULT = new ReadLimits(8_000_000);

  public ReadLimits {
    require("--max-article-size", maxArticleBytes);
    require("--max-document-size", maxDocumentBytes);
    if (maxNesting < 0 || maxNesting > 100) {
      throw new IllegalArgumentException("--max-nesting must be from 0 to 100, not " + maxNesting);
    }
    if (maxExpansion < 1) {
      throw new IllegalArgumentException("--max-expansion must be 1 or more, not " + maxExpansion);
    }
  }

  /** Another size of articles, the other limits as they are by default. */
  public ReadLimits(long maxArticleBytes) {
    this(maxArticleBytes, 64_000_000, 4, 200);
  }

  private static void require(String option, long bytes) {
    if (bytes < 1 || bytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException(option + " must be from 1 byte to 2 GB, not " + bytes);
    }
  }

  String over(long bytes) {
    return bytes
        + " bytes is over the limit of "
        + maxArticleBytes
        + " (--max-article-size raises it)";
  }
}
