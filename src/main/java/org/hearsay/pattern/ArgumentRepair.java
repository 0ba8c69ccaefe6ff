package org.hearsay.pattern;

import java.util.List;
import java.util.Set;
import org.hearsay.text.Sentence;

/**
 * Mends what a greedy parser is known to get wrong, where the tree itself shows that it cannot be
 * so: a finite verb without a subject after an object, a noun with an object, a day as subject, a
 * preposition on half a name, a sentence without a verb that has a participle.
 */
final class ArgumentRepair {
  /** Verbs whose complement may be a bare noun: "became minister". */
  private static final Set<String> LINKING =
      Set.of(
          "be",
          "become",
          "remain",
          "seem",
          "appear",
          "stay",
          "look",
          "sound",
          "feel",
          "turn",
          "prove",
          "grow",
          "act",
          "serve",
          "emerge",
          "constitute",
          "represent",
          "end",
          "make");

  /** Verbs that ask for "of". */
  private static final Set<String> WITH_OF =
      Set.of(
          "accuse",
          "acquit",
          "approve",
          "assure",
          "beware",
          "boast",
          "clear",
          "come",
          "complain",
          "consist",
          "convict",
          "cure",
          "deprive",
          "despair",
          "die",
          "disapprove",
          "dispose",
          "dream",
          "get",
          "go",
          "hear",
          "inform",
          "know",
          "learn",
          "make",
          "notify",
          "remind",
          "rid",
          "rob",
          "run",
          "speak",
          "strip",
          "suspect",
          "talk",
          "tell",
          "think",
          "warn",
          "guilty",
          "take",
          "purge",
          "cleanse",
          "absolve",
          "repent",
          "relieve",
          "drain");

  private static final Set<String> TIME_PREPOSITIONS = Set.of("on", "since", "until", "by", "");

  private final Arcs arcs;

  private ArgumentRepair(Arcs arcs) {
    this.arcs = arcs;
  }

  /** The same sentence, or one with other heads and relations. */
  static Sentence mend(Sentence sentence) {
    if (sentence.roots().size() != 1 || sentence.size() < 3) {
      return sentence;
    }
    Arcs arcs = new Arcs(sentence);
    new ClauseRepair(arcs).mend();
    new ArgumentRepair(arcs).mend(sentence.kind() == Sentence.Kind.BODY);
    return arcs.mended();
  }

  private void mend(boolean body) {
    for (int i = 0; i < arcs.size(); i++) {
      if (arcs.head(i) < 0) {
        continue;
      }
      switch (arcs.relation(i)) {
        case "nmod" -> dayBelowNoun(i);
        case "obl" -> {
          ofAfterNoun(i);
          agentOfNoun(i);
        }
        case "obj", "iobj" -> {
          if (arcs.has(i, "case")) {
            ofAfterNoun(i);
          }
          objectOfNoun(i);
        }
        case "conj" -> prepositionalConjunct(i);
        case "xcomp" -> complement(i);
        default -> {}
      }
    }
    for (int i = 0; i < arcs.size(); i++) {
      if (arcs.head(i) >= 0) {
        dayAsHead(i);
        nameAfterTitle(i);
        relativeClause(i);
        subjectOfParticiple(i);
      }
    }
    if (body) {
      verbless();
    }
  }

  /** "[The envoy on Thursday] left": a day that was told of a noun tells of its verb. */
  private void dayBelowNoun(int i) {
    boolean day = Arcs.DAYS.contains(arcs.lemma(i)) && !arcs.dep(i).equals("nmod:poss");
    if (!day || !TIME_PREPOSITIONS.contains(arcs.preposition(i))) {
      return;
    }
    int verb = arcs.verbAbove(i);
    if (verb >= 0 && arcs.isNoun(arcs.head(i))) {
      arcs.attach(i, verb, arcs.preposition(i).isEmpty() ? "obl:unmarked" : "obl");
    }
  }

