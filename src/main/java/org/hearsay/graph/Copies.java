package org.hearsay.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which articles are copies of one text: connected components over pairs whose sketches are alike.
 * Candidates are found by locality-sensitive hashing of three places of a sketch at a time.
 */
final class Copies {

  /** The share of common runs of words from which two articles count as copies. */
  private static final double ALIKE = 0.4;

  private static final int ROWS = 3;

  private static final Comparator<Corpus.ArticleFact> FIRST =
      Comparator.comparing((Corpus.ArticleFact a) -> !a.isDated())
          .thenComparing(Corpus.ArticleFact::published)
          .thenComparing(Corpus.ArticleFact::iri);

  private final Map<String, String> first = new TreeMap<>();

  Copies(Corpus corpus) {
    Map<String, List<Corpus.ArticleFact>> buckets = new HashMap<>();
    Components<String> components = new Components<>();
    for (Corpus.ArticleFact article : corpus.articles().values()) {
      components.add(article.iri());
      int[] sketch = article.sketch();
      for (int row = 0; row + ROWS <= sketch.length; row += ROWS) {
        String key = row + ":" + sketch[row] + ":" + sketch[row + 1] + ":" + sketch[row + 2];
        List<Corpus.ArticleFact> bucket = buckets.computeIfAbsent(key, k -> new ArrayList<>());
        for (Corpus.ArticleFact other : bucket) {
          if (!components.areOne(article.iri(), other.iri())
              && Fingerprint.similarity(sketch, other.sketch()) >= ALIKE) {
            components.join(article.iri(), other.iri());
          }
        }
        bucket.add(article);
      }
    }
    components
        .sets()
        .forEach(
            set -> {
              String earliest =
                  set.stream()
                      .map(iri -> corpus.articles().get(iri))
                      .min(FIRST)
                      .map(Corpus.ArticleFact::iri)
                      .orElseThrow();
              set.forEach(iri -> first.put(iri, earliest));
            });
  }

  /** The first published of the copies of an article, itself where there is none other. */
  String firstOf(String article) {
    return first.getOrDefault(article, article);
  }

  /** The first copy by article. */
  Map<String, String> all() {
    return first;
  }
}
