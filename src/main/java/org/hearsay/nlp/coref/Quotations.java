package org.hearsay.nlp.coref;

import java.util.List;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/**
 * Which tokens of an article stand within quotation marks.
 *
 * <p>A quotation that its paragraph leaves open ends with the paragraph.
 */
final class Quotations {

  private final boolean[][] quoted;

  /** Which tokens are no punctuation. */
  private final boolean[][] words;

  Quotations(List<Sentence> sentences) {
    quoted = new boolean[sentences.size()][];
    words = new boolean[sentences.size()][];
    boolean open = false;
    int paragraph = -1;
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      if (sentence.paragraph() != paragraph) {
        open = false;
        paragraph = sentence.paragraph();
      }
      quoted[s] = new boolean[sentence.size()];
      words[s] = new boolean[sentence.size()];
      for (int i = 0; i < sentence.size(); i++) {
        Mark mark = mark(sentence.token(i));
        open = mark == Mark.OPEN || (mark == Mark.EITHER ? !open : mark != Mark.CLOSE && open);
        quoted[s][i] = open && mark == Mark.NONE;
        words[s][i] = !sentence.token(i).upos().equals("PUNCT");
      }
    }
  }

  private enum Mark {
    NONE,
    OPEN,
    CLOSE,
    EITHER
  }

  private static Mark mark(Token token) {
    return switch (token.text()) {
      case "“", "``", "«", "„" -> Mark.OPEN;
      case "”", "''", "»" -> Mark.CLOSE;
      case "\"" -> Mark.EITHER;
      default -> Mark.NONE;
    };
  }

  boolean contains(int sentence, int token) {
    return quoted[sentence][token];
  }

  /** Whether a sentence has no word outside of quotation marks. */
  boolean coversAll(int sentence) {
    boolean any = false;
    for (int i = 0; i < quoted[sentence].length; i++) {
      if (!quoted[sentence][i] && words[sentence][i]) {
        return false;
      }
      any |= quoted[sentence][i];
    }
    return any;
  }
}
