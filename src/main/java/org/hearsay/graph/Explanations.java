package org.hearsay.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hearsay.ontology.Hs;

/** Why each cluster of a store is accepted as an event, or is not. */
public final class Explanations {

  /**
   * What a policy makes of a cluster.
   *
   * @param missing the first of its named conditions that the cluster does not meet; empty where it
   *     is accepted
   */
  public record Verdict(Policies.Policy policy, boolean accepted, String missing) {}

  /**
   * What counts as one source (hs:origin) of a cluster.
   *
   * @param origin its IRI; empty where the source is not known
   * @param name for people
   * @param claims how many claims it makes
   */
  public record Source(String origin, String name, int claims) {}

  /**
   * A cluster, what is said of it, and what each adopted policy makes of that.
   *
   * @param cluster its IRI
   * @param types the local names of its event types
   * @param actors labels
   * @param targets labels
   * @param days the first and last day, or an empty list
   * @param affirming who says that it happened
   * @param denying who says that it did not
   * @param otherwise how many claims neither affirm nor deny it, by modality or "Generic"
   * @param verdicts one of each adopted policy, by its IRI
   */
  public record Explanation(
      String cluster,
      List<String> types,
      List<String> actors,
      List<String> targets,
      List<String> days,
      List<Source> affirming,
      List<Source> denying,
      Map<String, Integer> otherwise,
      List<Verdict> verdicts) {

    public Explanation {
      types = List.copyOf(types);
      actors = List.copyOf(actors);
      targets = List.copyOf(targets);
      days = List.copyOf(days);
      affirming = List.copyOf(affirming);
      denying = List.copyOf(denying);
      verdicts = List.copyOf(verdicts);
    }

    /** Whether any policy accepts it. */
    public boolean accepted() {
      return verdicts.stream().anyMatch(Verdict::accepted);
    }
  }

