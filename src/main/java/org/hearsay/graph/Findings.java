package org.hearsay.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hearsay.graph.Corpus.ClaimFact;
import org.hearsay.graph.Corpus.PropositionFact;
import org.hearsay.ontology.Hs;

/**
 * The graph {@code clusters}: clusters with their members, the origin of every claim, and what the
 * claims of a cluster say against each other.
 */
final class Findings {

  private final Corpus corpus;
  private final BaseIri base;
  private final Copies copies;
  private final List<Triple> triples = new ArrayList<>();
  private final Map<String, Map<String, String>> originals = new HashMap<>();
  private final Map<String, List<ClaimFact>> byArticle = new HashMap<>();

  Findings(Corpus corpus, BaseIri base, EventSchema schema) {
    this.corpus = corpus;
    this.base = base;
    this.copies = new Copies(corpus.articles().values());
    triples.addAll(copies.triples());
    Clustering clustering = new Clustering(corpus, copies, schema);
    clustering.occurrences().forEach(this::describe);
    clustering.candidates().forEach(this::describe);
  }

  /** Its triples, each once. */
  Collection<Triple> triples() {
    return triples;
  }

  private void add(Node subject, Node predicate, Node object) {
    triples.add(Triple.create(subject, predicate, object));
  }

  private Node clusterOf(String proposition) {
    return base.cluster(base.local(Nodes.iri(proposition), "proposition/"));
  }

  private void describe(Occurrence occurrence) {
    Node cluster = clusterOf(occurrence.name());
    add(cluster, Terms.TYPE, Hs.CLUSTER);
    occurrence.types().forEach(type -> add(cluster, Hs.EVENT_TYPE, type));
    occurrence.actors().forEach(actor -> add(cluster, Hs.ACTOR, Nodes.iri(actor)));
    occurrence.targets().forEach(target -> add(cluster, Hs.TARGET, Nodes.iri(target)));
    occurrence
        .time()
        .ifPresent(
            time -> {
              add(cluster, Hs.EARLIEST, Literals.date(time.earliest()));
              add(cluster, Hs.LATEST, Literals.date(time.latest()));
            });
    List<ClaimFact> claims = new ArrayList<>();
    for (PropositionFact member : occurrence.members()) {
      add(cluster, Hs.MEMBER, Nodes.iri(member.iri()));
      claims.addAll(member.claims());
    }
    claims.sort(Comparator.comparing(ClaimFact::iri));
    Map<String, String> origins = origins(claims);
    for (ClaimFact claim : claims) {
      Node node = Nodes.iri(claim.iri());
      add(node, Terms.IN_CLUSTER, cluster);
      String origin = origins.getOrDefault(claim.iri(), "");
      if (!origin.isEmpty()) {
        add(node, Terms.ORIGIN, Nodes.iri(origin));
      }
    }
    Map<String, List<ClaimFact>> affirming = new TreeMap<>();
    Map<String, List<ClaimFact>> denying = new TreeMap<>();
    for (ClaimFact claim : claims) {
      String origin = origins.getOrDefault(claim.iri(), "");
      if (claim.affirmsFact()) {
        affirming.computeIfAbsent(origin, key -> new ArrayList<>()).add(claim);
      } else if (claim.deniesFact()) {
        denying.computeIfAbsent(origin, key -> new ArrayList<>()).add(claim);
      }
    }
    add(cluster, Terms.INDEPENDENT_SOURCES, Literals.integer(known(affirming)));
    add(cluster, Terms.DENYING_SOURCES, Literals.integer(known(denying)));
    describeContradictions(cluster, affirming, denying);
    describeReversals(cluster, affirming, denying);
    describeTypeConflict(cluster, occurrence, origins);
    describeDiscrepancies(cluster, claims);
  }

  private static long known(Map<String, List<ClaimFact>> byOrigin) {
    return byOrigin.keySet().stream().filter(origin -> !origin.isEmpty()).count();
  }

  /**
   * What counts as one source of each claim. Copies of one text speak with one voice. What an
   * article tells by itself and also attributes, it has from its source; where it names several, it
   * adds none.
   */
  private Map<String, String> origins(List<ClaimFact> claims) {
    Map<String, String> origins = new HashMap<>();
    Map<String, Set<String>> named = new HashMap<>();
    for (ClaimFact claim : claims) {
      if (!claim.source().isEmpty()) {
        String origin = originOfSource(claim);
        origins.put(claim.iri(), origin);
        named.computeIfAbsent(copies.firstOf(claim.article()), key -> new TreeSet<>()).add(origin);
      }
    }
    for (ClaimFact claim : claims) {
      if (claim.voice().equals(Hs.ARTICLE)) {
        String first = copies.firstOf(claim.article());
        Set<String> sources = named.getOrDefault(first, Set.of());
        if (sources.isEmpty()) {
          origins.put(claim.iri(), first);
        } else if (sources.size() == 1) {
          origins.put(claim.iri(), sources.iterator().next());
        }
      }
    }
    return origins;
  }

  /** "Officials" of an article and of its copies are the same. */
  private String originOfSource(ClaimFact claim) {
    String label = corpus.articleScoped().get(claim.source());
    if (label == null) {
      return claim.source();
    }
    String first = copies.firstOf(claim.article());
    return first.equals(claim.article())
        ? claim.source()
        : originals.computeIfAbsent(first, this::scopedSources).getOrDefault(label, claim.source());
  }

