package org.hearsay.extract;

import java.util.List;
import org.hearsay.text.TextSpan;

/** An open-domain predicate-argument tuple of any verb. */
public record OpenProposition(
    Phrase subject, Phrase predicate, List<Phrase> arguments, double confidence) {

  /**
   * @param span from its first to its last word in the article's text
   * @param text its words; they may be composed, and so differ from the span's
   */
  public record Phrase(TextSpan span, String text) {}

  public OpenProposition {
    arguments = List.copyOf(arguments);
  }
}
