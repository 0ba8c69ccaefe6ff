package org.hearsay.nlp.parse;

import java.util.List;
import java.util.Set;

/**
 * Repairs what belongs together around a verb: "has frozen" is one predicate, and the bare noun
 * that stands right before a finite verb without a subject is its subject.
 */
final class VerbGroups {
  private static final Set<String> HAVE = Set.of("have", "has", "had", "'ve", "\u2019ve", "having");
  private static final Set<String> PARTS = Set.of("advmod", "aux", "punct", "mark");
  private static final Set<String> WRONG = Set.of("obl", "obj", "dep", "nmod");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> CLAUSE = Set.of("root", "ccomp", "parataxis");
  private static final Set<String> HELPED = Set.of("aux", "mark", "cop");
  private static final Set<String> SUBJECT = Set.of("nsubj", "csubj", "expl");
  private static final Set<String> CASE = Set.of("case", "mark");
  private static final Set<String> TIMES =
      Set.of(
          "second",
          "minute",
          "hour",
          "day",
          "night",
          "morning",
          "afternoon",
          "evening",
          "week",
          "weekend",
          "month",
          "year",
          "decade",
          "century",
          "time",
          "moment",
          "season",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "today",
          "tonight",
          "yesterday",
          "tomorrow",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  /** Verbs whose object or addressee does what their infinitive tells. */
  private static final Set<String> CAUSING =
      Set.of(
          "tell",
          "told",
          "tells",
          "telling",
          "order",
          "orders",
          "ordered",
          "ordering",
          "ask",
          "asks",
          "asked",
          "asking",
          "urge",
          "urges",
          "urged",
          "urging",
          "allow",
          "allows",
          "allowed",
          "allowing",
          "force",
          "forces",
          "forced",
          "forcing",
          "instruct",
          "instructs",
          "instructed",
          "instructing",
          "command",
          "commanded",
          "persuade",
          "persuaded",
          "convince",
          "convinced",
          "encourage",
          "encourages",
          "encouraged",
          "invite",
          "invites",
          "invited",
          "warn",
          "warns",
          "warned",
          "advise",
          "advised",
          "compel",
          "compelled",
          "permit",
          "permits",
          "permitted",
          "call",
          "calls",
          "called",
          "calling");

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
        && CAUSING.contains(tree.lower(verb))
        && List.of("obj", "obl").contains(tree.relation(noun))) {
      tree.attach(infinitive, verb, "xcomp");
    }
  }

  /** "Peru has [frozen] the assets": the participle is the predicate and "has" its auxiliary. */
  static void joinAuxiliary(MutableTree tree, int have) {
    if (!HAVE.contains(tree.lower(have)) || tree.upos(have).equals("AUX")) {
      return;
    }
    int participle = have + 1;
    while (participle < tree.size() && tree.upos(participle).equals("ADV")) {
      participle++;
    }
    int next = participle;
    if (next < tree.size()
        && tree.xpos(next).equals("VBN")
        && tree.head(next) == have
        && !tree.relation(next).equals("conj")
        && tree.children(next).stream().allMatch(c -> c > next || isPart(tree, c))
        && tree.children(have).stream().noneMatch(c -> tree.relation(c).equals("obj"))) {
      tree.promote(next, "aux");
    }
  }

  private static boolean isPart(MutableTree tree, int word) {
    return PARTS.contains(tree.relation(word));
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
    while (noun >= 0 && tree.head(noun) == verb && isPart(tree, noun) && !isComma(tree, noun)) {
      noun--;
    }
    boolean bare =
        noun >= 0
            && tree.head(noun) == verb
            && WRONG.contains(tree.relation(noun))
            && List.of("NOUN", "PROPN").contains(tree.upos(noun))
            && !tree.hasChild(noun, CASE)
            && !TIMES.contains(singular(tree.lower(noun)));
    if (bare) {
      tree.label(noun, "nsubj");
    }
  }

  /** Also what was tagged as a participle or an infinitive but heads a clause on its own. */
  private static boolean isFinite(MutableTree tree, int verb) {
    return FINITE.contains(tree.xpos(verb))
        || !tree.xpos(verb).equals("VBG")
            && CLAUSE.contains(tree.relation(verb))
            && !tree.hasChild(verb, HELPED);
  }

  private static boolean isComma(MutableTree tree, int word) {
    return tree.relation(word).equals("punct");
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
