package org.hearsay.extract;

import java.util.Set;
import org.hearsay.text.Sentence;

/**
 * Polarity, modality and genericity of what a predicate tells, from the words on it and above it.
 *
 * <p>The climb starts at the predicate and goes up the dependency tree; each word on the way may
 * negate, weaken or confirm what stands below it (after the lexicon-and-syntax approach of Saurí
 * and Pustejovsky 2012, "Are you sure that this happened?", section 4). It ends at the root, at a
 * word that takes what is below for granted, or at a word that the caller names: the cue of the
 * source, whose own effect still counts, but nothing above it.
 */
final class Factuality {

  /**
   * What the climb found.
   *
   * @param purpose whether it is planned for no other reason than that it is what something was
   *     done for: "marched to demand"
   * @param reached the index of the cue or end at which it ended, or -1
   */
  record Assessment(
      boolean negative,
      boolean denied,
      Modality modality,
      boolean generic,
      boolean purpose,
      int reached) {}

  private final WordEffects effects;

  Factuality(WordEffects effects) {
    this.effects = effects;
  }

  /**
   * @param head the index of the predicate's head
   * @param reported whether it stands in somebody's reported words, where "would" is a future
   * @param cues the indices of words at which the climb ends with their own effect
   * @param ends the indices of words at which it ends without
   */
  Assessment assess(
      Sentence sentence, int head, boolean reported, Set<Integer> cues, Set<Integer> ends) {
    return new FactualityClimb(sentence, effects, reported, cues, ends).from(head);
  }
}
