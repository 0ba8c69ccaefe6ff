package org.hearsay.nlp.coref;

import org.hearsay.nlp.coref.Referent.Occurrence;

/**
 * How much a referent is in mind at a place of the text: the weights of its mentions, halved by
 * each sentence since (Lappin and Leass 1994, section 2.3).
 */
final class Salience {

  private Salience() {}

  private static final double RECENCY = 60;

  /**
   * The salience of a referent, by the mentions that stand before a place.
   *
   * @param decay what is left of a mention's weight after one sentence
   * @param window how many sentences back a mention counts
   */
  static double of(Referent referent, int sentence, int token, double decay, int window) {
    double total = 0;
    int counted = Integer.MAX_VALUE;
    double best = 0;
    for (int i = referent.occurrences().size() - 1; i >= 0; i--) {
      Occurrence at = referent.occurrences().get(i);
      int distance = sentence - at.sentence();
      if (distance > window) {
        break;
      }
      if (distance == 0 && at.head() >= token) {
        continue;
      }
      if (distance != counted) {
        total += best;
        best = 0;
        counted = distance;
      }
      best = Math.max(best, (RECENCY + at.role().weight()) * Math.pow(decay, distance));
    }
    return total + best;
  }
}
