package org.hearsay.nlp.time;

import java.util.Set;

/**
 * What four digits are that are no year: the number of a resolution, a flight or a house, an amount
 * of a unit, a year of another calendar.
 */
final class CountedThings {

  private static final Set<String> NUMBERED =
      Set.of(
          ("resolution flight room highway route article section number no. no nos. nos channel gate"
                  + " bus train suite apartment page chapter clause paragraph directive decree rule"
                  + " regulation unit squadron regiment battalion boeing airbus windows model lot"
                  + " extension ext. precinct ward freeway interstate building platform")
              .split(" "));

  private static final Set<String> UNITS =
      Set.of("km", "m", "kg", "mph", "ft", "mm", "cm", "mw", "hp", "cc", "kmh", "sq", "square");

  private static final Set<String> STREETS =
      Set.of(
          "street",
          "st.",
          "avenue",
          "ave.",
          "road",
          "rd.",
          "boulevard",
          "blvd.",
          "drive",
          "lane",
          "highway",
          "place",
          "parkway");

  private static final Set<String> ERAS = Set.of("bc", "b.c.", "b.c", "bce", "ah", "a.h.");

  /** Words of the Iranian and the Islamic calendar. */
  private static final Set<String> OTHER_CALENDARS =
      Set.of(
          ("jalali hijri hijra farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey"
                  + " bahman esfand nowruz muharram safar rabi jumada rajab shaban ramadan shawwal")
              .split(" "));

  /** Years before it may be those of another calendar. */
  private static final int LAST_OF_OTHER_CALENDARS = 1500;

  private CountedThings() {}

  /** Whether words {@code [from, to)}, a number of four digits, number or count something. */
  static boolean areNumbered(Words words, int from, int to) {
    return isNumber(words, from)
        || UNITS.contains(words.lower(to))
        || isHouse(words, to)
        || isOfOtherCalendar(words, from);
  }

  /** Whether an era follows that is not ours. */
  static boolean hasOtherEra(Words words, int to) {
    return ERAS.contains(words.lower(to));
  }

  /** "Resolutions 1718 and 1874" too. */
  private static boolean isNumber(Words words, int from) {
    int at = from - 1;
    while (at > 0 && words.startsWithDigit(at - 1) && isList(words.lower(at))) {
      at -= 2;
    }
    String before = words.lower(at);
    String singular = before.endsWith("s") ? before.substring(0, before.length() - 1) : before;
    return NUMBERED.contains(before) || NUMBERED.contains(singular);
  }

  private static boolean isList(String word) {
    return word.equals("and") || word.equals("or") || word.equals(",");
  }

  /** "1984 Main Street". */
  private static boolean isHouse(Words words, int to) {
    int at = to;
    while (at < to + 3 && words.capital(at)) {
      if (at > to && STREETS.contains(words.lower(at))) {
        return true;
      }
      at++;
    }
    return false;
  }

  private static boolean isOfOtherCalendar(Words words, int at) {
    if (Numbers.integer(words.lower(at)).orElse(LAST_OF_OTHER_CALENDARS)
        >= LAST_OF_OTHER_CALENDARS) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      boolean calendar =
          words.lower(i).equals("calendar")
              && !words.lower(i - 1).equals("gregorian")
              && words.capital(i - 1);
      if (calendar || OTHER_CALENDARS.contains(words.lower(i)) && words.capital(i)) {
        return true;
      }
    }
    return false;
  }
}
