package org.hearsay.server.page;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.server.rdf.Description;
import org.hearsay.server.rdf.RdfFormat;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage.Hit;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.Csv;
import org.hearsay.server.view.GraphReader;

/** Search results as tables, JSON and RDF. Call it within a read transaction. */
final class Exports {

  /** How many results RDF has at most: each is described with all its parts. */
  private static final int MOST_DESCRIBED = 1_000;

  /** Headers have little room: of a longer search the page alone tells the other forms. */
  private static final int LONGEST_QUERY = 800;

  /** Forms by media type; of several that a client likes alike, the first. */
  static final Map<String, String> FORMS = forms();

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private final GraphReader graph;
  private final SearchIndex index;
  private final String base;

  Exports(GraphReader graph, SearchIndex index, String base) {
    this.graph = graph;
    this.index = index;
    this.base = base;
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    for (RdfFormat format : RdfFormat.values()) {
      forms.put(format.mediaType(), format.suffix());
    }
    forms.put("application/json", "json");
    forms.put("text/csv", "csv");
    return Collections.unmodifiableMap(forms);
  }

  /** The header that tells in which other forms the same results are. */
  static String alternates(String suffix, String query) {
    if (query.length() > LONGEST_QUERY) {
      return "";
    }
    return FORMS.entrySet().stream()
        .filter(form -> !form.getValue().equals(suffix))
        .map(
            form ->
                "</search.%s%s>; rel=\"alternate\"; type=\"%s\""
                    .formatted(form.getValue(), query.isEmpty() ? "" : "?" + query, form.getKey()))
        .collect(Collectors.joining(", "));
  }

  /** One row a result, by column. */
  private List<Map<String, String>> rows(ClaimFilter filter) {
    Entries entries = new Entries(graph);
    List<Hit> hits = index.all(filter, SearchView.MOST_EXPORTED);
    if (filter.kind() == Kind.CLAIM) {
      return entries.claims(hits).stream().map(this::row).toList();
    }
    return entries.of(hits).stream().map(this::row).toList();
  }

  private Map<String, String> row(Entry entry) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("iri", iri(entry.link().href()));
    row.put("name", entry.link().label());
    row.put("kind", entry.kind());
    row.put("note", entry.note());
    row.put("words", entry.quote());
    return row;
  }

  private Map<String, String> row(ClaimView claim) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("claim", iri(claim.self().href()));
    row.put("type", claim.type().label());
    row.put("plover", claim.plover());
    row.put("quad_class", claim.quad());
    row.put("actor", names(claim.parts("actor")));
    row.put("target", names(claim.parts("target")));
    row.put("object", names(claim.parts("object")));
    row.put("place", names(claim.parts("place")));
    row.put("earliest", claim.when().earliest());
    row.put("latest", claim.when().latest());
    row.put("time_as_said", claim.when().timex());
    row.put("according_to", claim.according());
    row.put("voice", claim.voice().kind());
    row.put("stance", claim.reading().stance());
    row.put("polarity", claim.reading().polarity());
    row.put("modality", claim.reading().modality());
    row.put("confidence", claim.confidence());
    row.put("quote", claim.evidence().quote());
    row.put("article", iri(claim.article().link().href()));
    row.put("publisher", claim.article().publisher());
    row.put("published", claim.article().published());
    row.put("proposition", iri(claim.proposition().href()));
    return row;
  }

  private static String names(List<ClaimView.Part> parts) {
    return parts.stream().map(part -> part.filler().label()).collect(Collectors.joining("; "));
  }

  private String iri(String href) {
    return href.startsWith("/") ? base + href.substring(1) : href;
  }

  /** Comma-separated values (RFC 4180) with a line of headings. */
  String csv(ClaimFilter filter) {
    List<Map<String, String>> rows = rows(filter);
    StringBuilder csv = new StringBuilder();
    if (!rows.isEmpty()) {
      Csv.line(csv, List.copyOf(rows.getFirst().keySet()));
    }
    rows.forEach(row -> Csv.line(csv, List.copyOf(row.values())));
    return csv.toString();
  }

  /** An object with the number of results and the rows. */
  String json(ClaimFilter filter) {
    List<Map<String, String>> rows = rows(filter);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("total", index.count(filter));
    all.put("results", rows);
    return GSON.toJson(all);
  }

  /** The descriptions of the results, the first thousand. */
  Graph graph(ClaimFilter filter, DatasetGraph data) {
    Graph all = GraphFactory.createDefaultGraph();
    for (Hit hit : index.all(filter, MOST_DESCRIBED)) {
      GraphUtil.addInto(all, Description.of(data, graph.node(hit.path())));
    }
    return all;
  }
}
