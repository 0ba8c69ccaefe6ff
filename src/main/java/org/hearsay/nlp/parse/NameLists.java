package org.hearsay.nlp.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps a list of names together: in "help from Kuwait, Italy, Peru and Spain" no later name is a
 * conjunct of "help".
 */
final class NameLists {
  private static final Set<String> JOINING = Set.of("and", "or", "&");
  private static final Set<String> COMMA = Set.of(",");
  private static final int LEAST = 3;

  private NameLists() {}

  static void join(MutableTree tree) {
    for (int i = 0; i < tree.size(); i++) {
      if (isName(tree, i)) {
        List<Integer> heads = new ArrayList<>();
        int end = read(tree, i, heads);
        if (heads.size() >= LEAST) {
          join(tree, heads);
        }
        i = end;
      }
    }
  }

  private static boolean isName(MutableTree tree, int i) {
    return i < tree.size() && tree.upos(i).equals("PROPN");
  }

  /**
   * Reads names with commas between them up to the one behind "and", and adds the head of each; no
   * heads where the list does not end so.
   *
   * @return the last token that was read
   */
  private static int read(MutableTree tree, int begin, List<Integer> heads) {
    int at = begin;
    int last = begin;
    boolean closing = false;
    while (isName(tree, at)) {
      int end = at;
      while (isName(tree, end)) {
        end++;
      }
      heads.add(headOf(tree, at, end));
      last = end - 1;
      if (closing) {
        return last;
      }
      boolean comma = is(tree, end, COMMA);
      closing = is(tree, comma ? end + 1 : end, JOINING);
      if (!comma && !closing) {
        break;
      }
      at = end + (comma ? 1 : 0) + (closing ? 1 : 0);
    }
    heads.clear();
    return last;
  }

  private static boolean is(MutableTree tree, int i, Set<String> words) {
    return i < tree.size() && words.contains(tree.lower(i));
  }

  private static int headOf(MutableTree tree, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (tree.head(i) < begin || tree.head(i) >= end) {
        return i;
      }
    }
    return begin;
  }

  private static void join(MutableTree tree, List<Integer> heads) {
    int first = heads.getFirst();
    for (int head : heads.subList(1, heads.size())) {
      if (tree.relation(head).equals("conj") && tree.head(head) != first) {
        tree.attach(head, first, "conj");
      }
    }
  }
}
