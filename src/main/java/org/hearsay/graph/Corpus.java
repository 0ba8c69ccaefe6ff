package org.hearsay.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hearsay.ontology.Hs;
import org.hearsay.text.DateInterval;

/**
 * What derivation reads of a store, by IRI: articles, claims, propositions and the states that
 * people act for.
 *
 * @param articles by IRI
 * @param claims by IRI
 * @param propositions by IRI
 * @param actingFor the state or body that a person acts for by office, where it is one
 * @param codes the country codes of entities
 * @param articleScoped the entities that are known in their article only, with their labels
 * @param persons the entities that are persons
 * @param countries the entities that are states
 * @param towns the entities that are other places
 */
record Corpus(
    NavigableMap<String, ArticleFact> articles,
    NavigableMap<String, ClaimFact> claims,
    NavigableMap<String, PropositionFact> propositions,
    Map<String, String> actingFor,
    Map<String, String> codes,
    Map<String, String> articleScoped,
    Set<String> persons,
    Set<String> countries,
    Set<String> towns) {

  /** An article; {@code published} is {@link LocalDate#MIN} where it is not known. */
  record ArticleFact(String iri, LocalDate published, Fingerprint sketch) {
    boolean isDated() {
      return !published.equals(LocalDate.MIN);
    }
  }

  /** A claim; {@code source} is empty where no source is told. */
  record ClaimFact(
      String iri,
      String proposition,
      String article,
      Node voice,
      String source,
      boolean actual,
      boolean negative,
      boolean generic,
      NavigableMap<String, String> quantities) {

    /** Whether it says that something did happen, and no habit. */
    boolean affirmsFact() {
      return actual && !negative && !generic;
    }

    /** Whether it says that something did not happen. */
    boolean deniesFact() {
      return actual && negative && !generic;
    }
  }

  /**
   * A proposition with the claims of it.
   *
   * @param series whether it tells several events: "16 tests"
   */
  record PropositionFact(
      String iri,
      Node type,
      NavigableMap<String, Set<String>> roles,
      Optional<DateInterval> time,
      boolean series,
      List<ClaimFact> claims) {

    Set<String> role(String name) {
      return roles.getOrDefault(name, Set.of());
    }
  }

  private static final String PREFIXES =
      """
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  /** Reads a store. */
  static Corpus of(QueryStore store) {
    TreeMap<String, ArticleFact> articles = new TreeMap<>();
    each(
        store,
        """
        SELECT ?article ?published ?sketch {
          ?article a schema:NewsArticle
          OPTIONAL { ?article schema:datePublished ?published }
          OPTIONAL { ?article hs:fingerprint ?sketch } }
        """,
        row -> {
          String iri = iri(row, "article");
          articles.put(
              iri,
              new ArticleFact(
                  iri,
                  text(row, "published").map(LocalDate::parse).orElse(LocalDate.MIN),
                  text(row, "sketch").map(Fingerprint::decoded).orElse(Fingerprint.NONE)));
        });
    Map<String, NavigableMap<String, String>> quantities = quantities(store);
    TreeMap<String, ClaimFact> claims = claims(store, quantities);
    return new Corpus(
        Collections.unmodifiableNavigableMap(articles),
        Collections.unmodifiableNavigableMap(claims),
        Collections.unmodifiableNavigableMap(propositions(store, claims)),
        actingFor(store),
        strings(store, "SELECT ?key ?value { ?key hs:code ?value }"),
        strings(
            store,
            "SELECT ?key ?value { ?key hs:identifiedBy hs:ArticleScope ; skos:prefLabel ?value }"),
        all(store, "SELECT DISTINCT ?key { ?key a hs:Person }"),
        all(store, "SELECT DISTINCT ?key { ?key a hs:Country }"),
        all(store, "SELECT DISTINCT ?key { ?key a hs:Place }"));
  }

  private static Map<String, NavigableMap<String, String>> quantities(QueryStore store) {
    Map<String, NavigableMap<String, String>> quantities = new HashMap<>();
    each(
        store,
        "SELECT ?claim ?of ?value { ?claim hs:quantity ?q . ?q hs:quantityOf ?of ; hs:value ?value"
            + " }",
        row ->
            quantities
                .computeIfAbsent(iri(row, "claim"), key -> new TreeMap<>())
                .merge(
                    iri(row, "of"),
                    row.get("value").getLiteralLexicalForm(),
                    (a, b) -> a.compareTo(b) <= 0 ? a : b));
    return quantities;
  }

  private static TreeMap<String, ClaimFact> claims(
      QueryStore store, Map<String, NavigableMap<String, String>> quantities) {
    TreeMap<String, ClaimFact> claims = new TreeMap<>();
    each(
        store,
        """
        SELECT ?claim ?content ?article ?voice ?source ?stance ?polarity ?modality ?generic {
          ?claim hs:content ?content ; hs:reportedIn ?article ; hs:voice ?voice ;
            hs:stance ?stance ; hs:polarity ?polarity ; hs:modality ?modality
          OPTIONAL { ?claim hs:source ?source }
          OPTIONAL { ?claim hs:generic ?generic } }
        """,
        row -> {
          String iri = iri(row, "claim");
          claims.put(
              iri,
              new ClaimFact(
                  iri,
                  iri(row, "content"),
                  iri(row, "article"),
                  row.get("voice"),
                  row.contains("source") ? iri(row, "source") : "",
                  row.get("modality").equals(Hs.ACTUAL),
                  row.get("stance").equals(Hs.DENIES) != row.get("polarity").equals(Hs.NEGATIVE),
                  row.contains("generic"),
                  quantities.getOrDefault(iri, Collections.emptyNavigableMap())));
        });
    return claims;
  }

  private static TreeMap<String, PropositionFact> propositions(
      QueryStore store, Map<String, ClaimFact> claims) {
    Map<String, List<ClaimFact>> told = new HashMap<>();
    claims
        .values()
        .forEach(c -> told.computeIfAbsent(c.proposition(), key -> new ArrayList<>()).add(c));
    Map<String, Node> types = new TreeMap<>();
    Map<String, NavigableMap<String, Set<String>>> roles = new HashMap<>();
    Map<String, String> earliest = new HashMap<>();
    Map<String, String> latest = new HashMap<>();
    Set<String> series = new TreeSet<>();
    each(
        store,
        "SELECT ?p ?is ?value { ?p a hs:Proposition ; ?is ?value }",
        row -> {
          String iri = iri(row, "p");
          Node predicate = row.get("is");
          Node value = row.get("value");
          if (predicate.equals(Hs.EVENT_TYPE)) {
            types.put(iri, value);
          } else if (predicate.equals(Hs.EARLIEST)) {
            earliest.put(iri, value.getLiteralLexicalForm());
          } else if (predicate.equals(Hs.LATEST)) {
            latest.put(iri, value.getLiteralLexicalForm());
          } else if (predicate.equals(Hs.EVENT_COUNT)) {
            if (!value.getLiteralLexicalForm().equals("1")) {
              series.add(iri);
            }
          } else if (value.isURI() && predicate.getURI().startsWith(Hs.NS)) {
            roles
                .computeIfAbsent(iri, key -> new TreeMap<>())
                .computeIfAbsent(
                    predicate.getURI().substring(Hs.NS.length()), key -> new TreeSet<>())
                .add(value.getURI());
          }
        });
    TreeMap<String, PropositionFact> propositions = new TreeMap<>();
    types.forEach(
        (iri, type) -> {
          Optional<DateInterval> time =
              earliest.containsKey(iri) && latest.containsKey(iri)
                  ? Optional.of(
                      new DateInterval(
                          LocalDate.parse(earliest.getOrDefault(iri, "")),
                          LocalDate.parse(latest.getOrDefault(iri, ""))))
                  : Optional.empty();
          List<ClaimFact> claimsOf = new ArrayList<>(told.getOrDefault(iri, List.of()));
          claimsOf.sort(Comparator.comparing(ClaimFact::iri));
          propositions.put(
              iri,
              new PropositionFact(
                  iri,
                  type,
                  roles.getOrDefault(iri, Collections.emptyNavigableMap()),
                  time,
                  series.contains(iri),
                  claimsOf));
        });
    return propositions;
  }

  /** Where a person acts for several over the years, none: a guess would join strangers. */
  private static Map<String, String> actingFor(QueryStore store) {
    Map<String, Set<String>> found = new HashMap<>();
    each(
        store,
        "SELECT DISTINCT ?key ?value { ?p hs:filler ?key ; hs:actingFor ?value }",
        row ->
            found.computeIfAbsent(iri(row, "key"), key -> new TreeSet<>()).add(iri(row, "value")));
    Map<String, String> single = new HashMap<>();
    found.forEach(
        (person, states) -> {
          if (states.size() == 1) {
            single.put(person, states.iterator().next());
          }
        });
    return single;
  }

  private static Set<String> all(QueryStore store, String query) {
    Set<String> found = new TreeSet<>();
    each(store, query, row -> found.add(iri(row, "key")));
    return found;
  }

  private static Map<String, String> strings(QueryStore store, String query) {
    Map<String, String> found = new HashMap<>();
    each(
        store,
        query,
        row ->
            found.merge(
                iri(row, "key"),
                row.get("value").getLiteralLexicalForm(),
                (a, b) -> a.compareTo(b) <= 0 ? a : b));
    return found;
  }

  private static void each(
      QueryStore store, String query, java.util.function.Consumer<Binding> row) {
    store.select(store.parse(PREFIXES + query), row);
  }

  private static String iri(Binding row, String name) {
    return row.get(name).toString();
  }

  private static Optional<String> text(Binding row, String name) {
    return Optional.ofNullable(row.get(name)).map(Node::getLiteralLexicalForm);
  }

  /** The state or body that somebody acts for, or itself. */
  String rolledUp(String entity) {
    return actingFor.getOrDefault(entity, entity);
  }
}
