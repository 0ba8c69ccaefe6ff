package org.hearsay.nlp.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that is not blank, or several that hard wrapping had cut out of one paragraph.
 *
 * @param begin UTF-16 index of its first character that is no space
 * @param end UTF-16 index after its last character that is no space
 * @param indent the number of spaces before it
 * @param gap the number of blank lines before it
 * @param text its characters
 */
record Line(int begin, int end, int indent, int gap, String text) {

  /** The lines of a text, whatever its line ends. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int gap = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      int first = at;
      while (first < end && isSpace(text.charAt(first))) {
        first++;
      }
      int last = end;
      while (last > first && isSpace(text.charAt(last - 1))) {
        last--;
      }
      if (first == last) {
        gap++;
      } else {
        lines.add(new Line(first, last, first - at, gap, text.substring(first, last)));
        gap = 0;
      }
      boolean pair = end + 1 < text.length() && text.startsWith("\r\n", end);
      at = end + (pair ? 2 : 1);
    }
    return lines;
  }

  /** This line and the next as one. */
  Line join(Line next, String whole) {
    return new Line(begin, next.end, indent, gap, whole.substring(begin, next.end));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200b'
        || c == '\u200e'
        || c == '\u200f'
        || c == '\ufeff';
  }
}
