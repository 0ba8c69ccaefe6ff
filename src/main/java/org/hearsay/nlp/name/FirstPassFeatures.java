package org.hearsay.nlp.name;

import java.util.List;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What OpenNLP's name finder looks at: word, shape, ends, classes and lists of a token and its
 * neighbours, and the outcomes before. One instance serves one thread, as name finders do.
 */
final class FirstPassFeatures implements AdaptiveFeatureGenerator {

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
    String lower = r.lower[i];
    String before = i > 0 ? r.lower[i - 1] : "<s>";
    String after = i + 1 < r.size() ? r.lower[i + 1] : "</s>";
    String shape = r.shapes[i];
    features.add("w=" + r.words[i]);
    features.add("l=" + lower);
    features.add("p=" + before);
    features.add("n=" + after);
    features.add("pw=" + before + ' ' + lower);
    features.add("wn=" + lower + ' ' + after);
    features.add("s=" + (i > 0 ? r.shapes[i - 1] : "") + '|' + shape);
    features.add("t=" + shape + '|' + (i + 1 < r.size() ? r.shapes[i + 1] : ""));
    features.add("ps=" + before + '|' + shape);
    features.add("ns=" + after + '|' + shape);
    if (i > 1) {
      features.add("b=" + r.lower[i - 2]);
    }
    if (i + 2 < r.size()) {
      features.add("a=" + r.lower[i + 2]);
    }
    if (r.capitals) {
      features.add("caps|" + shape);
      features.add("cw=" + lower);
    }
    addEnds(features, r.words[i]);
    addClasses(features, r, i);
    addLists(features, r, i);
    addOutcomes(features, lower, shape, i, previousOutcomes);
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

  private static void addEnds(List<String> features, String word) {
    int n = word.length();
    if (n > 2) {
      features.add("x2" + word.substring(0, 2));
      features.add("y2" + word.substring(n - 2));
    }
    if (n > 3) {
      features.add("x3" + word.substring(0, 3));
      features.add("y3" + word.substring(n - 3));
    }
    if (n > 4) {
      features.add("y4" + word.substring(n - 4));
    }
  }

  private static void addClasses(List<String> features, Reading r, int i) {
    for (int at = -1; at <= 1; at++) {
      if (i + at >= 0 && i + at < r.size()) {
        for (int clustering = 0; clustering < Lexicon.CLASSES.length; clustering++) {
          int type = Lexicon.classOf(r.classes[i + at], clustering);
          features.add("c" + clustering + at + '=' + type);
        }
      }
    }
  }

  private static void addLists(List<String> features, Reading r, int i) {
    for (int at = -1; at <= 1; at++) {
      if (i + at >= 0 && i + at < r.size()) {
        int lists = r.lists[i + at];
        features.add("g" + at + '=' + lists);
        for (; lists != 0; lists &= lists - 1) {
          features.add("h" + at + '=' + Integer.numberOfTrailingZeros(lists));
        }
      }
    }
  }

  private static void addOutcomes(
      List<String> features, String lower, String shape, int i, String[] previous) {
    String last = i > 0 ? previous[i - 1] : "<s>";
    String earlier = i > 1 ? previous[i - 2] : "<s>";
    features.add("o=" + last);
    features.add("oo=" + earlier + ' ' + last);
    features.add("ow=" + last + '|' + lower);
    features.add("os=" + last + '|' + shape);
  }
}
