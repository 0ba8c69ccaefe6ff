package org.hearsay.nlp.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Brackets and quotation marks hang on the head of what they enclose, as the guidelines of
 * Universal Dependencies ask; where that is more than one phrase, they stay where the parser has
 * put them.
 */
final class PairedMarks {
  private static final Map<String, String> CLOSING =
      Map.ofEntries(
          Map.entry("(", ")"),
          Map.entry("[", "]"),
          Map.entry("{", "}"),
          Map.entry("``", "''"),
          Map.entry("\u201c", "\u201d"),
          Map.entry("\u2018", "\u2019"),
          Map.entry("\u00ab", "\u00bb"),
          Map.entry("\"", "\""),
          Map.entry("'", "'"));

  /** More marks are not kept open, so that text full of them takes no more time. */
  private static final int DEEPEST = 8;

  private record Open(int mark, String closing) {}

  private PairedMarks() {}

  static void attach(MutableTree tree) {
    Deque<Open> open = new ArrayDeque<>();
    for (int i = 0; i < tree.size(); i++) {
      if (!tree.relation(i).equals("punct")) {
        continue;
      }
      String mark = tree.lower(i);
      if (open.stream().anyMatch(o -> o.closing().equals(mark))) {
        while (!open.getFirst().closing().equals(mark)) {
          open.pop();
        }
        attach(tree, open.pop().mark(), i);
      } else if (CLOSING.containsKey(mark)) {
        open.push(new Open(i, CLOSING.get(mark)));
        if (open.size() > DEEPEST) {
          open.removeLast();
        }
      }
    }
  }

  private static void attach(MutableTree tree, int opening, int closing) {
    int head = -1;
    for (int i = opening + 1; i < closing; i++) {
      boolean top = tree.head(i) <= opening || tree.head(i) >= closing;
      if (top && !tree.relation(i).equals("punct")) {
        if (head >= 0) {
          return;
        }
        head = i;
      }
    }
    if (head >= 0) {
      tree.attach(opening, head, "punct");
      tree.attach(closing, head, "punct");
    }
  }
}
