package org.hearsay.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.search.ClaimPage.Hit;
import org.hearsay.server.view.ClaimReader;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.Csv;
import org.hearsay.server.view.Facts;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Names;

/**
 * Claims as a table for event-data people: the columns that PLOVER data sets such as POLECAT have,
 * by the same names, and after them what those leave out: according to whom, and how real.
 */
final class PloverCsv {

  private static final List<String> HEADINGS =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Quad Code",
          "Actor Name",
          "Actor Country",
          "Actor Sectors",
          "Recipient Name",
          "Recipient Country",
          "Recipient Sectors",
          "Placename",
          "Source",
          "Publication Date",
          "Language",
          "PLOVER 0.5",
          "CAMEO",
          "Hearsay Type",
          "According To",
          "Voice",
          "Stance",
          "Polarity",
          "Modality",
          "Confidence",
          "Quote",
          "Article");

  private final GraphReader graph;
  private final String base;

  PloverCsv(GraphReader graph, String base) {
    this.graph = graph;
    this.base = base;
  }

  /** RFC 4180, with a line of headings. Call it within a read transaction. */
  String of(List<Hit> hits) {
    StringBuilder csv = new StringBuilder();
    Csv.line(csv, HEADINGS);
    ClaimReader reader = new ClaimReader(graph);
    for (Hit hit : hits) {
      Node claim = graph.node(hit.path());
      Node article = graph.node(hit.graph());
      if (graph.has(article, claim, Terms.TYPE, Hs.CLAIM)) {
        Csv.line(csv, row(claim, article, reader.read(claim, article)));
      }
    }
    return csv.toString();
  }

  private List<String> row(Node claim, Node article, ClaimView view) {
    Facts facts = graph.facts(article, claim);
    String[] plover2 = facts.name(Hs.PLOVER2).split("-", 2);
    String day =
        view.when().earliest().isEmpty() ? view.article().published() : view.when().earliest();
    List<String> row = new ArrayList<>();
    row.add(base + graph.path(claim));
    row.add(day);
    row.add(plover2[0]);
    row.add(plover2.length > 1 ? plover2[1] : "");
    row.add(view.quad().toUpperCase(java.util.Locale.ROOT));
    participant(row, facts, article, "actor");
    participant(row, facts, article, "target");
    row.add(names(view.parts("place")));
    row.add(view.article().publisher());
    row.add(view.article().published());
    row.add(graph.text(article, article, Names.schema("inLanguage")));
    row.add(view.plover());
    row.add(facts.name(Hs.CAMEO));
    row.add(view.type().label());
    row.add(view.according());
    row.add(view.voice().kind());
    row.add(view.reading().stance());
    row.add(view.reading().polarity());
    row.add(view.reading().modality());
    row.add(view.confidence());
    row.add(view.evidence().quote());
    row.add(base + graph.path(article));
    return row;
  }

  /** Names, countries and sectors of those in a role, with semicolons between. */
  private void participant(List<String> row, Facts claim, Node article, String role) {
    List<String> names = new ArrayList<>();
    List<String> countries = new ArrayList<>();
    List<String> sectors = new ArrayList<>();
    for (Node node : claim.all(Hs.PARTICIPATION)) {
      Facts part = graph.facts(article, node);
      if (part.name(Hs.ROLE).equals(role)) {
        part.first(Hs.FILLER)
            .ifPresent(
                filler -> {
                  Facts entity = graph.facts(article, filler);
                  names.add(graph.label(filler));
                  countries.add(entity.text(Hs.term("code")));
                  sectors.add(entity.text(Hs.term("sector")));
                });
      }
    }
    row.add(String.join("; ", names));
    row.add(joined(countries));
    row.add(joined(sectors));
  }

  private static String joined(List<String> values) {
    return values.stream().filter(v -> !v.isEmpty()).distinct().collect(Collectors.joining("; "));
  }

  private static String names(List<ClaimView.Part> parts) {
    return parts.stream().map(part -> part.filler().label()).collect(Collectors.joining("; "));
  }
}
