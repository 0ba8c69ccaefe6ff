package org.hearsay.nlp.coref;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.nlp.coref.Referent.Occurrence;
import org.hearsay.text.EntityType;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/** Chooses whom a pronoun means. */
final class PronounChoice {

  /**
   * A choice.
   *
   * @param sure whether it leads by enough to link
   */
  record Choice(Referent referent, boolean sure) {}

  private static final double DECAY = 0.5;
  private static final int WINDOW = 3;
  private static final double SUBJECT_OF_CLAUSE = 80;
  private static final double SUBJECT_ABOVE = 40;
  private static final double PARALLEL = 35;

  /** Who has spoken goes on to speak. */
  private static final double SPEAKER = 40;

  /** The salience that a referent must have at least, and by how much it must lead. */
  private static final double LEAST = 50;

  /** What the only person needs who may be meant. */
  private static final double LEAST_OF_ONE = 15;

  private static final double LEAD = 1.25;
  private static final double LEAD_OF_THINGS = 1.2;

  /** Verbs of whose subject a person or a body is the rule. */
  private static final Set<String> ACTS =
      Set.of(
          "say",
          "add",
          "tell",
          "warn",
          "announce",
          "call",
          "accuse",
          "urge",
          "demand",
          "deny",
          "condemn",
          "launch",
          "test",
          "fire",
          "vow",
          "threaten",
          "pledge",
          "plan",
          "want",
          "seek",
          "refuse",
          "reject",
          "agree",
          "ask",
          "insist",
          "claim",
          "expel",
          "recall",
          "withdraw",
          "invite",
          "hope",
          "intend",
          "decide",
          "impose",
          "suspend",
          "sign",
          "deploy",
          "attack",
          "invade",
          "expect",
          "believe",
          "note",
          "propose",
          "offer",
          "promise",
          "admit",
          "argue",
          "report",
          "state",
          "declare",
          "hold",
          "host",
          "employ",
          "sell",
          "buy",
          "manufacture",
          "operate",
          "publish",
          "recognize",
          "ratify",
          "veto",
          "ban",
          "describe");

  private final List<Sentence> sentences;
  private final Quotations quotations;
  private final Aliases aliases;

  PronounChoice(List<Sentence> sentences, Quotations quotations, Aliases aliases) {
    this.sentences = sentences;
    this.quotations = quotations;
    this.aliases = aliases;
  }

