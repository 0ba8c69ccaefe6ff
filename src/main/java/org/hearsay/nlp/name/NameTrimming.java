package org.hearsay.nlp.name;

import java.util.Set;
import org.hearsay.text.EntityType;

/**
 * Cuts off what belongs to the sentence at the ends of a name: a genitive, a bullet, a quotation
 * mark or a bracket whose partner stands outside, the "anti-" of "anti-American", a title.
 */
final class NameTrimming {
  private static final Set<String> NEVER_LAST =
      Set.of("'", "'s", "'S", "(", "[", "{", ",", "-", ":", ";", "/");
  private static final Set<String> NEVER_FIRST =
      Set.of("'", ")", "]", "}", ",", "-", ":", ";", "/");

  /** What sets the items of lists and menus apart. */
  private static final Set<String> BULLETS =
      Set.of("•", "·", "|", "*", "–", "—", "…", "»", "▪", "►");

  private static final String QUOTATION = "\"";

  /** Before a hyphen: no part of the name that follows. */
  private static final Set<String> PREFIXES =
      Set.of("anti", "pro", "non", "pan", "ex", "post", "pre", "mid", "then");

  /** Titles that the training data never count as part of a name. */
  private static final Set<String> TITLES =
      Set.of(
          ("mr mr. mrs mrs. ms ms. dr dr. prof prof. gen. rep. sen. gov. col. capt. lt. sgt. engr"
                  + " engr. general admiral colonel captain lieutenant sergeant commander inspector"
                  + " senator governor minister president premier chancellor ambassador professor"
                  + " madam madame advocate vice-president vice-chairman chairman spokesman")
              .split(" "));

  private NameTrimming() {}

  /** The name without such marks; one that is nothing else stays as it is. */
  static NameSpan trim(Reading reading, NameSpan name) {
    int begin = name.begin();
    int end = name.end();
    while (begin < end && isLoose(reading, begin, begin, end, NEVER_FIRST)) {
      begin++;
    }
    while (end > begin && isLoose(reading, end - 1, begin, end, NEVER_LAST)) {
      end--;
    }
    if (end - begin > 2
        && PREFIXES.contains(reading.lower[begin])
        && reading.words[begin + 1].equals("-")) {
      begin += 2;
    }
    if (name.type() == EntityType.PERSON
        && end - begin > 1
        && TITLES.contains(reading.lower[begin])) {
      begin++;
    }
    return begin == end ? name : new NameSpan(begin, end, name.type());
  }

  private static boolean isLoose(Reading reading, int i, int begin, int end, Set<String> never) {
    String word = reading.words[i];
    if (never.contains(word) || BULLETS.contains(word)) {
      return true;
    }
    return switch (word) {
      case QUOTATION -> count(reading, QUOTATION, begin, end) % 2 == 1;
      case ")" -> count(reading, "(", begin, end) < count(reading, ")", begin, end);
      case "]" -> count(reading, "[", begin, end) < count(reading, "]", begin, end);
      case "(" -> count(reading, "(", begin, end) > count(reading, ")", begin, end);
      case "[" -> count(reading, "[", begin, end) > count(reading, "]", begin, end);
      default -> false;
    };
  }

  private static int count(Reading reading, String mark, int begin, int end) {
    int count = 0;
    for (int i = begin; i < end; i++) {
      count += reading.words[i].equals(mark) ? 1 : 0;
    }
    return count;
  }
}
