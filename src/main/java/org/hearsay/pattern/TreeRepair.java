package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/**
 * Mends what a greedy parser is known to get wrong, where the tree itself shows that it cannot be
 * so: a finite verb without a subject after an object, a noun with an object, a day as subject, a
 * preposition on half a name, a sentence without a verb that has a participle.
 */
final class TreeRepair {
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

  private static final Set<String> DAYS =
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

  private static final Set<String> TIME_PREPOSITIONS = Set.of("on", "since", "until", "by", "");

  private final Sentence sentence;
  private final int[] heads;
  private final String[] deps;
  private boolean changed;

  private TreeRepair(Sentence sentence) {
    this.sentence = sentence;
    heads = new int[sentence.size()];
    deps = new String[sentence.size()];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = sentence.token(i).head();
      deps[i] = sentence.token(i).dep();
    }
  }

  /** The same sentence, or one with other heads and relations. */
  static Sentence mend(Sentence sentence) {
    if (sentence.roots().size() != 1 || sentence.size() < 3) {
      return sentence;
    }
    return new TreeRepair(sentence).mended();
  }

  private Sentence mended() {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < 0) {
        continue;
      }
      switch (relation(i)) {
        case "case" -> prepositionOfModifier(i);
        case "nmod" -> dayBelowNoun(i);
        case "obl" -> {
          ofAfterNoun(i);
          agentOfNoun(i);
        }
        case "obj", "iobj" -> {
          if (has(i, "case")) {
            ofAfterNoun(i);
          }
          objectOfNoun(i);
        }
        case "conj" -> prepositionalConjunct(i);
        case "xcomp" -> complement(i);
        default -> {}
      }
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        dayAsHead(i);
        nameAfterTitle(i);
        relativeClause(i);
        subjectOfParticiple(i);
      }
    }
    if (sentence.kind() == Sentence.Kind.BODY) {
      verbless();
    }
    if (!changed) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      tokens.add(sentence.token(i).attached(heads[i], deps[i]));
    }
    return sentence.withTokens(tokens);
  }

  private String relation(int i) {
    int colon = deps[i].indexOf(':');
    return colon < 0 ? deps[i] : deps[i].substring(0, colon);
  }

  private String lemma(int i) {
    return sentence.token(i).lemma().toLowerCase(Locale.ROOT);
  }

  private String xpos(int i) {
    return sentence.token(i).xpos();
  }

  private boolean isVerb(int i) {
    return sentence.token(i).upos().equals("VERB");
  }

  private boolean isNoun(int i) {
    return sentence.token(i).upos().equals("NOUN") || sentence.token(i).upos().equals("PROPN");
  }

  private int child(int head, String relation) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && relation(i).equals(relation)) {
        return i;
      }
    }
    return -1;
  }

  private boolean has(int head, String relation) {
    return child(head, relation) >= 0;
  }

  private String preposition(int head) {
    int preposition = child(head, "case");
    return preposition < 0 ? "" : lemma(preposition);
  }

  private boolean dominates(int upper, int lower) {
    for (int i = lower; i >= 0; i = heads[i]) {
      if (i == upper) {
        return true;
      }
    }
    return false;
  }

  private void attach(int i, int head, String dep) {
    if (i != head && (head < 0 || !dominates(i, head))) {
      heads[i] = head;
      deps[i] = dep;
      changed = true;
    }
  }

  private int verbAbove(int i) {
    for (int up = heads[i]; up >= 0; up = heads[up]) {
      if (isVerb(up)) {
        return up;
      }
    }
    return -1;
  }

  /** "[of Sierra] Leonean refugees": the preposition belongs to the whole phrase. */
  private void prepositionOfModifier(int i) {
    int modifier = heads[i];
    boolean before =
        switch (relation(modifier)) {
          case "compound", "amod", "nummod", "flat" -> heads[modifier] > modifier;
          default -> deps[modifier].equals("nmod:desc") && heads[modifier] > modifier;
        };
    if (before && i < modifier && isNoun(heads[modifier]) && !has(heads[modifier], "case")) {
      attach(i, heads[modifier], "case");
      int noun = heads[modifier];
      if (relation(noun).equals("obj")) {
        attach(noun, heads[noun], "obl");
      }
    }
  }

  /** "[The envoy on Thursday] left": a day that was told of a noun tells of its verb. */
  private void dayBelowNoun(int i) {
    boolean day = DAYS.contains(lemma(i)) && !deps[i].equals("nmod:poss");
    if (!day || !TIME_PREPOSITIONS.contains(preposition(i))) {
      return;
    }
    int verb = verbAbove(i);
    if (verb >= 0 && isNoun(heads[i])) {
      attach(i, verb, preposition(i).isEmpty() ? "obl:unmarked" : "obl");
    }
  }

  /** "Expelled [inspectors] [of the agency]": "of" hangs on the noun before it. */
  private void ofAfterNoun(int i) {
    int verb = heads[i];
    int of = child(i, "case");
    if (of < 1 || !lemma(of).equals("of") || WITH_OF.contains(lemma(verb)) || i < verb) {
      return;
    }
    int noun = of - 1;
    if (isNoun(noun) && noun > verb && dominates(verb, noun) && !dominates(i, noun)) {
      while (heads[noun] != verb && isNoun(heads[noun]) && heads[noun] > noun) {
        noun = heads[noun];
      }
      attach(i, noun, "nmod");
    }
  }

  /** "Condemned [a protest] [by farmers]": an active verb with a subject has no other agent. */
  private void agentOfNoun(int i) {
    int by = child(i, "case");
    int verb = heads[i];
    int noun = by - 1;
    if (by > 0
        && lemma(by).equals("by")
        && deps[i].equals("obl:agent")
        && has(verb, "nsubj")
        && !"nsubj:pass".equals(deps[child(verb, "nsubj")])
        && isNoun(noun)
        && heads[noun] == verb) {
      attach(i, noun, "nmod");
    }
  }

  /** "Held talks in Oman [with envoys and ministers]": what has a preposition of its own. */
  private void prepositionalConjunct(int i) {
    int first = heads[i];
    int preposition = child(i, "case");
    if (preposition < 0
        || preposition < first
        || !isNoun(first)
        || has(first, "case")
        || !sentence.token(preposition).upos().equals("ADP")
        || lemma(preposition).equals("as")
        || has(i, "cc")) {
      return;
    }
    attach(i, first, "nmod");
    for (int later = i + 1; later < heads.length; later++) {
      if (heads[later] == first && relation(later).equals("conj") && !has(later, "case")) {
        attach(later, i, "conj");
      }
    }
  }

  /** A noun has no object: the verb above does. */
  private void objectOfNoun(int i) {
    int noun = heads[i];
    if (!isNoun(noun) || has(noun, "cop") || i < noun) {
      return;
    }
    int verb = verbAbove(noun);
    if (verb >= 0 && verb < i && !has(verb, "obj")) {
      attach(i, verb, "obj");
    }
  }

  /** "Called off a [strike]" is no predicative; "said it [will return]" no infinitive. */
  private void complement(int i) {
    int verb = heads[i];
    if (!isVerb(verb)) {
      return;
    }
    boolean marked = has(i, "mark") || has(i, "case") || has(i, "cop");
    if (isNoun(i) && !marked) {
      boolean plain =
          !LINKING.contains(lemma(verb)) && !Lexis.NAMING.contains(lemma(verb)) && i > verb;
      if (plain && !has(verb, "obj")) {
        attach(i, verb, "obj");
      }
      return;
    }
    int auxiliary = child(i, "aux");
    if (!isVerb(i) || has(i, "mark") || has(i, "nsubj") || auxiliary < 0 || xpos(i).equals("VBG")) {
      return;
    }
    boolean finite =
        switch (xpos(auxiliary)) {
          case "MD", "VBZ", "VBP", "VBD", "VB" -> true;
          default -> false;
        };
    for (String relation : List.of("obj", "iobj")) {
      int subject = child(verb, relation);
      if (finite && subject > verb && subject < auxiliary) {
        attach(subject, i, "nsubj");
        deps[i] = "ccomp";
      }
    }
  }

  /** "[Pakistan today] warned": the day is no subject. */
  private void dayAsHead(int i) {
    boolean role =
        relation(i).equals("nsubj") || relation(i).equals("obj") || relation(i).equals("obl");
    if (!role || !DAYS.contains(lemma(i)) || !isVerb(heads[i])) {
      return;
    }
    int noun = -1;
    for (int child = 0; child < i; child++) {
      boolean modifier =
          switch (relation(child)) {
            case "compound", "amod", "nmod" -> !deps[child].equals("nmod:poss");
            default -> false;
          };
      if (heads[child] == i && modifier && isNoun(child) && !isOrdinaryTime(child)) {
        noun = child;
      }
    }
    if (noun < 0) {
      return;
    }
    int verb = heads[i];
    attach(noun, verb, deps[i]);
    for (int child = 0; child < i; child++) {
      if (heads[child] == i && child != noun) {
        attach(child, noun, deps[child]);
      }
    }
    attach(i, verb, "obl:unmarked");
  }

  /** "The ministry, [which has left]": the clause of a relative pronoun hangs on a noun. */
  private void relativeClause(int i) {
    int clause = heads[i];
    if (clause < 0) {
      return;
    }
    boolean pronoun =
        relation(i).equals("nsubj")
            && (lemma(i).equals("who") || lemma(i).equals("which"))
            && xpos(i).startsWith("W")
            && i > 0
            && i < clause;
    boolean loose =
        switch (relation(clause)) {
          case "advcl", "parataxis", "conj", "appos", "dep" -> isVerb(clause);
          default -> false;
        };
    if (!pronoun || !loose) {
      return;
    }
    int noun = i - 1;
    if (sentence.token(noun).upos().equals("PUNCT") && noun > 0) {
      noun--;
    }
    if (!isNoun(noun)) {
      return;
    }
    while (heads[noun] > noun - 6
        && heads[noun] >= 0
        && isNoun(heads[noun])
        && (relation(noun).equals("flat") || relation(noun).equals("compound") || isOfName(noun))) {
      noun = heads[noun];
    }
    attach(clause, noun, "acl:relcl");
  }

  /** "Department of [Justice]": the last word of a name. */
  private boolean isOfName(int i) {
    return relation(i).equals("nmod")
        && preposition(i).equals("of")
        && sentence.token(i).upos().equals("PROPN")
        && sentence.token(heads[i]).upos().equals("PROPN");
  }

  /** "[Defence Minister] Ito" is one phrase where no comma parts it, and the name is its head. */
  private void nameAfterTitle(int i) {
    int title = heads[i];
    boolean name = sentence.token(i).upos().equals("PROPN") && relation(i).equals("appos");
    if (!name || i < title || !isNoun(title)) {
      return;
    }
    for (int between = title + 1; between < i; between++) {
      if (sentence.token(between).upos().equals("PUNCT") || xpos(between).equals("CC")) {
        return;
      }
    }
    raise(i, title);
    deps[title] = "nmod:desc";
    for (int child = 0; child < heads.length; child++) {
      boolean outer =
          switch (relation(child)) {
            case "case", "punct", "conj", "cc", "appos", "acl" -> true;
            default -> false;
          };
      if (heads[child] == title && outer && child != i) {
        attach(child, i, deps[child]);
      }
    }
  }

  private boolean isOrdinaryTime(int i) {
    return Lexis.TIME.contains(lemma(i));
  }

  /** "[tanks shelled] positions": a participle with a subject is the verb of its noun. */
  private void subjectOfParticiple(int i) {
    if (!relation(i).equals("amod") || !isPastForm(i) || !has(i, "nsubj") || i > heads[i]) {
      return;
    }
    int noun = heads[i];
    if (isNoun(noun) && child(i, "nsubj") < i) {
      raise(i, noun);
      attach(noun, i, has(noun, "case") ? "obl" : "obj");
    }
  }

  /** Puts a verb in the place of a word above it. */
  private void raise(int verb, int place) {
    int head = heads[place];
    String dep = deps[place];
    heads[verb] = head;
    deps[verb] = dep;
    heads[place] = verb;
    changed = true;
  }

  private boolean isPastForm(int i) {
    return (xpos(i).equals("VBN") || xpos(i).equals("VBD"))
        && isVerb(i)
        && !has(i, "aux")
        && !has(i, "mark");
  }

  /** A sentence whose root is a noun, but which has a participle for its verb. */
  private void verbless() {
    int root = child(-1, "root");
    boolean sentential = sentence.token(heads.length - 1).upos().equals("PUNCT");
    if (root < 0 || !isNoun(root) || !sentential || has(root, "cop")) {
      return;
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] != root) {
        continue;
      }
      if (isPastForm(i) && relation(i).equals("acl") && i > root) {
        if (takesObject(i) || isPunctuation(i - 1)) {
          subjectAbove(root, i);
          return;
        }
      }
      if (relation(i).equals("appos") && i > root) {
        int verb = child(i, "acl");
        if (verb > i && isPastForm(verb) && isPunctuation(verb - 1)) {
          subjectAbove(root, verb);
          return;
        }
      }
      if (isPastForm(i) && relation(i).equals("amod") && i < root) {
        int subject = nounBefore(root, i);
        if (subject >= 0) {
          objectAbove(root, i, subject);
          return;
        }
      }
      if (relation(i).equals("nsubj") && i < root) {
        int verb = child(i, "acl");
        if (verb > i && isPastForm(verb)) {
          attachRoot(verb);
          attach(i, verb, "nsubj");
          attach(root, verb, has(root, "case") ? "obl" : "obj");
          moveClausal(root, verb, -1);
          return;
        }
      }
    }
  }

  private void subjectAbove(int root, int verb) {
    attachRoot(verb);
    attach(root, verb, "nsubj");
    moveClausal(root, verb, verb);
  }

  private boolean isPunctuation(int i) {
    return i >= 0 && sentence.token(i).upos().equals("PUNCT");
  }

  private void attachRoot(int i) {
    heads[i] = -1;
    deps[i] = "root";
    changed = true;
  }

  private boolean takesObject(int verb) {
    return has(verb, "obj") && !Lexis.GIVING.contains(lemma(verb));
  }

  private int nounBefore(int root, int verb) {
    int found = -1;
    for (int i = 0; i < verb; i++) {
      boolean noun =
          switch (relation(i)) {
            case "nsubj", "compound", "nmod", "appos" -> !has(i, "case");
            default -> false;
          };
      if (heads[i] == root && noun) {
        found = i;
      }
    }
    return found;
  }

  /** The root becomes the object of a participle before it. */
  private void objectAbove(int root, int verb, int subject) {
    attachRoot(verb);
    attach(root, verb, "obj");
    attach(subject, verb, "nsubj");
    for (int i = 0; i < subject; i++) {
      if (heads[i] == root) {
        boolean modifier = relation(i).equals("det") || relation(i).equals("amod");
        attach(i, modifier ? subject : verb, deps[i]);
      }
    }
    moveClausal(root, verb, -1);
  }

  /** What tells of the clause, not of the noun that was its root, goes to the verb. */
  private void moveClausal(int root, int verb, int after) {
    for (int i = 0; i < heads.length; i++) {
      boolean clausal =
          switch (relation(i)) {
            case "punct", "advcl", "parataxis", "obl", "ccomp" -> true;
            case "conj" -> isVerb(i);
            default -> false;
          };
      if (heads[i] == root && clausal && i > after) {
        attach(i, verb, deps[i]);
      }
    }
  }
}
