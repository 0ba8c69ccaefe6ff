package org.hearsay.article;

/**
 * What is too large to be an article.
 *
 * @param maxArticleBytes the most bytes of one plain-text file or one line of JSON Lines
 */
public record ReadLimits(long maxArticleBytes) {
  /** 8 MB, far more than any article has. */
  public static final ReadLimits DEFAULT = new ReadLimits(8_000_000);

  public ReadLimits {
    if (maxArticleBytes < 1 || maxArticleBytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException(
          "--max-article-size must be from 1 byte to 2 GB, not " + maxArticleBytes);
    }
  }

  String over(long bytes) {
    return bytes
        + " bytes is over the limit of "
        + maxArticleBytes
        + " (--max-article-size raises it)";
  }
}
