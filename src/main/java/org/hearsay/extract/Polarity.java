package org.hearsay.extract;

/** Whether the content says that something is or is not so. */
public enum Polarity {
  POSITIVE,
  NEGATIVE
}