  private static final String PREFIXES =
      """
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  /** What is gathered of one cluster. */
  private static final class Facts {
    private final Set<String> types = new TreeSet<>();
    private final Set<String> actors = new TreeSet<>();
    private final Set<String> targets = new TreeSet<>();
    private List<String> days = List.of();
    private final Map<String, Integer> affirming = new TreeMap<>();
    private final Map<String, Integer> denying = new TreeMap<>();
    private final Map<String, Integer> otherwise = new TreeMap<>();
  }

  private final QueryStore store;
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, Facts> facts = new TreeMap<>();

  private Explanations(QueryStore store) {
    this.store = store;
  }

  /** The explanations of all clusters, by IRI. The store must have been derived. */
  public static List<Explanation> of(QueryStore store) {
    return new Explanations(store).explanations();
  }

  private List<Explanation> explanations() {
    PolicyRun.clusters(store).forEach(cluster -> facts.put(cluster, new Facts()));
    readLabels();
    readClusters();
    readClaims();
    Map<String, List<Verdict>> verdicts = new HashMap<>();
    for (Policies.Policy policy : Policies.adopted(store)) {
      judge(policy, verdicts);
    }
    List<Explanation> explanations = new ArrayList<>();
    facts.forEach(
        (cluster, f) ->
            explanations.add(
                new Explanation(
                    store.base().cluster(cluster).getURI(),
                    List.copyOf(f.types),
                    List.copyOf(f.actors),
                    List.copyOf(f.targets),
                    f.days,
                    sources(f.affirming),
                    sources(f.denying),
                    f.otherwise,
                    verdicts.getOrDefault(cluster, List.of()))));
    return explanations;
  }

  private void judge(Policies.Policy policy, Map<String, List<Verdict>> verdicts) {
    Set<String> accepted = new TreeSet<>();
    PolicyRun.of(store, policy)
        .keySet()
        .forEach(event -> accepted.add(store.base().local(event, "event/")));
    Map<String, String> missing = new HashMap<>();
    for (PolicyConditions.Condition condition : PolicyConditions.of(policy.text(), store.base())) {
      Set<String> met = condition.met(store);
      for (String cluster : facts.keySet()) {
        if (!met.contains(cluster)) {
          missing.putIfAbsent(cluster, condition.name());
        }
      }
    }
    for (String cluster : facts.keySet()) {
      boolean yes = accepted.contains(cluster);
      verdicts
          .computeIfAbsent(cluster, key -> new ArrayList<>())
          .add(
              new Verdict(
                  policy,
                  yes,
                  yes ? "" : missing.getOrDefault(cluster, "the policy's WHERE does not match")));
    }
  }

  private void readLabels() {
    select(
        "SELECT ?node ?label { ?node skos:prefLabel ?label }",
        row -> labels.merge(iri(row, "node"), text(row, "label"), Explanations::first));
    select(
        "SELECT ?node ?label { ?node a schema:NewsArticle ; schema:publisher ?label }",
        row ->
            labels.merge(
                iri(row, "node"), text(row, "label") + " in its own voice", Explanations::first));
  }

  private static String first(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private void readClusters() {
    select(
        """
        SELECT ?cluster ?is ?value {
          GRAPH <clusters> { ?cluster a hs:Cluster ; ?is ?value }
          FILTER (?is IN (hs:eventType, hs:actor, hs:target, hs:earliest, hs:latest)) }
        ORDER BY ?cluster ?is
        """,
        row -> {
          Facts f = factsOf(row);
          Node is = row.get("is");
          if (is.equals(Hs.EVENT_TYPE)) {
            f.types.add(iri(row, "value").substring(Hs.NS.length()));
          } else if (is.equals(Hs.ACTOR)) {
            f.actors.add(label(iri(row, "value")));
          } else if (is.equals(Hs.TARGET)) {
            f.targets.add(label(iri(row, "value")));
          } else {
            List<String> days = new ArrayList<>(f.days);
            days.add(text(row, "value"));
            days.sort(Comparator.naturalOrder());
            f.days = List.copyOf(days);
          }
        });
  }

  private void readClaims() {
    select(
        """
        SELECT ?claim ?cluster ?origin ?stance ?polarity ?modality ?generic {
          ?claim hs:inCluster ?cluster ; hs:stance ?stance ; hs:polarity ?polarity ;
            hs:modality ?modality
          OPTIONAL { ?claim hs:origin ?origin }
          OPTIONAL { ?claim hs:generic ?generic } }
        """,
        row -> {
          Facts f = factsOf(row);
          boolean negative =
              row.get("stance").equals(Hs.DENIES) != row.get("polarity").equals(Hs.NEGATIVE);
          String origin = row.contains("origin") ? iri(row, "origin") : "";
          if (row.contains("generic")) {
            f.otherwise.merge("Generic", 1, Integer::sum);
          } else if (!row.get("modality").equals(Hs.ACTUAL)) {
            f.otherwise.merge(iri(row, "modality").substring(Hs.NS.length()), 1, Integer::sum);
          } else {
            (negative ? f.denying : f.affirming).merge(origin, 1, Integer::sum);
          }
        });
  }

  private List<Source> sources(Map<String, Integer> claims) {
    List<Source> sources = new ArrayList<>();
    claims.forEach(
        (origin, count) ->
            sources.add(
                new Source(origin, origin.isEmpty() ? "an unknown source" : label(origin), count)));
    return sources;
  }

  private String label(String iri) {
    return Optional.ofNullable(labels.get(iri)).orElse(iri);
  }

  private Facts factsOf(Binding row) {
    return facts.computeIfAbsent(
        store.base().local(row.get("cluster"), "cluster/"), key -> new Facts());
  }

  private void select(String query, java.util.function.Consumer<Binding> row) {
    store.select(store.parse(PREFIXES + query), row);
  }

  private static String iri(Binding row, String name) {
    return row.get(name).getURI();
  }

  private static String text(Binding row, String name) {
    return row.get(name).getLiteralLexicalForm();
  }
}
