package org.hearsay.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Which articles are copies of one text, as papers print what an agency sends: with the end cut
 * off, another headline, words changed, paragraphs of their own. A function of the articles alone.
 *
 * <p>Articles with a sampled run of words in common are compared; those of which most stands in the
 * other are copies, and copies of copies are copies. An article that quotes a passage, retells an
 * event, repeats the background of an earlier one, or fills a form with other figures is none.
 */
final class Copies {

  /** The share of the shorter article's runs of words that must stand in the longer one. */
  private static final double MOST_OF_SMALLER = 0.5;

  /** The same of the longer one; less is a short item within a collection of many. */
  private static final double SOME_OF_LARGER = 0.2;

  /** A run of words in more articles is a phrase; those are compared with two others only. */
  private static final int PHRASE = 24;

  private static final Comparator<Corpus.ArticleFact> FIRST =
      Comparator.comparing((Corpus.ArticleFact a) -> !a.isDated())
          .thenComparing(Corpus.ArticleFact::published)
          .thenComparing(Corpus.ArticleFact::iri);

  private final Map<String, String> first = new TreeMap<>();
  private final Map<String, Corpus.ArticleFact> byIri = new TreeMap<>();
  private final List<Corpus.ArticleFact> articles;
  private final Components<String> components = new Components<>();
  private final Set<Long> unlike = new HashSet<>();

  Copies(Collection<Corpus.ArticleFact> corpus) {
    corpus.forEach(article -> byIri.put(article.iri(), article));
    this.articles = List.copyOf(byIri.values());
    articles.forEach(article -> components.add(article.iri()));
    long[] index = index();
    for (int from = 0; from < index.length; ) {
      int to = from;
      while (to < index.length && index[to] >> 32 == index[from] >> 32) {
        to++;
      }
      compare(index, from, to);
      from = to;
    }
    components
        .sets()
        .forEach(
            set -> {
              String earliest =
                  set.stream()
                      .map(byIri::get)
                      .min(FIRST)
                      .map(Corpus.ArticleFact::iri)
                      .orElseThrow();
              set.forEach(iri -> first.put(iri, earliest));
            });
  }

  /** Every sampled hash with the place of its article, sorted. */
  private long[] index() {
    long[] index = new long[articles.stream().mapToInt(a -> a.sketch().runs().length).sum()];
    int at = 0;
    for (int i = 0; i < articles.size(); i++) {
      for (int hash : articles.get(i).sketch().runs()) {
        index[at++] = (long) hash << 32 | i;
      }
    }
    Arrays.sort(index);
    return index;
  }

  /** Compares the articles that have one run in common. */
  private void compare(long[] index, int from, int to) {
    boolean phrase = to - from > PHRASE;
    for (int i = from; i < to; i++) {
      if (phrase) {
        join((int) index[from], (int) index[i]);
        join((int) index[Math.max(from, i - 1)], (int) index[i]);
      } else {
        for (int j = from; j < i; j++) {
          join((int) index[j], (int) index[i]);
        }
      }
    }
  }

  private void join(int a, int b) {
    if (a == b) {
      return;
    }
    Corpus.ArticleFact one = articles.get(a);
    Corpus.ArticleFact other = articles.get(b);
    long pair = (long) a << 32 | b;
    if (components.areOne(one.iri(), other.iri()) || unlike.contains(pair)) {
      return;
    }
    if (areCopies(one.sketch(), other.sketch())) {
      components.join(one.iri(), other.iri());
    } else {
      unlike.add(pair);
    }
  }

  static boolean areCopies(Fingerprint one, Fingerprint other) {
    Fingerprint.Overlap overlap = one.with(other);
    return overlap.ofSmaller() >= MOST_OF_SMALLER
        && overlap.ofLarger() >= SOME_OF_LARGER
        && overlap.numbersAgree();
  }

  /** The first published of the copies of an article, itself where there is none other. */
  String firstOf(String article) {
    return first.getOrDefault(article, article);
  }

  /** The first copy by article. */
  Map<String, String> all() {
    return first;
  }

  /**
   * What tells of the copies: each is an alternate form of the first, and was quoted from it where
   * it is of a later day.
   */
  List<Triple> triples() {
    List<Triple> triples = new ArrayList<>();
    first.forEach(
        (article, earliest) -> {
          if (article.equals(earliest)) {
            return;
          }
          Node copy = Nodes.iri(article);
          Node original = Nodes.iri(earliest);
          triples.add(Triple.create(copy, Terms.COPY_OF, original));
          triples.add(Triple.create(copy, Terms.ALTERNATE_OF, original));
          Corpus.ArticleFact one = Objects.requireNonNull(byIri.get(article));
          Corpus.ArticleFact other = Objects.requireNonNull(byIri.get(earliest));
          if (one.isDated() && other.isDated() && one.published().isAfter(other.published())) {
            triples.add(Triple.create(copy, Terms.WAS_QUOTED_FROM, original));
          }
        });
    return triples;
  }
}
