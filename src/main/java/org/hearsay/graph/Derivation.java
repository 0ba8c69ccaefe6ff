package org.hearsay.graph;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hearsay.ontology.Hs;

/**
 * Rebuilds what is derived of a store's articles: the graph {@code clusters}, then the graph {@code
 * accepted} by the adopted policies. Both are functions of the articles, the ontology and the
 * policies alone.
 */
public final class Derivation {

  /**
   * What came out.
   *
   * @param clusters how many clusters there are
   * @param events how many of them are accepted
   * @param contradictions how many pairs of sources contradict each other
   */
  public record Summary(long clusters, long events, long contradictions) {}

  private final QueryStore store;
  private final EventSchema schema;
  private final BaseIri base;
  private final Map<String, Set<Node>> denials = new TreeMap<>();
  private boolean denialsKnown;

  private Derivation(QueryStore store, EventSchema schema) {
    this.store = store;
    this.schema = schema;
    this.base = store.base();
  }

  /**
   * Rebuilds both graphs. A store without policies gets the default one.
   *
   * @throws StoreException where a policy constructs what is no event of a cluster
   */
  public static Summary rebuild(QueryStore store, EventSchema schema) {
    return new Derivation(store, schema).rebuild();
  }

  private Summary rebuild() {
    Corpus corpus = Corpus.of(store);
    Set<Triple> clusters = new HashSet<>(new Findings(corpus, base, schema).triples());
    store.replaceGraphs(Map.of(base.clusters(), clusters));
    if (Policies.adopted(store).isEmpty()) {
      Policies.adopt(store, Policies.defaultText());
    }
    Triples accepted = new Triples();
    for (Policies.Policy policy : Policies.adopted(store)) {
      accept(policy, corpus, accepted);
    }
    store.replaceGraphs(Map.of(base.accepted(), accepted.sorted()));
    return new Summary(
        count(clusters, Hs.CLUSTER),
        accepted.sorted().stream().filter(t -> t.getObject().equals(Terms.SEM_EVENT)).count(),
        count(clusters, Terms.CONTRADICTION));
  }

  private static long count(Set<Triple> triples, Node type) {
    return triples.stream()
        .filter(t -> t.getPredicate().equals(Terms.TYPE) && t.getObject().equals(type))
        .count();
  }

  private void accept(Policies.Policy policy, Corpus corpus, Triples accepted) {
    PolicyRun.of(store, policy)
        .forEach((event, triples) -> accept(event, triples, policy, corpus, accepted));
  }

  private void accept(
      Node event, Set<Triple> triples, Policies.Policy policy, Corpus corpus, Triples accepted) {
    accepted.add(event, Hs.ACCEPTED_BY, policy.iri());
    Set<String> types = new TreeSet<>();
    Set<Node> actors = new HashSet<>();
    Set<Node> targets = new HashSet<>();
    for (Triple triple : triples) {
      Node predicate = triple.getPredicate();
      Node object = triple.getObject();
      if (predicate.equals(Terms.TYPE)) {
        types.add(object.getURI());
        schema.classesAbove(object).forEach(type -> accepted.add(event, Terms.TYPE, type));
      } else {
        schema.propertiesAbove(predicate).forEach(p -> accepted.add(event, p, object));
      }
      if (predicate.equals(Hs.ACTOR)) {
        actors.add(object);
      } else if (predicate.equals(Hs.TARGET)) {
        targets.add(object);
      }
    }
    accepted.add(event, Terms.TYPE, Terms.SEM_EVENT);
    for (String type : types) {
      schema
          .edge(Nodes.iri(type))
          .ifPresent(edge -> addEdges(edge, actors, targets, corpus, accepted));
    }
    disputes(event).forEach(claim -> accepted.add(event, Terms.DISPUTED_BY, claim));
  }

  /** Edges lead between those for whom the participants act, never from a state to itself. */
  private static void addEdges(
      Node edge, Set<Node> actors, Set<Node> targets, Corpus corpus, Triples accepted) {
    for (Node actor : actors) {
      // Of a reciprocal event, every participant is an actor.
      for (Node target : targets.isEmpty() ? actors : targets) {
        Node from = Nodes.iri(corpus.rolledUp(actor.toString()));
        Node to = Nodes.iri(corpus.rolledUp(target.toString()));
        if (!from.equals(to)) {
          accepted.add(from, edge, to);
        }
      }
    }
  }

  /** The claims that an event did not happen; they flag, they do not veto. */
  private Set<Node> disputes(Node event) {
    if (!denialsKnown) {
      store.select(
          store.parse(
              """
              PREFIX hs: <https://w3id.org/hearsay/ontology#>
              SELECT DISTINCT ?cluster ?claim {
                ?finding a hs:Contradiction ; hs:cluster ?cluster ; hs:denying ?claim }
              """),
          row ->
              denials
                  .computeIfAbsent(
                      base.local(row.get("cluster"), "cluster/"), key -> new HashSet<>())
                  .add(row.get("claim")));
      denialsKnown = true;
    }
    return denials.getOrDefault(base.local(event, "event/"), Set.of());
  }
}