  private Map<String, String> scopedSources(String article) {
    if (byArticle.isEmpty()) {
      corpus
          .claims()
          .values()
          .forEach(c -> byArticle.computeIfAbsent(c.article(), key -> new ArrayList<>()).add(c));
    }
    Map<String, String> sources = new HashMap<>();
    for (ClaimFact claim : byArticle.getOrDefault(article, List.of())) {
      String label = corpus.articleScoped().get(claim.source());
      if (label != null) {
        sources.merge(label, claim.source(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return sources;
  }

  private void describeContradictions(
      Node cluster, Map<String, List<ClaimFact>> affirming, Map<String, List<ClaimFact>> denying) {
    int place = 0;
    for (Map.Entry<String, List<ClaimFact>> yes : affirming.entrySet()) {
      for (Map.Entry<String, List<ClaimFact>> no : denying.entrySet()) {
        if (!yes.getKey().isEmpty()
            && !no.getKey().isEmpty()
            && !yes.getKey().equals(no.getKey())) {
          Node finding = finding(cluster, "contradiction", ++place, Terms.CONTRADICTION);
          yes.getValue().forEach(c -> add(finding, Terms.AFFIRMING, Nodes.iri(c.iri())));
          no.getValue().forEach(c -> add(finding, Terms.DENYING, Nodes.iri(c.iri())));
        }
      }
    }
  }

  private void describeReversals(
      Node cluster, Map<String, List<ClaimFact>> affirming, Map<String, List<ClaimFact>> denying) {
    int place = 0;
    for (String origin : affirming.keySet()) {
      if (origin.isEmpty() || !denying.containsKey(origin)) {
        continue;
      }
      List<ClaimFact> both = new ArrayList<>(affirming.getOrDefault(origin, List.of()));
      both.addAll(denying.getOrDefault(origin, List.of()));
      both.removeIf(claim -> published(claim).equals(LocalDate.MIN));
      both.sort(Comparator.comparing(this::published).thenComparing(ClaimFact::iri));
      for (int i = 1; i < both.size(); i++) {
        ClaimFact earlier = both.get(i - 1);
        ClaimFact later = both.get(i);
        if (earlier.negative() != later.negative()
            && published(earlier).isBefore(published(later))) {
          Node finding = finding(cluster, "reversal", ++place, Terms.REVERSAL);
          add(finding, Hs.SOURCE, Nodes.iri(origin));
          add(finding, Terms.EARLIER, Nodes.iri(earlier.iri()));
          add(finding, Terms.LATER, Nodes.iri(later.iri()));
        }
      }
    }
  }

  private LocalDate published(ClaimFact claim) {
    Corpus.ArticleFact article = corpus.articles().get(claim.article());
    return article == null ? LocalDate.MIN : article.published();
  }

  private void describeTypeConflict(
      Node cluster, Occurrence occurrence, Map<String, String> origins) {
    if (occurrence.types().size() < 2) {
      return;
    }
    Node finding = finding(cluster, "type-conflict", 1, Terms.TYPE_CONFLICT);
    occurrence.types().forEach(type -> add(finding, Hs.EVENT_TYPE, type));
    Map<Node, Set<String>> sources = new HashMap<>();
    for (PropositionFact member : occurrence.members()) {
      for (ClaimFact claim : member.claims()) {
        if (claim.affirmsFact()) {
          add(finding, Terms.CLAIM, Nodes.iri(claim.iri()));
          Set<String> ofType = sources.computeIfAbsent(member.type(), key -> new TreeSet<>());
          String origin = origins.getOrDefault(claim.iri(), "");
          if (!origin.isEmpty()) {
            ofType.add(origin);
          }
        }
      }
    }
    int most = sources.values().stream().mapToInt(Set::size).max().orElse(0);
    List<Node> leading =
        sources.entrySet().stream()
            .filter(entry -> entry.getValue().size() == most)
            .map(Map.Entry::getKey)
            .toList();
    if (leading.size() == 1) {
      add(finding, Terms.LEADING_TYPE, leading.getFirst());
    }
  }

  private void describeDiscrepancies(Node cluster, List<ClaimFact> claims) {
    Map<String, Map<String, List<ClaimFact>>> figures = new TreeMap<>();
    for (ClaimFact claim : claims) {
      if (claim.affirmsFact()) {
        claim
            .quantities()
            .forEach(
                (of, value) ->
                    figures
                        .computeIfAbsent(of, key -> new TreeMap<>())
                        .computeIfAbsent(value, key -> new ArrayList<>())
                        .add(claim));
      }
    }
    int place = 0;
    for (Map.Entry<String, Map<String, List<ClaimFact>>> figure : figures.entrySet()) {
      if (figure.getValue().size() > 1) {
        Node finding = finding(cluster, "discrepancy", ++place, Terms.DISCREPANCY);
        add(finding, Terms.QUANTITY_OF, Nodes.iri(figure.getKey()));
        figure
            .getValue()
            .values()
            .forEach(list -> list.forEach(c -> add(finding, Terms.CLAIM, Nodes.iri(c.iri()))));
      }
    }
  }

  private Node finding(Node cluster, String name, int place, Node type) {
    Node node = Nodes.under(cluster, name + "/" + place);
    add(node, Terms.TYPE, type);
    add(node, Terms.ABOUT_CLUSTER, cluster);
    return node;
  }

  private void describe(Clustering.Candidate candidate) {
    Node one = clusterOf(candidate.a());
    Node other = clusterOf(candidate.b());
    Node node = Nodes.under(one, "candidate/" + base.local(other, "cluster/"));
    add(node, Terms.TYPE, Hs.CANDIDATE_CLASS);
    add(one, Hs.CANDIDATE, node);
    add(node, Hs.MEMBER, Nodes.iri(candidate.a()));
    add(node, Hs.MEMBER, Nodes.iri(candidate.b()));
    add(node, Hs.SCORE, Literals.decimal(candidate.score()));
    add(node, Terms.REASON_TEXT, Literals.text(candidate.reason()));
  }
}
