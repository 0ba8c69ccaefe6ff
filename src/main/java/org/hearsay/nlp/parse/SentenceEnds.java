package org.hearsay.nlp.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.learn.LinearModel;

/**
 * Finds the ends of sentences that no full stop tells, as in mail and forum posts, with an averaged
 * perceptron over the words at each place and the tree of the whole stretch. Immutable.
 */
final class SentenceEnds {
  /** The class of places within a sentence. */
  static final int WITHIN = 0;

  /** The class of places where a sentence ends. */
  static final int END = 1;

  /** A line drawn with marks, as between the parts of a mail. */
  private static final Pattern RULE = Pattern.compile("([-=*_~#])\\1{4,}");

  private final LinearModel model;

  SentenceEnds(LinearModel model) {
    this.model = model;
  }

  /**
   * The index of the first word of each sentence, ascending, 0 first; all have a word of letters or
   * a line of marks.
   *
   * @param rules for the same stretch
   */
  List<Integer> begins(List<String> forms, SentenceEndRules rules, SentenceEndFeatures features) {
    FeatureVector vector = new FeatureVector();
    int[] scores = new int[END + 1];
    List<Integer> begins = new ArrayList<>(List.of(0));
    int lastWord = forms.size() - 1;
    while (lastWord >= 0 && !isWord(forms.get(lastWord))) {
      lastWord--;
    }
    boolean word = false;
    for (int i = 1; i <= lastWord; i++) {
      word |= isWord(forms.get(i - 1));
      if (word && features.isCandidate(i) && !rules.forbids(begins.getLast(), i)) {
        features.extract(i, vector);
        model.score(vector, scores);
        if (scores[END] - scores[WITHIN] > rules.least(begins.getLast(), i)) {
          begins.add(i);
          word = false;
        }
      }
    }
    return begins;
  }

  private static boolean isWord(String form) {
    return form.codePoints().anyMatch(Character::isLetterOrDigit) || RULE.matcher(form).matches();
  }

  void write(DataOutputStream out) throws IOException {
    model.write(out);
  }

  static SentenceEnds read(DataInputStream in) throws IOException {
    return new SentenceEnds(LinearModel.read(in));
  }
}
