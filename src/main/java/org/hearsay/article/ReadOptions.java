package org.hearsay.article;

import org.hearsay.article.web.FetchLimits;

/**
 * How to read.
 *
 * @param limits what is too large
 * @param fields what JSON and CSV call the fields
 * @param fetching how to read web addresses
 * @param followLinks whether an item of a feed in a file is read from the page that it links to,
 *     where the feed has no full text; for feeds read by their address it always is
 */
public record ReadOptions(
    ReadLimits limits, FieldNames fields, FetchLimits fetching, boolean followLinks) {

  /** With sane limits, and without reading what a feed in a file links to. */
  public static final ReadOptions DEFAULT = of(ReadLimits.DEFAULT);

  /** The defaults, but for the limits. */
  public static ReadOptions of(ReadLimits limits) {
    return new ReadOptions(limits, FieldNames.OWN, FetchLimits.DEFAULT, false);
  }
}
