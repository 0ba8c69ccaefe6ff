package org.hearsay.nlp.time;

import java.util.Arrays;
import java.util.Locale;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/**
 * A sentence cut into the words that time expressions are made of.
 *
 * <p>Tokenizers differ on "third-quarter", "10pm", "mid-1990s" and "2017-10-03". Here all of them
 * are cut at hyphens, slashes and colons and between digits and letters, "FY2030" and the T of
 * "2017-10-03T14:00" included, so that the grammar sees one form. Possessive endings are words of
 * their own.
 */
final class Words {

  /** The key of every word that starts with a digit. */
  static final String NUMBER = "0";

  private final Sentence sentence;
  private String[] text;
  private String[] lower;
  private int[] token;
  private int[] begin;
  private int size;

  Words(Sentence sentence) {
    this.sentence = sentence;
    int room = sentence.size() + 8;
    text = new String[room];
    lower = new String[room];
    token = new int[room];
    begin = new int[room];
    for (int i = 0; i < sentence.size(); i++) {
      cut(i, sentence.token(i));
    }
  }

  private void cut(int index, Token whole) {
    String word = whole.text();
    int start = 0;
    for (int i = 1; i < word.length(); i++) {
      if (cutBefore(word, i)) {
        add(word.substring(start, i), index, whole.span().begin() + word.codePointCount(0, start));
        start = i;
      }
    }
    String last = start == 0 ? word : word.substring(start);
    add(last, index, whole.span().begin() + word.codePointCount(0, start));
  }

  private static boolean cutBefore(String word, int i) {
    char left = word.charAt(i - 1);
    char right = word.charAt(i);
    if (isJoint(left) || isJoint(right)) {
      return left != right;
    }
    if (isDigit(left) && Character.isLetter(right)) {
      return !isNumberEnding(word, i);
    }
    if (isDigit(right)) {
      boolean fiscalYear = i == 2 && word.regionMatches(true, 0, "fy", 0, 2);
      boolean clockOfDay = left == 'T' && i > 1 && isDigit(word.charAt(i - 2));
      return fiscalYear || clockOfDay;
    }
    return isApostrophe(right) && word.length() == i + 2 && word.charAt(i + 1) == 's';
  }

  /** Whether "s", "st", "nd", "rd" or "th" stands at i: "1990s" and "21st" are one word. */
  private static boolean isNumberEnding(String word, int i) {
    int end = i;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return switch (word.substring(i, end).toLowerCase(Locale.ROOT)) {
      case "s", "st", "nd", "rd", "th" -> true;
      default -> false;
    };
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '/' || c == ':' || c == '–' || c == '—';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void add(String word, int index, int at) {
    if (size == text.length) {
      int room = size * 2;
      text = Arrays.copyOf(text, room);
      lower = Arrays.copyOf(lower, room);
      token = Arrays.copyOf(token, room);
      begin = Arrays.copyOf(begin, room);
    }
    text[size] = word;
    lower[size] = lowerCase(word);
    token[size] = index;
    begin[size] = at;
    size++;
  }

  private static String lowerCase(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('–', '-').replace('—', '-');
      }
    }
    return word;
  }

  int size() {
    return size;
  }

  Sentence sentence() {
    return sentence;
  }

  /** The word as it stands in the text. */
  String text(int i) {
    return text[i];
  }

  /** The word in lower case, with plain apostrophes and hyphens; empty outside the sentence. */
  String lower(int i) {
    return i >= 0 && i < size ? lower[i] : "";
  }

  /** What the grammar is indexed by: the word in lower case, or NUMBER; empty at the end. */
  String key(int i) {
    if (i >= size) {
      return "";
    }
    return startsWithDigit(i) ? NUMBER : lower[i];
  }

  boolean startsWithDigit(int i) {
    return i >= 0 && i < size && !lower[i].isEmpty() && isDigit(lower[i].charAt(0));
  }

  /** Whether a word begins with a capital letter. */
  boolean capital(int i) {
    return i >= 0 && i < size && Character.isUpperCase(text[i].charAt(0));
  }

  /** Whether most words of the sentence have capitals, so that they say nothing. */
  boolean isTitle() {
    int longer = 0;
    int capitals = 0;
    for (int i = 0; i < size; i++) {
      if (text[i].length() > 3 && Character.isLetter(text[i].charAt(0))) {
        longer++;
        capitals += capital(i) ? 1 : 0;
      }
    }
    return capitals * 5 > longer * 3;
  }

  /** The Penn tag of the token that a word belongs to; empty outside the sentence. */
  String tag(int i) {
    return i >= 0 && i < size ? sentence.token(token[i]).xpos() : "";
  }

  /** The index in the sentence of the token that a word belongs to. */
  int token(int i) {
    return token[i];
  }

  /** Whether no space stands between word i and the one before. */
  boolean glued(int i) {
    return i > 0 && i < size && end(i - 1) == begin[i];
  }

  private int end(int i) {
    return begin[i] + text[i].codePointCount(0, text[i].length());
  }

  /** The code points of words {@code [from, to)}. */
  TextSpan span(int from, int to) {
    return new TextSpan(begin[from], end(to - 1));
  }
}
