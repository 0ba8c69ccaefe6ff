package org.hearsay.graph;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hearsay.ontology.Hs;

/**
 * The claims of a store as rows of event data, one a claim, with the columns that POLECAT has where
 * it has them (Halterman et al. 2023, "PLOVER and POLECAT") and those that hearsay adds. {@code
 * docs/plover-export.md} tells each column.
 */
public final class PloverExport {

  /** The columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Cluster ID",
          "Accepted",
          "Event Date",
          "Event Date Latest",
          "Event Type",
          "Event Mode",
          "Quad Code",
          "PLOVER 0.5",
          "CAMEO",
          "Hearsay Type",
          "Actor Name",
          "Actor Name Raw",
          "Actor Country",
          "Actor Sector",
          "Actor Acting For",
          "Wikidata Actor ID",
          "Recipient Name",
          "Recipient Name Raw",
          "Recipient Country",
          "Recipient Sector",
          "Recipient Acting For",
          "Wikidata Recipient ID",
          "Placename",
          "Raw Placename",
          "Place Country",
          "Object",
          "Instrument",
          "Content",
          "Topic",
          "Addressee",
          "Reason",
          "Condition",
          "Authority",
          "Programme",
          "Measure",
          "Office",
          "On Behalf Of",
          "Amount",
          "Amount Unit",
          "Duration",
          "Killed",
          "Injured",
          "Arrested",
          "Event Count",
          "Object Count",
          "Inferred Roles",
          "Stance",
          "Polarity",
          "Modality",
          "Generic",
          "Voice",
          "Source Name",
          "Source Country",
          "Source Sector",
          "Reported Through",
          "Independent Sources",
          "Denying Sources",
          "Confidence",
          "Publisher",
          "Publication Date",
          "Headline",
          "URL",
          "Article ID",
          "Evidence",
          "Frame");

  private static final Map<String, String> QUADS =
      Map.of(
          "verbal-cooperation", "1",
          "material-cooperation", "2",
          "verbal-conflict", "3",
          "material-conflict", "4");

  /** Roles that have a column of their words, by local name. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("object", "Object"),
          Map.entry("instrument", "Instrument"),
          Map.entry("content", "Content"),
          Map.entry("topic", "Topic"),
          Map.entry("addressee", "Addressee"),
          Map.entry("reason", "Reason"),
          Map.entry("condition", "Condition"),
          Map.entry("authority", "Authority"),
          Map.entry("programme", "Programme"),
          Map.entry("measure", "Measure"),
          Map.entry("office", "Office"),
          Map.entry("onBehalfOf", "On Behalf Of"),
          Map.entry("amount", "Amount"),
          Map.entry("duration", "Duration"),
          Map.entry("killed", "Killed"),
          Map.entry("injured", "Injured"),
          Map.entry("arrested", "Arrested"));

  /** Figures by local name. */
  private static final Map<String, String> FIGURES =
      Map.of(
          "amount", "Amount",
          "duration", "Duration",
          "killed", "Killed",
          "injured", "Injured",
          "arrested", "Arrested",
          "eventCount", "Event Count",
          "objectCount", "Object Count");

