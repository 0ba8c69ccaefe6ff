package org.hearsay.graph;

/**
 * What of an article goes into its graph.
 *
 * @param withText whether its whole text does; the quotations of the evidence always do
 */
public record DescribeOptions(boolean withText) {
  /** Everything. */
  public static final DescribeOptions FULL = new DescribeOptions(true);

  /** All but the whole text. */
  public static final DescribeOptions NO_TEXT = new DescribeOptions(false);
}
