package org.hearsay.nlp.time;

import static org.hearsay.nlp.time.Pattern.either;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.nlp.time.Pattern.Match;
import org.jspecify.annotations.Nullable;

/**
 * The whole grammar of time expressions, indexed by the words that they begin with.
 *
 * <p>Of all families the longest match counts; of equals that of the first family.
 */
final class Grammar {

  private static final Pattern<Meaning> MODIFIED =
      either(Vocabulary.THE.maybe().before(Vocabulary.MODIFIER), Vocabulary.EDGE)
          .before(
              either(
                  DateGrammar.DATE,
                  PeriodGrammar.PERIOD,
                  DayGrammar.DAYS,
                  ReferenceGrammar.REFERENCE));

  private static final List<Pattern<Meaning>> FAMILIES =
      List.of(
          ClockGrammar.TIME,
          DateGrammar.DATE,
          PeriodGrammar.PERIOD,
          DayGrammar.DAYS,
          SetGrammar.SET,
          ReferenceGrammar.REFERENCE,
          DurationGrammar.DURATION,
          MODIFIED);

  private final Map<String, List<Pattern<Meaning>>> byStart = new HashMap<>();

  Grammar() {
    for (Pattern<Meaning> family : FAMILIES) {
      for (String start : family.starts()) {
        byStart.computeIfAbsent(start, s -> new ArrayList<>()).add(family);
      }
    }
  }

  /** The longest time expression that begins at a word; null where none does. */
  @Nullable Match<Meaning> read(Words words, int from) {
    List<Pattern<Meaning>> candidates = byStart.get(words.key(from));
    if (candidates == null) {
      return null;
    }
    Match<Meaning> longest = null;
    for (Pattern<Meaning> family : candidates) {
      Match<Meaning> match = family.read(words, from);
      if (match != null && (longest == null || match.end() > longest.end())) {
        longest = match;
      }
    }
    return longest;
  }
}
