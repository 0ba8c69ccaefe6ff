package org.hearsay.nlp.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Token;

/** A dependency tree whose arcs may be moved. */
final class MutableTree {
  private final List<Token> tokens;
  private final int[] head;
  private final String[] dep;
  private final String[] lemmas;
  private final String[] lower;

  /** The words below each word, ascending. */
  private final List<List<Integer>> children = new ArrayList<>();

  MutableTree(List<Token> tokens) {
    this.tokens = tokens;
    head = new int[tokens.size()];
    dep = new String[tokens.size()];
    lemmas = new String[tokens.size()];
    lower = new String[tokens.size()];
    for (int i = 0; i < head.length; i++) {
      children.add(new ArrayList<>(4));
    }
    for (int i = 0; i < head.length; i++) {
      Token token = tokens.get(i);
      head[i] = token.head();
      dep[i] = token.dep();
      lemmas[i] = token.lemma().toLowerCase(Locale.ROOT);
      lower[i] = token.text().toLowerCase(Locale.ROOT);
      if (head[i] >= 0) {
        children.get(head[i]).add(i);
      }
    }
  }

  int size() {
    return head.length;
  }

  int head(int i) {
    return head[i];
  }

  String dep(int i) {
    return dep[i];
  }

  /** The relation without its subtype. */
  String relation(int i) {
    int colon = dep[i].indexOf(':');
    return colon < 0 ? dep[i] : dep[i].substring(0, colon);
  }

  String upos(int i) {
    return tokens.get(i).upos();
  }

  String xpos(int i) {
    return tokens.get(i).xpos();
  }

  /** In lower case, also of names. */
  String lemma(int i) {
    return lemmas[i];
  }

  String lower(int i) {
    return lower[i];
  }

  /** The index of the last comma before a word, or -1. */
  int commaBefore(int word) {
    int comma = word - 1;
    while (comma >= 0 && !lower(comma).equals(",")) {
      comma--;
    }
    return comma;
  }

  /** The words below a word, ascending; a copy, so that arcs may move meanwhile. */
  List<Integer> children(int i) {
    return List.copyOf(children.get(i));
  }

  /** Whether a word has a child with one of the relations, subtypes ignored. */
  boolean hasChild(int i, Set<String> relations) {
    for (int child : children.get(i)) {
      if (relations.contains(relation(child))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word has a child with just this relation. */
  boolean hasChild(int i, String exactDep) {
    for (int child : children.get(i)) {
      if (dep[child].equals(exactDep)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a preposition or conjunction, such as "by", joins a word to its head. */
  boolean isJoinedBy(int i, String word) {
    for (int child : children.get(i)) {
      if (lower(child).equals(word)) {
        return true;
      }
    }
    return false;
  }

  boolean dominates(int upper, int lower) {
    for (int i = lower; i >= 0; i = head[i]) {
      if (i == upper) {
        return true;
      }
    }
    return false;
  }

  void label(int i, String newDep) {
    dep[i] = newDep;
  }

  /** Moves a word; does nothing where that would close a circle. */
  void attach(int i, int newHead, String newDep) {
    if (newHead >= 0 && dominates(i, newHead)) {
      return;
    }
    if (head[i] >= 0) {
      children.get(head[i]).remove((Integer) i);
    }
    head[i] = newHead;
    dep[i] = newDep;
    if (newHead >= 0) {
      List<Integer> siblings = children.get(newHead);
      siblings.add(-1 - Collections.binarySearch(siblings, i), i);
    }
  }

  /** Lets a word take the place of the one above it, which becomes its child. */
  void promote(int i, String formerDep) {
    int above = head[i];
    attach(i, head[above], dep[above]);
    for (int sibling : children(above)) {
      attach(sibling, i, dep[sibling]);
    }
    attach(above, i, formerDep);
  }

  List<Token> tokens() {
    List<Token> moved = new ArrayList<>(head.length);
    for (int i = 0; i < head.length; i++) {
      Token token = tokens.get(i);
      boolean same = token.head() == head[i] && token.dep().equals(dep[i]);
      moved.add(same ? token : token.attached(head[i], dep[i]));
    }
    return moved;
  }
}
