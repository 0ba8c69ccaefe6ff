package org.hearsay.nlp.parse;

/**
 * What another parser thinks of the sentence. The guided parser takes it as features (stacking,
 * Nivre and McDonald 2008).
 *
 * @param head the guessed head of each word, the root at n, nothing for the root and beyond
 * @param label the guessed label of each word, -1 for the root and beyond
 */
record Guide(int[] head, int[] label) {

  /** For parsers that take no hints. */
  static final Guide NONE = new Guide(new int[0], new int[0]);

  static Guide of(DependencyTree tree) {
    int size = tree.heads().length;
    int[] head = new int[size + 2];
    int[] label = new int[size + 2];
    for (int i = 0; i < size + 2; i++) {
      head[i] = i >= size ? size + 1 : tree.heads()[i] < 0 ? size : tree.heads()[i];
      label[i] = i >= size ? -1 : tree.labels()[i];
    }
    return new Guide(head, label);
  }
}