  /** "Expelled [inspectors] [of the agency]": "of" hangs on the noun before it. */
  private void ofAfterNoun(int i) {
    int verb = arcs.head(i);
    int of = arcs.child(i, "case");
    if (of < 1 || !arcs.lemma(of).equals("of") || WITH_OF.contains(arcs.lemma(verb)) || i < verb) {
      return;
    }
    int noun = of - 1;
    if (arcs.isNoun(noun)
        && noun > verb
        && arcs.dominates(verb, noun)
        && !arcs.dominates(i, noun)) {
      while (arcs.head(noun) != verb && arcs.isNoun(arcs.head(noun)) && arcs.head(noun) > noun) {
        noun = arcs.head(noun);
      }
      arcs.attach(i, noun, "nmod");
    }
  }

  /** "Condemned [a protest] [by farmers]": an active verb with a subject has no other agent. */
  private void agentOfNoun(int i) {
    int by = arcs.child(i, "case");
    int verb = arcs.head(i);
    int noun = by - 1;
    if (by > 0
        && arcs.lemma(by).equals("by")
        && arcs.dep(i).equals("obl:agent")
        && arcs.has(verb, "nsubj")
        && !"nsubj:pass".equals(arcs.dep(arcs.child(verb, "nsubj")))
        && arcs.isNoun(noun)
        && arcs.head(noun) == verb) {
      arcs.attach(i, noun, "nmod");
    }
  }

  /** "Held talks in Oman [with envoys and ministers]": what has a preposition of its own. */
  private void prepositionalConjunct(int i) {
    int first = arcs.head(i);
    int preposition = arcs.child(i, "case");
    if (preposition < 0
        || preposition < first
        || !arcs.isNoun(first)
        || arcs.has(first, "case")
        || !arcs.token(preposition).upos().equals("ADP")
        || arcs.lemma(preposition).equals("as")
        || arcs.has(i, "cc")) {
      return;
    }
    arcs.attach(i, first, "nmod");
    for (int later = i + 1; later < arcs.size(); later++) {
      if (arcs.head(later) == first
          && arcs.relation(later).equals("conj")
          && !arcs.has(later, "case")) {
        arcs.attach(later, i, "conj");
      }
    }
  }

  /** A noun has no object: the verb above does. */
  private void objectOfNoun(int i) {
    int noun = arcs.head(i);
    if (!arcs.isNoun(noun) || arcs.has(noun, "cop") || i < noun) {
      return;
    }
    int verb = arcs.verbAbove(noun);
    if (verb >= 0 && verb < i && !arcs.has(verb, "obj")) {
      arcs.attach(i, verb, "obj");
    }
  }

  /** "Called off a [strike]" is no predicative; "said it [will return]" no infinitive. */
  private void complement(int i) {
    int verb = arcs.head(i);
    if (!arcs.isVerb(verb)) {
      return;
    }
    boolean marked = arcs.has(i, "mark") || arcs.has(i, "case") || arcs.has(i, "cop");
    if (arcs.isNoun(i) && !marked) {
      boolean plain =
          !LINKING.contains(arcs.lemma(verb))
              && !Lexis.NAMING.contains(arcs.lemma(verb))
              && i > verb;
      if (plain && !arcs.has(verb, "obj")) {
        arcs.attach(i, verb, "obj");
      }
      return;
    }
    int auxiliary = arcs.child(i, "aux");
    if (!arcs.isVerb(i)
        || arcs.has(i, "mark")
        || arcs.has(i, "nsubj")
        || auxiliary < 0
        || arcs.xpos(i).equals("VBG")) {
      return;
    }
    boolean finite =
        switch (arcs.xpos(auxiliary)) {
          case "MD", "VBZ", "VBP", "VBD", "VB" -> true;
          default -> false;
        };
    for (String relation : List.of("obj", "iobj")) {
      int subject = arcs.child(verb, relation);
      if (finite && subject > verb && subject < auxiliary) {
        arcs.attach(subject, i, "nsubj");
        arcs.label(i, "ccomp");
      }
    }
  }

