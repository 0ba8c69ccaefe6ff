package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds sentences by hand from lines of CoNLL-U: ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL,
 * and what may follow, between tabs or, for short, between runs of spaces.
 *
 * <p>Words stand one space apart, but where the line's last column is {@code SpaceAfter=No}. A
 * lemma {@code _} is the form, an XPOS {@code _} stays.
 */
public final class Conllu {
  private Conllu() {}

  /** A sentence that begins at the start of the text. */
  public static Sentence sentence(String lines) {
    return sentence(lines, 0, 0);
  }

  /**
   * A sentence.
   *
   * @param offset the code point of the text where it begins
   * @param paragraph the number of its paragraph
   */
  public static Sentence sentence(String lines, int offset, int paragraph) {
    List<Token> tokens = new ArrayList<>();
    int begin = offset;
    int end = offset;
    for (String line : lines.strip().split("\\R")) {
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      String[] columns = line.strip().split(line.contains("\t") ? "\t" : "\\s+");
      if (columns.length < 8) {
        throw new IllegalArgumentException("fewer than 8 columns: " + line);
      }
      String form = columns[1];
      end = begin + form.codePointCount(0, form.length());
      tokens.add(
          new Token(
              new TextSpan(begin, end),
              form,
              columns[2].equals("_") ? form : columns[2],
              columns[3],
              columns[4],
              Integer.parseInt(columns[6]) - 1,
              columns[7]));
      begin = columns[columns.length - 1].contains("SpaceAfter=No") ? end : end + 1;
    }
    return new Sentence(new TextSpan(offset, end), paragraph, Sentence.Kind.BODY, tokens);
  }

  /** The text of a sentence that was built here, with its spaces. */
  public static String text(Sentence sentence) {
    StringBuilder text = new StringBuilder();
    int at = sentence.span().begin();
    for (Token token : sentence.tokens()) {
      text.append(" ".repeat(token.span().begin() - at)).append(token.text());
      at = token.span().end();
    }
    return text.toString();
  }
}
