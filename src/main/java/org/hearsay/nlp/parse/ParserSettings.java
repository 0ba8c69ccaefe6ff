package org.hearsay.nlp.parse;

/**
 * How a parser is trained.
 *
 * @param epochs how often each training goes through the sentences
 * @param runs how many trainings in different order the weights are averaged over
 * @param least how often a feature must occur to be used
 * @param threshold weights nearer to 0 are left out of the model
 */
record ParserSettings(int epochs, int runs, int least, float threshold) {}
