package org.hearsay.nlp.parse;

import static org.hearsay.nlp.learn.Hashing.mix;

import org.hearsay.nlp.learn.FeatureVector;

/**
 * Fills a vector template by template: each value that is added belongs to the next one, so that
 * the order in which an extractor adds them is part of its model.
 */
abstract class FeatureTemplates {
  private FeatureVector into = new FeatureVector();
  private int template;

  /** Empties a vector, to be filled from the template with a number on. */
  final void begin(FeatureVector vector, int first) {
    into = vector;
    into.clear();
    template = first;
  }

  final void add(long value) {
    into.add(template++, value);
  }

  final void add(long first, long second) {
    into.add(template++, mix(first, second));
  }

  final void add(long first, long second, long third) {
    into.add(template++, mix(mix(first, second), third));
  }

  final void add(long first, long second, long third, long fourth) {
    into.add(template++, mix(mix(first, second), mix(third, fourth)));
  }
}
