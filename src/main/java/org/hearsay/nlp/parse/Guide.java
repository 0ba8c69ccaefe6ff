package org.hearsay.nlp.parse;

import java.util.Arrays;

/**
 * What another parser thinks of the sentence. The guided parser takes it as features (stacking,
 * Nivre and McDonald 2008).
 *
 * @param head the guessed head of each word, the root at n, nothing for the root and beyond
 * @param label the guessed label of each word, -1 for the root and beyond
 * @param last the last guessed dependent of each word, -1 where there is none
 */
record Guide(int[] head, int[] label, int[] last) {

  /** For parsers that take no hints. */
  static final Guide NONE = new Guide(new int[0], new int[0], new int[0]);

  static Guide of(DependencyTree tree) {
    int size = tree.heads().length;
    int[] head = new int[size + 2];
    int[] label = new int[size + 2];
    int[] last = new int[size + 2];
    Arrays.fill(head, size + 1);
    Arrays.fill(label, -1);
    Arrays.fill(last, -1);
    for (int i = 0; i < size; i++) {
      head[i] = tree.heads()[i] < 0 ? size : tree.heads()[i];
      label[i] = tree.labels()[i];
      last[head[i]] = i;
    }
    return new Guide(head, label, last);
  }
}
