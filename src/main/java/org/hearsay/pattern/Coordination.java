package org.hearsay.pattern;

/** How coordinated participants share an event. */
public enum Coordination {
  /** "Kuwait and Peru recalled their ambassadors" is two events. */
  DISTRIBUTIVE,
  /** "The groups protested" is one. */
  COLLECTIVE,
  /** "Iran and Iraq signed" is one, and each is actor: it may be told from either side. */
  RECIPROCAL
}
