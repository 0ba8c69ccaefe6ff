package org.hearsay.nlp.parse;

/**
 * The heads of a sentence's words.
 *
 * @param heads the index of each word's head, -1 for the root
 * @param labels the index of each word's relation among the parser's labels
 */
public record DependencyTree(int[] heads, int[] labels) {

  /** The same tree with the words from last to first. */
  DependencyTree reversed() {
    int size = heads.length;
    int[] newHeads = new int[size];
    int[] newLabels = new int[size];
    for (int i = 0; i < size; i++) {
      newHeads[size - 1 - i] = heads[i] < 0 ? -1 : size - 1 - heads[i];
      newLabels[size - 1 - i] = labels[i];
    }
    return new DependencyTree(newHeads, newLabels);
  }
}
