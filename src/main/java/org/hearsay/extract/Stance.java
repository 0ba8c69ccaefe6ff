package org.hearsay.extract;

/** How the source stands to what it says. */
public enum Stance {
  AFFIRMS,
  DENIES
}
