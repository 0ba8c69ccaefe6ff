package org.hearsay.nlp.learn;

import static org.hearsay.nlp.learn.Hashing.mix;

/**
 * Fills a vector template by template: each value that is added belongs to the next one, so that
 * the order in which an extractor adds them is part of its model.
 */
public abstract class FeatureTemplates {
  private FeatureVector into = new FeatureVector();
  private int template;

  /** Empties a vector, to be filled from the template with a number on. */
  protected final void begin(FeatureVector vector, int first) {
    into = vector;
    into.clear();
    template = first;
  }

  /** Adds what fills the next template. */
  protected final void add(long value) {
    into.add(template++, value);
  }

  /** Adds the pair that fills the next template. */
  protected final void add(long first, long second) {
    into.add(template++, mix(first, second));
  }

  /** Adds the triple that fills the next template. */
  protected final void add(long first, long second, long third) {
    into.add(template++, mix(mix(first, second), third));
  }

  /** Adds the four values that fill the next template. */
  protected final void add(long first, long second, long third, long fourth) {
    into.add(template++, mix(mix(first, second), mix(third, fourth)));
  }
}
