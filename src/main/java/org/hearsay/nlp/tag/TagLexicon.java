package org.hearsay.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the treebanks say of frequent words: which tags a word has, and whether it has only one.
 * Immutable.
 */
final class TagLexicon {
  private static final int LEAST = 4;
  private static final int LEAST_CERTAIN = 30;
  private static final double CERTAIN = 0.995;
  private static final double NOTABLE = 0.05;

  /** The class of a word that the lexicon lacks. */
  static final int UNKNOWN = -1;

  /**
   * @param ambiguity the number of the word's set of notable tags
   * @param certain the only tag, or {@link #UNKNOWN} where there are several
   */
  record Entry(int ambiguity, int certain) {}

  static final Entry NONE = new Entry(UNKNOWN, UNKNOWN);

  private final Map<String, Entry> entries;

  private TagLexicon(Map<String, Entry> entries) {
    this.entries = Map.copyOf(entries);
  }

  Entry of(String form) {
    return entries.getOrDefault(form, NONE);
  }

  /** Counts the tags of each form. */
  static TagLexicon train(List<List<String>> forms, List<int[]> tags) {
    Map<String, TreeMap<Integer, Integer>> counts = new TreeMap<>();
    for (int s = 0; s < forms.size(); s++) {
      for (int i = 0; i < forms.get(s).size(); i++) {
        counts
            .computeIfAbsent(forms.get(s).get(i), f -> new TreeMap<>())
            .merge(tags.get(s)[i], 1, Integer::sum);
      }
    }
    Map<List<Integer>, Integer> ambiguities = new LinkedHashMap<>();
    Map<String, Entry> entries = new HashMap<>();
    counts.forEach(
        (form, byTag) -> {
          int all = byTag.values().stream().mapToInt(Integer::intValue).sum();
          if (all >= LEAST) {
            List<Integer> notable = new ArrayList<>();
            byTag.entrySet().stream()
                .filter(e -> e.getValue() >= NOTABLE * all)
                .sorted(
                    Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .forEach(e -> notable.add(e.getKey()));
            int ambiguity = ambiguities.computeIfAbsent(notable, n -> ambiguities.size());
            int first = notable.getFirst();
            boolean certain = all >= LEAST_CERTAIN && byTag.getOrDefault(first, 0) >= CERTAIN * all;
            entries.put(form, new Entry(ambiguity, certain ? first : UNKNOWN));
          }
        });
    return new TagLexicon(entries);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(entries.size());
    for (Map.Entry<String, Entry> entry : new TreeMap<>(entries).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeShort(entry.getValue().ambiguity());
      out.writeShort(entry.getValue().certain());
    }
  }

  static TagLexicon read(DataInputStream in) throws IOException {
    int size = in.readInt();
    Map<String, Entry> entries = HashMap.newHashMap(size);
    for (int i = 0; i < size; i++) {
      String form = in.readUTF();
      entries.put(form, new Entry(in.readShort(), in.readShort()));
    }
    return new TagLexicon(entries);
  }
}