  /** "[Pakistan today] warned": the day is no subject. */
  private void dayAsHead(int i) {
    boolean role =
        arcs.relation(i).equals("nsubj")
            || arcs.relation(i).equals("obj")
            || arcs.relation(i).equals("obl");
    if (!role || !Arcs.DAYS.contains(arcs.lemma(i)) || !arcs.isVerb(arcs.head(i))) {
      return;
    }
    int noun = -1;
    for (int child = 0; child < i; child++) {
      boolean modifier =
          switch (arcs.relation(child)) {
            case "compound", "amod", "nmod" -> !arcs.dep(child).equals("nmod:poss");
            default -> false;
          };
      if (arcs.head(child) == i
          && modifier
          && arcs.isNoun(child)
          && !Lexis.TIME.contains(arcs.lemma(child))) {
        noun = child;
      }
    }
    if (noun < 0) {
      return;
    }
    int verb = arcs.head(i);
    arcs.attach(noun, verb, arcs.dep(i));
    for (int child = 0; child < i; child++) {
      if (arcs.head(child) == i && child != noun) {
        arcs.attach(child, noun, arcs.dep(child));
      }
    }
    arcs.attach(i, verb, "obl:unmarked");
  }

  /** "The ministry, [which has left]": the clause of a relative pronoun hangs on a noun. */
  private void relativeClause(int i) {
    int clause = arcs.head(i);
    if (clause < 0) {
      return;
    }
    boolean pronoun =
        arcs.relation(i).equals("nsubj")
            && (arcs.lemma(i).equals("who") || arcs.lemma(i).equals("which"))
            && arcs.xpos(i).startsWith("W")
            && i > 0
            && i < clause;
    boolean loose =
        switch (arcs.relation(clause)) {
          case "advcl", "parataxis", "conj", "appos", "dep" -> arcs.isVerb(clause);
          default -> false;
        };
    if (!pronoun || !loose) {
      return;
    }
    int noun = i - 1;
    if (arcs.token(noun).upos().equals("PUNCT") && noun > 0) {
      noun--;
    }
    if (!arcs.isNoun(noun)) {
      return;
    }
    while (arcs.head(noun) > noun - 6
        && arcs.head(noun) >= 0
        && arcs.isNoun(arcs.head(noun))
        && (arcs.relation(noun).equals("flat")
            || arcs.relation(noun).equals("compound")
            || isOfName(noun))) {
      noun = arcs.head(noun);
    }
    arcs.attach(clause, noun, "acl:relcl");
  }

  /** "Department of [Justice]": the last word of a name. */
  private boolean isOfName(int i) {
    return arcs.relation(i).equals("nmod")
        && arcs.preposition(i).equals("of")
        && arcs.token(i).upos().equals("PROPN")
        && arcs.token(arcs.head(i)).upos().equals("PROPN");
  }

  /** "[Defence Minister] Ito" is one phrase where no comma parts it, and the name is its head. */
  private void nameAfterTitle(int i) {
    int title = arcs.head(i);
    boolean name = arcs.token(i).upos().equals("PROPN") && arcs.relation(i).equals("appos");
    if (!name || i < title || !arcs.isNoun(title)) {
      return;
    }
    for (int between = title + 1; between < i; between++) {
      if (arcs.token(between).upos().equals("PUNCT") || arcs.xpos(between).equals("CC")) {
        return;
      }
    }
    arcs.raise(i, title);
    arcs.label(title, "nmod:desc");
    for (int child = 0; child < arcs.size(); child++) {
      boolean outer =
          switch (arcs.relation(child)) {
            case "case", "punct", "conj", "cc", "appos", "acl" -> true;
            default -> false;
          };
      if (arcs.head(child) == title && outer && child != i) {
        arcs.attach(child, i, arcs.dep(child));
      }
    }
  }

