package org.hearsay.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.hearsay.ontology.Hs;
import org.hearsay.text.Article;

/** The acceptance policies of a store: SPARQL CONSTRUCT queries that make events of clusters. */
public final class Policies {

  private static final String DEFAULT = "queries/policies/two-independent-sources.rq";

  /**
   * An adopted policy.
   *
   * @param iri named by the text
   * @param title its first comment line
   * @param text its SPARQL
   */
  public record Policy(Node iri, String title, String text) {}

  private Policies() {}

  /** The policy that a new store has. */
  public static String defaultText() {
    try (InputStream in = Policies.class.getClassLoader().getResourceAsStream(DEFAULT)) {
      if (in == null) {
        throw new IllegalStateException("no " + DEFAULT + " on the class path: rebuild the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + DEFAULT, e);
    }
  }

  /**
   * Adopts a policy, after a trial: from the next derivation on, what it constructs is accepted. A
   * faulty one leaves the store as it was.
   *
   * @param text a SPARQL CONSTRUCT; its first comment line is its title, and lines that start with
   *     {@code #?} name its conditions
   * @throws StoreException where it is no CONSTRUCT, or constructs what is no event of a cluster
   */
  public static Policy adopt(QueryStore store, String text) {
    Policy policy = policy(store, text);
    PolicyConditions.of(text, store.base());
    PolicyRun.of(store, policy);
    Map<Node, Policy> all = new TreeMap<>(java.util.Comparator.comparing(Node::toString));
    adopted(store).forEach(p -> all.put(p.iri(), p));
    all.put(policy.iri(), policy);
    write(store, all);
    return policy;
  }

  /**
   * The adopted policy that is meant.
   *
   * @param name its IRI, at least four characters of what follows {@code policy/} in it, words of
   *     its title, or its text
   * @throws StoreException where none or several are meant; the message lists those that are
   *     adopted
   */
  public static Policy named(QueryStore store, String name) {
    List<Policy> adopted = adopted(store);
    List<Policy> meant =
        adopted.stream()
            .filter(
                p ->
                    p.iri().getURI().equals(name)
                        || p.text().equals(name)
                        || (name.length() >= 4 && p.title().contains(name))
                        || (name.length() >= 4
                            && store.base().local(p.iri(), "policy/").startsWith(name)))
            .toList();
    if (meant.size() != 1) {
      throw new StoreException(
          "%s policy is called '%s'; adopted are:%s"
              .formatted(
                  meant.isEmpty() ? "no" : "more than one",
                  name.length() > 80 ? name.substring(0, 79) + "…" : name,
                  String.join(
                      "", adopted.stream().map(p -> "\n  " + p.iri() + " " + p.title()).toList())));
    }
    return meant.getFirst();
  }

  /**
   * Drops an adopted policy.
   *
   * @param policy its IRI
   * @return whether it was adopted
   */
  public static boolean drop(QueryStore store, Node policy) {
    Map<Node, Policy> all = new TreeMap<>(java.util.Comparator.comparing(Node::toString));
    adopted(store).forEach(p -> all.put(p.iri(), p));
    boolean known = all.remove(policy) != null;
    if (known) {
      write(store, all);
    }
    return known;
  }

  private static Policy policy(QueryStore store, String text) {
    Query query = store.parse(text);
    if (!query.isConstructType()) {
      throw new StoreException(
          "a policy is a SPARQL CONSTRUCT of events, such as queries/policies/*.rq; this is none");
    }
    String title =
        text.lines()
            .filter(line -> line.startsWith("#"))
            .findFirst()
            .map(line -> line.replaceFirst("^#+\\s*", ""))
            .orElse("a policy without a title");
    return new Policy(store.base().policy(Article.sha256(text)), title, text);
  }

  private static void write(QueryStore store, Map<Node, Policy> policies) {
    List<Triple> triples = new ArrayList<>();
    for (Policy policy : policies.values()) {
      triples.add(Triple.create(policy.iri(), Terms.TYPE, Hs.POLICY));
      triples.add(Triple.create(policy.iri(), Terms.LABEL, Literals.text(policy.title())));
      triples.add(Triple.create(policy.iri(), Terms.QUERY, Literals.text(policy.text())));
    }
    store.replaceGraphs(Map.of(store.base().policies(), triples));
  }

  /** The adopted policies, by IRI. */
  public static List<Policy> adopted(QueryStore store) {
    List<Policy> policies = new ArrayList<>();
    store.select(
        store.parse(
            """
            PREFIX hs: <https://w3id.org/hearsay/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?policy ?title ?text {
              GRAPH <policies> { ?policy a hs:Policy ; rdfs:label ?title ; hs:query ?text }
            } ORDER BY ?policy
            """),
        row ->
            policies.add(
                new Policy(
                    row.get("policy"),
                    row.get("title").getLiteralLexicalForm(),
                    row.get("text").getLiteralLexicalForm())));
    return policies;
  }
}
