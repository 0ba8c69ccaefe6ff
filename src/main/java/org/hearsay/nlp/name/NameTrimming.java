package org.hearsay.nlp.name;

import java.util.Set;

/**
 * Cuts off the marks at the ends of a name that belong to the sentence: a genitive, a bullet, a
 * quotation mark or a bracket whose partner stands outside.
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