  private static final String PREFIXES =
      """
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  /** A claim's cells, each with its values, and its place among the rows. */
  private static final class Row {
    private final Map<String, List<String>> cells = new HashMap<>();
    private int start;

    private void add(String column, String value) {
      List<String> values = cells.computeIfAbsent(column, key -> new ArrayList<>());
      if (!value.isEmpty() && !values.contains(value)) {
        values.add(value);
      }
    }

    private List<String> in(String column) {
      return cells.getOrDefault(column, List.of());
    }

    private String order() {
      return String.join("", in("Publication Date"))
          + " "
          + String.join("", in("Article ID"))
          + " %09d ".formatted(start)
          + String.join("", in("Event ID"));
    }
  }

  private record EntityFacts(String label, String code, String sector, String wikidata) {}

  private final BaseIri base;
  private final BiConsumer<Query, Consumer<Binding>> store;
  private final EventSchema schema;
  private final String only;
  private final Map<String, EntityFacts> entities = new HashMap<>();
  private final Map<String, Row> rows = new HashMap<>();

  /**
   * @param store runs a query
   * @param only restricts {@code ?claim} at the start of each pattern; empty for all claims
   */
  private PloverExport(
      BaseIri base, BiConsumer<Query, Consumer<Binding>> store, EventSchema schema, String only) {
    this.base = base;
    this.store = store;
    this.schema = schema;
    this.only = only;
  }

  private static PloverExport of(QueryStore store, EventSchema schema) {
    return new PloverExport(store.base(), store::select, schema, "");
  }

  /**
   * The rows of some claims, each with the cells of {@link #COLUMNS}; several values by "; ".
   *
   * @param base of the store
   * @param store runs a SELECT query and passes on its solutions
   * @param claims IRIs of claims
   */
  public static List<List<String>> rows(
      String base,
      BiConsumer<Query, Consumer<Binding>> store,
      EventSchema schema,
      Collection<Node> claims) {
    String only =
        claims.stream()
            .map(claim -> "<" + claim.getURI() + ">")
            .collect(Collectors.joining(" ", "VALUES ?claim { ", " } "));
    return new PloverExport(new BaseIri(base), store, schema, only)
        .rows().stream().map(PloverExport::cells).toList();
  }

  private static List<String> cells(Row row) {
    return COLUMNS.stream().map(column -> String.join("; ", row.in(column))).toList();
  }

  /**
   * Writes comma-separated values (RFC 4180) with a line of column names; several values by "; ".
   */
  public static void csv(QueryStore store, EventSchema schema, Appendable out) {
    write(out, csvLine(COLUMNS));
    for (Row row : of(store, schema).rows()) {
      write(out, csvLine(cells(row)));
    }
  }

  /** Writes one JSON object a line, each column with values as a list of strings. */
  public static void jsonLines(QueryStore store, EventSchema schema, Appendable out) {
    for (Row row : of(store, schema).rows()) {
      StringWriter line = new StringWriter();
      try (JsonWriter json = new JsonWriter(line)) {
        json.setHtmlSafe(false);
        json.beginObject();
        for (String column : COLUMNS) {
          if (!row.in(column).isEmpty()) {
            json.name(column.toLowerCase(Locale.ROOT).replaceAll("[ .]", "_")).beginArray();
            for (String value : row.in(column)) {
              json.value(value);
            }
            json.endArray();
          }
        }
        json.endObject();
      } catch (IOException e) {
        throw new IllegalStateException("writing to memory does not fail", e);
      }
      write(out, line + "\n");
    }
  }

  private static void write(Appendable out, String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the export: " + e.getMessage(), e);
    }
  }

  private static String csvLine(List<String> values) {
    return String.join(",", values.stream().map(PloverExport::csvCell).toList()) + "\n";
  }

  private static String csvCell(String value) {
    String line = value.replaceAll("[\\r\\n]+", " ");
    return line.matches("[^\",]*") ? line : '"' + line.replace("\"", "\"\"") + '"';
  }

  private List<Row> rows() {
    readEntities();
    readClaims();
    readParticipants();
    readFigures();
    readSources();
    readDerived();
    return rows.values().stream().sorted(Comparator.comparing(Row::order)).toList();
  }

  private void readEntities() {
    Map<String, String> labels = strings("SELECT ?k ?v { ?k skos:prefLabel ?v }");
    Map<String, String> codes = strings("SELECT ?k ?v { ?k hs:code ?v }");
    Map<String, String> sectors = strings("SELECT ?k ?v { ?k hs:sector ?v }");
    Map<String, String> links = strings("SELECT ?k (STR(?l) AS ?v) { ?k skos:exactMatch ?l }");
    labels.forEach(
        (iri, label) ->
            entities.put(
                iri,
                new EntityFacts(
                    label,
                    codes.getOrDefault(iri, ""),
                    sectors.getOrDefault(iri, ""),
                    links.getOrDefault(iri, "").replaceFirst(".*/", ""))));
  }

  private EntityFacts entity(Binding row, String name) {
    return Optional.ofNullable(row.get(name))
        .map(node -> entities.get(node.toString()))
        .orElse(new EntityFacts("", "", "", ""));
  }

  private void readClaims() {
    each(
        """
        SELECT ?claim ?type ?earliest ?latest ?stance ?polarity ?modality ?generic ?voice ?confidence
            ?frame ?article ?plover ?plover2 ?cameo ?words ?start {
          ?claim a hs:Claim ; hs:content ?content ; hs:stance ?stance ; hs:polarity ?polarity ;
            hs:modality ?modality ; hs:voice ?voice ; hs:confidence ?confidence ;
            hs:foundBy ?frame ; hs:reportedIn ?article ; hs:evidence ?evidence .
          ?evidence oa:hasSelector [ oa:exact ?words ] , [ oa:start ?start ] .
          ?content hs:eventType ?type
          OPTIONAL { ?content hs:earliest ?earliest ; hs:latest ?latest }
          OPTIONAL { ?claim hs:generic ?generic }
          OPTIONAL { ?claim hs:plover ?plover }
          OPTIONAL { ?claim hs:plover2 ?plover2 }
          OPTIONAL { ?claim hs:cameo ?cameo } }
        """,
        b -> {
          Row row = row(b);
          row.start = Integer.parseInt(text(b, "start"));
          row.add("Event ID", base.local(b.get("claim"), "claim/"));
          row.add("Event Date", text(b, "earliest"));
          row.add("Event Date Latest", text(b, "latest"));
          String[] coded = local(b, "plover2").split("-", 2);
          row.add("Event Type", coded[0]);
          row.add("Event Mode", coded.length > 1 ? coded[1] : "");
          row.add("PLOVER 0.5", local(b, "plover"));
          row.add("CAMEO", local(b, "cameo"));
          Optional.ofNullable(b.get(b.contains("plover2") ? "plover2" : "plover"))
              .flatMap(schema::quad)
              .ifPresent(quad -> row.add("Quad Code", QUADS.getOrDefault(quad, "")));
          row.add("Hearsay Type", local(b, "type"));
          row.add("Stance", local(b, "stance"));
          row.add("Polarity", local(b, "polarity"));
          row.add("Modality", local(b, "modality"));
          row.add("Generic", b.contains("generic") ? "true" : "");
          row.add("Voice", local(b, "voice"));
          row.add("Confidence", text(b, "confidence"));
          row.add("Frame", local(b, "frame"));
          row.add("Evidence", text(b, "words"));
          row.add("Article ID", base.local(b.get("article"), "article/"));
        });
    each(
        """
        SELECT ?claim ?publisher ?published ?headline ?url {
          ?claim a hs:Claim ; hs:reportedIn ?article
          OPTIONAL { ?article schema:publisher ?publisher }
          OPTIONAL { ?article schema:datePublished ?published }
          OPTIONAL { ?article schema:headline ?headline }
          OPTIONAL { ?article schema:url ?url } }
        """,
        b -> {
          Row row = row(b);
          row.add("Publisher", text(b, "publisher"));
          row.add("Publication Date", text(b, "published"));
          row.add("Headline", text(b, "headline"));
          row.add("URL", text(b, "url"));
        });
  }

  private void readParticipants() {
    List<Binding> found = new ArrayList<>();
    each(
        """
        SELECT ?participation ?claim ?role ?filler ?acting ?inferred ?words {
          ?claim hs:participation ?participation .
          ?participation hs:role ?role ; hs:filler ?filler ; hs:evidence/oa:hasSelector/oa:exact ?words
          OPTIONAL { ?participation hs:actingFor ?acting }
          OPTIONAL { ?participation hs:inferred ?inferred } }
        """,
        found::add);
    found.sort(Comparator.comparing(b -> b.get("participation").toString()));
    for (Binding b : found) {
      Row row = row(b);
      String role = local(b, "role");
      EntityFacts filler = entity(b, "filler");
      switch (role) {
        case "actor" -> party(row, "Actor", b, filler);
        case "target" -> party(row, "Recipient", b, filler);
        case "place" -> {
          row.add("Placename", filler.label());
          row.add("Raw Placename", text(b, "words"));
          row.add("Place Country", filler.code());
        }
        default ->
            Optional.ofNullable(WORDS.get(role))
                .ifPresent(column -> row.add(column, text(b, "words")));
      }
      if (b.contains("inferred")) {
        row.add("Inferred Roles", role);
      }
    }
  }

  private void party(Row row, String side, Binding b, EntityFacts filler) {
    row.add(side + " Name", filler.label());
    row.add(side + " Name Raw", text(b, "words"));
    EntityFacts state = entity(b, "acting");
    row.add(side + " Country", filler.code().isEmpty() ? state.code() : filler.code());
    row.add(side + " Sector", filler.sector());
    row.add(side + " Acting For", state.label());
    row.add("Wikidata " + side + " ID", filler.wikidata());
  }

  private void readFigures() {
    each(
        """
        SELECT ?claim ?of ?value ?number ?unit {
          ?claim hs:quantity ?q . ?q hs:quantityOf ?of ; hs:value ?value
          OPTIONAL { ?q hs:number ?number }
          OPTIONAL { ?q hs:unit ?unit } }
        ORDER BY ?claim ?q
        """,
        b -> {
          String column = FIGURES.getOrDefault(local(b, "of"), "");
          if (!column.isEmpty()) {
            Row row = row(b);
            // the figure, rather than the words that hold it
            row.cells.remove(column);
            row.add(column, b.contains("number") ? text(b, "number") : text(b, "value"));
            if (column.equals("Amount")) {
              row.add("Amount Unit", text(b, "unit"));
            }
          }
        });
  }

  private void readSources() {
    each(
        "SELECT ?claim ?source { ?claim hs:source ?source ; hs:voice ?voice }",
        b -> {
          Row row = row(b);
          EntityFacts source = entity(b, "source");
          row.add("Source Name", source.label());
          row.add("Source Country", source.code());
          row.add("Source Sector", source.sector());
        });
    each(
        """
        SELECT ?claim ?source { ?claim hs:via ?via . ?via hs:position ?place ; hs:source ?source }
        ORDER BY ?claim ?place
        """,
        b -> row(b).add("Reported Through", entity(b, "source").label()));
  }

  private void readDerived() {
    each(
        """
        SELECT ?claim ?cluster ?affirming ?denying {
          ?claim hs:inCluster ?cluster .
          ?cluster hs:independentSources ?affirming ; hs:denyingSources ?denying }
        """,
        b -> {
          Row row = row(b);
          row.add("Cluster ID", base.local(b.get("cluster"), "cluster/"));
          row.add("Independent Sources", text(b, "affirming"));
          row.add("Denying Sources", text(b, "denying"));
        });
    each(
        "SELECT ?claim { GRAPH <accepted> { ?event <http://www.w3.org/ns/prov#wasDerivedFrom> ?claim } }",
        b -> row(b).add("Accepted", "true"));
  }

  private Row row(Binding binding) {
    return rows.computeIfAbsent(binding.get("claim").toString(), key -> new Row());
  }

  private Map<String, String> strings(String query) {
    Map<String, String> found = new LinkedHashMap<>();
    each(
        query,
        b ->
            found.merge(
                b.get("k").toString(), text(b, "v"), (x, y) -> x.compareTo(y) <= 0 ? x : y));
    return found;
  }

  private void each(String query, Consumer<Binding> row) {
    String restricted = query.contains("?claim") ? query.replaceFirst("\\{", "{ " + only) : query;
    store.accept(QueryFactory.create(PREFIXES + restricted, base.value()), row);
  }

  private static String text(Binding row, String name) {
    Node node = row.get(name);
    return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static String local(Binding row, String name) {
    Node node = row.get(name);
    if (node == null) {
      return "";
    }
    String iri = node.getURI();
    return iri.startsWith(Hs.NS)
        ? iri.substring(Hs.NS.length())
        : iri.substring(iri.lastIndexOf('#') + 1);
  }
}