  /** "[tanks shelled] positions": a participle with a subject is the verb of its noun. */
  private void subjectOfParticiple(int i) {
    if (!arcs.relation(i).equals("amod")
        || !isPastForm(i)
        || !arcs.has(i, "nsubj")
        || i > arcs.head(i)) {
      return;
    }
    int noun = arcs.head(i);
    if (arcs.isNoun(noun) && arcs.child(i, "nsubj") < i) {
      arcs.raise(i, noun);
      arcs.attach(noun, i, arcs.has(noun, "case") ? "obl" : "obj");
    }
  }

  private boolean isPastForm(int i) {
    return (arcs.xpos(i).equals("VBN") || arcs.xpos(i).equals("VBD"))
        && arcs.isVerb(i)
        && !arcs.has(i, "aux")
        && !arcs.has(i, "mark");
  }

  /** A sentence whose root is a noun, but which has a participle for its verb. */
  private void verbless() {
    int root = arcs.child(-1, "root");
    boolean sentential = arcs.token(arcs.size() - 1).upos().equals("PUNCT");
    if (root < 0 || !arcs.isNoun(root) || !sentential || arcs.has(root, "cop")) {
      return;
    }
    for (int i = 0; i < arcs.size(); i++) {
      if (arcs.head(i) != root) {
        continue;
      }
      if (isPastForm(i) && arcs.relation(i).equals("acl") && i > root) {
        if (takesObject(i) || arcs.isPunctuation(i - 1)) {
          subjectAbove(root, i);
          return;
        }
      }
      if (arcs.relation(i).equals("appos") && i > root) {
        int verb = arcs.child(i, "acl");
        if (verb > i && isPastForm(verb) && arcs.isPunctuation(verb - 1)) {
          subjectAbove(root, verb);
          return;
        }
      }
      if (isPastForm(i) && arcs.relation(i).equals("amod") && i < root) {
        int subject = nounBefore(root, i);
        if (subject >= 0) {
          objectAbove(root, i, subject);
          return;
        }
      }
      if (arcs.relation(i).equals("nsubj") && i < root) {
        int verb = arcs.child(i, "acl");
        if (verb > i && isPastForm(verb)) {
          arcs.attachRoot(verb);
          arcs.attach(i, verb, "nsubj");
          arcs.attach(root, verb, arcs.has(root, "case") ? "obl" : "obj");
          moveClausal(root, verb, -1);
          return;
        }
      }
    }
  }

  private void subjectAbove(int root, int verb) {
    arcs.attachRoot(verb);
    arcs.attach(root, verb, "nsubj");
    moveClausal(root, verb, verb);
  }

  private boolean takesObject(int verb) {
    return arcs.has(verb, "obj") && !Lexis.GIVING.contains(arcs.lemma(verb));
  }

  private int nounBefore(int root, int verb) {
    int found = -1;
    for (int i = 0; i < verb; i++) {
      boolean noun =
          switch (arcs.relation(i)) {
            case "nsubj", "compound", "nmod", "appos" -> !arcs.has(i, "case");
            default -> false;
          };
      if (arcs.head(i) == root && noun) {
        found = i;
      }
    }
    return found;
  }

  /** The root becomes the object of a participle before it. */
  private void objectAbove(int root, int verb, int subject) {
    arcs.attachRoot(verb);
    arcs.attach(root, verb, "obj");
    arcs.attach(subject, verb, "nsubj");
    for (int i = 0; i < subject; i++) {
      if (arcs.head(i) == root) {
        boolean modifier = arcs.relation(i).equals("det") || arcs.relation(i).equals("amod");
        arcs.attach(i, modifier ? subject : verb, arcs.dep(i));
      }
    }
    moveClausal(root, verb, -1);
  }

  /** What tells of the clause, not of the noun that was its root, goes to the verb. */
  private void moveClausal(int root, int verb, int after) {
    for (int i = 0; i < arcs.size(); i++) {
      boolean clausal =
          switch (arcs.relation(i)) {
            case "punct", "advcl", "parataxis", "obl", "ccomp" -> true;
            case "conj" -> arcs.isVerb(i);
            default -> false;
          };
      if (arcs.head(i) == root && clausal && i > after) {
        arcs.attach(i, verb, arcs.dep(i));
      }
    }
  }
}
