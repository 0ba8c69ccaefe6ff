package org.hearsay.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.extract.Factuality.Assessment;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.FrameMatch;

/**
 * What a match is read as.
 *
 * @param verbal the index among the article's matches of the verbal event whose content it is
 * @param assessment what is said of its reality
 * @param voice who says it
 */
record Reading(FrameMatch match, Optional<Integer> verbal, Assessment assessment, Voice voice) {

  /** Whether one who does it says something of another. */
  static boolean isVerbal(EventType type) {
    return Stream.of("Demand", "Criticism", "Support", "Accusation", "Protest", "Rejection")
        .anyMatch(type::is);
  }
}
