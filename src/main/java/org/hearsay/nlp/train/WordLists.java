package org.hearsay.nlp.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.nlp.word.ClusterTraining;
import org.hearsay.nlp.word.WordClasses;
import org.hearsay.nlp.word.WordClusters;

/**
 * Reads what is known of words from large corpora: {@code words/clusters.tsv}, a word in small
 * letters and the path to its class, and {@code words/tags.tsv}, a word and its tags with spaces
 * between them, both in UTF-8 with a tab after the word. Where there are no lists, words are
 * clustered by the articles at hand, flatly, and no tags are known.
 */
public final class WordLists {
  private static final int CLUSTERS = 200;
  private static final int LEAST_IN_CLUSTER = 3;

  private WordLists() {}

  /**
   * Reads the lists of a folder of training data.
   *
   * @throws IOException where a line has no tab; the message names file and line
   */
  static WordClasses read(Path data) throws IOException {
    Map<String, String> paths = paths(data);
    return paths.isEmpty()
        ? clustered(data)
        : WordClasses.of(paths, table(data.resolve("words/tags.tsv")));
  }

  /**
   * The path to the class of each word in small letters; empty where there is no list.
   *
   * @throws IOException where a line has no tab; the message names file and line
   */
  public static Map<String, String> paths(Path data) throws IOException {
    return table(data.resolve("words/clusters.tsv"));
  }

  private static Map<String, String> table(Path file) throws IOException {
    Map<String, String> found = new TreeMap<>();
    if (!Files.exists(file)) {
      return found;
    }
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      int tab = line.indexOf('\t');
      if (tab < 1) {
        throw new IOException(
            file + ", line " + number + ": wanted a word, a tab and its class, found: " + line);
      }
      found.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return found;
  }

  private static WordClasses clustered(Path data) throws IOException {
    List<List<String>> texts = new ArrayList<>(RawText.sentences(data));
    Treebank.readAll(data.resolve("parse")).forEach(s -> texts.add(s.forms()));
    WordClusters clusters = ClusterTraining.run(texts, CLUSTERS, LEAST_IN_CLUSTER);
    Map<String, String> paths = new TreeMap<>();
    for (List<String> text : texts) {
      for (String word : text) {
        int type = clusters.of(word);
        if (type != WordClusters.UNKNOWN) {
          paths.putIfAbsent(word.toLowerCase(Locale.ROOT), Integer.toString(type));
        }
      }
    }
    return WordClasses.of(paths, Map.of());
  }
}
