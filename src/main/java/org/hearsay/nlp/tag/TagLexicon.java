package org.hearsay.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The frequent words that have one tag only in the treebanks, such as "the". Immutable. */
final class TagLexicon {
  private static final int LEAST = 30;
  private static final double CERTAIN = 0.995;

  /** What a word gets that may have several tags. */
  static final int UNCERTAIN = -1;

  private final Map<String, Integer> tags;

  private TagLexicon(Map<String, Integer> tags) {
    this.tags = Map.copyOf(tags);
  }

  /** The number of a word's only tag, or {@link #UNCERTAIN}. */
  int certain(String form) {
    return tags.getOrDefault(form, UNCERTAIN);
  }

  /** Counts the tags of each form. */
  static TagLexicon train(List<List<String>> forms, List<int[]> tags) {
    Map<String, Map<Integer, Integer>> counts = new HashMap<>();
    for (int s = 0; s < forms.size(); s++) {
      for (int i = 0; i < forms.get(s).size(); i++) {
        counts
            .computeIfAbsent(forms.get(s).get(i), f -> new HashMap<>())
            .merge(tags.get(s)[i], 1, Integer::sum);
      }
    }
    Map<String, Integer> found = new HashMap<>();
    counts.forEach(
        (form, byTag) -> {
          int all = byTag.values().stream().mapToInt(Integer::intValue).sum();
          byTag.forEach(
              (tag, count) -> {
                if (all >= LEAST && count >= CERTAIN * all) {
                  found.put(form, tag);
                }
              });
        });
    return new TagLexicon(found);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(tags.size());
    for (Map.Entry<String, Integer> entry : new TreeMap<>(tags).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeShort(entry.getValue());
    }
  }

  static TagLexicon read(DataInputStream in) throws IOException {
    int size = in.readInt();
    Map<String, Integer> tags = HashMap.newHashMap(size);
    for (int i = 0; i < size; i++) {
      tags.put(in.readUTF(), (int) in.readShort());
    }
    return new TagLexicon(tags);
  }
}
