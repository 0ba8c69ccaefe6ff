package org.hearsay.graph;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hearsay.ontology.Hs;

/** What a policy constructs of a store, held against what an accepted event must be. */
final class PolicyRun {

  private PolicyRun() {}

  /**
   * The triples of each event that a policy accepts.
   *
   * @throws StoreException where it constructs what is no event of a cluster of the store, an event
   *     without a type or without the claims that it rests on; the message names the policy, the
   *     triple or event, and what to write instead
   */
  static Map<Node, Set<Triple>> of(QueryStore store, Policies.Policy policy) {
    BaseIri base = store.base();
    Map<Node, Set<Triple>> byEvent = new TreeMap<>(Comparator.comparing(Node::toString));
    for (Triple triple : store.construct(store.parse(policy.text()))) {
      if (!base.isIn(triple.getSubject(), "event/") || triple.getObject().isBlank()) {
        throw wrong(
            policy,
            "constructs '%s', which is not about an event of a cluster (%sevent/…)"
                .formatted(triple, base.value()),
            "BIND (IRI(REPLACE(STR(?cluster), \"/cluster/\", \"/event/\")) AS ?event)");
      }
      byEvent.computeIfAbsent(triple.getSubject(), key -> new HashSet<>()).add(triple);
    }
    if (!byEvent.isEmpty()) {
      Set<String> clusters = clusters(store);
      byEvent.forEach((event, triples) -> check(policy, event, triples, base, clusters));
    }
    return byEvent;
  }

  /** The local names of all clusters. */
  static Set<String> clusters(QueryStore store) {
    Set<String> clusters = new TreeSet<>();
    store.select(
        store.parse(
            """
            PREFIX hs: <https://w3id.org/hearsay/ontology#>
            SELECT ?cluster { GRAPH <clusters> { ?cluster a hs:Cluster } }
            """),
        row -> clusters.add(store.base().local(row.get("cluster"), "cluster/")));
    return clusters;
  }

  private static void check(
      Policies.Policy policy, Node event, Set<Triple> triples, BaseIri base, Set<String> clusters) {
    if (!clusters.contains(base.local(event, "event/"))) {
      throw wrong(
          policy,
          "accepts '%s', whose name is that of no cluster".formatted(event),
          "BIND (IRI(REPLACE(STR(?cluster), \"/cluster/\", \"/event/\")) AS ?event)");
    }
    if (triples.stream()
        .noneMatch(
            t ->
                t.getPredicate().equals(Terms.TYPE)
                    && t.getObject().isURI()
                    && t.getObject().getURI().startsWith(Hs.NS))) {
      throw wrong(
          policy,
          "accepts '%s' without an event type".formatted(event),
          "?event a ?type, where ?claim hs:content/hs:eventType ?type");
    }
    if (triples.stream().noneMatch(t -> t.getPredicate().equals(Terms.WAS_DERIVED_FROM))) {
      throw wrong(
          policy,
          "accepts '%s' without the claims that it rests on".formatted(event),
          "?event prov:wasDerivedFrom ?claim");
    }
  }

  private static StoreException wrong(Policies.Policy policy, String what, String instead) {
    return new StoreException(
        "the policy '%s' %s; write: %s".formatted(policy.title(), what, instead));
  }
}
