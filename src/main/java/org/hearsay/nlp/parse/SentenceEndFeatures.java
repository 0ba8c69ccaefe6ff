package org.hearsay.nlp.parse;

import static org.hearsay.nlp.learn.Hashing.mix;

import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.nlp.learn.FeatureTemplates;
import org.hearsay.nlp.learn.FeatureVector;

/**
 * The features of a place between two words where a sentence may end: the words around it and how
 * the arcs of the tree of the whole stretch cross it. The order of the templates is part of the
 * model.
 */
final class SentenceEndFeatures extends FeatureTemplates {
  private static final int FAR = 8;
  private static final Pattern CLOSING = Pattern.compile("[.,;:!?)\\]}%\u2026\u2019\u201d'/]+");
  private static final Pattern CLOCK = Pattern.compile("[ap]\\.m\\.");

  private static final Pattern WEEKDAY =
      Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

  private final ParserInput in;
  private final DependencyTree tree;

  /** How many arcs cross each place. */
  private final int[] crossing;

  /** The dependent of an arc that crosses the place; where there are several, the first one's. */
  private final int[] arc;

  /** Whether the arc to the next sentence's root crosses the place. */
  private final boolean[] opening;

  private final boolean[] candidate;

  /**
   * @param forms the words of the stretch
   * @param in the same words
   * @param tree its tree, where the roots of further sentences hang as {@link
   *     DependencyParser#NEXT_SENTENCE}
   * @param next the number of that relation
   */
  SentenceEndFeatures(List<String> forms, ParserInput in, DependencyTree tree, int next) {
    this.in = in;
    this.tree = tree;
    crossing = new int[in.size];
    arc = new int[in.size];
    opening = new boolean[in.size];
    candidate = new boolean[in.size];
    for (int i = 0; i < in.size; i++) {
      if (tree.heads()[i] >= 0) {
        cross(i, tree.heads()[i], next);
      }
    }
    for (int i = 1; i < in.size; i++) {
      String before = forms.get(i - 1);
      String after = forms.get(i);
      candidate[i] = !goesOn(before, after) && (opening[i] || mayEnd(before, after));
    }
  }

  private void cross(int dependent, int head, int next) {
    boolean opens = head < dependent && tree.labels()[dependent] == next;
    for (int i = Math.min(head, dependent) + 1; i <= Math.max(head, dependent); i++) {
      crossing[i]++;
      opening[i] |= opens;
      if (opens || crossing[i] == 1) {
        arc[i] = dependent;
      }
    }
  }

  /** Before closing marks, and within "at 10 p.m. Wednesday", whatever the tree says. */
  private static boolean goesOn(String before, String after) {
    return CLOSING.matcher(after).matches()
        || CLOCK.matcher(before).matches() && WEEKDAY.matcher(after).matches();
  }

  /** Between two plain words in small letters no sentence ends unless the tree says so. */
  private static boolean mayEnd(String before, String after) {
    return !Character.isLowerCase(after.codePointAt(0))
        || !Character.isLetterOrDigit(before.codePointBefore(before.length()))
        || after.indexOf('/') > 0
        || after.indexOf('.') > 0;
  }

  /** Whether a sentence may end before the word at an index, which is not the first. */
  boolean isCandidate(int place) {
    return candidate[place];
  }

  private int at(int index) {
    return index < 0 || index >= in.size ? in.nothing() : index;
  }

  /** Fills {@code vector} for the place before the word at an index. */
  void extract(int place, FeatureVector vector) {
    begin(vector, 0);
    int before = place - 1;
    int before2 = at(place - 2);
    int before3 = at(place - 3);
    int after = place;
    int after2 = at(place + 1);
    int after3 = at(place + 2);
    add(0);
    word(before);
    word(after);
    word(before2);
    word(after2);
    add(in.word[before3]);
    add(in.tag[before3]);
    add(in.word[after3]);
    add(in.tag[after3]);
    long bt = in.tag[before];
    long at = in.tag[after];
    long bw = in.word[before];
    long aw = in.word[after];
    long bs = in.shape[before];
    long as = in.shape[after];
    add(bt, at);
    add(bw, at);
    add(bt, aw);
    add(bw, aw);
    add(bs, as);
    add(bs, aw);
    add(bw, as);
    add(bt, as, at);
    add(in.cluster[before], in.cluster[after]);
    add(in.tag[before2], bt, at);
    add(bt, at, in.tag[after2]);
    add(bw, at, in.tag[after2]);
    add(as, at, in.tag[after2]);
    add(bs, as, in.shape[after2]);
    add(in.shape[before2], bs, as);
    add(aw, in.word[after2]);
    add(in.word[before2], bw);
    add(as, aw, in.word[after2]);
    arcs(place, bt, at, bw, as);
    distances(place, bt, at, as);
  }

  private void word(int i) {
    add(in.word[i]);
    add(in.tag[i]);
    add(in.shape[i]);
    add(in.cluster[i]);
    add(in.suffix[i]);
    add(in.word[i], in.shape[i]);
  }

  /** How the tree sees the place. */
  private void arcs(int place, long bt, long at, long bw, long as) {
    int dependent = arc[place];
    boolean backward = tree.heads()[dependent] > dependent;
    long relation = crossing[place] == 0 ? 0 : tree.labels()[dependent] * 2L + (backward ? 3 : 2);
    long state = Math.min(crossing[place], 3) * 2L + (opening[place] ? 1 : 0);
    long label = mix(state, relation);
    long first = tree.labels()[place];
    int head = tree.heads()[place];
    long direction = head < 0 ? 0 : head < place ? 1 : 2;
    add(state);
    add(label);
    add(state, bt, at);
    add(state, bw);
    add(state, as);
    add(label, bt, at);
    add(label, as);
    add(label, in.tag[dependent]);
    add(label, in.tag[dependent], in.tag[at(tree.heads()[dependent])]);
    add(state, mix(first, direction));
    add(label, mix(first, direction), at);
    add(mix(first, direction), in.word[place]);
    add(tree.labels()[place - 1], state, bt);
    add(state, mix(bt, at), mix(in.shape[place - 1], as));
    add(state, mix(in.word[place - 1], in.word[place]));
  }

  private void distances(int place, long bt, long at, long as) {
    long left = Math.min(place, FAR);
    long right = Math.min(in.size - place, FAR);
    add(left);
    add(right);
    add(left, bt, as);
    add(right, at, as);
    add(left, right, as);
    add(right, in.tag[in.size - 1], as);
    add(in.tag[in.size - 1], at, bt);
  }
}
