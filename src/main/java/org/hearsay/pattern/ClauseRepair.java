package org.hearsay.pattern;

import java.util.Set;

/**
 * Mends the skeleton of clauses, where the words show that the tree cannot be so: a subject that is
 * passive without a passive verb, an object with the label of an oblique but no preposition, a
 * whole clause after "the claim that" taken for a relative one.
 */
final class ClauseRepair {

  /** Nouns whose "that" says what they are about. */
  private static final Set<String> CONTENT_NOUNS =
      Set.of(
          "accusation",
          "allegation",
          "announcement",
          "appeal",
          "assertion",
          "assurance",
          "belief",
          "call",
          "charge",
          "claim",
          "condition",
          "decision",
          "demand",
          "denial",
          "evidence",
          "fear",
          "guarantee",
          "hint",
          "indication",
          "insistence",
          "news",
          "pledge",
          "promise",
          "proof",
          "proposal",
          "recommendation",
          "report",
          "request",
          "rumor",
          "rumour",
          "signal",
          "statement",
          "suggestion",
          "threat",
          "ultimatum",
          "vow",
          "warning");

  /** What may stand before a noun phrase at the head of a sentence, and is no conjunction then. */
  private static final Set<String> FRONTED =
      Set.of("after", "before", "following", "despite", "since", "amid", "until", "like", "unlike");

  private final Arcs arcs;

  ClauseRepair(Arcs arcs) {
    this.arcs = arcs;
  }

  void mend() {
    for (int i = 0; i < arcs.size(); i++) {
      if (arcs.head(i) < 0) {
        continue;
      }
      switch (arcs.relation(i)) {
        case "nsubj" -> activeSubject(i);
        case "xcomp" -> perfect(i);
        case "obl" -> {
          obliqueOfAdverb(i);
          agentOfComplement(i);
          objectAsOblique(i);
        }
        case "nmod" -> obliqueOfAdverb(i);
        case "acl" -> contentOfNoun(i);
        case "appos" -> subjectAfterPhrase(i);
        default -> {}
      }
    }
  }

  /** "Peru:nsubj:pass test-fired a missile": a verb without "be" that has an object is active. */
  private void activeSubject(int i) {
    int verb = arcs.head(i);
    boolean auxiliary = false;
    for (int child = 0; child < arcs.size(); child++) {
      auxiliary |= arcs.head(child) == verb && arcs.relation(child).equals("aux");
    }
    boolean passive = arcs.dep(i).equals("nsubj:pass");
    if (passive && !auxiliary && arcs.isVerb(verb) && i < verb && arcs.child(verb, "obj") > verb) {
      arcs.label(i, "nsubj");
    }
  }

  /** "Has [shut] its embassy": the participle is the verb, and "has" its auxiliary. */
  private void perfect(int i) {
    int have = arcs.head(i);
    boolean participle =
        arcs.isVerb(i) && (arcs.xpos(i).equals("VBN") || arcs.xpos(i).equals("VBD"));
    if (!arcs.lemma(have).equals("have") || !participle || i < have || arcs.has(i, "mark")) {
      return;
    }
    for (int between = have + 1; between < i; between++) {
      if (!arcs.token(between).upos().equals("ADV")) {
        return;
      }
    }
    arcs.raise(i, have);
    arcs.label(have, "aux");
    for (int child = 0; child < arcs.size(); child++) {
      if (arcs.head(child) == have) {
        arcs.attach(child, i, arcs.dep(child));
      }
    }
  }

  /**
   * "Killed at least 40 [farmers]": a noun phrase right behind the verb that has no preposition is
   * its object; of two behind "offered", the first is who gets it.
   */
  private void objectAsOblique(int i) {
    int verb = arcs.head(i);
    boolean noun = arcs.isNoun(i) && !arcs.has(i, "case") && !arcs.isTime(i);
    if (!noun || !arcs.isVerb(verb) || i < verb || arcs.dep(i).equals("obl:agent")) {
      return;
    }
    int first = firstOf(i);
    int object = arcs.child(verb, "obj");
    boolean passive = false;
    for (int child = 0; child < arcs.size(); child++) {
      passive |= arcs.head(child) == verb && arcs.dep(child).endsWith(":pass");
    }
    if (object < 0 && first == verb + 1 && !passive) {
      arcs.label(i, "obj");
    } else if (object > verb
        && object == first - 1
        && firstOf(object) == verb + 1
        && Lexis.GIVING.contains(arcs.lemma(verb))
        && !passive) {
      arcs.label(object, "iobj");
      arcs.label(i, "obj");
    }
  }

