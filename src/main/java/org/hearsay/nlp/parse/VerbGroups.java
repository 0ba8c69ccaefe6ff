package org.hearsay.nlp.parse;

import java.util.List;
import java.util.Set;

/**
 * Repairs what belongs together around a verb: "has frozen" is one predicate, and the bare noun
 * that stands right before a finite verb without a subject is its subject.
 */
final class VerbGroups {
  private static final Set<String> HELPERS = Set.of("advmod", "aux", "mark");
  private static final Set<String> BEFORE_PARTICIPLE = Set.of("advmod", "aux", "mark", "punct");
  private static final Set<String> WRONG = Set.of("obl", "obj", "dep", "nmod", "amod");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> PAST = Set.of("VBD", "VBN");
  private static final Set<String> CLAUSE = Set.of("root", "ccomp", "parataxis");
  private static final Set<String> HELPED = Set.of("aux", "mark", "cop");
  private static final Set<String> SUBJECT = Set.of("nsubj", "csubj", "expl");
  private static final Set<String> OBJECT = Set.of("obj");
  private static final Set<String> CASE = Set.of("case", "mark");
  private static final Set<String> MARK = Set.of("mark");

  /** Verbs whose object or addressee does what their infinitive tells. */
  private static final Set<String> CAUSING =
      words(
          "tell order ask urge allow force instruct command persuade convince encourage invite warn"
              + " advise compel permit call");

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  private VerbGroups() {}

  /** "Told [the envoy] to leave": the infinitive is the verb's, not the noun's. */
  static void keepInfinitive(MutableTree tree, int infinitive) {
    int noun = tree.head(infinitive);
    int verb = noun < 0 ? -1 : tree.head(noun);
    if (verb >= 0
        && tree.dep(infinitive).equals("acl")
        && tree.children(infinitive).stream().anyMatch(c -> tree.lower(c).equals("to"))
        && verb < noun
        && noun < infinitive
        && CAUSING.contains(tree.lemma(verb))
        && List.of("obj", "obl").contains(tree.relation(noun))) {
      tree.attach(infinitive, verb, "xcomp");
    }
  }

  /** "Peru has [frozen] the assets": the participle is the predicate and "has" its auxiliary. */
  static void joinAuxiliary(MutableTree tree, int have) {
    if (!tree.lemma(have).equals("have") || tree.upos(have).equals("AUX")) {
      return;
    }
    int participle = behindAdverbs(tree, have);
    if (participle < tree.size()
        && tree.xpos(participle).equals("VBN")
        && tree.head(participle) == have
        && !tree.relation(participle).equals("conj")
        && tree.children(participle).stream()
            .allMatch(c -> c > participle || BEFORE_PARTICIPLE.contains(tree.relation(c)))
        && !tree.hasChild(have, OBJECT)) {
      tree.promote(participle, "aux");
    }
  }

  private static int behindAdverbs(MutableTree tree, int word) {
    int next = word + 1;
    while (next < tree.size() && tree.upos(next).equals("ADV")) {
      next++;
    }
    return next;
  }

  /**
   * "Peru [arrested] two men and freed a third": what stands between a subject and its verb, with
   * "and" before the latter, is no participle but the first of two verbs.
   */
  static void joinVerbs(MutableTree tree, int first) {
    int subject = tree.head(first);
    int second = subject < 0 ? -1 : tree.head(subject);
    if (second < first
        || subject > first
        || !tree.dep(first).equals("acl")
        || !PAST.contains(tree.xpos(first))
        || !tree.relation(subject).equals("nsubj")
        || !tree.upos(second).equals("VERB")
        || tree.children(second).stream()
            .noneMatch(c -> tree.dep(c).equals("cc") && first < c && c < second)
        || tree.children(first).stream()
            .anyMatch(c -> tree.dep(c).equals("obl:agent") && tree.hasChild(c, CASE))) {
      return;
    }
    String dep = tree.dep(second);
    tree.attach(first, tree.head(second), dep);
    tree.attach(second, first, "conj");
    tree.attach(subject, first, "nsubj");
    tree.children(second).stream()
        .filter(c -> c < first)
        .forEach(c -> tree.attach(c, first, tree.dep(c)));
    tree.children(first).stream()
        .filter(c -> c > first && tree.relation(c).equals("obl") && !tree.hasChild(c, CASE))
        .filter(c -> !TimePhrases.isTime(tree, c))
        .findFirst()
        .ifPresent(c -> tree.label(c, "obj"));
  }

  /** "The [general] put the blame on them": a noun right before the verb, under no preposition. */
  static void findSubject(MutableTree tree, int verb) {
    if (!tree.upos(verb).equals("VERB")
        || !isFinite(tree, verb)
        || tree.hasChild(verb, SUBJECT)
        || tree.hasChild(verb, "aux:pass")) {
      return;
    }
    int noun = verb - 1;
    while (noun >= 0 && tree.head(noun) == verb && HELPERS.contains(tree.relation(noun))) {
      noun--;
    }
    boolean bare =
        noun >= 0
            && tree.head(noun) == verb
            && WRONG.contains(tree.relation(noun))
            && List.of("NOUN", "PROPN").contains(tree.upos(noun))
            && !tree.hasChild(noun, CASE)
            && !TimePhrases.isTime(tree, noun);
    if (bare) {
      tree.label(noun, "nsubj");
    }
  }

  /** "Hoped [all sides] would talk": the clause's subject, not the object of the verb above it. */
  static void findSubjectAbove(MutableTree tree, int object) {
    int verb = tree.head(object);
    if (verb < 0 || verb > object || !tree.relation(object).equals("obj")) {
      return;
    }
    int next = object + 1;
    while (next < tree.size() && tree.dominates(object, next)) {
      next++;
    }
    int clause = next < tree.size() && tree.upos(next).equals("AUX") ? tree.head(next) : -1;
    if (clause > next
        && tree.head(clause) == verb
        && tree.dep(clause).equals("ccomp")
        && !tree.hasChild(clause, SUBJECT)
        && !tree.hasChild(clause, MARK)) {
      tree.attach(object, clause, "nsubj");
    }
  }

  /** Also what was tagged as a participle or an infinitive but heads a clause on its own. */
  private static boolean isFinite(MutableTree tree, int verb) {
    return FINITE.contains(tree.xpos(verb))
        || !tree.xpos(verb).equals("VBG")
            && CLAUSE.contains(tree.relation(verb))
            && !tree.hasChild(verb, HELPED);
  }
}