  /**
   * The referent that a pronoun means; empty where none agrees or nothing is meant.
   *
   * @param referents the one mentioned last first
   */
  Optional<Choice> choose(Iterable<Referent> referents, int s, int at, Pronoun pronoun) {
    Sentence sentence = sentences.get(s);
    if (pronoun.kind() == Pronoun.Kind.IT && Pleonastic.is(sentence, at)) {
      return Optional.empty();
    }
    Role role = Role.of(sentence, at);
    int above = subjectAbove(referents, s, at, pronoun);
    @Nullable Referent best = null;
    double first = 0;
    double second = 0;
    for (Referent referent : referents) {
      if (referent.lastSentence() < s - WINDOW) {
        break;
      }
      double fit = fit(pronoun.kind(), referent) * fitInPlace(sentence, at, pronoun, referent);
      if (fit == 0 || !allowed(referent, s, at, pronoun)) {
        continue;
      }
      double score = Salience.of(referent, s, at, DECAY, WINDOW);
      if (score == 0) {
        continue;
      }
      score = fit * (score + bonus(referent, s, at, pronoun, role, above));
      if (score > first) {
        second = first;
        first = score;
        best = referent;
      } else if (score > second) {
        second = score;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    boolean personal = pronoun.kind() == Pronoun.Kind.HE || pronoun.kind() == Pronoun.Kind.SHE;
    double least = personal && second == 0 ? LEAST_OF_ONE : LEAST;
    boolean sure = first >= least && first >= lead(pronoun) * second;
    boolean acts = pronoun.kind() != Pronoun.Kind.IT || acts(best, s, at, pronoun);
    return Optional.of(new Choice(best, sure && acts));
  }

  private static double lead(Pronoun pronoun) {
    return switch (pronoun.kind()) {
      case HE, SHE, I, WE -> LEAD;
      case IT, THEY -> LEAD_OF_THINGS;
    };
  }

  /**
   * Whether "it" clearly does something: what the subject of its own sentence says or wants, or
   * what only people and bodies do. Elsewhere it means a fact or an event more often than an
   * entity.
   */
  private boolean acts(Referent referent, int s, int at, Pronoun pronoun) {
    if (pronoun.possessive() || pronoun.reflexive()) {
      return true;
    }
    Sentence sentence = sentences.get(s);
    Token token = sentence.token(at);
    if (!token.dep().equals("nsubj") || token.head() < 0) {
      return false;
    }
    Token verb = sentence.token(token.head());
    if (!verb.xpos().startsWith("VB")) {
      return false;
    }
    return ACTS.contains(verb.lemma()) || isSubjectAbove(sentence, s, referent, token.head());
  }

  private boolean isSubjectAbove(Sentence sentence, int s, Referent referent, int predicate) {
    int subject = Control.subject(sentence, predicate);
    return subject >= 0 && referent.isAt(s, aliases.name(s, subject));
  }

  /** How well a referent fits what the pronoun owns or does. */
  private static double fitInPlace(Sentence sentence, int at, Pronoun pronoun, Referent referent) {
    Token token = sentence.token(at);
    if (token.head() < 0) {
      return 1;
    }
    Token head = sentence.token(token.head());
    if (pronoun.possessive()) {
      return Possessions.fit(Nouns.singular(head), referent.type());
    }
    boolean acts = token.dep().equals("nsubj") && ACTS.contains(head.lemma());
    boolean thing = referent.type() == EntityType.OTHER && referent.entity().isEmpty();
    return acts && thing && pronoun.kind() == Pronoun.Kind.THEY ? 0.5 : 1;
  }

  /** How well a referent agrees with a kind of pronoun, from 0 to 1. */
  static double fit(Pronoun.Kind kind, Referent referent) {
    return switch (kind) {
      case HE -> person(referent, Gender.MALE);
      case SHE -> person(referent, Gender.FEMALE);
      case IT ->
          referent.plural()
              ? 0
              : switch (referent.type()) {
                case PERSON, GROUP -> 0;
                case PLACE, FACILITY -> 0.7;
                case ORGANIZATION, COUNTRY, PRODUCT, EVENT -> 1;
                case OTHER -> 0.8;
              };
      case THEY ->
          referent.plural()
              ? 1
              : switch (referent.type()) {
                case ORGANIZATION -> 0.5;
                case COUNTRY -> 0.2;
                case PERSON, GROUP, PLACE, FACILITY, PRODUCT, EVENT, OTHER -> 0;
              };
      case I, WE -> 0;
    };
  }

  private static double person(Referent referent, Gender gender) {
    if (referent.type() != EntityType.PERSON
        || referent.plural()
        || !referent.gender().agrees(gender)) {
      return 0;
    }
    return referent.gender() == Gender.UNKNOWN ? 0.85 : 1;
  }

  private boolean allowed(Referent referent, int s, int at, Pronoun pronoun) {
    Sentence sentence = sentences.get(s);
    boolean quoted = quotations.contains(s, at);
    for (Occurrence other : referent.occurrencesIn(s)) {
      if (!Binding.allows(sentence, pronoun, at, other.head())) {
        return false;
      }
      // Who speaks is "I" in the quotation.
      if (quoted && other.role() == Role.SUBJECT && !quotations.contains(s, other.head())) {
        return false;
      }
    }
    return true;
  }

  private double bonus(Referent referent, int s, int at, Pronoun pronoun, Role role, int above) {
    Sentence sentence = sentences.get(s);
    if (pronoun.possessive() && isJoined(sentence, s, at, referent)) {
      return SUBJECT_OF_CLAUSE;
    }
    if (pronoun.possessive() || pronoun.reflexive()) {
      int subject = Control.subject(sentence, at);
      if (subject >= 0 && referent.isAt(s, aliases.name(s, subject))) {
        return SUBJECT_OF_CLAUSE;
      }
    }
    if (above >= 0 && referent.isAt(s, above)) {
      return SUBJECT_ABOVE;
    }
    Occurrence last = referent.occurrences().getLast();
    double parallel = last.sentence() >= s - 1 && last.role() == role ? PARALLEL : 0;
    boolean speaks =
        Speech.isSpeaker(sentence, at) && referent.spoke() >= 0 && referent.spoke() >= s - 1;
    return isSubjectBefore(sentence, s, at, referent)
        ? SUBJECT_ABOVE + parallel
        : speaks ? SPEAKER + parallel : parallel;
  }

  /**
   * The subject of the nearest clause around a pronoun that agrees with it: "Solberg stressed that
   * peace was a priority of her ministry"; -1 where there is none.
   */
  private int subjectAbove(Iterable<Referent> referents, int s, int at, Pronoun pronoun) {
    for (int subject : Control.subjects(sentences.get(s), at)) {
      int head = aliases.name(s, subject);
      for (Referent referent : referents) {
        if (referent.lastSentence() < s) {
          break;
        }
        if (head != at && referent.isAt(s, head) && fit(pronoun.kind(), referent) > 0) {
          return head;
        }
      }
    }
    return -1;
  }

  /** The subject of an adverbial clause before the pronoun's own: "While Lee waits, she says". */
  private boolean isSubjectBefore(Sentence sentence, int s, int at, Referent referent) {
    int verb = sentence.token(at).head();
    if (verb < 0 || !sentence.token(at).dep().equals("nsubj")) {
      return false;
    }
    return sentence.children(verb, "advcl").stream()
        .filter(clause -> clause < at)
        .flatMap(clause -> sentence.children(clause, "nsubj").stream())
        .anyMatch(subject -> referent.isAt(s, aliases.name(s, subject)));
  }

  /** "Norland and its army": what is joined to a name by "and" is its own. */
  private static boolean isJoined(Sentence sentence, int s, int at, Referent referent) {
    int owned = sentence.token(at).head();
    return owned >= 0
        && sentence.token(owned).relation().equals("conj")
        && referent.isAt(s, sentence.token(owned).head());
  }
}
