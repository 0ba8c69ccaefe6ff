package org.hearsay.server.page;

import com.google.gson.Gson;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.system.Txn;
import org.hearsay.server.api.ApiServlet;
import org.hearsay.server.http.Answer;
import org.hearsay.server.http.IriPath;
import org.hearsay.server.rdf.Negotiation;
import org.hearsay.server.rdf.RdfFormat;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.Kind;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;

/** Pages for people and RDF for machines, at the same addresses. */
public final class PageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern SUFFIXED = Pattern.compile("(.+)\\.(html|ttl|jsonld|nt|rdf)");
  private static final int MOST_SUGGESTED = 8;
  private static final String FIRST_QUERY =
      """
      # How many claims are there of each type?
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      SELECT ?type (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
        ?claim hs:content/hs:eventType ?type
      } GROUP BY ?type ORDER BY DESC(?claims)
      """;

  private final transient Site site;
  private final transient Pages pages = new Pages();
  private final transient NodePages nodes;

  /** Serves a site. */
  public PageServlet(Site site) {
    this.site = site;
    this.nodes = new NodePages(site, pages);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response).send(request, response);
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private Answer answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = IriPath.ofAddress(request.getRequestURI().substring(1));
    try {
      return switch (path) {
        case "" -> Answer.html(200, read(this::home));
        case "search" -> search(request, response);
        case "search.csv",
            "search.json",
            "search.html",
            "search.ttl",
            "search.jsonld",
            "search.nt",
            "search.rdf" ->
            results(request, response, path.substring("search.".length()));
        case "suggest" -> suggest(request);
        case "pair" -> pair(request);
        case "query" -> query(request);
        case "api" ->
            Answer.html(200, pages.api(ApiView.of(ApiServlet.description(), site.base())));
        case "health" -> health();
        case "ontology" -> ontology(request, response);
        case "favicon.ico" -> StaticFiles.file("icon.svg").orElseGet(this::notFound);
        default -> other(path, request, response);
      };
    } catch (IllegalArgumentException wrong) {
      return Answer.html(
          400,
          pages.error(
              400,
              String.valueOf(wrong.getMessage()),
              List.of(),
              List.of(new Link("Search", "/search"))));
    }
  }

  private Answer other(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (path.startsWith("static/")) {
      response.setHeader("Cache-Control", "max-age=3600");
      return StaticFiles.file(path.substring("static/".length())).orElseGet(this::notFound);
    }
    if (path.startsWith("queries/")) {
      return site.questions()
          .text(path.substring("queries/".length()))
          .map(text -> Answer.of("application/sparql-query", text))
          .orElseGet(this::notFound);
    }
    if (path.startsWith("speaker/")) {
      return speaker(path.substring("speaker/".length()), request);
    }
    var suffixed = SUFFIXED.matcher(path);
    Optional<RdfFormat> bySuffix =
        suffixed.matches() ? RdfFormat.ofSuffix(suffixed.group(2)) : Optional.empty();
    String name = bySuffix.isPresent() ? suffixed.group(1) : path;
    if (path.equals("ontology." + bySuffix.map(RdfFormat::suffix).orElse(""))) {
      return ontology(bySuffix, response);
    }
    if (path.startsWith("ontology/")) {
      return term(name.substring("ontology/".length()), bySuffix, request, response);
    }
    if (name.startsWith("article/") && name.endsWith("/text.txt")) {
      return nodes
          .text(name.substring(0, name.length() - "/text.txt".length()))
          .or(() -> nodes.gone(name))
          .orElseGet(this::notFound);
    }
    if (!NodePages.isNode(name) || !read(() -> reader().knows(reader().node(name)))) {
      return nodes.gone(name).orElseGet(() -> notFound(name));
    }
    Optional<Answer> gone = name.startsWith("article/") ? nodes.gone(name) : Optional.empty();
    if (gone.isPresent()) {
      return gone.get();
    }
    return negotiated(name, bySuffix, request, response);
  }

  private Answer negotiated(
      String name,
      Optional<RdfFormat> bySuffix,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader("Vary", "Accept");
    Optional<RdfFormat> format = bySuffix.or(() -> Negotiation.choose(accept(request)));
    if (format.isEmpty()) {
      return notAcceptable();
    }
    RdfFormat chosen = format.get();
    links(name, chosen, response);
    if (chosen.jena().isPresent()) {
      Graph graph = read(() -> nodes.description(name));
      return rdf(chosen, graph);
    }
    return Answer.html(200, read(() -> nodes.page(name, pageNumber(request))));
  }

  /** Where the same is in other forms, and which form this is. */
  private void links(String name, RdfFormat chosen, HttpServletResponse response) {
    String path = IriPath.toAscii("/" + name);
    response.setHeader("Content-Location", path + "." + chosen.suffix());
    List<String> links = new ArrayList<>();
    for (RdfFormat format : RdfFormat.values()) {
      if (format != chosen) {
        links.add(
            "<%s.%s>; rel=\"alternate\"; type=\"%s\""
                .formatted(path, format.suffix(), format.mediaType()));
      }
    }
    links.add("<%s>; rel=\"describes\"".formatted(IriPath.toAscii(site.base() + name)));
    response.setHeader("Link", String.join(", ", links));
  }

  private <T> T read(Supplier<T> action) {
    return Txn.calculateRead(site.data(), action::get);
  }

  private GraphReader reader() {
    return new GraphReader(site.data(), site.base());
  }

  private String home() {
    return pages.home(HomeView.of(reader(), site.index()), SchemaOrg.site(site.base()));
  }

  /** Results in the form that is liked best: a page, RDF, a table or JSON. */
  private Answer search(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Vary", "Accept");
    String accept = accept(request);
    // A visitor without wishes sees the page: it is what links to searches are followed for.
    Optional<String> form =
        accept.isBlank()
            ? Optional.of(RdfFormat.HTML.suffix())
            : Negotiation.choose(accept, Exports.FORMS);
    if (form.isEmpty()) {
      return notAcceptable();
    }
    String query = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
    response.setHeader("Content-Location", "/search." + form.get() + query);
    return results(request, response, form.get());
  }

  private Answer results(HttpServletRequest request, HttpServletResponse response, String suffix) {
    ClaimFilter filter = ClaimFilter.parse(request.getParameterMap());
    String query = filter.query();
    String alternates = Exports.alternates(suffix, query);
    if (!alternates.isEmpty()) {
      response.setHeader("Link", alternates);
    }
    return read(
        () -> {
          Exports exports = new Exports(reader(), site.index(), site.base());
          Optional<RdfFormat> rdf = RdfFormat.ofSuffix(suffix).filter(f -> f.jena().isPresent());
          if (rdf.isPresent()) {
            return rdf(rdf.get(), exports.graph(filter, site.data()));
          }
          return switch (suffix) {
            case "csv" -> Answer.of("text/csv", exports.csv(filter));
            case "json" -> Answer.of("application/json", exports.json(filter));
            default ->
                Answer.html(200, pages.search(SearchView.of(filter, reader(), site.index())));
          };
        });
  }

  private Answer suggest(HttpServletRequest request) {
    String words = parameter(request, "q");
    List<Map<String, String>> suggestions =
        read(
            () ->
                new Entries(reader())
                        .of(
                            site.index()
                                .suggest(
                                    words.substring(0, Math.min(100, words.length())),
                                    MOST_SUGGESTED))
                        .stream()
                        .map(
                            entry -> {
                              Map<String, String> suggestion = new LinkedHashMap<>();
                              suggestion.put("label", entry.link().label());
                              suggestion.put("kind", entry.kind());
                              suggestion.put("href", entry.link().href());
                              return suggestion;
                            })
                        .toList());
    return Answer.of("application/json", new Gson().toJson(suggestions));
  }

  private Answer pair(HttpServletRequest request) {
    String a = parameter(request, "a");
    String b = parameter(request, "b");
    boolean known =
        read(
            () ->
                reader().knows(reader().node("entity/" + a))
                    && reader().knows(reader().node("entity/" + b)));
    return known
        ? Answer.html(200, read(() -> pages.pair(PairView.of(a, b, reader(), site.index()))))
        : Answer.html(
            404,
            pages.error(
                404,
                "Nothing is told of '%s' or of '%s'.".formatted(a, b),
                List.of("Give two entities as the ends of their addresses: /pair?a=…&b=…"),
                List.of()));
  }

  private Answer speaker(String id, HttpServletRequest request) {
    return read(() -> reader().knows(reader().node("entity/" + id)))
        ? Answer.html(
            200,
            read(
                () ->
                    pages.speaker(SpeakerView.of(id, pageNumber(request), reader(), site.index()))))
        : notFound();
  }

  private Answer query(HttpServletRequest request) {
    String given = parameter(request, "query");
    String query =
        given.isEmpty()
            ? site.questions().text(parameter(request, "name")).orElse(FIRST_QUERY)
            : given;
    List<Map<String, String>> terms = new ArrayList<>();
    site.ontology()
        .groups()
        .forEach(
            group ->
                group
                    .terms()
                    .forEach(term -> terms.add(Map.of("name", term.name(), "group", group.id()))));
    return Answer.html(
        200,
        pages.query(
            site.base(),
            query,
            site.questions().all(),
            new Gson().toJson(terms),
            given.isEmpty() && parameter(request, "name").isEmpty()));
  }

  private Answer health() {
    read(() -> site.data().contains(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
    return Answer.of("text/plain", "ok\n");
  }

  private Answer ontology(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Vary", "Accept");
    return ontology(Negotiation.choose(accept(request)), response);
  }

  private Answer ontology(Optional<RdfFormat> format, HttpServletResponse response) {
    if (format.isEmpty()) {
      return notAcceptable();
    }
    links("ontology", format.get(), response);
    if (format.get().jena().isPresent()) {
      return rdf(format.get(), site.ontology().graph());
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    site.index().statistics().types().forEach(b -> counts.put(b.value(), b.count()));
    return Answer.html(200, pages.ontology(site.ontology().groups(), counts));
  }

  private Answer term(
      String name,
      Optional<RdfFormat> bySuffix,
      HttpServletRequest request,
      HttpServletResponse response) {
    var term = site.ontology().term(name);
    if (term.isEmpty()) {
      return notFound();
    }
    response.setHeader("Vary", "Accept");
    Optional<RdfFormat> format = bySuffix.or(() -> Negotiation.choose(accept(request)));
    if (format.isEmpty()) {
      return notAcceptable();
    }
    links("ontology/" + name, format.get(), response);
    if (format.get().jena().isPresent()) {
      return rdf(format.get(), site.ontology().description(name));
    }
    ClaimFilter claims = ClaimFilter.all(Kind.CLAIM).with(Facet.TYPE, name);
    ClaimFilter events = ClaimFilter.all(Kind.EVENT).with(Facet.TYPE, name);
    return Answer.html(
        200,
        read(
            () ->
                pages.term(
                    term.get(),
                    site.index().count(claims),
                    TermUse.of(name, term.get().kind(), reader()),
                    List.of(
                        SearchView.link("Claims of this type", claims),
                        SearchView.link("Events of this type", events)))));
  }

  private static String accept(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Accept")).orElse("");
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
  }

  /** The page asked for, from 1. */
  private static int pageNumber(HttpServletRequest request) {
    String page = parameter(request, "page");
    return page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
  }

  private static Answer rdf(RdfFormat format, Graph graph) {
    org.hearsay.server.rdf.Prefixes.ALL.forEach(graph.getPrefixMapping()::setNsPrefix);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(format.jena().orElseThrow()).output(bytes);
    return new Answer(200, format.mediaType(), bytes.toByteArray());
  }

  private Answer notFound() {
    return notFound("");
  }

  /** Tells of what has a name like the address. */
  private Answer notFound(String path) {
    String words = path.replaceFirst(".*/", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    String sought = words.substring(0, Math.min(100, words.length()));
    List<Link> ways = new ArrayList<>();
    if (!sought.isEmpty() && !sought.matches("[0-9a-f]{16,}")) {
      read(() -> new Entries(reader()).of(site.index().suggest(sought, MOST_SUGGESTED)))
          .forEach(entry -> ways.add(entry.link()));
      ways.add(
          SearchView.link(
              "Search for “%s”".formatted(sought), ClaimFilter.all(Kind.CLAIM).withWords(sought)));
    }
    ways.add(new Link("Search", "/search"));
    ways.add(new Link("Ontology", "/ontology"));
    return Answer.html(
        404,
        pages.error(
            404,
            "Nothing in this graph has this address.",
            List.of("What is derived from several articles has another address when they change."),
            ways));
  }

  private Answer notAcceptable() {
    return Answer.html(
        406,
        pages.error(
            406,
            "None of the forms that you accept is to be had.",
            List.of(
                "There are text/html, text/turtle, application/ld+json, application/n-triples and"
                    + " application/rdf+xml.",
                "Or add .html, .ttl, .jsonld, .nt or .rdf to the address."),
            List.of()));
  }
}
