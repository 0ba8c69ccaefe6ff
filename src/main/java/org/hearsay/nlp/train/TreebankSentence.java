package org.hearsay.nlp.train;

import java.util.List;
import org.hearsay.nlp.tag.Tag;

/**
 * An annotated sentence of a treebank.
 *
 * @param forms its syntactic words
 * @param lemmas {@code _} where there is none
 * @param heads the index of each word's head, -1 for a root
 * @param relations UD relations with their subtypes
 */
public record TreebankSentence(
    List<String> forms, List<String> lemmas, List<Tag> tags, int[] heads, List<String> relations) {

  public int size() {
    return forms.size();
  }
}
