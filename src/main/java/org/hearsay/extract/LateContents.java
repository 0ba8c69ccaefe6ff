package org.hearsay.extract;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.Sentence;

/**
 * Finds, by the order of the words alone, the clause that a verb of saying leads to when the tree
 * gives it none: "said on Tuesday at a meeting of the party that the talks would go on", "says it's
 * too late".
 */
final class LateContents {
  private static final int REACH = 30;

  /** Verbs after which a clause needs no "that". */
  private static final Set<String> BARE =
      Set.of(
          "say",
          "add",
          "claim",
          "insist",
          "argue",
          "warn",
          "estimate",
          "predict",
          "admit",
          "concede",
          "acknowledge");

  private LateContents() {}

  /** The candidate for a cue, a finite verb of saying. */
  static Optional<SayingCandidate> of(
      Sentence s, int sentence, int cue, Optional<SourcePhrase> source) {
    int end = Clauses.end(s);
    boolean bare = BARE.contains(s.token(cue).lemma()) && isClause(s, cue + 1, end);
    int from = bare ? cue + 1 : that(s, cue, end);
    if (from < 0) {
      return Optional.empty();
    }
    TreeSet<Integer> content = new TreeSet<>(Clauses.range(from, stop(s, from, end)));
    int head =
        content.stream().filter(i -> !content.contains(s.token(i).head())).findFirst().orElse(from);
    return Optional.of(
        new SayingCandidate(
            sentence,
            cue,
            ReportedSpeech.group(s, cue),
            "ccomp",
            head,
            ReportedSpeech.segments(s, content),
            source));
  }

  /**
   * The clause behind a noun of saying: "the claim that rain fell", of which its tree knows not.
   */
  static Optional<SayingCandidate> ofNoun(Sentence s, int sentence, int cue) {
    int end = Clauses.end(s);
    int that = cue + 1;
    boolean opens =
        that + 2 < end && Clauses.lower(s, that).equals("that") && opensClause(s, that + 1);
    if (!opens || s.token(that + 1).isFinite()) {
      return Optional.empty();
    }
    int head = -1;
    int stop = that + 1;
    for (; stop < end && !Clauses.isBreak(s, stop); stop++) {
      if (s.token(stop).isFinite()) {
        boolean group = head >= 0 && s.token(stop - 1).upos().equals("AUX");
        if (head >= 0 && !group) {
          break;
        }
        head = stop;
      }
    }
    if (head < 0) {
      return Optional.empty();
    }
    TreeSet<Integer> content = new TreeSet<>(Clauses.range(that, stop));
    return Optional.of(
        new SayingCandidate(
            sentence,
            cue,
            Set.of(cue),
            "noun-acl",
            head,
            ReportedSpeech.segments(s, content),
            SourcePhrase.ofNoun(s, cue)));
  }

  /** "said the talks would …": a noun phrase and its verb right behind the cue. */
  private static boolean isClause(Sentence s, int from, int end) {
    if (from >= end || !Clauses.opensPhrase(s, from) || Clauses.isTime(s, from)) {
      return false;
    }
    for (int i = from + 1; i < end && !Clauses.isBreak(s, i); i++) {
      if (Clauses.isRelative(s, i) || Clauses.isQuote(s, i)) {
        return false;
      }
      if (s.token(i).isFinite()) {
        return true;
      }
    }
    return false;
  }

  /** The "that" of a clause to which only adverbials lead. */
  private static int that(Sentence s, int cue, int end) {
    for (int i = cue + 1; i < Math.min(end, cue + REACH); i++) {
      boolean opens =
          Clauses.lower(s, i).equals("that")
              && i + 1 < end
              && !s.token(i).xpos().equals("DT")
              && opensClause(s, i + 1)
              && Clauses.hasVerb(s, i + 1, end);
      if (opens) {
        return i;
      }
      if (s.token(i).isFinite() || Clauses.isQuote(s, i)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean opensClause(Sentence s, int i) {
    return Clauses.opensPhrase(s, i)
        || Set.of("ADV", "SCONJ", "ADP").contains(s.token(i).upos())
        || Clauses.lower(s, i).equals("there")
        || Clauses.isBreak(s, i);
  }

  /** Where the clause ends: before a participle that goes on with what was said, or at the end. */
  private static int stop(Sentence s, int from, int end) {
    for (int i = from + 1; i + 1 < end; i++) {
      boolean goesOn =
          Clauses.isComma(s, i)
              && s.token(i + 1).xpos().equals("VBG")
              && Asides.TELLING.contains(s.token(i + 1).lemma());
      if (goesOn) {
        return i;
      }
    }
    return end;
  }
}
