package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.TextSpan;

/** Finds the words of a treebank or name corpus in their text. */
final class Alignment {

  /** Forms of one mark. */
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("\u201c", "\""),
          Map.entry("\u201d", "\""),
          Map.entry("\u201e", "\""),
          Map.entry("\u00ab", "\""),
          Map.entry("\u00bb", "\""),
          Map.entry("``", "\""),
          Map.entry("''", "\""),
          Map.entry("\u2018", "'"),
          Map.entry("\u2019", "'"),
          Map.entry("`", "'"),
          Map.entry("\u00b4", "'"),
          Map.entry("\u2013", "-"),
          Map.entry("\u2014", "-"),
          Map.entry("\u2212", "-"),
          Map.entry("\u2010", "-"),
          Map.entry("\u2011", "-"),
          Map.entry("--", "-"),
          Map.entry("\u2026", "..."),
          Map.entry("-LRB-", "("),
          Map.entry("-RRB-", ")"),
          Map.entry("-LSB-", "["),
          Map.entry("-RSB-", "]"),
          Map.entry("-LCB-", "{"),
          Map.entry("-RCB-", "}"));

  private static final String INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\ufeff\u00ad\u2060";

  private Alignment() {}

  /** Where each word stands, or nothing where words and text do not fit together. */
  static Optional<List<TextSpan>> of(List<String> words, String text) {
    TextSpan.Index index = new TextSpan.Index(text);
    List<TextSpan> spans = new ArrayList<>(words.size());
    int at = 0;
    for (String word : words) {
      at = skip(text, at);
      int end = end(word, text, at);
      if (end < 0) {
        return Optional.empty();
      }
      spans.add(index.span(at, end));
      at = end;
    }
    return skip(text, at) == text.length() ? Optional.of(spans) : Optional.empty();
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && isVoid(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isVoid(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || INVISIBLE.indexOf(c) >= 0;
  }

  /** Where a word that begins at a place ends, or -1 where it does not stand there. */
  private static int end(String word, String text, int from) {
    if (text.startsWith(word, from)) {
      return from + word.length();
    }
    String wanted = plain(word);
    StringBuilder found = new StringBuilder();
    int end = from;
    while (found.length() < wanted.length() && end < text.length()) {
      found.append(plain(String.valueOf(text.charAt(end++))));
      if (!wanted.startsWith(found.toString())) {
        // marks of two characters, such as `` for one quotation mark
        int more = Math.min(text.length(), end + 1);
        String two = plain(text.substring(from, more));
        if (!wanted.startsWith(two)) {
          return -1;
        }
        found.setLength(0);
        found.append(two);
        end = more;
      }
    }
    return found.toString().equals(wanted) ? end : -1;
  }

  /** One form for the many of quotation marks, dashes and brackets; without what is not seen. */
  private static String plain(String word) {
    String whole = FORMS.getOrDefault(word, word);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (!isVoid(c)) {
        plain.append(FORMS.getOrDefault(String.valueOf(c), String.valueOf(c)));
      }
    }
    return plain.toString();
  }
}
