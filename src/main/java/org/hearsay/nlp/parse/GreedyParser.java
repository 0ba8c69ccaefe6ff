package org.hearsay.nlp.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.learn.LinearModel;

/** Takes the best transition in every state, then the best relation for every arc. Immutable. */
final class GreedyParser {
  private final int labels;
  private final boolean guided;
  private final LinearModel transitionModel;
  private final LinearModel labelModel;

  /**
   * @param labels the number of relations
   * @param guided whether it takes another parser's tree for features
   * @param transitionModel its classes are the transitions
   * @param labelModel its classes are the relations
   */
  GreedyParser(int labels, boolean guided, LinearModel transitionModel, LinearModel labelModel) {
    this.labels = labels;
    this.guided = guided;
    this.transitionModel = transitionModel;
    this.labelModel = labelModel;
  }

  DependencyTree parse(ParserInput input, Guide guide) {
    Configuration state = new Configuration(input.size);
    TransitionFeatures transitionFeatures = new TransitionFeatures(input, guide, guided);
    LabelFeatures labelFeatures = new LabelFeatures(input, guide, guided);
    FeatureVector vector = new FeatureVector();
    int[] transitionScores = new int[Configuration.TRANSITIONS];
    int[] labelScores = new int[labels];
    while (!state.isFinal()) {
      int transition = Configuration.SHIFT;
      if (state.depth() > 0) {
        transitionFeatures.extract(state, vector);
        transitionModel.score(vector, transitionScores);
        transition = best(state, transitionScores);
      }
      if (transition == Configuration.SHIFT) {
        state.shift();
      } else {
        labelFeatures.extract(state, transition, vector);
        labelModel.score(vector, labelScores);
        state.attach(transition, best(labelScores));
      }
    }
    return tree(state);
  }

  private static int best(Configuration state, int[] scores) {
    int best = -1;
    for (int t = 0; t < scores.length; t++) {
      if ((best < 0 || scores[t] > scores[best]) && state.isLegal(t)) {
        best = t;
      }
    }
    return best;
  }

  private static int best(int[] scores) {
    int best = 0;
    for (int label = 1; label < scores.length; label++) {
      if (scores[label] > scores[best]) {
        best = label;
      }
    }
    return best;
  }

  private static DependencyTree tree(Configuration state) {
    int[] heads = new int[state.size];
    int[] labels = new int[state.size];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = state.head[i] == state.size ? -1 : state.head[i];
      labels[i] = state.label[i];
    }
    return new DependencyTree(heads, labels);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(labels);
    out.writeBoolean(guided);
    transitionModel.write(out);
    labelModel.write(out);
  }

  static GreedyParser read(DataInputStream in) throws IOException {
    return new GreedyParser(
        in.readUnsignedByte(), in.readBoolean(), LinearModel.read(in), LinearModel.read(in));
  }
}
