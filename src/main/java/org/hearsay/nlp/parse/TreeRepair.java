package org.hearsay.nlp.parse;

import java.util.List;
import java.util.Set;
import org.hearsay.text.Token;

/**
 * Mends what no tree of the treebanks has, so that arguments are not sought in it: function words
 * with dependents, two subjects of one predicate, objects of nouns, agents without "by". What the
 * guidelines of Universal Dependencies allow stays as it is.
 */
public final class TreeRepair {
  private static final Set<String> FUNCTIONS =
      Set.of("case", "det", "aux", "mark", "cc", "punct", "cop");
  private static final Set<String> FUNCTION_TAGS =
      Set.of("ADP", "AUX", "CCONJ", "DET", "PART", "PUNCT", "SCONJ");
  private static final Set<String> BELOW_FUNCTIONS =
      Set.of(
          "fixed",
          "goeswith",
          "conj",
          "cc",
          "punct",
          "advmod",
          "reparandum",
          "flat",
          "compound",
          "parataxis");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");
  private static final Set<String> PREDICATE_CHILDREN = Set.of("cop", "nsubj", "csubj", "aux");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM");
  private static final Set<String> NOMINAL_PLACES =
      Set.of("nsubj", "obj", "iobj", "obl", "nmod", "appos", "compound");

  private static final Set<String> JOINED = Set.of("obl", "nmod", "obj");
  private static final Set<String> RELATIVE = Set.of("which", "whom");
  private static final Set<String> CASE = Set.of("case");
  private static final Set<String> CONJUNCTION = Set.of("cc");

  private TreeRepair() {}

  /** The same words, some of them elsewhere in the tree. */
  public static List<Token> repair(List<Token> tokens) {
    MutableTree tree = new MutableTree(tokens);
    for (int i = 0; i < tree.size(); i++) {
      emptyFunctionWord(tree, i);
    }
    for (int i = 0; i < tree.size(); i++) {
      Roots.contentRoot(tree, i);
    }
    Roots.finiteRoot(tree);
    TimePhrases.findRoot(tree);
    NameLists.join(tree);
    for (int i = 0; i < tree.size(); i++) {
      FixedPhrases.findComplement(tree, i);
      FixedPhrases.nearestName(tree, i);
      FixedPhrases.firstOfName(tree, i);
      FixedPhrases.againstOfDeed(tree, i);
      FixedPhrases.joinTitle(tree, i);
      FixedPhrases.prepositionOfWhole(tree, i);
      JudgingVerbs.findCharge(tree, i);
      VerbGroups.joinAuxiliary(tree, i);
      VerbGroups.findSubject(tree, i);
      TimePhrases.findSubject(tree, i);
      TimePhrases.yearBeforeSubject(tree, i);
      VerbGroups.findSubjectAbove(tree, i);
      VerbGroups.joinVerbs(tree, i);
      VerbGroups.keepInfinitive(tree, i);
      BareNouns.takeFromNoun(tree, i);
      BareNouns.findThing(tree, i);
      BareNouns.findReceiver(tree, i);
      BareNouns.takeFromDay(tree, i);
      BareNouns.describeSubject(tree, i);
      possessorOfNoun(tree, i);
      adverbOfAdjective(tree, i);
      infinitiveOfNearestNoun(tree, i);
      quantifiedRelative(tree, i);
      ToldClauses.speakerAtTheEnd(tree, i);
      ToldClauses.subjectOfTheTold(tree, i);
      conjunctOfSibling(tree, i);
    }
    for (int i = 0; i < tree.size(); i++) {
      TwoSubjects.oneSubject(tree, i);
      oneObject(tree, i);
    }
    for (int i = 0; i < tree.size(); i++) {
      labelByHead(tree, i);
    }
    PairedMarks.attach(tree);
    PlainMarks.attach(tree);
    return tree.tokens();
  }

  /** What hangs on a function word hangs on its head instead. */
  private static void emptyFunctionWord(MutableTree tree, int i) {
    if (!FUNCTIONS.contains(tree.relation(i)) || !FUNCTION_TAGS.contains(tree.upos(i))) {
      return;
    }
    int governor = tree.head(i);
    while (FUNCTIONS.contains(tree.relation(governor)) && tree.head(governor) >= 0) {
      governor = tree.head(governor);
    }
    for (int child : tree.children(i)) {
      if (!BELOW_FUNCTIONS.contains(tree.relation(child))) {
        tree.attach(child, governor, tree.dep(child));
      }
    }
  }

  /**
   * A clause whose subject is "all of which" or "most of whom" says something of the noun before
   * it, even where the parser gave that noun to the clause as a second subject.
   */
  private static void quantifiedRelative(MutableTree tree, int subject) {
    int verb = tree.head(subject);
    boolean relative =
        SUBJECTS.contains(tree.relation(subject))
            && subject < verb
            && tree.children(subject).stream()
                .anyMatch(c -> RELATIVE.contains(tree.lower(c)) && tree.hasChild(c, CASE));
    if (!relative || tree.head(verb) < 0) {
      return;
    }
    int noun = before(tree, subject);
    if (noun < 0 || !NOMINAL.contains(tree.upos(noun))) {
      return;
    }
    if (tree.head(noun) == verb) {
      int other = tree.hasChild(noun, CONJUNCTION) ? before(tree, noun) : -1;
      if (other < 0 || !NOMINAL.contains(tree.upos(other)) || tree.dominates(verb, other)) {
        return;
      }
      tree.attach(noun, tree.relation(other).equals("conj") ? tree.head(other) : other, "conj");
    }
    if (!tree.dominates(verb, noun)) {
      tree.attach(verb, noun, "acl:relcl");
    }
  }

