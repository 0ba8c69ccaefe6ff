package org.hearsay.pattern;

/**
 * The codes of an event type or of a frame that decides them; an empty string where none applies.
 *
 * @param plover the PLOVER 0.5 root, such as {@code SANCTION}
 * @param plover2 the PLOVER 2.0 root, such as {@code COERCE}
 * @param mode the PLOVER 2.0 mode, such as {@code restrict}
 * @param cameo the CAMEO code, such as {@code 163}
 */
public record Coding(String plover, String plover2, String mode, String cameo) {
  /** No code applies. */
  public static final Coding NONE = new Coding("", "", "", "");
}
