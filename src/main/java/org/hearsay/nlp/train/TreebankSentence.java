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
 * @param place where it stands in its document
 */
public record TreebankSentence(
    List<String> forms,
    List<String> lemmas,
    List<Tag> tags,
    int[] heads,
    List<String> relations,
    Place place) {

  /**
   * Where a sentence stands.
   *
   * @param text the sentence as it stands in its document, empty where the treebank does not say
   * @param opensParagraph whether a paragraph begins with it
   * @param spaceAfter whether a space follows it
   */
  public record Place(String text, boolean opensParagraph, boolean spaceAfter) {}

  public int size() {
    return forms.size();
  }
}
