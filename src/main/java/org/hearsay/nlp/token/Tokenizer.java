package org.hearsay.nlp.token;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.TextSpan;

/**
 * Cuts a sentence into syntactic words as the Universal Dependencies of English have them (those of
 * the English Web Treebank): clitics and most hyphens stand alone, abbreviations keep their full
 * stop, addresses stay whole.
 *
 * <p>White space, control and format characters stand in no token; every other character stands in
 * just one. Immutable.
 */
public final class Tokenizer {

  /**
   * The tokens of a sentence.
   *
   * @return spans of code points within {@code sentence}, ascending, none empty
   */
  public List<TextSpan> tokenize(String sentence) {
    TextSpan.Index index = new TextSpan.Index(sentence);
    List<TextSpan> tokens = new ArrayList<>(sentence.length() / 4 + 1);
    int last = trimmedEnd(sentence);
    int begin = 0;
    while (begin < last) {
      int end = begin;
      while (end < last && !isSpace(sentence.charAt(end))) {
        end++;
      }
      if (end > begin) {
        int[] ends = new ChunkScanner(sentence, begin, end, end == last).scan();
        int from = begin;
        for (int to : ends) {
          tokens.add(index.span(from, to));
          from = to;
        }
      }
      begin = end + 1;
    }
    return tokens;
  }

  private static int trimmedEnd(String sentence) {
    int end = sentence.length();
    while (end > 0 && isSpace(sentence.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** White space, and what nobody sees: controls, zero-width marks, byte order marks. */
  private static boolean isSpace(char c) {
    if (c < 0x80) {
      return c <= ' ' || c == 0x7f;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}
