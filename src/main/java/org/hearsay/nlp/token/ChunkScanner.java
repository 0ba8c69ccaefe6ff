package org.hearsay.nlp.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts one run of characters between white space. All indices are UTF-16. */
final class ChunkScanner {
  // All repetitions of groups are bounded, so that no input costs more than linear time or depth.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?:https?|ftp)://|www\\.|mailto:)[^\\s<>\"\u201c\u201d|]+"
              + "|[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}(?:\\.[\\p{Alnum}-]{1,63}){0,8}"
              + "|(?:[\\p{Alnum}_-]{1,63}\\.){1,8}(?:com|org|net|gov|edu|info|tv|co\\.uk|ac\\.uk|org\\.uk|gov\\.uk|docx?|pdf|xlsx?|jpg|png|html?)"
              + "(?![\\p{Alnum}])(?:/[^\\s<>\"\u201c\u201d|]*)?"
              + "|(?:\\p{Alpha}[\\p{Alnum}-]{0,62}\\.){2,8}\\p{Alpha}[\\p{Alnum}-]{2,62}|@\\w+(?:\\.(?:com|org|net|co\\.uk)(?!\\p{Alnum}))?"
              + "|\\.(?:docx?|pdf|xlsx?|jpg|png|html?)(?!\\p{Alnum})",
          Pattern.CASE_INSENSITIVE);

  /** What an address hardly ends in. */
  private static final String TRAILING = ".,;:!?)]}'\"\u2019\u201d\u2026*";

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?"
              + "|\\d{1,4}/\\d{1,2}/\\d{2,4}|9/11|24/7"
              + "|\\d{4}-\\d\\d-\\d\\d(?!\\d)"
              + "|(?:\\d-)?(?:\\d{3}-)?\\d{3}-\\d{4}(?!\\d)"
              + "|\\d+(?:[.,]\\d+){0,16}(?:st|nd|rd|th|s)?(?![\\p{L}\\d])"
              + "|\\d+(?:[.,]\\d+){0,16}");

  private static final Pattern DIGITS_AND_LETTERS = Pattern.compile("\\d+\\p{L}+\\d[\\p{L}\\d]*");
  private static final Pattern ACRONYM =
      Pattern.compile("(?:\\p{L}\\.){2,16}(?:\\p{Lu}(?!\\p{L}))?|\\p{Lu}\\.\\p{Lu}(?![\\p{L}.])");
  private static final Pattern DEGREE =
      Pattern.compile("Ph\\.D\\.?|B\\.Sc\\.?|M\\.Sc\\.?|Lt\\.-Col\\.");
  private static final Pattern JOINED =
      Pattern.compile(
          "\\p{Lu}{1,2}\\$|\\p{Lu}{1,4}&\\p{Lu}{1,3}(?!\\p{L})|[A-Za-z]/[A-Za-z](?![\\p{L}/])");
  private static final Pattern DECADE = Pattern.compile("\\d\\ds?");
  private static final Pattern SMILEY = Pattern.compile("[:;=]-?[)(DPp](?![\\p{L}\\d])");
  private static final Pattern PUNCTUATION_RUN =
      Pattern.compile(
          "\\.{2,}|[!?]+|\\.[!?]+|[-=]{2,}|\\*+|[=+$]+|_+|~+|#\\p{L}\\w+|#+|<{2,}|>{2,}|''|``|\u2019\u2019|\u2026+");

  private final String text;
  private final int begin;
  private final int end;
  private final boolean lastChunk;
  private final boolean mayHoldAddress;
  private int[] ends = new int[8];
  private int count;

  /**
   * @param lastChunk whether the sentence ends with it
   */
  ChunkScanner(String text, int begin, int end, boolean lastChunk) {
    this.text = text;
    this.begin = begin;
    this.end = end;
    this.lastChunk = lastChunk;
    boolean found = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      found |= c == '@' || c == ':' || c == '.' && i > begin && i < end - 1;
    }
    mayHoldAddress = found;
  }

  /** Where the tokens end, ascending; the last is the chunk's end. */
  int[] scan() {
    int i = begin;
    while (i < end) {
      i = next(i);
    }
    return Arrays.copyOf(ends, count);
  }

  private int cut(int at) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = at;
    return at;
  }

  private int next(int i) {
    int c = text.codePointAt(i);
    if (mayHoldAddress) {
      int address = address(i);
      if (address > i) {
        return cut(address);
      }
    }
    if (Character.isDigit(c)) {
      return number(i);
    }
    if (isWordPart(c)) {
      return word(i);
    }
    if (c == '\'' || c == '\u2019') {
      return apostrophe(i);
    }
    int smiley = i == begin ? match(SMILEY, i) : -1;
    if (smiley == end) {
      return cut(smiley);
    }
    int run = match(PUNCTUATION_RUN, i);
    return cut(run > i ? run : i + Character.charCount(c));
  }

  private int match(Pattern pattern, int from) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(from, end);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  private int address(int i) {
    int to = match(ADDRESS, i);
    while (to > i && TRAILING.indexOf(text.charAt(to - 1)) >= 0 && !closesOwn(i, to)) {
      to--;
    }
    return to > i + 1 ? to : -1;
  }

  /** Whether the last character is a bracket that was opened within. */
  private boolean closesOwn(int from, int to) {
    return text.charAt(to - 1) == ')' && text.substring(from, to).indexOf('(') >= 0;
  }

  private int number(int i) {
    int mixed = match(DIGITS_AND_LETTERS, i);
    if (mixed > i) {
      return cut(mixed);
    }
    int to = match(NUMBER, i);
    if (to < 0 || to < end && Character.isLetter(text.codePointAt(to)) && !isUnit(to)) {
      return word(i);
    }
    boolean decade =
        to + 1 < end
            && isApostrophe(text.charAt(to))
            && text.charAt(to + 1) == 's'
            && (to + 2 == end || !Character.isLetterOrDigit(text.charAt(to + 2)));
    return cut(decade ? to + 2 : to);
  }

  /** Whether letters behind a number are a word of their own: 5pm, 10km, 50k. */
  private boolean isUnit(int from) {
    int to = from;
    while (to < end && Character.isLetter(text.codePointAt(to))) {
      to += Character.charCount(text.codePointAt(to));
    }
    return WordLists.UNITS.contains(text.substring(from, to));
  }

  private int word(int i) {
    int joined = match(JOINED, i);
    if (joined > i) {
      return cut(joined);
    }
    int degree = match(DEGREE, i);
    if (degree > i) {
      return cut(degree);
    }
    int acronym = match(ACRONYM, i);
    if (acronym > i) {
      return cut(acronym);
    }
    int to = i;
    while (to < end) {
      int c = text.codePointAt(to);
      if (isWordPart(c) || joins(i, to)) {
        to += Character.charCount(c);
      } else {
        break;
      }
    }
    if (to < end && text.charAt(to) == '.' && keepsStop(i, to)) {
      return cut(to + 1);
    }
    return Clitics.split(text, i, to, this::cut);
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Whether an apostrophe or hyphen between letters does not end the word. */
  private boolean joins(int from, int at) {
    char c = text.charAt(at);
    if (at + 1 >= end || !Character.isLetterOrDigit(text.codePointAt(at + 1))) {
      return false;
    }
    if (isApostrophe(c)) {
      return true;
    }
    return c == '-' && WordLists.isPrefix(text.substring(from, at))
        || c == '-' && WordLists.isSuffix(text, at + 1, end);
  }

  private boolean keepsStop(int from, int stop) {
    String word = text.substring(from, stop);
    boolean chunkEnds = stop + 1 == end;
    if (!chunkEnds && Character.isLetterOrDigit(text.codePointAt(stop + 1))) {
      return false;
    }
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return !(chunkEnds && lastChunk) && !word.equals("I");
    }
    if (WordLists.NUMBERED.contains(word)) {
      return chunkEnds && !lastChunk && isDigitAhead(stop + 1);
    }
    return WordLists.ABBREVIATIONS.contains(word);
  }

  private boolean isDigitAhead(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && Character.isDigit(text.charAt(i));
  }

  /** A clitic whose word stands elsewhere ('s, 've), a decade ('90s), or a quotation mark. */
  private int apostrophe(int i) {
    int to = i + 1;
    while (to < end && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    String rest = text.substring(i + 1, to).toLowerCase(Locale.ROOT);
    boolean clitic = i > begin && Clitics.ENDINGS.contains(rest);
    boolean alone = WordLists.APOSTROPHE_WORDS.contains(rest) || DECADE.matcher(rest).matches();
    if (clitic || alone) {
      return cut(to);
    }
    int run = match(PUNCTUATION_RUN, i);
    return cut(run > i ? run : i + 1);
  }
}
