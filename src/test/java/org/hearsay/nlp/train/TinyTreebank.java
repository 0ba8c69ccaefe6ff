package org.hearsay.nlp.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A handful of annotated sentences, made by filling two patterns. */
public final class TinyTreebank {
  private static final List<String> STATES = List.of("Peru", "Chile", "Spain", "Kuwait", "Italy");

  private TinyTreebank() {}

  /** The sentences as CoNLL-U. */
  public static String conllu() {
    StringBuilder text = new StringBuilder();
    for (String state : STATES) {
      text.append("# text = ").append(state).append(" recalled its envoy .\n");
      row(text, 1, state, state, "PROPN", "NNP", 2, "nsubj");
      row(text, 2, "recalled", "recall", "VERB", "VBD", 0, "root");
      row(text, 3, "its", "its", "PRON", "PRP$", 4, "nmod:poss");
      row(text, 4, "envoy", "envoy", "NOUN", "NN", 2, "obj");
      row(text, 5, ".", ".", "PUNCT", ".", 2, "punct");
      text.append("\n");
      row(text, 1, "Envoys", "envoy", "NOUN", "NNS", 4, "nsubj:pass");
      row(text, 2, "were", "be", "AUX", "VBD", 4, "aux:pass");
      row(text, 3, "quickly", "quickly", "ADV", "RB", 4, "advmod");
      row(text, 4, "expelled", "expel", "VERB", "VBN", 0, "root");
      row(text, 5, "from", "from", "ADP", "IN", 6, "case");
      row(text, 6, state, state, "PROPN", "NNP", 4, "obl");
      row(text, 7, ".", ".", "PUNCT", ".", 4, "punct");
      text.append("\n");
    }
    return text.toString();
  }

  private static void row(
      StringBuilder text,
      int id,
      String form,
      String lemma,
      String upos,
      String xpos,
      int head,
      String dep) {
    text.append(
        "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t_%n".formatted(id, form, lemma, upos, xpos, head, dep));
  }

  /** The sentences, read. */
  public static List<TreebankSentence> sentences() {
    try {
      Path file = Files.createTempFile("tiny", ".conllu");
      Files.writeString(file, conllu());
      List<TreebankSentence> read = new ArrayList<>(Treebank.read(file));
      Files.delete(file);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
