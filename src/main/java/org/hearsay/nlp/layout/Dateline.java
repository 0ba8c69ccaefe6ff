package org.hearsay.nlp.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an article was written, and when and for which agency, set before its first words: "MANILA,
 * May 4 (Agency) -- ", "Doha: ". It is no part of the first sentence, whose subject it would
 * become.
 */
final class Dateline {

  private static final String WORD = "\\p{Lu}[\\p{L}.'’]*(?:-\\p{L}+)*";
  private static final String PLACE = WORD + "(?: +(?:" + WORD + "|de|del|la|el|al|of)){0,3}";
  private static final String PLACES = PLACE + "(?: ?[,/] ?" + PLACE + "){0,2}";
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?";
  private static final String DATE =
      "(?:\\d{1,2}(?:st|nd|rd|th)? "
          + MONTH
          + "|"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4})?";
  private static final String AGENCY = "\\([^()\\d]{2,50}\\)";

  /** Behind a date it needs no brackets. */
  private static final String BARE_AGENCY = "(?: ?[,/] ?\\p{Lu}\\p{L}{1,12}(?= ?[-–—:]))?";

  private static final String KNOWN_AGENCY =
      "\\((?:AP|AFP|UPI|EFE|dpa|DPA|ANI|PTI|IPS|Reuters|Xinhua|Bloomberg|Tass|TASS|Kyodo|Yonhap)\\)";
  private static final String DASH = " ?(?:--+|[–—]) ?| [-_] |(?<=\\w)- ";

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<bracket>\\("
              + PLACES
              + "\\))|(?:(?<place>"
              + PLACES
              + ")|\\p{L}+ News)?(?<sign>(?:(?: ?,|"
              + DASH
              + ")? ?\\(?"
              + DATE
              + "\\)?"
              + BARE_AGENCY
              + ")?(?: ?(?:"
              + AGENCY
              + "|/\\p{Lu}[\\p{L} ]+/\\.?))?))(?: ?[.,])?(?:(?<mark>"
              + DASH
              + "|: )|(?<= "
              + KNOWN_AGENCY
              + "|/|/\\.)) *");

  /** The longest that one may be, in UTF-16 units. */
  private static final int LONGEST = 100;

  /** A place alone needs so many words behind it; less where it is in capitals. */
  private static final int LEAST_WORDS = 10;

  private static final int LEAST_WORDS_BEHIND_CAPITALS = 5;

  /** How near a second dash shows that the first one opens an insertion. */
  private static final int INSERTION = 90;

  private Dateline() {}

  /**
   * The UTF-16 index in a paragraph at which its own first sentence begins; 0 where it has no
   * dateline.
   *
   * @param opening whether the paragraph is among the first of the article, where a place and a
   *     dash or colon are enough
   */
  static int end(String paragraph, boolean opening) {
    Matcher form = FORM.matcher(paragraph);
    if (!form.lookingAt() || form.end() == 0 || form.end() > LONGEST) {
      return 0;
    }
    int end = form.end();
    if (end >= paragraph.length() || !beginsSentence(paragraph, end)) {
      return 0;
    }
    boolean bracketed = form.group("bracket") != null;
    if (bracketed || !form.group("sign").isEmpty()) {
      return opening || isInCapitals(paragraph) ? end : 0;
    }
    return opening && standsAlone(paragraph, form, end) ? end : 0;
  }

  private static boolean isInCapitals(String text) {
    return text.length() > 2 && text.substring(0, 3).chars().allMatch(Character::isUpperCase);
  }

  private static boolean beginsSentence(String text, int at) {
    int i = at;
    while (i + 1 < text.length() && "\"“'‘(".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i));
  }

  /**
   * Whether a place and a mark are a dateline: no speaker before a quotation, no name before an
   * insertion.
   */
  private static boolean standsAlone(String text, Matcher form, int end) {
    String place = form.group("place");
    String mark = form.group("mark");
    if (place == null || mark == null) {
      return false;
    }
    boolean colon = mark.startsWith(":");
    boolean quoted = "\"“'‘".indexOf(text.charAt(end)) >= 0;
    int near = Math.min(text.length(), end + INSERTION);
    boolean inserted = !colon && text.substring(end, near).contains(mark.strip() + " ");
    return place.length() >= 3
        && !(colon && quoted)
        && !inserted
        && Shape.words(text.substring(end)).length
            >= (isInCapitals(place) ? LEAST_WORDS_BEHIND_CAPITALS : LEAST_WORDS);
  }
}
