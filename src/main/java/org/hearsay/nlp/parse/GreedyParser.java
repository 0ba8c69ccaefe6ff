package org.hearsay.nlp.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.learn.LinearModel;

/** Takes the best transition in every state. Immutable. */
final class GreedyParser {
  private final int labels;
  private final boolean guided;
  private final LinearModel model;

  /**
   * @param labels the number of relations
   * @param guided whether it takes another parser's tree for features
   */
  GreedyParser(int labels, boolean guided, LinearModel model) {
    this.labels = labels;
    this.guided = guided;
    this.model = model;
  }

  DependencyTree parse(ParserInput input, Guide guide) {
    Configuration state = new Configuration(input.size, labels);
    ParserFeatures features = new ParserFeatures(input, guide, guided);
    FeatureVector vector = new FeatureVector();
    int[] scores = new int[Configuration.transitions(labels)];
    while (!state.isFinal()) {
      features.extract(state, vector);
      model.score(vector, scores);
      state.apply(best(state, scores));
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

  static DependencyTree tree(Configuration state) {
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
    model.write(out);
  }

  static GreedyParser read(DataInputStream in) throws IOException {
    return new GreedyParser(in.readUnsignedByte(), in.readBoolean(), LinearModel.read(in));
  }
}
