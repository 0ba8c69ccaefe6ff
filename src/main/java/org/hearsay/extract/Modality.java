package org.hearsay.extract;

import java.util.Locale;

/** How real the content is said to be. */
public enum Modality {
  ACTUAL,
  PLANNED,
  POSSIBLE,
  DEMANDED,
  HYPOTHETICAL;

  /** The name in records. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
