package org.hearsay.nlp.layout;

import java.util.regex.Pattern;

/** What can be seen of a block without reading it. */
final class Shape {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern STOP = Pattern.compile("[.!?…][\"'”’»)\\]]*$");
  private static final Pattern CUT_OFF = Pattern.compile("(\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.])$");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]*("
              + " (\\p{Lu}[\\p{L}'’.-]*|de|da|del|van|von|der|bin|al|el|and|&)){1,5}");
  private static final String MONTH =
      "(Jan(uary|\\.)?|Feb(ruary|\\.)?|Mar(ch|\\.)?|Apr(il|\\.)?|May|June?|July?|Aug(ust|\\.)?"
          + "|Sept?(ember|\\.)?|Oct(ober|\\.)?|Nov(ember|\\.)?|Dec(ember|\\.)?)";
  private static final String DAY =
      "((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
  private static final Pattern DATE =
      Pattern.compile(
          "((published|updated|posted|last (updated|modified)|created|date)( on| at)?:? *)?"
              + "("
              + DAY
              + "\\.?,? +)?("
              + MONTH
              + " +\\d{1,2}(st|nd|rd|th)?,? +\\d{4}|\\d{1,2}(st|nd|rd|th)?( of)? +"
              + MONTH
              + ",? +\\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})([T,|"
              + " /–-]*(at +)?\\d{1,2}[:.]\\d{2}(:\\d{2})?( *[ap]\\.?m\\.?)?( *[A-Z]{2,4})?)?\\.?",
          Pattern.CASE_INSENSITIVE);

  private Shape() {}

  static String[] words(String text) {
    return SPACE.split(text);
  }

  /** The number of {@link #words} of a text that neither begins nor ends with a space. */
  static int countWords(String text) {
    int words = 1;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      boolean next = isSpace(text.charAt(i));
      words += space && !next ? 1 : 0;
      space = next;
    }
    return words;
  }

  /** What {@code \s} is in a pattern. */
  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** Whether it ends as a sentence does. */
  static boolean hasStop(String text) {
    return STOP.matcher(text).find();
  }

  /** Whether its last words are left out. */
  static boolean isCutOff(String text) {
    return CUT_OFF.matcher(text).find();
  }

  /**
   * Whether it could be a title: short, with a capital or a figure first and no stop at the end.
   */
  static boolean isTitleLike(String text) {
    char last = text.charAt(text.length() - 1);
    int first =
        text.codePointAt("\"'“‘«[(".indexOf(text.charAt(0)) >= 0 && text.length() > 1 ? 1 : 0);
    return countWords(text) <= 20
        && (Character.isUpperCase(first) || Character.isDigit(first))
        && !hasStop(text)
        && ",;:-–—_".indexOf(last) < 0;
  }

  /** Whether all its longer words have a capital, but not every letter. */
  static boolean isInTitleCase(String text) {
    boolean small = false;
    for (String word : words(text)) {
      int first = word.codePointAt(0);
      if (word.length() > 4 && Character.isLowerCase(first)) {
        return false;
      }
      small |= word.chars().anyMatch(Character::isLowerCase);
    }
    return small;
  }

  /** Whether it is two to six words that look like a person's name. */
  static boolean isNameLike(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether it is a date and nothing else. */
  static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }
}
