package org.hearsay.nlp.lemma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Learns a {@link Lemmatizer}: for every end of up to six characters the rule that most different
 * words with this end follow, kept only where it differs from that of the next shorter end; then
 * whole words that still come out wrong.
 */
public final class LemmaTraining {
  private static final int LEAST_WORDS = 2;
  private static final double LEAST_SHARE = 0.6;

  private LemmaTraining() {}

  /**
   * A word in its lemma.
   *
   * @param form not empty
   */
  public record Example(String form, String xpos, String lemma) {}

  private record Word(String head, String lower) {}

  /** Learns from examples; those with the lemma {@code _} are left out. */
  public static Lemmatizer run(List<Example> examples) {
    Map<Word, TreeMap<String, Integer>> counts = new HashMap<>();
    Map<String, LemmaRule> byName = new HashMap<>();
    Set<String> lemmas = new HashSet<>();
    for (Example example : examples) {
      if (example.lemma().equals("_") || example.lemma().isEmpty()) {
        continue;
      }
      LemmaRule rule = LemmaRule.between(example.form(), example.lemma());
      if (rule.strip() > 200) {
        continue;
      }
      lemmas.add(Lemmatizer.known(example.lemma(), example.xpos()));
      String name = rule.toString();
      byName.put(name, rule);
      String lower = Lemmatizer.lower(example.form());
      counts
          .computeIfAbsent(
              new Word(Lemmatizer.head(example.form(), example.xpos()), lower),
              w -> new TreeMap<>())
          .merge(name, 1, Integer::sum);
    }
    Map<Word, String> words = new HashMap<>();
    counts.forEach((word, rules) -> words.put(word, most(rules)));
    Map<String, String> ends = ends(words);
    words.forEach(
        (word, rule) -> {
          if (!rule.equals(longest(ends, word, Lemmatizer.LONGEST_END))) {
            ends.put(word.head() + "^" + word.lower(), rule);
          }
        });
    List<String> names = new ArrayList<>(new TreeSet<>(ends.values()));
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    Map<String, Integer> numbered = new HashMap<>();
    ends.forEach((end, name) -> numbered.put(end, numbers.get(name)));
    return new Lemmatizer(names.stream().map(byName::get).toList(), numbered, lemmas);
  }

  private static Map<String, String> ends(Map<Word, String> words) {
    Map<String, String> ends = new HashMap<>();
    for (int length = 0; length <= Lemmatizer.LONGEST_END; length++) {
      Map<String, TreeMap<String, Integer>> counts = new HashMap<>();
      for (Map.Entry<Word, String> entry : words.entrySet()) {
        String lower = entry.getKey().lower();
        if (lower.length() >= length) {
          String end = entry.getKey().head() + lower.substring(lower.length() - length);
          counts
              .computeIfAbsent(end, e -> new TreeMap<>())
              .merge(entry.getValue(), 1, Integer::sum);
        }
      }
      int size = length;
      counts.forEach(
          (end, rules) -> {
            int all = rules.values().stream().mapToInt(Integer::intValue).sum();
            String best = most(rules);
            boolean sure = all >= LEAST_WORDS && rules.getOrDefault(best, 0) >= LEAST_SHARE * all;
            int cut = end.length() - size;
            Word word = new Word(end.substring(0, cut), end.substring(cut));
            if (size == 0 || sure && !best.equals(longest(ends, word, size - 1))) {
              ends.put(end, best);
            }
          });
    }
    return ends;
  }

  private static String longest(Map<String, String> ends, Word word, int most) {
    String lower = word.lower();
    for (int length = Math.min(most, lower.length()); length >= 0; length--) {
      String rule = ends.get(word.head() + lower.substring(lower.length() - length));
      if (rule != null) {
        return rule;
      }
    }
    return "";
  }

  private static String most(TreeMap<String, Integer> counts) {
    String best = counts.firstKey();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > counts.getOrDefault(best, 0)) {
        best = entry.getKey();
      }
    }
    return best;
  }
}
