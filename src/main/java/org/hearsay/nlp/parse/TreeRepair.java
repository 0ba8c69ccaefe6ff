package org.hearsay.nlp.parse;

import java.util.ArrayList;
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
  private static final Set<String> CLAUSES =
      Set.of("ccomp", "advcl", "acl", "conj", "parataxis", "csubj", "xcomp");
  private static final Set<String> NEVER_ROOT = Set.of("PUNCT", "ADP", "CCONJ", "SCONJ", "PART");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM");
  private static final Set<String> NOMINAL_PLACES =
      Set.of("nsubj", "obj", "iobj", "obl", "nmod", "appos", "compound");

  private static final Set<String> JOINED = Set.of("obl", "nmod", "obj");
  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "announced",
          "reported",
          "added",
          "warned",
          "claimed",
          "confirmed",
          "told");
  private static final Set<String> RELATIVE = Set.of("which", "whom");
  private static final Set<String> CASE = Set.of("case");
  private static final Set<String> MARK = Set.of("mark");
  private static final Set<String> CIRCUMSTANCES = Set.of("obl", "advmod");
  private static final Set<String> OBJECTS = Set.of("obj", "iobj");
  private static final Set<String> CONJUNCTION = Set.of("cc");

  private static final Set<String> JOINING = Set.of("mark", "advmod", "cc");

  private TreeRepair() {}

  /** The same words, some of them elsewhere in the tree. */
  public static List<Token> repair(List<Token> tokens) {
    MutableTree tree = new MutableTree(tokens);
    for (int i = 0; i < tree.size(); i++) {
      emptyFunctionWord(tree, i);
    }
    for (int i = 0; i < tree.size(); i++) {
      contentRoot(tree, i);
    }
    finiteRoot(tree);
    TimePhrases.findRoot(tree);
    NameLists.join(tree);
    for (int i = 0; i < tree.size(); i++) {
      FixedPhrases.findComplement(tree, i);
      FixedPhrases.nearestName(tree, i);
      FixedPhrases.firstOfName(tree, i);
      FixedPhrases.againstOfDeed(tree, i);
      FixedPhrases.joinTitle(tree, i);
      VerbGroups.joinAuxiliary(tree, i);
      VerbGroups.findSubject(tree, i);
      TimePhrases.findSubject(tree, i);
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
      speakerAtTheEnd(tree, i);
      subjectOfTheTold(tree, i);
      conjunctOfSibling(tree, i);
    }
    for (int i = 0; i < tree.size(); i++) {
      oneSubject(tree, i);
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

  /** A verb or noun below a root that is no content word takes its place. */
  private static void contentRoot(MutableTree tree, int i) {
    if (tree.head(i) >= 0 || !NEVER_ROOT.contains(tree.upos(i))) {
      return;
    }
    int best = -1;
    for (int child : tree.children(i)) {
      if (tree.upos(child).equals("VERB")) {
        best = child;
        break;
      }
      if (best < 0 && NOMINAL.contains(tree.upos(child))) {
        best = child;
      }
    }
    if (best >= 0) {
      String dep =
          switch (tree.upos(i)) {
            case "PUNCT" -> "punct";
            case "CCONJ" -> "cc";
            case "SCONJ" -> "mark";
            case "ADP" -> "case";
            default -> "advmod";
          };
      tree.promote(best, dep);
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
   * "[Clashes] erupted [acl] in the port.": a sentence whose only verb is the participle of its
   * first noun has that verb as root, and the participle is a simple past.
   */
  private static void finiteRoot(MutableTree tree) {
    int last = tree.size() - 1;
    if (last < 3 || !tree.lower(last).equals(".")) {
      return;
    }
    for (int root = 0; root < tree.size(); root++) {
      if (tree.head(root) < 0
          && NOMINAL.contains(tree.upos(root))
          && !tree.hasChild(root, PREDICATE_CHILDREN)
          && !tree.hasChild(root, Set.of("case"))) {
        for (int verb : ofWhole(tree, root)) {
          if (verb > root && tree.dep(verb).equals("acl") && isPast(tree, verb)) {
            makeRoot(tree, root, verb);
            return;
          }
        }
      }
    }
  }

  /** What hangs on a noun, and what on the noun that it counts: "hundreds of [people]". */
  private static List<Integer> ofWhole(MutableTree tree, int noun) {
    List<Integer> all = new ArrayList<>();
    for (int child : tree.children(noun)) {
      all.add(child);
      boolean counted =
          tree.relation(child).equals("nmod")
              && tree.children(child).stream().anyMatch(c -> tree.lower(c).equals("of"));
      if (counted) {
        all.addAll(ofWhole(tree, child));
      }
    }
    return all;
  }

  private static boolean isPast(MutableTree tree, int verb) {
    return (tree.xpos(verb).equals("VBN") || tree.xpos(verb).equals("VBD"))
        && tree.children(verb).stream().noneMatch(c -> hasBy(tree, c));
  }

  private static void makeRoot(MutableTree tree, int root, int verb) {
    tree.attach(verb, -1, "root");
    for (int child : tree.children(root)) {
      if (child > verb) {
        tree.attach(child, verb, tree.dep(child));
      }
    }
    tree.attach(root, verb, "nsubj");
  }

  /**
   * In "…, the military said." the words between the comma and the verb are its subject, and what
   * stands before the comma is not theirs.
   */
  private static void speakerAtTheEnd(MutableTree tree, int verb) {
    if (!SAYING.contains(tree.lower(verb))
        || tree.hasChild(verb, SUBJECTS)
        || !nothingIsToldAfter(tree, verb)) {
      return;
    }
    int end = beforeAside(tree, verb);
    int comma = tree.commaBefore(end);
    int first = comma + 1;
    int speaker = -1;
    for (int i = first; i < end; i++) {
      boolean outside = tree.head(i) < first || tree.head(i) >= end;
      if (NOMINAL.contains(tree.upos(i)) && outside) {
        speaker = i;
      }
      if (tree.upos(i).equals("VERB")) {
        return;
      }
    }
    int clause = clauseBefore(tree, verb, comma);
    if (comma < 1 || speaker < 0 || clause < 0 || tree.dominates(speaker, verb)) {
      return;
    }
    tree.attach(speaker, verb, "nsubj");
    if (tree.relation(clause).equals("advcl")) {
      tree.label(clause, "ccomp");
    }
    for (int i = 0; i < comma; i++) {
      if (tree.head(i) >= first && tree.head(i) < end) {
        tree.attach(i, clause, NOMINAL.contains(tree.upos(i)) ? "obl" : tree.dep(i));
      }
    }
    for (int i = 0; i < comma; i++) {
      int noun = i + 1;
      if (tree.head(i) == clause && tree.relation(i).equals("case") && tree.head(noun) == clause) {
        tree.attach(i, noun, "case");
      }
    }
    for (int i = first; i < verb; i++) {
      if (i != speaker && (tree.head(i) < first || tree.head(i) > verb)) {
        boolean relative = i > end && tree.upos(i).equals("VERB");
        tree.attach(i, speaker, relative ? "acl:relcl" : tree.dep(i));
      }
    }
  }

  /**
   * In "Bombs killed two, police said." the first of two subjects, before the comma, is that of the
   * clause which is told, not a noun that the clause describes.
   */
  private static void subjectOfTheTold(MutableTree tree, int verb) {
    if (!SAYING.contains(tree.lower(verb))) {
      return;
    }
    List<Integer> subjects =
        tree.children(verb).stream().filter(c -> SUBJECTS.contains(tree.relation(c))).toList();
    if (subjects.size() < 2 || tree.commaBefore(subjects.getLast()) < subjects.getFirst()) {
      return;
    }
    int first = subjects.getFirst();
    for (int clause : tree.children(first)) {
      if (clause > first && tree.dep(clause).equals("acl") && tree.upos(clause).equals("VERB")) {
        tree.attach(clause, verb, "ccomp");
        tree.attach(first, clause, "nsubj");
        return;
      }
    }
  }

  /** Where "…, who has led it since May," begins before a verb; else the verb. */
  private static int beforeAside(MutableTree tree, int verb) {
    if (verb < 1 || !tree.lower(verb - 1).equals(",")) {
      return verb;
    }
    int comma = tree.commaBefore(verb - 1);
    return comma > 0 && tree.lower(comma + 1).equals("who") ? comma : verb;
  }

  /**
   * Whether only marks follow a verb, what tells when or where and who is told: "said on Tuesday.",
   * "told reporters."
   */
  private static boolean nothingIsToldAfter(MutableTree tree, int verb) {
    boolean hearer = tree.lower(verb).equals("told");
    for (int i = verb + 1; i < tree.size(); i++) {
      int top = i;
      while (tree.head(top) >= 0 && tree.head(top) != verb) {
        top = tree.head(top);
      }
      boolean circumstance =
          tree.head(top) == verb
              && top > verb
              && (CIRCUMSTANCES.contains(tree.relation(top))
                  || hearer && OBJECTS.contains(tree.relation(top)));
      if (!tree.relation(i).equals("punct")
          && (!circumstance || tree.upos(i).equals("VERB") || tree.lower(i).equals("that"))) {
        return false;
      }
    }
    return true;
  }

  /** The clause before a comma that a verb of saying has as its content; -1 where it has none. */
  private static int clauseBefore(MutableTree tree, int verb, int comma) {
    return tree.children(verb).stream()
        .filter(c -> c < comma && isTold(tree, c))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isTold(MutableTree tree, int clause) {
    return tree.relation(clause).equals("ccomp")
        || tree.relation(clause).equals("parataxis")
        || tree.relation(clause).equals("advcl")
            && tree.hasChild(clause, SUBJECTS)
            && !tree.hasChild(clause, MARK)
            && tree.children(clause).stream().noneMatch(c -> tree.xpos(c).equals("WRB"));
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

  private static void oneSubject(MutableTree tree, int i) {
    List<Integer> subjects =
        tree.children(i).stream()
            .filter(c -> SUBJECTS.contains(tree.relation(c)) && !tree.dep(c).endsWith(":outer"))
            .toList();
    for (int k = 0; k + 1 < subjects.size(); k++) {
      int first = subjects.get(k);
      int second = subjects.get(k + 1);
      if (!giveAway(tree, i, first, second)) {
        return;
      }
    }
  }

  /** Finds another place for one of two subjects of a predicate; false where there is none. */
  private static boolean giveAway(MutableTree tree, int predicate, int first, int second) {
    int right = clauseWithoutSubject(tree, predicate, second);
    if (second > predicate && right >= 0) {
      tree.attach(second, right, tree.dep(second));
      return true;
    }
    int left = clauseWithoutSubject(tree, predicate, first);
    if (left >= 0 && left < second) {
      tree.attach(first, left, tree.dep(first));
      return true;
    }
    if (second < predicate && tree.hasChild(second, CONJUNCTION)) {
      tree.attach(second, first, "conj");
      return true;
    }
    int title = second - 1;
    if (second < predicate && tree.head(title) == first && tree.relation(title).equals("conj")) {
      // "Ann Lee and General [Paul Ekdahl] agreed"
      tree.attach(second, first, "conj");
      tree.attach(title, second, "nmod:desc");
      tree.children(title).forEach(c -> tree.attach(c, second, tree.dep(c)));
      return true;
    }
    int preposition = prepositionOf(tree, predicate, second);
    if (second < predicate && first < preposition) {
      tree.attach(preposition, second, "case");
      tree.attach(second, first, "nmod");
      return true;
    }
    if (second < predicate && isDescribed(tree, first, second, predicate)) {
      tree.attach(second, first, "appos");
      return true;
    }
    if (second < predicate && isTitle(tree, first, second)) {
      tree.attach(first, second, "nmod:desc");
      return true;
    }
    return false;
  }

  /** The preposition of a clause that stands right before one of its subjects, or -1. */
  private static int prepositionOf(MutableTree tree, int predicate, int subject) {
    int i = subject - 1;
    while (i >= 0 && tree.dominates(subject, i)) {
      i--;
    }
    boolean governs = i >= 0 && tree.head(i) == predicate && tree.upos(i).equals("ADP");
    return governs ? i : -1;
  }

  /** "[Ann Lee], a [minister], left": a noun between commas right behind a name. */
  private static boolean isDescribed(MutableTree tree, int name, int noun, int predicate) {
    int begin = noun;
    while (begin - 1 > name && tree.dominates(noun, begin - 1) && !isComma(tree, begin - 1)) {
      begin--;
    }
    int end = noun;
    while (end + 1 < predicate && tree.dominates(noun, end + 1) && !isComma(tree, end + 1)) {
      end++;
    }
    return tree.upos(name).equals("PROPN")
        && tree.upos(noun).equals("NOUN")
        && tree.upos(begin).equals("DET")
        && isComma(tree, begin - 1)
        && isComma(tree, end + 1)
        && (begin - 2 == name || tree.dominates(name, begin - 2));
  }

  private static boolean isComma(MutableTree tree, int word) {
    return tree.lower(word).equals(",");
  }

  /** Whether a noun and what belongs to it stand right before the words of a name. */
  private static boolean isTitle(MutableTree tree, int noun, int name) {
    if (!tree.upos(name).equals("PROPN") || !Set.of("NOUN", "PROPN").contains(tree.upos(noun))) {
      return false;
    }
    for (int i = noun + 1; i < name; i++) {
      boolean inName = tree.upos(i).equals("PROPN") && tree.dominates(name, i);
      boolean inTitle = tree.upos(noun).equals("NOUN") && tree.dominates(noun, i);
      if (!inName && !inTitle || isComma(tree, i)) {
        return false;
      }
    }
    return true;
  }

  /** The nearest clause on the right of a subject, below its predicate, that has none. */
  private static int clauseWithoutSubject(MutableTree tree, int predicate, int subject) {
    for (int v = subject + 1; v < tree.size(); v++) {
      if (v != predicate
          && CLAUSES.contains(tree.relation(v))
          && tree.dominates(predicate, v)
          && !tree.dominates(subject, v)) {
        return tree.hasChild(v, SUBJECTS) ? -1 : v;
      }
    }
    return -1;
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
        } else if (dep.equals("obl:agent") && !hasBy(tree, i)) {
          tree.label(i, "obl");
        }
      }
      case "advcl" -> {
        // "…, an envoy said": told, without a word that joins it
        if (head < i
            && SAYING.contains(tree.lower(i))
            && tree.hasChild(i, SUBJECTS)
            && !tree.hasChild(i, JOINING)) {
          tree.label(i, "parataxis");
        }
      }
      case "nsubj" -> {
        boolean passive = tree.hasChild(head, "aux:pass");
        if (passive && dep.equals("nsubj")) {
          tree.label(i, "nsubj:pass");
        }
      }
      default -> {}
    }
  }

  private static boolean hasBy(MutableTree tree, int i) {
    return tree.children(i).stream().anyMatch(c -> tree.lower(c).equals("by"));
  }
}
