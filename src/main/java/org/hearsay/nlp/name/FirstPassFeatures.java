package org.hearsay.nlp.name;

import java.util.List;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What OpenNLP's name finder looks at: word, shape, ends, classes and lists of a token and its
 * neighbours, and the outcomes before. One instance serves one thread, as name finders do.
 */
final class FirstPassFeatures implements AdaptiveFeatureGenerator {

  /** Stands before the first token and for its outcome. */
  static final String EDGE = "<s>";

  /** By clustering and place from the token. */
  private static final String[][] CLASS_NAMES = {
    {"c0-1=", "c00=", "c01="}, {"c1-1=", "c10=", "c11="}, {"c2-1=", "c20=", "c21="}
  };

  private static final String[] LISTS_NAMES = {"g-1=", "g0=", "g1="};
  private static final String[] LIST_NAMES = {"h-1=", "h0=", "h1="};

  private final Lexicon lexicon;
  private String @Nullable [] tokens;
  private @Nullable Reading reading;

  FirstPassFeatures(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void createFeatures(
      List<String> features, String[] sentence, int i, String[] previousOutcomes) {
    Reading r = reading(sentence);
    FeatureSink sink = new Strings(features);
    addOwn(sink, r, i);
    String last = i > 0 ? previousOutcomes[i - 1] : EDGE;
    String earlier = i > 1 ? previousOutcomes[i - 2] : EDGE;
    addOutcomes(sink, r, i, last, earlier);
  }

  private Reading reading(String[] sentence) {
    Reading known = reading;
    if (known == null || tokens != sentence) {
      known = Reading.of(List.of(sentence), lexicon);
      reading = known;
      tokens = sentence;
    }
    return known;
  }

  /** Adds what does not depend on the outcomes before. */
  static void addOwn(FeatureSink features, Reading r, int i) {
    String lower = r.lower[i];
    String before = i > 0 ? r.lower[i - 1] : EDGE;
    String after = i + 1 < r.size() ? r.lower[i + 1] : "</s>";
    String shape = r.shapes[i];
    features.add("w=", r.words[i]);
    features.add("l=", lower);
    features.add("p=", before);
    features.add("n=", after);
    features.add("pw=", before, ' ', lower);
    features.add("wn=", lower, ' ', after);
    features.add("s=", i > 0 ? r.shapes[i - 1] : "", '|', shape);
    features.add("t=", shape, '|', i + 1 < r.size() ? r.shapes[i + 1] : "");
    features.add("ps=", before, '|', shape);
    features.add("ns=", after, '|', shape);
    if (i > 1) {
      features.add("b=", r.lower[i - 2]);
    }
    if (i + 2 < r.size()) {
      features.add("a=", r.lower[i + 2]);
    }
    if (r.capitals) {
      features.add("caps|", shape);
      features.add("cw=", lower);
    }
    addEnds(features, r.words[i]);
    addClasses(features, r, i);
    addLists(features, r, i);
  }

  private static void addEnds(FeatureSink features, String word) {
    int n = word.length();
    if (n > 2) {
      features.add("x2", word.substring(0, 2));
      features.add("y2", word.substring(n - 2));
    }
    if (n > 3) {
      features.add("x3", word.substring(0, 3));
      features.add("y3", word.substring(n - 3));
    }
    if (n > 4) {
      features.add("y4", word.substring(n - 4));
    }
  }

  private static void addClasses(FeatureSink features, Reading r, int i) {
    for (int at = Math.max(0, i - 1); at <= Math.min(r.size() - 1, i + 1); at++) {
      for (int clustering = 0; clustering < Lexicon.CLUSTERINGS; clustering++) {
        int type = Lexicon.classOf(r.classes[at], clustering);
        features.add(CLASS_NAMES[clustering][at - i + 1], Integer.toString(type));
      }
    }
  }

  private static void addLists(FeatureSink features, Reading r, int i) {
    for (int at = Math.max(0, i - 1); at <= Math.min(r.size() - 1, i + 1); at++) {
      int lists = r.lists[at];
      features.add(LISTS_NAMES[at - i + 1], Integer.toString(lists));
      for (; lists != 0; lists &= lists - 1) {
        features.add(
            LIST_NAMES[at - i + 1], Integer.toString(Integer.numberOfTrailingZeros(lists)));
      }
    }
  }

  /** Adds what depends on the outcomes of the last token and of the one before it. */
  static void addOutcomes(FeatureSink features, Reading r, int i, String last, String earlier) {
    features.add("o=", last);
    features.add("oo=", earlier, ' ', last);
    features.add("ow=", last, '|', r.lower[i]);
    features.add("os=", last, '|', r.shapes[i]);
  }

  /** Makes strings of features. */
  private record Strings(List<String> features) implements FeatureSink {
    @Override
    public void add(String name, String value) {
      features.add(name + value);
    }

    @Override
    public void add(String name, String first, char between, String second) {
      features.add(name + first + between + second);
    }
  }
}
