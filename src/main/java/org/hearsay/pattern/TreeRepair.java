package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/**
 * Mends trees in which a verb in the past tense was taken for a participle, so that a noun became
 * the root of a whole sentence: "The bank [raised] money", "The king [appointed] Ito".
 */
final class TreeRepair {
  private final Sentence sentence;

  private TreeRepair(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The same sentence, or one with a verb as root. */
  static Sentence mend(Sentence sentence) {
    if (sentence.kind() != Sentence.Kind.BODY || sentence.roots().size() != 1) {
      return sentence;
    }
    return new TreeRepair(sentence).mended();
  }

  private Sentence mended() {
    int root = sentence.roots().getFirst();
    boolean nominal =
        switch (sentence.token(root).upos()) {
          case "NOUN", "PROPN", "PRON", "NUM" -> true;
          default -> false;
        };
    boolean sentential =
        sentence.size() > 2 && sentence.token(sentence.size() - 1).upos().equals("PUNCT");
    if (!nominal || !sentential || !sentence.children(root, "cop").isEmpty()) {
      return sentence;
    }
    for (int child : sentence.children(root)) {
      String relation = sentence.token(child).relation();
      if (isPastForm(child) && relation.equals("acl") && child > root && takesObject(child)) {
        return subjectAbove(root, child);
      }
      if (isPastForm(child) && relation.equals("amod") && child < root) {
        int subject = nounBefore(root, child);
        if (subject >= 0) {
          return objectAbove(root, child, subject);
        }
      }
      if (relation.equals("nsubj") && child < root) {
        for (int below : sentence.children(child)) {
          boolean participle =
              below > child && isPastForm(below) && sentence.token(below).relation().equals("acl");
          if (participle) {
            return subjectBelow(root, child, below);
          }
        }
      }
    }
    return sentence;
  }

  private boolean isPastForm(int i) {
    String tag = sentence.token(i).xpos();
    return (tag.equals("VBN") || tag.equals("VBD"))
        && sentence.token(i).upos().equals("VERB")
        && sentence.children(i, "aux", "mark").isEmpty();
  }

  /** An object, or a preposition that follows: "appointed Ito", "called for talks". */
  private boolean takesObject(int verb) {
    return !sentence.children(verb, "obj").isEmpty()
        && !Lexis.GIVING.contains(sentence.token(verb).lemma());
  }

  private int nounBefore(int root, int verb) {
    int found = -1;
    for (int child : sentence.children(root)) {
      String relation = sentence.token(child).relation();
      boolean noun =
          relation.equals("nsubj")
              || relation.equals("compound")
              || relation.equals("nmod")
              || relation.equals("appos");
      if (child < verb && noun && sentence.children(child, "case").isEmpty()) {
        found = child;
      }
    }
    return found;
  }

  /** The root becomes the subject of a participle after it. */
  private Sentence subjectAbove(int root, int verb) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(verb, sentence.token(verb).attached(-1, "root"));
    tokens.set(root, sentence.token(root).attached(verb, "nsubj"));
    for (int child : sentence.children(root)) {
      if (child > verb) {
        moveClausal(tokens, child, verb);
      }
    }
    return sentence.withTokens(tokens);
  }

  /** The root becomes the object of a participle before it. */
  private Sentence objectAbove(int root, int verb, int subject) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(verb, sentence.token(verb).attached(-1, "root"));
    tokens.set(root, sentence.token(root).attached(verb, "obj"));
    tokens.set(subject, sentence.token(subject).attached(verb, "nsubj"));
    for (int child : sentence.children(root)) {
      if (child == subject || child == verb) {
        continue;
      }
      if (child < subject) {
        String relation = sentence.token(child).relation();
        boolean modifier = relation.equals("det") || relation.equals("amod");
        tokens.set(
            child,
            sentence.token(child).attached(modifier ? subject : verb, sentence.token(child).dep()));
      } else {
        moveClausal(tokens, child, verb);
      }
    }
    return sentence.withTokens(tokens);
  }

  /** The participle of the root's subject becomes the root. */
  private Sentence subjectBelow(int root, int subject, int verb) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    boolean oblique = !sentence.children(root, "case").isEmpty();
    tokens.set(verb, sentence.token(verb).attached(-1, "root"));
    tokens.set(subject, sentence.token(subject).attached(verb, "nsubj"));
    tokens.set(root, sentence.token(root).attached(verb, oblique ? "obl" : "obj"));
    for (int child : sentence.children(root)) {
      if (child != subject) {
        moveClausal(tokens, child, verb);
      }
    }
    return sentence.withTokens(tokens);
  }

  private void moveClausal(List<Token> tokens, int child, int verb) {
    Token token = sentence.token(child);
    boolean clausal =
        switch (token.relation()) {
          case "punct", "advcl", "parataxis", "obl", "advmod", "ccomp", "conj", "cc" ->
              child < verb || !token.relation().equals("advmod");
          default -> false;
        };
    if (clausal && !isNominalConjunct(token)) {
      tokens.set(child, token.attached(verb, token.dep()));
    }
  }

  private static boolean isNominalConjunct(Token token) {
    return (token.relation().equals("conj") && !token.upos().equals("VERB"))
        || token.relation().equals("cc");
  }
}
