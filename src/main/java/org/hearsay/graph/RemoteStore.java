package org.hearsay.graph;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A store that speaks SPARQL 1.1 Protocol ({@code sparql} under its address) and Graph Store
 * Protocol ({@code data}).
 *
 * <p>An article is one PUT of its graph, which a store does as a whole or not at all. The ledger is
 * told of it before, so that a kill in between leaves no graph that nobody knows of; what it
 * replaces is taken out after.
 */
public final class RemoteStore implements QueryStore {

  private static final int BATCH = 64;

  private final URI address;
  private final BaseIri base;
  private final Ledger ledger;
  private final Connection connection;
  private final InstantSource clock;
  private final List<ArticleGraph> pending = new ArrayList<>();

  private RemoteStore(URI address, BaseIri base, Connection connection, InstantSource clock) {
    this.address = address;
    this.base = base;
    this.ledger = new Ledger(base);
    this.connection = connection;
    this.clock = clock;
  }

  /**
   * Opens a store with the user and password of the environment ({@code HEARSAY_USER}, {@code
   * HEARSAY_PASSWORD}), where they are set.
   *
   * @param address of the service, such as {@code http://localhost:3030/}
   * @param base the base of a new store, which an old one must have
   * @throws StoreException where it cannot be reached or has another base
   */
  public static RemoteStore open(URI address, BaseIri base) {
    return open(
        address,
        base,
        System.getenv().getOrDefault("HEARSAY_USER", ""),
        System.getenv().getOrDefault("HEARSAY_PASSWORD", ""));
  }

  /**
   * Opens a store.
   *
   * @param user an empty string for none
   */
  public static RemoteStore open(URI address, BaseIri base, String user, String password) {
    Connection connection = Connection.to(address, user, password);
    Set<String> bases = new TreeSet<>();
    RemoteStore store = new RemoteStore(address, base, connection, InstantSource.system());
    store.rows(
        "SELECT ?ledger { GRAPH ?ledger { ?ledger a ?type } }",
        Map.of("type", Terms.LEDGER),
        row -> bases.add(row.get("ledger").getURI()));
    if (bases.isEmpty() || bases.contains(base.ledger().getURI())) {
      return store;
    }
    throw new StoreException(
        "the store '%s' has the base %s, not %s: give that one with --base"
            .formatted(address, bases.iterator().next().replaceFirst("ledger$", ""), base.value()));
  }

  /**
   * Opens a store with the base that it has.
   *
   * @throws StoreException where it cannot be reached
   */
  public static RemoteStore open(URI address) {
    RemoteStore asking =
        open(address, BaseIri.DEFAULT, Connection.to(address, "", ""), InstantSource.system());
    List<BaseIri> found = new ArrayList<>();
    asking.rows(
        "SELECT ?ledger { GRAPH ?ledger { ?ledger a ?type } }",
        Map.of("type", Terms.LEDGER),
        row -> found.add(new BaseIri(row.get("ledger").getURI().replaceFirst("ledger$", ""))));
    return open(address, found.isEmpty() ? BaseIri.DEFAULT : found.getFirst());
  }

  private static RemoteStore open(
      URI address, BaseIri base, Connection connection, InstantSource clock) {
    return new RemoteStore(address, base, connection, clock);
  }

  /** How to reach a service. */
  private record Connection(String query, String data, HttpClient client, String authorization) {
    static Connection to(URI address, String user, String password) {
      if (!String.valueOf(address.getScheme()).matches("https?") || address.getHost() == null) {
        throw new StoreException(
            "store '%s' is no http or https address such as http://localhost:3030/"
                .formatted(address));
      }
      String root = address.toString().replaceFirst("/*$", "/");
      String token =
          Base64.getEncoder()
              .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
      return new Connection(
          root + "sparql",
          root + "data",
          HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build(),
          user.isEmpty() ? "" : "Basic " + token);
    }

    GSP graph(Node name) {
      GSP request = GSP.service(data).httpClient(client).graphName(name);
      return authorization.isEmpty() ? request : request.httpHeader("Authorization", authorization);
    }

    /** As GSP.DELETE, which leaves the headers out and with them the password (Jena 5.6.0). */
    void delete(Node name) {
      URI target =
          URI.create(data + "?graph=" + URLEncoder.encode(name.getURI(), StandardCharsets.UTF_8));
      HttpRequest.Builder request = HttpRequest.newBuilder(target).DELETE();
      if (!authorization.isEmpty()) {
        request.header("Authorization", authorization);
      }
      try {
        int status =
            client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
          throw new HttpException(status, "HTTP " + status, "");
        }
      } catch (IOException e) {
        throw new HttpException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StoreException("interrupted while a graph was deleted", e);
      }
    }

