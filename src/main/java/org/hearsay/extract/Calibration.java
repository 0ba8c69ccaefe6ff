package org.hearsay.extract;

import java.util.List;
import java.util.Map;
import org.hearsay.text.Entity;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;

/**
 * How sure a claim is: the share of claims like it whose type, actor and target were right, by
 * logistic regression over what tells right from wrong. {@code scripts/reliability.py --fit} gives
 * the weights, {@code docs/confidence.md} the reliability.
 *
 * <p>What the parser makes of an argument is no part of it: on the development sets it told nothing
 * beyond what these do.
 */
final class Calibration {

  private static final double BIAS = -1.96;

  /** Both sides are told: an actor and a target, or two who act on each other. */
  private static final double PAIR = 1.53;

  /** The share of the parties that are, or belong to, a known state. */
  private static final double KNOWN = 1.89;

  /** Told by a noun: "the attack on". */
  private static final double NOUN = -0.91;

  /** Planned, possible, demanded, imagined, or negative. */
  private static final double UNREAL = -0.70;

  /** Told by several words: "imposed sanctions". */
  private static final double WORDS = 0.52;

  /** Of claims whose speaker is not known, how many are said by whom they seem to be. */
  private static final double UNKNOWN_SPEAKER = 0.9;

  private Calibration() {}

  /**
   * The confidence of a claim, from 0 to 1.
   *
   * @param participants with actors and targets
   * @param entities by id
   * @param real whether it is told as having happened
   */
  static double confidence(
      Sentence sentence,
      TextSpan trigger,
      List<Participation> participants,
      Map<String, Entity> entities,
      boolean real,
      Voice voice) {
    List<Participation> parties =
        participants.stream()
            .filter(p -> p.role().equals("actor") || p.role().equals("target"))
            .toList();
    long actors = parties.stream().filter(p -> p.role().equals("actor")).count();
    boolean pair = actors > 1 || (actors == 1 && parties.size() > 1);
    long known =
        parties.stream()
            .map(p -> entities.get(p.entity()))
            .filter(e -> e != null && e.code().isPresent())
            .count();
    List<Integer> words = sentence.tokensIn(trigger);
    boolean noun =
        words.stream()
            .map(i -> sentence.token(i).upos())
            .noneMatch(upos -> upos.equals("VERB") || upos.equals("ADJ"));
    double score =
        BIAS
            + (pair ? PAIR : 0)
            + KNOWN * known / Math.max(1, parties.size())
            + (noun ? NOUN : 0)
            + (real ? 0 : UNREAL)
            + (words.size() > 1 ? WORDS : 0);
    double confidence = 1 / (1 + Math.exp(-score));
    double speaker =
        switch (voice) {
          case Voice.ArticleVoice own -> 1;
          case Voice.Named named -> 1;
          case Voice.Unnamed unnamed -> 1;
          case Voice.Unknown unknown -> UNKNOWN_SPEAKER;
        };
    // no surer than that the discourse means him whom the sentence leaves out
    return parties.stream()
        .filter(Participation::inferred)
        .mapToDouble(Participation::confidence)
        .reduce(confidence * speaker, Math::min);
  }
}
