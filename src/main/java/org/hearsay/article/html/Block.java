package org.hearsay.article.html;

import org.jsoup.nodes.Element;

/**
 * A run of text of a page that no block boundary divides.
 *
 * @param kind what its element says that it is
 * @param text with single spaces; line breaks of the page are line feeds
 * @param words how many words it has; two characters of a script without spaces count as one
 * @param linkWords how many of them are the text of links
 * @param element the innermost block element around it
 */
record Block(Kind kind, String text, int words, int linkWords, Element element) {

  /** What the elements of a block say of it. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    TABLE_ROW,
    QUOTE,
    PREFORMATTED
  }

  private static final int SENTENCE_WORDS = 8;
  private static final int LONG_WORDS = 25;

  double linkShare() {
    return words == 0 ? 0 : (double) linkWords / words;
  }

  /** Whether it reads as running text: a sentence, or long, and not made of links. */
  boolean isProse() {
    if (kind == Kind.HEADING || linkShare() > 0.4) {
      return false;
    }
    return words >= LONG_WORDS || words >= SENTENCE_WORDS && endsSentence();
  }

  private boolean endsSentence() {
    int i = text.length() - 1;
    while (i >= 0 && "\"”’'»)]".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…:。！？；;".indexOf(text.charAt(i)) >= 0;
  }

  /** Counts the words of a text. */
  static int countWords(CharSequence text) {
    int words = 0;
    int dense = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDense(c)) {
        dense++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (Character.isWhitespace(c) || c == '—' || c == '–' || c == '/') {
        inWord = false;
      }
    }
    return words + (dense + 1) / 2;
  }

  /** Letters of scripts that put no space between words. */
  private static boolean isDense(char c) {
    return c >= '\u3040' && c <= '\u30FF'
        || c >= '\u3400' && c <= '\u9FFF'
        || c >= '\u0E00' && c <= '\u0E7F';
  }
}
