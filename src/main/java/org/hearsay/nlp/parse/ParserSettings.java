package org.hearsay.nlp.parse;

/**
 * How a parser is trained.
 *
 * @param epochs how often each training goes through the sentences
 * @param runs how many trainings in different order the weights are averaged over
 * @param least how often a feature must occur to be used
 * @param transitionThreshold weights of transitions nearer to 0 are left out of the model
 * @param labelThreshold likewise for the weights of relations
 */
record ParserSettings(
    int epochs, int runs, int least, float transitionThreshold, float labelThreshold) {}
