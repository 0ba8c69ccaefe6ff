package org.hearsay.extract;

import java.util.List;
import java.util.Locale;
import org.hearsay.text.TextSpan;

/**
 * A passage that tells what somebody says, thinks or writes.
 *
 * @param source the words for the speaker; empty where unknown
 * @param cue the words that tell of the saying: said, according to
 * @param content the words that tell what is said; quotation marks excluded
 * @param speakers the ids of the speaker's entities; empty where unknown
 * @param outer the index of the attribution in whose content this one stands, or -1
 */
public record Attribution(
    List<TextSpan> source,
    List<TextSpan> cue,
    List<TextSpan> content,
    Kind kind,
    List<String> speakers,
    int outer) {

  /** How the content is told. */
  public enum Kind {
    DIRECT,
    INDIRECT,
    MIXED;

    /** The name in records. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Attribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    speakers = List.copyOf(speakers);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution needs a content");
    }
  }
}
