package org.hearsay.server.mcp;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.hearsay.server.api.Results;
import org.hearsay.server.rdf.Prefixes;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage.Hit;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.view.GraphReader;

/**
 * What an assistant may ask, each an answer in JSON or Turtle with its evidence. Nothing here
 * writes, and nothing calls another server.
 */
final class GraphTools {

  /** How many rows or triples one SPARQL query gives. */
  static final int MOST_ROWS = 200;

  /** How many results a page has. */
  static final int MOST_RESULTS = 50;

  private static final long PATIENCE_SECONDS = 15;
  private static final int FEW = 5;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final DatasetGraph data;
  private final String base;
  private final SearchIndex index;

  GraphTools(DatasetGraph data, String base, SearchIndex index) {
    this.data = data;
    this.base = base;
    this.index = index;
  }

  private GraphReader reader() {
    return new GraphReader(data, base);
  }

  private <T> T read(Supplier<T> action) {
    return Txn.calculateRead(data, action::get);
  }

  /** Parameters as those of an address: single values or lists. */
  private static ClaimFilter filter(Map<String, Object> arguments) {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    arguments.forEach(
        (name, value) ->
            parameters.put(
                name,
                value instanceof List<?> list
                    ? list.stream().map(GraphTools::text).toArray(String[]::new)
                    : new String[] {text(value)}));
    ClaimFilter filter = ClaimFilter.parse(parameters);
    return filter.size() > MOST_RESULTS ? filter.size(MOST_RESULTS) : filter;
  }

  /** Numbers come as floating ones where JSON readers like it so. */
  private static String text(Object value) {
    return value instanceof Number number && number.doubleValue() == number.longValue()
        ? Long.toString(number.longValue())
        : String.valueOf(value);
  }

  /**
   * The best of each kind for words, with how many there are.
   *
   * @throws IllegalArgumentException where a parameter cannot be what it means
   */
  String search(Map<String, Object> arguments) {
    ClaimFilter given = filter(arguments);
    Map<String, Object> found = new LinkedHashMap<>();
    read(
        () -> {
          Results results = new Results(reader(), index, base);
          for (Kind kind :
              List.of(Kind.ENTITY, Kind.EVENT, Kind.CLAIM, Kind.QUOTATION, Kind.ARTICLE)) {
            found.put(kind.label(), results.of(given.in(kind).size(FEW)));
          }
          return true;
        });
    return GSON.toJson(found);
  }

  /** Claims with their sources and evidence. */
  String claims(Map<String, Object> arguments) {
    ClaimFilter filter = filter(arguments);
    return GSON.toJson(
        read(
            () ->
                new Results(reader(), index, base).of(filter.in(Kind.CLAIM).page(filter.page()))));
  }

  /** What is known of a node, by its IRI, its path or its name. */
  String describe(String node) {
    return read(
        () -> {
          GraphReader graph = reader();
          Optional<String> path = path(node.strip(), graph);
          if (path.isEmpty()) {
            throw new IllegalArgumentException(
                "nothing is named '%s': use the tool search first".formatted(node));
          }
          Results results = new Results(graph, index, base);
          Map<String, Object> described = new LinkedHashMap<>();
          described.putAll(results.node(path.get()));
          String kind = path.get().replaceFirst("/.*", "");
          String id = path.get().substring(kind.length() + 1);
          ClaimFilter claims = ClaimFilter.all(Kind.CLAIM).size(10);
          switch (kind) {
            case "entity" -> {
              described.put("did", results.of(claims.with(Facet.ACTOR, id)));
              described.put("undergone", results.of(claims.with(Facet.TARGET, id)));
              described.put("says", results.of(claims.with(Facet.SPEAKER, id)));
            }
            case "proposition" ->
                described.put("claims", results.of(claims.with(Facet.PROPOSITION, id)));
            case "article" -> described.put("claims", results.of(claims.with(Facet.ARTICLE, id)));
            case "cluster", "event" -> {
              ClaimFilter members = claims.size(30);
              for (Node member :
                  graph.objects(
                      GraphReader.ANY_GRAPH,
                      graph.node("cluster/" + id),
                      org.hearsay.ontology.Hs.MEMBER)) {
                members =
                    members.with(
                        Facet.PROPOSITION, graph.path(member).replaceFirst("^proposition/", ""));
              }
              if (!members.isOpen()) {
                described.put("claims", results.of(members));
              }
            }
            default -> {}
          }
          return GSON.toJson(described);
        });
  }

  private Optional<String> path(String node, GraphReader graph) {
    String path = node.startsWith(base) ? node.substring(base.length()) : node;
    for (String candidate : List.of(path.replaceFirst("^/", ""), "entity/" + path)) {
      if (candidate.matches("[a-z]+/[^\\s<>\"{}|\\\\^`]+") && graph.knows(graph.node(candidate))) {
        return Optional.of(candidate);
      }
    }
    return index.suggest(node, 1).stream().map(Hit::path).findFirst();
  }

  /**
   * Runs a read-only SPARQL query.
   *
   * @throws IllegalArgumentException where it is none, or takes too long
   */
  String sparql(String text) {
    Query query;
    try {
      query = QueryFactory.create(text, base);
    } catch (QueryException wrong) {
      throw new IllegalArgumentException("no SPARQL query: " + wrong.getMessage(), wrong);
    }
    return read(
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(data)
                  .query(query)
                  .set(ARQ.httpServiceAllowed, false)
                  .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                  .build()) {
            if (query.isAskType()) {
              return GSON.toJson(Map.of("boolean", execution.ask()));
            }
            if (query.isSelectType()) {
              return rows(execution.select());
            }
            if (query.isConstructType() || query.isDescribeType()) {
              return turtle(query.isConstructType() ? execution.construct() : execution.describe());
            }
            throw new IllegalArgumentException("give a SELECT, ASK, CONSTRUCT or DESCRIBE");
          } catch (QueryCancelledException late) {
            throw new IllegalArgumentException(
                "the query took longer than " + PATIENCE_SECONDS + " seconds: narrow it", late);
          } catch (QueryException failed) {
            throw new IllegalArgumentException("the query failed: " + failed.getMessage(), failed);
          }
        });
  }

  private static String rows(RowSet set) {
    List<Map<String, String>> rows = new ArrayList<>();
    while (set.hasNext() && rows.size() < MOST_ROWS) {
      Binding binding = set.next();
      Map<String, String> row = new LinkedHashMap<>();
      for (Var name : set.getResultVars()) {
        Node value = binding.get(name);
        if (value != null) {
          row.put(
              name.getVarName(),
              value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
        }
      }
      rows.add(row);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("rows", rows);
    all.put("cut", set.hasNext());
    return GSON.toJson(all);
  }

  private static String turtle(Graph graph) {
    if (graph.size() > 20L * MOST_ROWS) {
      throw new IllegalArgumentException(
          "the result has %d triples; add a LIMIT".formatted(graph.size()));
    }
    Prefixes.ALL.forEach(graph.getPrefixMapping()::setNsPrefix);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(RDFFormat.TURTLE_BLOCKS).output(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
