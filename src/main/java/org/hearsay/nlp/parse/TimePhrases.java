package org.hearsay.nlp.parse;

import java.util.List;
import java.util.Set;

/**
 * Repairs clauses that tell first when: parsers take the subject behind "On Friday," for another
 * name of that Friday.
 */
final class TimePhrases {
  private static final Set<String> TIMES =
      Set.of(
          ("second minute hour day night morning afternoon evening week weekend month year decade"
                  + " century time moment season spring summer autumn fall winter today tonight"
                  + " yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday"
                  + " january february march april may june july august september october november"
                  + " december")
              .split(" "));

  private static final Set<String> NEAR = Set.of("this", "last", "next", "that", "past");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");
  private static final Set<String> WRONG = Set.of("conj", "appos", "nmod", "flat", "list");
  private static final Set<String> CLAUSE = Set.of("root", "ccomp", "parataxis");
  private static final Set<String> PLACES = Set.of("obl", "nmod", "nsubj");
  private static final Set<String> SUBJECT = Set.of("nsubj", "csubj", "expl");
  private static final Set<String> JOINED = Set.of("case", "cc", "mark");
  private static final Set<String> PREDICATE = Set.of("cop", "nsubj", "csubj", "aux");

  private TimePhrases() {}

  /** Whether a noun, a name or the number of a year tells a time. */
  static boolean isTime(MutableTree tree, int i) {
    String word = tree.lower(i);
    boolean year = word.length() == 4 && word.chars().allMatch(Character::isDigit);
    return year
        ? tree.upos(i).equals("NUM")
        : TIMES.contains(tree.lemma(i)) && NOMINAL.contains(tree.upos(i));
  }

  /**
   * "In May, a bomber [acl] killed two men.": where the root tells a time, the clause of what is
   * taken for its other name is the sentence's.
   */
  static void findRoot(MutableTree tree) {
    for (int time = 0; time < tree.size(); time++) {
      if (tree.head(time) >= 0 || !isTime(tree, time) || tree.hasChild(time, PREDICATE)) {
        continue;
      }
      int subject = nominalBehind(tree, time, tree.size());
      List<Integer> below = subject < 0 ? List.of() : tree.children(subject);
      for (int verb : below) {
        if (Roots.isVerbOf(tree, subject, verb)) {
          Roots.makeRoot(tree, time, verb, "obl");
          tree.attach(subject, verb, "nsubj");
          return;
        }
      }
    }
  }

  /**
   * "On Friday, [the envoy] left": the subject is no other name of the day; "the [strikes] this
   * month hit the port": nor is it the month.
   */
  static void findSubject(MutableTree tree, int time) {
    int verb = tree.head(time);
    if (verb < time
        || !isTime(tree, time)
        || !PLACES.contains(tree.relation(time))
        || !tree.upos(verb).equals("VERB")
        || !CLAUSE.contains(tree.relation(verb))) {
      return;
    }
    boolean subjectItself = tree.relation(time).equals("nsubj");
    if (!subjectItself && tree.hasChild(verb, SUBJECT)) {
      return;
    }
    int before = subjectItself ? bareNounBefore(tree, time, verb) : -1;
    int subject = before >= 0 ? before : nominalBehind(tree, time, verb);
    if (subject < 0 || tree.xpos(verb).equals("VBG") && !tree.hasChild(verb, PREDICATE)) {
      return;
    }
    boolean passive = tree.hasChild(verb, "aux:pass");
    for (int child : tree.children(time)) {
      if (subject > time && child > subject && NOMINAL.contains(tree.upos(child))) {
        tree.attach(child, subject, tree.hasChild(child, JOINED) ? tree.dep(child) : "appos");
      }
    }
    tree.attach(subject, verb, passive ? "nsubj:pass" : "nsubj");
    if (subjectItself) {
      tree.label(time, "obl:unmarked");
    }
  }

  /** "In 2004 [the bank] lent it money": the subject has neither the year nor the preposition. */
  static void yearBeforeSubject(MutableTree tree, int year) {
    int subject = tree.head(year);
    int preposition = year - 1;
    if (preposition >= 0
        && year < subject
        && isTime(tree, year)
        && tree.upos(year).equals("NUM")
        && tree.relation(subject).equals("nsubj")
        && tree.head(preposition) == subject
        && tree.relation(preposition).equals("case")) {
      tree.attach(year, tree.head(subject), "obl");
      tree.attach(preposition, year, "case");
    }
  }

  /** The first noun behind a time that hangs on it without a word that joins the two; or -1. */
  private static int nominalBehind(MutableTree tree, int time, int end) {
    for (int child : tree.children(time)) {
      if (time < child
          && child < end
          && WRONG.contains(tree.relation(child))
          && NOMINAL.contains(tree.upos(child))
          && !isTime(tree, child)
          && !tree.hasChild(child, JOINED)) {
        return child;
      }
    }
    return -1;
  }

  /** The noun that ends right before "this month" and hangs on the same verb; or -1. */
  private static int bareNounBefore(MutableTree tree, int time, int verb) {
    int first = time;
    while (first > 0 && tree.dominates(time, first - 1)) {
      first--;
    }
    int noun = first - 1;
    boolean bare =
        noun >= 0
            && NEAR.contains(tree.lower(first))
            && tree.head(noun) == verb
            && tree.relation(noun).equals("obl")
            && NOMINAL.contains(tree.upos(noun))
            && !isTime(tree, noun)
            && !tree.hasChild(noun, JOINED);
    return bare ? noun : -1;
  }
}
