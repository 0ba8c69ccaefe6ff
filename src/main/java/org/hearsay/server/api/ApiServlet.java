package org.hearsay.server.api;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.hearsay.graph.EventSchema;
import org.hearsay.server.http.Answer;
import org.hearsay.server.http.IriPath;
import org.hearsay.server.rdf.Negotiation;
import org.hearsay.server.rdf.Prefixes;
import org.hearsay.server.rdf.RdfFormat;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage.Hit;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.view.GraphReader;

/** The interfaces for programs. */
public final class ApiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** How many claims a table has at most. */
  private static final int MOST_ROWS = 10_000;

  /** How many claims are exported as RDF at most. */
  private static final int MOST_DESCRIBED = 1_000;

  private static final int FED = 50;

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final transient DatasetGraph data;
  private final String base;
  private final transient EventSchema schema;
  private final transient SearchIndex index;

  /**
   * @param schema by which claims get PLOVER codes
   */
  public ApiServlet(DatasetGraph data, String base, SearchIndex index, EventSchema schema) {
    this.schema = schema;
    this.data = data;
    this.base = base;
    this.index = index;
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = IriPath.ofAddress(request.getRequestURI().substring(1));
    if (path.equals("dataset") || path.startsWith("dataset/")) {
      // The data set is a thing: its description is elsewhere (httpRange-14).
      response.setStatus(303);
      response.setHeader("Location", "/.well-known/void");
      return;
    }
    if (path.equals("dump.nq.gz")) {
      dump(request, response);
      return;
    }
    answer(path, request, response).send(request, response);
  }

  private Answer answer(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      return switch (path) {
        case "api/claims", "api/events", "api/entities", "api/quotations", "api/articles" ->
            list(path.substring("api/".length()), request, response);
        case "api/claims.csv" -> Answer.of("text/csv", read(() -> csv(filter(request))));
        case "api/openapi.json" -> Answer.of("application/json", openApi());
        case "feed.atom" -> Answer.of("application/atom+xml", read(() -> feed(request)));
        case "search.trig" -> nanopublications(filter(request));
        case "search.rdf12" -> tripleTerms(filter(request));
        case ".well-known/void" -> catalog(request, response);
        case "context.jsonld" -> Answer.of("application/ld+json", resource("/api/context.jsonld"));
        case "opensearch.xml" ->
            Answer.of(
                "application/opensearchdescription+xml",
                resource("/api/opensearch.xml").replace("{base}", base));
        case "robots.txt" ->
            Answer.of(
                "text/plain",
                "User-agent: *\nDisallow: /search\nDisallow: /sparql\nDisallow: /api/\nSitemap: "
                    + base
                    + "sitemap.xml\n");
        case "sitemap.xml" -> Answer.of("application/xml", Sitemap.index(base, index));
        default ->
            Sitemap.file(path, base, index)
                .map(xml -> Answer.of("application/xml", xml))
                .orElseGet(
                    () ->
                        problem(
                            404,
                            "nothing is at /%s; /api/openapi.json tells what is".formatted(path)));
      };
    } catch (IllegalArgumentException wrong) {
      return problem(400, String.valueOf(wrong.getMessage()));
    }
  }

  /** RFC 9457. */
  private static Answer problem(int status, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", status == 404 ? "Not found" : "Bad request");
    problem.put("status", status);
    problem.put("detail", detail);
    return new Answer(
        status, "application/problem+json", GSON.toJson(problem).getBytes(StandardCharsets.UTF_8));
  }

  private static ClaimFilter filter(HttpServletRequest request) {
    return ClaimFilter.parse(request.getParameterMap()).in(Kind.CLAIM);
  }

  private <T> T read(Supplier<T> action) {
    return Txn.calculateRead(data, action::get);
  }

  private GraphReader reader() {
    return new GraphReader(data, base);
  }

  private Answer list(String kind, HttpServletRequest request, HttpServletResponse response) {
    ClaimFilter given = ClaimFilter.parse(request.getParameterMap());
    ClaimFilter filter = given.in(Kind.of(kind).orElseThrow()).page(given.page());
    Map<String, Object> json = read(() -> new Results(reader(), index, base).of(filter));
    if (json.get("next") instanceof String next) {
      response.setHeader("Link", "<%s>; rel=\"next\"".formatted(next));
    }
    return Answer.of("application/json", GSON.toJson(json));
  }

  private String csv(ClaimFilter filter) {
    GraphReader reader = reader();
    return new PloverCsv(data, base, schema)
        .of(index.all(filter, MOST_ROWS).stream().map(hit -> reader.node(hit.path())).toList());
  }

  private String feed(HttpServletRequest request) {
    ClaimFilter filter = filter(request).sorted(ClaimFilter.Order.NEWEST).size(FED);
    String query = filter(request).query();
    String suffix = query.isEmpty() ? "" : "?" + query;
    String title =
        "Hearsay: claims" + (filter.words().isEmpty() ? "" : " for “" + filter.words() + "”");
    return AtomFeed.of(
        base,
        base + "feed.atom" + suffix,
        base + "search" + suffix,
        title,
        new Results(reader(), index, base).claims(index.search(filter).hits()));
  }

  private Answer nanopublications(ClaimFilter filter) {
    DatasetGraph all = DatasetGraphFactory.create();
    read(
        () -> {
          GraphReader reader = reader();
          Nanopublications publications = new Nanopublications(reader);
          for (Hit hit : index.all(filter, MOST_DESCRIBED)) {
            publications.add(all, reader.node(hit.path()), reader.node(hit.graph()));
          }
          return true;
        });
    Prefixes.ALL.forEach(all.prefixes()::add);
    all.prefixes().add("np", "http://www.nanopub.org/nschema#");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(all).format(RDFFormat.TRIG_BLOCKS).output(bytes);
    return new Answer(200, "application/trig", bytes.toByteArray());
  }

  private Answer tripleTerms(ClaimFilter filter) {
    Graph graph = GraphFactory.createDefaultGraph();
    read(
        () -> {
          GraphReader reader = reader();
          index
              .all(filter, MOST_DESCRIBED)
              .forEach(
                  hit ->
                      Nanopublications.tripleTerms(
                              reader, reader.node(hit.path()), reader.node(hit.graph()))
                          .forEach(graph::add));
          return true;
        });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(RDFFormat.NTRIPLES).output(bytes);
    return new Answer(200, "application/n-triples", bytes.toByteArray());
  }

  private Answer catalog(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Vary", "Accept");
    RdfFormat format =
        Negotiation.choose(Optional.ofNullable(request.getHeader("Accept")).orElse(""))
            .filter(chosen -> chosen.jena().isPresent())
            .orElse(RdfFormat.TURTLE);
    Graph graph = Catalog.of(base, index.statistics());
    Prefixes.ALL.forEach(graph.getPrefixMapping()::setNsPrefix);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(format.jena().orElseThrow()).output(bytes);
    return new Answer(200, format.mediaType(), bytes.toByteArray());
  }

  private void dump(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("application/n-quads");
    response.setHeader("Content-Disposition", "attachment; filename=\"hearsay.nq.gz\"");
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    try (GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream())) {
      read(
          () -> {
            StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            quads.start();
            data.find().forEachRemaining(quads::quad);
            quads.finish();
            return true;
          });
    }
  }

  private String openApi() throws IOException {
    return resource("/api/openapi.json").replace("{base}", base);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ApiServlet.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no " + name + " on the class path: rebuild the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The OpenAPI description of the interface, for the page that shows it. */
  public static String description() {
    try {
      return resource("/api/openapi.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What this servlet answers, as patterns of the servlet specification. */
  public static List<String> paths() {
    return List.of(
        "/api/*",
        "/feed.atom",
        "/search.trig",
        "/search.rdf12",
        "/.well-known/void",
        "/dataset",
        "/dataset/*",
        "/context.jsonld",
        "/opensearch.xml",
        "/robots.txt",
        "/dump.nq.gz",
        "/sitemap.xml",
        "/sitemap/*");
  }
}
