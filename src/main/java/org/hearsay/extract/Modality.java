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

  /** The one that is farther from reality: this one, if neither is. */
  Modality orFarther(Modality other) {
    return other.distance() > distance() ? other : this;
  }

  private int distance() {
    return switch (this) {
      case ACTUAL -> 0;
      case POSSIBLE -> 1;
      case PLANNED -> 2;
      case DEMANDED -> 3;
      case HYPOTHETICAL -> 4;
    };
  }
}