  /**
   * The nearest token before one that is neither punctuation nor a conjunction; -1 at the start.
   */
  private static int before(MutableTree tree, int i) {
    int left = i - 1;
    while (left >= 0 && Set.of("PUNCT", "CCONJ").contains(tree.upos(left))) {
      left--;
    }
    return left;
  }

  /**
   * "A possibly most powerful test": the adverb tells of the adjective after it, not of the noun.
   */
  private static void adverbOfAdjective(MutableTree tree, int i) {
    int noun = tree.head(i);
    if (!tree.dep(i).equals("advmod") || noun <= i || !tree.upos(noun).equals("NOUN")) {
      return;
    }
    int adjective = i + 1;
    while (adjective < noun && tree.upos(adjective).equals("ADV")) {
      adjective++;
    }
    if (adjective < noun && tree.upos(adjective).equals("ADJ") && tree.head(adjective) == noun) {
      tree.attach(i, adjective, "advmod");
    }
  }

  /** "Countries that rejected the push to impose a ban": the infinitive is that of "push". */
  private static void infinitiveOfNearestNoun(MutableTree tree, int verb) {
    if (!tree.dep(verb).equals("acl") || !tree.xpos(verb).equals("VB")) {
      return;
    }
    int to =
        tree.children(verb).stream().filter(c -> tree.lower(c).equals("to")).findFirst().orElse(-1);
    int noun = to - 1;
    if (noun > tree.head(verb)
        && tree.upos(noun).equals("NOUN")
        && tree.dominates(tree.head(verb), noun)
        && !tree.dominates(verb, noun)) {
      tree.attach(verb, noun, "acl");
    }
  }

  /**
   * "Mediate between Chad [obl] and Sudan [obl]": what a conjunction joins to the noun before it is
   * that noun's conjunct.
   */
  private static void conjunctOfSibling(MutableTree tree, int i) {
    if (!JOINED.contains(tree.relation(i)) || !NOMINAL.contains(tree.upos(i))) {
      return;
    }
    int conjunction =
        tree.children(i).stream()
            .filter(c -> c < i && tree.relation(c).equals("cc"))
            .findFirst()
            .orElse(-1);
    int last = conjunction > 0 ? before(tree, conjunction) : -1;
    for (int sibling : tree.children(tree.head(i))) {
      if (sibling <= last
          && tree.relation(sibling).equals(tree.relation(i))
          && NOMINAL.contains(tree.upos(sibling))
          && (sibling == last || tree.dominates(sibling, last))) {
        tree.attach(i, sibling, "conj");
        return;
      }
    }
  }

  /** "The North's sixth test": what is possessed is the noun, not what stands before it. */
  private static void possessorOfNoun(MutableTree tree, int i) {
    int modifier = tree.head(i);
    if (tree.dep(i).equals("nmod:poss")
        && modifier > i
        && Set.of("ADV", "ADJ", "NUM").contains(tree.upos(modifier))) {
      int noun = tree.head(modifier);
      if (noun > modifier && tree.upos(noun).equals("NOUN")) {
        tree.attach(i, noun, "nmod:poss");
      }
    }
  }

  /** Of two objects the first receives: gave him a book. */
  private static void oneObject(MutableTree tree, int i) {
    List<Integer> objects =
        tree.children(i).stream().filter(c -> tree.relation(c).equals("obj")).toList();
    if (objects.size() < 2) {
      return;
    }
    int first = objects.get(0);
    int second = objects.get(1);
    if (tree.hasChild(second, Set.of("case"))) {
      tree.label(second, "obl");
    } else if (tree.hasChild(second, Set.of("cc"))) {
      tree.attach(second, first, "conj");
    } else if (first > i
        && !tree.hasChild(i, Set.of("iobj"))
        && oneNounPhrase(tree, first, second)) {
      tree.label(first, "iobj");
    }
  }

  /** Whether nothing stands between two words but what may begin a noun phrase. */
  private static boolean oneNounPhrase(MutableTree tree, int first, int second) {
    for (int i = first + 1; i < second; i++) {
      if (!NOMINAL.contains(tree.upos(i)) && !Set.of("DET", "ADJ", "ADV").contains(tree.upos(i))) {
        return false;
      }
    }
    return true;
  }

  /** Some relations follow from what the head is. */
  private static void labelByHead(MutableTree tree, int i) {
    int head = tree.head(i);
    if (head < 0) {
      return;
    }
    String dep = tree.dep(i);
    boolean nominal =
        NOMINAL.contains(tree.upos(head))
            && NOMINAL_PLACES.contains(tree.relation(head))
            && !tree.hasChild(head, PREDICATE_CHILDREN);
    switch (tree.relation(i)) {
      case "nmod" -> {
        if (tree.upos(head).equals("VERB") && !dep.equals("nmod:poss")) {
          tree.label(i, dep.equals("nmod:unmarked") ? "obl:unmarked" : "obl");
        }
      }
      case "obl" -> {
        if (nominal) {
          tree.label(i, dep.equals("obl:unmarked") ? "nmod:unmarked" : "nmod");
        } else if (dep.equals("obl:agent") && !tree.isJoinedBy(i, "by")) {
          tree.label(i, "obl");
        }
      }
      case "advcl" -> ToldClauses.labelSpeaker(tree, i);
      case "nsubj" -> {
        boolean passive = tree.hasChild(head, "aux:pass");
        if (passive && dep.equals("nsubj")) {
          tree.label(i, "nsubj:pass");
        }
      }
      default -> {}
    }
  }
}
