package org.hearsay.nlp.parse;

import org.hearsay.nlp.learn.FeatureTemplates;

/**
 * What features of a parser's state are made of: the words of a sentence and the arcs found so far.
 */
abstract class StateFeatures extends FeatureTemplates {
  final ParserInput in;
  final long[] word;
  final long[] tag;
  final long[] part;
  final long[] suffix;
  final long[] shape;
  final long[] branch;
  final long[] cluster;
  final long[] leaf;
  final long[] lexical;

  final Configuration state;
  final int[] label;
  final int[] leftCount;
  final int[] rightCount;
  final long[] leftLabels;
  final long[] rightLabels;

  StateFeatures(ParserInput in, Configuration state) {
    this.in = in;
    word = in.word;
    tag = in.tag;
    part = in.part;
    suffix = in.suffix;
    shape = in.shape;
    branch = in.branch;
    cluster = in.cluster;
    leaf = in.leaf;
    lexical = in.lexical;
    this.state = state;
    label = state.label;
    leftCount = state.leftCount;
    rightCount = state.rightCount;
    leftLabels = state.leftLabels;
    rightLabels = state.rightLabels;
  }
}
