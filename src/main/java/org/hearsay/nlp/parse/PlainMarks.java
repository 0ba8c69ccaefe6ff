package org.hearsay.nlp.parse;

/**
 * Full stops and commas hang where the guidelines of Universal Dependencies ask: a sentence's last
 * full stop on the root, or with the closing mark right behind it; a comma before a phrase that
 * belongs to a word on its left on that phrase.
 */
final class PlainMarks {
  private PlainMarks() {}

  static void attach(MutableTree tree) {
    for (int i = 0; i < tree.size(); i++) {
      if (!isMark(tree, i)) {
        continue;
      }
      switch (tree.lower(i)) {
        case "." -> fullStop(tree, i);
        case "," -> comma(tree, i);
        default -> {
          // stays where the parser has put it
        }
      }
    }
  }

  private static boolean isMark(MutableTree tree, int i) {
    return tree.relation(i).equals("punct");
  }

  private static void fullStop(MutableTree tree, int i) {
    if (right(tree, i) < tree.size()) {
      return;
    }
    int head = i + 1 < tree.size() ? tree.head(i + 1) : -1;
    if (head < 0) {
      head = i;
      while (tree.head(head) >= 0) {
        head = tree.head(head);
      }
    }
    tree.attach(i, head, "punct");
  }

  private static void comma(MutableTree tree, int i) {
    int right = right(tree, i);
    int left = i - 1;
    while (left >= 0 && isMark(tree, left)) {
      left--;
    }
    if (left < 0 || right == tree.size()) {
      return;
    }
    while (tree.head(left) >= 0 && tree.head(left) < i) {
      left = tree.head(left);
    }
    while (tree.head(right) > i) {
      right = tree.head(right);
    }
    if (tree.head(left) < i && tree.head(right) >= 0) {
      tree.attach(i, right, "punct");
    }
  }

  /** The next word behind a place that is no mark, or the number of words. */
  private static int right(MutableTree tree, int i) {
    int right = i + 1;
    while (right < tree.size() && isMark(tree, right)) {
      right++;
    }
    return right;
  }
}
