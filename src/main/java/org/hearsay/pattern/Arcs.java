package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** The heads and relations of a sentence's words while they are mended. */
final class Arcs {
  static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tomorrow",
          "tonight");

  private final Sentence sentence;
  private final int[] heads;
  private final String[] deps;
  private boolean changed;

  Arcs(Sentence sentence) {
    this.sentence = sentence;
    heads = new int[sentence.size()];
    deps = new String[sentence.size()];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = sentence.token(i).head();
      deps[i] = sentence.token(i).dep();
    }
  }

  /** The sentence as it was, or with the mended heads and relations. */
  Sentence mended() {
    if (!changed) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      tokens.add(sentence.token(i).attached(heads[i], deps[i]));
    }
    return sentence.withTokens(tokens);
  }

  int size() {
    return heads.length;
  }

  Token token(int i) {
    return sentence.token(i);
  }

  /** The index of the head, -1 of a root. */
  int head(int i) {
    return heads[i];
  }

  String dep(int i) {
    return deps[i];
  }

  void label(int i, String dep) {
    deps[i] = dep;
    changed = true;
  }

  String relation(int i) {
    int colon = deps[i].indexOf(':');
    return colon < 0 ? deps[i] : deps[i].substring(0, colon);
  }

  String lemma(int i) {
    return sentence.token(i).lemma().toLowerCase(Locale.ROOT);
  }

  String xpos(int i) {
    return sentence.token(i).xpos();
  }

  boolean isVerb(int i) {
    return sentence.token(i).upos().equals("VERB");
  }

  boolean isNoun(int i) {
    return sentence.token(i).upos().equals("NOUN") || sentence.token(i).upos().equals("PROPN");
  }

  int child(int head, String relation) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && relation(i).equals(relation)) {
        return i;
      }
    }
    return -1;
  }

  boolean has(int head, String relation) {
    return child(head, relation) >= 0;
  }

  String preposition(int head) {
    int preposition = child(head, "case");
    return preposition < 0 ? "" : lemma(preposition);
  }

  boolean dominates(int upper, int lower) {
    for (int i = lower; i >= 0; i = heads[i]) {
      if (i == upper) {
        return true;
      }
    }
    return false;
  }

  void attach(int i, int head, String dep) {
    if (i != head && (head < 0 || !dominates(i, head))) {
      heads[i] = head;
      deps[i] = dep;
      changed = true;
    }
  }

  int verbAbove(int i) {
    for (int up = heads[i]; up >= 0; up = heads[up]) {
      if (isVerb(up)) {
        return up;
      }
    }
    return -1;
  }

  boolean isPunctuation(int i) {
    return i >= 0 && sentence.token(i).upos().equals("PUNCT");
  }

  /** Puts a verb in the place of a word above it. */
  void raise(int verb, int place) {
    int head = heads[place];
    String dep = deps[place];
    heads[verb] = head;
    deps[verb] = dep;
    heads[place] = verb;
    changed = true;
  }

  void attachRoot(int i) {
    heads[i] = -1;
    deps[i] = "root";
    changed = true;
  }

  /** Whether it is a noun of time: "week". */
  boolean isTime(int i) {
    return Lexis.TIME.contains(lemma(i)) || DAYS.contains(lemma(i));
  }
}
