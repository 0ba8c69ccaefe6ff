package org.hearsay.server.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.hearsay.ontology.Hs;
import org.hearsay.server.rdf.Description;
import org.hearsay.server.rdf.Negotiation;
import org.hearsay.server.rdf.RdfFormat;
import org.hearsay.server.sparql.Questions;

/** Pages for people and RDF for machines, at the same addresses. */
public final class PageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern NODE =
      Pattern.compile(
          "(article|entity|proposition|claim|statement|cluster|event|run|policy)/[^?#<>\"{}|\\\\^`\\s]+");
  private static final Pattern SUFFIXED = Pattern.compile("(.+)\\.(html|ttl|jsonld|nt|rdf)");
  private static final int MOST_DISCUSSED = 20;
  private static final String FIRST_QUERY =
      """
      # How many claims are there of each type?
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      SELECT ?type (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
        ?claim hs:content/hs:eventType ?type
      } GROUP BY ?type ORDER BY DESC(?claims)
      """;
  private static final String YASGUI =
      "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/yasgui.min";

  /** The files of libraries that pages load, by their address. */
  private static final Map<String, String> WEBJARS =
      Map.of("static/yasgui.min.js", YASGUI + ".js", "static/yasgui.min.css", YASGUI + ".css");

  private static final Map<String, String> PREFIXES =
      Map.of(
          "hs", Hs.NS,
          "schema", "https://schema.org/",
          "sem", "http://semanticweb.cs.vu.nl/2009/11/sem/",
          "prov", "http://www.w3.org/ns/prov#",
          "oa", "http://www.w3.org/ns/oa#",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "dcterms", "http://purl.org/dc/terms/",
          "owl", "http://www.w3.org/2002/07/owl#",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  private final transient DatasetGraph data;
  private final String base;
  private final transient Questions questions;
  private final transient OntologyPages ontology;
  private final transient Pages pages = new Pages();

  /** Serves a data set whose default graph is the union of its named ones. */
  public PageServlet(DatasetGraph data, String base, Questions questions, OntologyPages ontology) {
    this.data = data;
    this.base = base;
    this.questions = questions;
    this.ontology = ontology;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI().substring(1);
    switch (path) {
      case "" -> html(response, 200, read(this::home));
      case "search" -> html(response, 200, read(() -> search(request)));
      case "query" -> query(request, response);
      case "health" -> health(response);
      case "ontology" -> ontology(request, response);
      case "favicon.ico" -> response.setStatus(204);
      default -> {
        if (path.startsWith("static/")) {
          resource(path, response);
        } else if (path.startsWith("queries/")) {
          question(path.substring("queries/".length()), response);
        } else {
          node(path, request, response);
        }
      }
    }
  }

  private <T> T read(Supplier<T> action) {
    return Txn.calculateRead(data, action::get);
  }

  private String home() {
    GraphReader reader = new GraphReader(data, base);
    Overview overview = new Overview(data, reader, base);
    return pages.home(overview.figures(), overview.events(), overview.discussed(MOST_DISCUSSED));
  }

  private String search(HttpServletRequest request) {
    String words = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    List<Views.Entry> found =
        words.isEmpty()
            ? List.of()
            : new Overview(data, new GraphReader(data, base), base).search(words);
    return pages.search(words, found);
  }

  private void health(HttpServletResponse response) throws IOException {
    // Reads the store, so that a broken one does not look healthy.
    read(() -> data.contains(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
    text(response, 200, "text/plain", "ok\n");
  }

  private void question(String name, HttpServletResponse response) throws IOException {
    Optional<String> query = questions.text(name);
    if (query.isPresent()) {
      text(response, 200, "application/sparql-query", query.get());
    } else {
      notFound(response);
    }
  }

  private void ontology(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    Optional<RdfFormat> format = Negotiation.choose(accept(request));
    if (format.isEmpty()) {
      notAcceptable(response);
    } else if (format.get().jena().isPresent()) {
      rdf(response, format.get(), ontology.graph());
    } else {
      html(response, 200, pages.ontology(ontology.types()));
    }
  }

  private void query(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = Optional.ofNullable(request.getParameter("name")).orElse("");
    String query = questions.text(name).orElse(FIRST_QUERY);
    html(
        response,
        200,
        pages.query(
            base,
            query,
            questions.all().stream()
                .map(
                    q ->
                        new Views.Entry(
                            new Views.Link(q.title(), "/query?name=" + q.name()), q.name(), ""))
                .toList()));
  }

  private static String accept(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Accept")).orElse("");
  }

  private void node(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var suffixed = SUFFIXED.matcher(path);
    Optional<RdfFormat> bySuffix =
        suffixed.matches() ? RdfFormat.ofSuffix(suffixed.group(2)) : Optional.empty();
    String name = bySuffix.isPresent() ? suffixed.group(1) : path;
    boolean text = name.startsWith("article/") && name.endsWith("/text.txt");
    if (text) {
      name = name.substring(0, name.length() - "/text.txt".length());
    }
    if (!NODE.matcher(name).matches()) {
      notFound(response);
      return;
    }
    Node node = NodeFactory.createURI(base + name);
    if (!read(() -> new GraphReader(data, base).knows(node))) {
      notFound(response);
    } else if (text) {
      articleText(node, response);
    } else {
      response.setHeader("Vary", "Accept");
      Optional<RdfFormat> format = bySuffix.or(() -> Negotiation.choose(accept(request)));
      if (format.isEmpty()) {
        notAcceptable(response);
      } else if (format.get().jena().isPresent()) {
        Graph graph = read(() -> Description.of(data, node));
        rdf(response, format.get(), graph);
      } else {
        int page = pageNumber(request);
        html(response, 200, read(() -> pages.node(new GraphReader(data, base).page(node, page))));
      }
    }
  }

  /** The page asked for, counted from 0 here and from 1 in addresses. */
  private static int pageNumber(HttpServletRequest request) {
    String page = Optional.ofNullable(request.getParameter("page")).orElse("1");
    return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) - 1 : 0;
  }

  private void articleText(Node article, HttpServletResponse response) throws IOException {
    Optional<String> text =
        read(
            () -> {
              var found = data.find(article, article, Hs.TEXT, Node.ANY);
              return found.hasNext()
                  ? Optional.of(found.next().getObject().getLiteralLexicalForm())
                  : Optional.empty();
            });
    if (text.isPresent()) {
      text(response, 200, "text/plain", text.get());
    } else {
      notFound(response);
    }
  }

  private static void rdf(HttpServletResponse response, RdfFormat format, Graph graph)
      throws IOException {
    PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFFormat form = format.jena().orElseThrow();
    RDFWriter.source(graph).format(form).output(bytes);
    response.setStatus(200);
    response.setContentType(format.mediaType() + ";charset=utf-8");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.getOutputStream().write(bytes.toByteArray());
  }

  private static void resource(String path, HttpServletResponse response) throws IOException {
    String type =
        switch (path.substring(path.lastIndexOf('.') + 1)) {
          case "css" -> "text/css";
          case "js" -> "text/javascript";
          default -> "application/octet-stream";
        };
    // Only names of our own: no path of the class path can be reached through "..".
    Optional<String> resource =
        path.matches("static/[a-z0-9-]+\\.(css|js)")
            ? Optional.of("/" + path)
            : Optional.ofNullable(WEBJARS.get(path));
    if (resource.isEmpty()) {
      response.sendError(404);
      return;
    }
    try (InputStream in = PageServlet.class.getResourceAsStream(resource.get())) {
      if (in == null) {
        response.sendError(404);
        return;
      }
      response.setContentType(type + ";charset=utf-8");
      response.setHeader("Cache-Control", "max-age=3600");
      in.transferTo(response.getOutputStream());
    }
  }

  private void notFound(HttpServletResponse response) throws IOException {
    html(
        response,
        404,
        pages.error(
            404,
            "Nothing in this graph has this address.",
            "It may belong to an article that was retracted or replaced. Search for a name"
                + " instead."));
  }

  private void notAcceptable(HttpServletResponse response) throws IOException {
    html(
        response,
        406,
        pages.error(
            406,
            "None of the forms that you accept is to be had.",
            "There are text/html, text/turtle, application/ld+json, application/n-triples and"
                + " application/rdf+xml; or add .html, .ttl, .jsonld, .nt or .rdf to the"
                + " address."));
  }

  private static void html(HttpServletResponse response, int status, String page)
      throws IOException {
    text(response, status, "text/html", page);
  }

  private static void text(HttpServletResponse response, int status, String type, String body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type + ";charset=utf-8");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
