package org.hearsay.nlp.learn;

/** The weights of a model's features, laid out to be summed up quickly. */
sealed interface WeightTable permits PackedTable, RowTable {

  /** Sets {@code scores}, one place a class, to the sums of the weights of the features. */
  void score(FeatureVector vector, int[] scores);

  /** The weights that it was made of. */
  WeightColumns columns();
}
