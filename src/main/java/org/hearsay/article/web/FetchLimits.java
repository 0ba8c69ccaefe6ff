package org.hearsay.article.web;

import java.time.Duration;

/**
 * How far to go when reading web addresses.
 *
 * @param maxBytes the most bytes of an answer
 * @param timeout for a whole answer, redirects included
 * @param maxRedirects how many redirects to follow
 * @param allowPrivate whether addresses of private networks and of this machine may be read
 */
public record FetchLimits(long maxBytes, Duration timeout, int maxRedirects, boolean allowPrivate) {

  /** 32 MB, 30 seconds, five redirects, no private networks. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(32_000_000, Duration.ofSeconds(30), 5, false);

  public FetchLimits {
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException(
          "--max-download must be from 1 byte to 2 GB, not " + maxBytes);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("--timeout must be longer than 0 seconds");
    }
    if (maxRedirects < 0) {
      throw new IllegalArgumentException("redirects cannot be fewer than 0");
    }
  }
}