  /** "Sent its envoy back [to Algeria]": where to is told of the verb. */
  private void obliqueOfAdverb(int i) {
    int adverb = arcs.head(i);
    boolean particle =
        adverb >= 0 && arcs.token(adverb).upos().equals("ADV") && arcs.has(i, "case");
    if (particle
        && Set.of("advmod", "compound").contains(arcs.relation(adverb))
        && arcs.head(adverb) >= 0
        && arcs.isVerb(arcs.head(adverb))
        && i > adverb
        && adverb > arcs.head(adverb)) {
      arcs.attach(i, arcs.head(adverb), "obl");
    }
  }

  /** "Were let go [by the rebels]": who did it is told of the passive verb. */
  private void agentOfComplement(int i) {
    int below = arcs.head(i);
    if (below < 0 || !arcs.relation(below).equals("xcomp") || !arcs.preposition(i).equals("by")) {
      return;
    }
    int verb = arcs.head(below);
    boolean passive = false;
    for (int child = 0; child < arcs.size(); child++) {
      passive |= arcs.head(child) == verb && arcs.dep(child).equals("aux:pass");
    }
    if (passive && arcs.child(below, "obj") < 0) {
      arcs.attach(i, verb, "obl:agent");
    }
  }

  /** The first word of a noun phrase, without what follows its head. */
  private int firstOf(int head) {
    int first = head;
    for (int i = head - 1; i >= 0 && arcs.dominates(head, i) && !arcs.isPunctuation(i); i--) {
      first = i;
    }
    return first;
  }

  /** "The demand that Peru [hold] elections": nothing is missing in the clause. */
  private void contentOfNoun(int i) {
    if (!arcs.dep(i).equals("acl:relcl")
        || !CONTENT_NOUNS.contains(arcs.lemma(arcs.head(i)))
        || i < arcs.head(i)) {
      return;
    }
    for (int that = arcs.head(i) + 1; that < i; that++) {
      boolean whole =
          arcs.head(that) == i
              && arcs.lemma(that).equals("that")
              && !arcs.relation(that).equals("nsubj")
              && !arcs.relation(that).equals("det")
              && arcs.child(i, "nsubj") > that
              && (!arcs.relation(that).equals("obj") || otherObject(i, that));
      if (whole) {
        arcs.label(that, "mark");
        arcs.label(i, "acl");
        return;
      }
    }
  }

  private boolean otherObject(int verb, int object) {
    for (int i = verb + 1; i < arcs.size(); i++) {
      if (i != object
          && arcs.head(i) == verb
          && (arcs.relation(i).equals("obj") || arcs.relation(i).equals("ccomp"))) {
        return true;
      }
    }
    return false;
  }

  /** "After the burning of the book, [Peru] has left": the name behind the comma is the subject. */
  private void subjectAfterPhrase(int i) {
    int phrase = arcs.head(i);
    int verb = arcs.head(phrase);
    if (verb < 0 || !arcs.relation(phrase).equals("nsubj") || !arcs.isVerb(verb) || i > verb) {
      return;
    }
    int mark = arcs.child(verb, "mark");
    boolean fronted =
        mark >= 0
            && mark < phrase
            && mark + 1 == firstOf(phrase)
            && FRONTED.contains(arcs.lemma(mark));
    if (!fronted || !arcs.isPunctuation(firstOf(i) - 1)) {
      return;
    }
    for (int between = i + 1; between < verb; between++) {
      boolean clause = arcs.head(between) == verb && !arcs.isPunctuation(between);
      if (!clause && !arcs.dominates(i, between)) {
        return;
      }
    }
    arcs.attach(i, verb, arcs.dep(phrase));
    arcs.attach(phrase, verb, "obl");
    arcs.attach(mark, phrase, "case");
  }
}