    /** Jena writes IRIs relative to a base that it does not write. */
    private static String textOf(Query query) {
      boolean based = query.getBaseURI() != null && !query.explicitlySetBaseURI();
      return (based ? "BASE <" + query.getBaseURI() + ">\n" : "") + query.serialize();
    }

    QueryExecHTTP query(Query query) {
      QueryExecHTTPBuilder request =
          QueryExecHTTP.service(this.query).httpClient(client).queryString(textOf(query));
      return (authorization.isEmpty()
              ? request
              : request.httpHeader("Authorization", authorization))
          .build();
    }
  }

  @Override
  public BaseIri base() {
    return base;
  }

  @Override
  public void add(ArticleGraph graph) {
    requireBase(graph);
    pending.add(graph);
    if (pending.size() >= BATCH) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (pending.isEmpty()) {
      return;
    }
    List<ArticleGraph> batch = Ledger.latest(pending);
    Node now = Literals.instant(clock.instant());
    Graph entries = GraphFactory.createDefaultGraph();
    entries.add(ledger.mark());
    List<ArticleGraph> changed = new ArrayList<>();
    Map<Node, ArticleGraph> former = new LinkedHashMap<>();
    boolean known = false;
    for (ArticleGraph graph : batch) {
      Ledger.Entry entry = entry(graph.name());
      versionsOf(graph.key()).stream()
          .filter(version -> !version.equals(graph.name()))
          .forEach(version -> former.put(version, graph));
      if (!entry.digest().equals(graph.digest()) || !exists(graph.name())) {
        changed.add(graph);
      } else if (entry.tells(graph)) {
        continue;
      }
      known |= !entry.digest().isEmpty();
      ledger.entry(graph, entry.keys(), now).forEach(entries::add);
    }
    if (entries.size() > 1) {
      // The digest is told last: a kill before leaves an entry that the next reading completes.
      Graph keys = GraphFactory.createDefaultGraph();
      entries.find(Node.ANY, Terms.KEY, Node.ANY).forEachRemaining(keys::add);
      keys.add(ledger.mark());
      attempt(() -> connection.graph(base.ledger()).POST(keys));
    }
    for (ArticleGraph graph : changed) {
      attempt(() -> connection.graph(graph.name()).PUT(graphOf(graph.triples())));
    }
    if (known || !former.isEmpty()) {
      rewriteLedger(entries, former, now);
    } else if (entries.size() > 1) {
      attempt(() -> connection.graph(base.ledger()).POST(entries));
    }
    pending.clear();
  }

  /** Puts entries in the place of those of the same versions, and ends the former versions. */
  private void rewriteLedger(Graph entries, Map<Node, ArticleGraph> former, Node now) {
    Graph whole = graphOf(ledgerTriples());
    Set<Node> renewed = new LinkedHashSet<>();
    entries
        .find(Node.ANY, Terms.DIGEST, Node.ANY)
        .forEachRemaining(triple -> renewed.add(triple.getSubject()));
    renewed.forEach(
        version -> Ledger.RENEWED.forEach(predicate -> whole.remove(version, predicate, Node.ANY)));
    entries.find().forEachRemaining(whole::add);
    former.forEach(
        (version, successor) -> {
          whole.delete(Triple.create(version, Terms.KEY, Literals.text(successor.key())));
          if (!whole.contains(version, Terms.KEY, Node.ANY)) {
            drop(version);
            Ledger.ENDED.forEach(predicate -> whole.remove(version, predicate, Node.ANY));
            ledger.former(version, successor, now).forEach(whole::add);
          }
        });
    attempt(() -> connection.graph(base.ledger()).PUT(whole));
  }

  private List<Triple> ledgerTriples() {
    List<Triple> triples = new ArrayList<>();
    rows(
        "SELECT ?s ?p ?o { GRAPH ?ledger { ?s ?p ?o } }",
        Map.of("ledger", base.ledger()),
        row -> triples.add(Triple.create(row.get("s"), row.get("p"), row.get("o"))));
    return triples;
  }

  private void drop(Node graph) {
    if (exists(graph)) {
      attempt(() -> connection.delete(graph));
    }
  }

  private boolean exists(Node graph) {
    List<Binding> found = new ArrayList<>();
    rows("SELECT ?s { GRAPH ?g { ?s ?p ?o } } LIMIT 1", Map.of("g", graph), found::add);
    return !found.isEmpty();
  }

  private Ledger.Entry entry(Node version) {
    List<Triple> triples = new ArrayList<>();
    rows(
        "SELECT ?p ?o { GRAPH ?ledger { ?version ?p ?o } }",
        Map.of("ledger", base.ledger(), "version", version),
        row -> triples.add(Triple.create(version, row.get("p"), row.get("o"))));
    return Ledger.Entry.of(triples);
  }

  private List<Node> versionsOf(String key) {
    List<Node> versions = new ArrayList<>();
    rows(
        "SELECT ?version { GRAPH ?ledger { ?version ?has ?key } }",
        Map.of("ledger", base.ledger(), "has", Terms.KEY, "key", Literals.text(key)),
        row -> versions.add(row.get("version")));
    return versions;
  }

  @Override
  public void select(Query query, Consumer<Binding> each) {
    flush();
    run(query, each);
  }

  private void rows(String query, Map<String, Node> values, Consumer<Binding> each) {
    ParameterizedSparqlString filled = new ParameterizedSparqlString(query);
    values.forEach(filled::setParam);
    run(parse(filled.toString()), each);
  }

  private void run(Query query, Consumer<Binding> each) {
    attempt(
        () -> {
          try (QueryExecHTTP execution = connection.query(query)) {
            execution.select().forEachRemaining(each);
          }
        });
  }

  @Override
  public List<Triple> construct(Query query) {
    flush();
    List<Triple> triples = new ArrayList<>();
    attempt(
        () -> {
          try (QueryExecHTTP execution = connection.query(query)) {
            triples.addAll(Iter.toList(execution.constructTriples()));
          }
        });
    return triples;
  }

  @Override
  public void replaceGraphs(Map<Node, ? extends Collection<Triple>> graphs) {
    flush();
    graphs.forEach(
        (name, triples) -> {
          if (triples.isEmpty()) {
            drop(name);
          } else {
            attempt(() -> connection.graph(name).PUT(graphOf(triples)));
          }
        });
  }

  @Override
  public List<Node> find(String article) {
    flush();
    Set<Node> versions = new LinkedHashSet<>();
    for (String key : ledger.keysOf(Literals.wellFormed(article))) {
      versions.addAll(versionsOf(key));
    }
    for (Node named :
        List.of(Nodes.iri(base.value() + "article/" + BaseIri.path(article)), named(article))) {
      if (base.isIn(named, "article/") && exists(named)) {
        versions.add(named);
      }
    }
    return List.copyOf(versions);
  }

  @Override
  public void retractAll(Collection<Node> articles) {
    flush();
    Set<Node> versions = Set.copyOf(articles);
    versions.forEach(this::drop);
    Graph whole = GraphFactory.createDefaultGraph();
    ledgerTriples().stream()
        .filter(t -> !versions.contains(t.getSubject()) && !versions.contains(t.getObject()))
        .forEach(whole::add);
    Node now = Literals.instant(clock.instant());
    versions.forEach(version -> whole.add(ledger.retracted(version, now)));
    attempt(() -> connection.graph(base.ledger()).PUT(whole));
  }

  private Node named(String article) {
    String directory = base.value() + "article/";
    return Nodes.iri(
        article.startsWith(directory)
            ? directory + BaseIri.path(article.substring(directory.length()))
            : directory);
  }

  private static Graph graphOf(Collection<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  private void attempt(Runnable request) {
    try {
      request.run();
    } catch (HttpException e) {
      throw refused(e.getStatusCode(), e);
    } catch (QueryExceptionHTTP e) {
      throw refused(e.getStatusCode(), e);
    }
  }

  private StoreException refused(int status, RuntimeException cause) {
    String advice =
        switch (status) {
          case 401, 403 -> ": set HEARSAY_USER and HEARSAY_PASSWORD";
          case 404 -> ": is there a service with /sparql and /data at this address?";
          case -1 -> ": does the server run?";
          default -> "";
        };
    String why = cause.getMessage() == null ? String.valueOf(cause.getCause()) : cause.getMessage();
    return new StoreException(
        "the store '%s' does not answer as it should (%s)%s".formatted(address, why, advice),
        cause);
  }

  @Override
  public void close() {
    flush();
    connection.client().close();
  }
}
