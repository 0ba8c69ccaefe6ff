package org.hearsay.nlp.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.hearsay.nlp.learn.Cascade;
import org.hearsay.nlp.learn.FeatureVector;

/**
 * Takes the best transition in every state, then the best relation for every arc. A {@link Cascade}
 * decides each: nine of ten are clear from a few features. Immutable.
 */
final class GreedyParser {
  /** What the quick models must lead by to decide; twice as much gains .001 of LAS on EWT dev. */
  private static final int LEAD = 60;

  private final int labels;
  private final boolean guided;
  private final Cascade transitionModel;
  private final Cascade labelModel;

  /**
   * @param labels the number of relations
   * @param guided whether it takes another parser's tree for features
   * @param transitionModel its classes are the transitions
   * @param labelModel its classes are the relations
   */
  GreedyParser(int labels, boolean guided, Cascade transitionModel, Cascade labelModel) {
    this.labels = labels;
    this.guided = guided;
    this.transitionModel = transitionModel;
    this.labelModel = labelModel;
  }

  DependencyTree parse(ParserInput input, Guide guide) {
    return new Run(input, guide).tree();
  }

  /** One sentence. */
  private final class Run {
    private final Configuration state;
    private final TransitionFeatures transitionFeatures;
    private final LabelFeatures labelFeatures;
    private final FeatureVector vector = new FeatureVector();
    private final int[] transitionScores = new int[Configuration.TRANSITIONS];
    private final int[] labelScores = new int[labels];

    Run(ParserInput input, Guide guide) {
      state = new Configuration(input.size);
      transitionFeatures = TransitionFeatures.of(input, state, guide, guided);
      labelFeatures = LabelFeatures.of(input, state, guide, guided);
    }

    DependencyTree tree() {
      while (!state.isFinal()) {
        int transition = state.depth() > 0 ? transition() : Configuration.SHIFT;
        if (transition == Configuration.SHIFT) {
          state.shift();
        } else {
          state.attach(transition, relation(transition));
        }
      }
      return GreedyParser.tree(state);
    }

    private int transition() {
      transitionFeatures.core(vector);
      transitionModel.scoreQuickly(vector, transitionScores);
      int best = bestLegal();
      if (!Cascade.leads(transitionScores, best, LEAD)) {
        transitionFeatures.rest();
        transitionModel.score(vector, transitionScores);
        best = bestLegal();
      }
      return best;
    }

    private int bestLegal() {
      for (int t = 0; t < transitionScores.length; t++) {
        if (!state.isLegal(t)) {
          transitionScores[t] = Cascade.EXCLUDED;
        }
      }
      return Cascade.best(transitionScores);
    }

    private int relation(int transition) {
      labelFeatures.core(transition, vector);
      labelModel.scoreQuickly(vector, labelScores);
      int best = Cascade.best(labelScores);
      if (!Cascade.leads(labelScores, best, LEAD)) {
        labelFeatures.rest();
        labelModel.score(vector, labelScores);
        best = Cascade.best(labelScores);
      }
      return best;
    }
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
        in.readUnsignedByte(), in.readBoolean(), Cascade.read(in), Cascade.read(in));
  }
}
