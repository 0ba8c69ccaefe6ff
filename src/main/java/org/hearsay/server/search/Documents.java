package org.hearsay.server.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.view.Facts;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Names;
import org.hearsay.server.view.QuadClass;

/**
 * Makes the index's documents of the graph. Those of an article depend on its graph alone; those of
 * entities and events on all graphs. Call it within a read transaction.
 */
final class Documents {

  static final String KIND = "kind";
  static final String PATH = "path";
  static final String GRAPH = "graph";
  static final String DIGEST = "digest";
  static final String NAME = "name";
  static final String TEXT = "text";
  static final String DAY = "day";
  static final String MONTH = "month";
  static final String STATE_PAIR = "statepair";
  static final String FEATURES = "features";
  static final String WEIGHT = "weight";

  /** The kind of a document that keeps the name of what is gone, and nothing else of it. */
  static final String GONE = "gone";

  /** The path of the article in which it was. */
  static final String WAS_IN = "was";

  /** Set on what is told by several articles and made anew with each change. */
  static final String DERIVED = "derived";

  /** How much text of one node is searched, in characters. */
  private static final int LONGEST_TEXT = 200_000;

  /** How many claims lend their words to an event. */
  private static final int MOST_WORDED = 50;

  /** The classes of entities that pairs are counted of. */
  private static final Set<String> STATES = Set.of("Country", "Organization", "Group");

  private static final Node MENTIONS = Names.schema("mentions");
  private static final Node PUBLISHER = Names.schema("publisher");
  private static final Node SPEAKS_FOR = Hs.term("speaksFor");
  private static final Node SPEAKER = Hs.term("speaker");
  private static final Node CODE = Hs.term("code");
  private static final Node ARTICLE_SCOPE = Hs.term("ArticleScope");

  private final GraphReader graph;
  private final Map<Node, String> codes = new HashMap<>();
  private final Map<Node, String> labels = new HashMap<>();
  private final Map<Node, Boolean> scoped = new HashMap<>();
  private final Map<Node, Boolean> states = new HashMap<>();

  Documents(GraphReader graph) {
    this.graph = graph;
  }

  /** What is gathered for one document. */
  private static final class Entry {
    private final Kind kind;
    private final String path;
    private final String article;
    private final Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
    private final Set<String> statePairs = new TreeSet<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private String day = "";
    private float weight;

    Entry(Kind kind, String path, String article) {
      this.kind = kind;
      this.path = path;
      this.article = article;
    }

    Entry add(Facet facet, String value) {
      if (!value.isEmpty()) {
        facets.computeIfAbsent(facet, f -> new TreeSet<>()).add(value);
      }
      return this;
    }

    Entry name(String words) {
      name.append(words).append('\n');
      return this;
    }

    Entry text(String words) {
      if (text.length() < LONGEST_TEXT) {
        text.append(words).append('\n');
      }
      return this;
    }

    /** Takes the first of several days that can be read. */
    Entry day(String first) {
      if (day.isEmpty()) {
        day = first;
      }
      return this;
    }

    Document document() {
      Document document = new Document();
      document.add(new StringField(KIND, kind.label(), Field.Store.YES));
      document.add(new StringField(PATH, path, Field.Store.YES));
      if (article.isEmpty()) {
        document.add(new StringField(DERIVED, "yes", Field.Store.NO));
      } else {
        document.add(new StringField(GRAPH, article, Field.Store.YES));
      }
      date()
          .ifPresent(
              date -> {
                add(Facet.YEAR, Integer.toString(date.getYear()));
                document.add(new LongPoint(DAY, date.toEpochDay()));
                document.add(new NumericDocValuesField(DAY, date.toEpochDay()));
                document.add(
                    new SortedDocValuesField(MONTH, new BytesRef(date.toString().substring(0, 7))));
              });
      facets.forEach(
          (facet, values) ->
              values.forEach(
                  value -> {
                    document.add(new StringField(facet.parameter(), value, Field.Store.NO));
                    document.add(
                        new SortedSetDocValuesField(facet.parameter(), new BytesRef(value)));
                  }));
      statePairs.forEach(
          pair -> document.add(new SortedSetDocValuesField(STATE_PAIR, new BytesRef(pair))));
      document.add(new TextField(NAME, name.toString(), Field.Store.NO));
      document.add(new TextField(TEXT, text.toString(), Field.Store.NO));
      document.add(new NumericDocValuesField(WEIGHT, (long) weight));
      if (weight > 0) {
        document.add(new FeatureField(FEATURES, WEIGHT, weight));
      }
      return document;
    }

    private Optional<LocalDate> date() {
      try {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
      } catch (DateTimeParseException notADay) {
        return Optional.empty();
      }
    }
  }

  /** The name of what an article took with it. */
  static Document gone(String path, String article) {
    Document document = new Document();
    document.add(new StringField(KIND, GONE, Field.Store.NO));
    document.add(new StringField(PATH, path, Field.Store.YES));
    document.add(new StringField(WAS_IN, article, Field.Store.YES));
    return document;
  }

  /**
   * The documents of an article, its claims and its statements.
   *
   * @param digest by which a changed graph is told
   */
  List<Document> ofArticle(Node article, String digest) {
    List<Document> documents = new ArrayList<>();
    Entry entry = entry(Kind.ARTICLE, article, article);
    String headline = graph.text(article, article, Terms.HEADLINE);
    entry.name(headline).text(headline).text(graph.text(article, article, Hs.TEXT));
    graph.objects(article, article, MENTIONS).forEach(e -> mention(entry, e));
    for (Node claim : graph.subjects(article, Terms.TYPE, Hs.CLAIM)) {
      Entry told = claim(claim, article);
      told.facets.getOrDefault(Facet.TYPE, Set.of()).forEach(t -> entry.add(Facet.TYPE, t));
      documents.add(told.document());
    }
    for (Node statement : graph.subjects(article, Terms.TYPE, Hs.STATEMENT_CLASS)) {
      documents.add(statement(statement, article).document());
    }
    Document document = entry.document();
    document.add(new StoredField(DIGEST, digest));
    documents.add(document);
    return documents;
  }

  private Entry entry(Kind kind, Node node, Node article) {
    String version = graph.path(article);
    return new Entry(kind, graph.path(node), version)
        .add(Facet.ARTICLE, version.replaceFirst("^article/", ""))
        .add(Facet.PUBLISHER, graph.text(article, article, PUBLISHER));
  }

  private Entry claim(Node claim, Node article) {
    Entry entry = entry(Kind.CLAIM, claim, article);
    Facts facts = graph.facts(article, claim);
    describeClaim(entry, facts, article, true);
    facts
        .first(Hs.CONTENT)
        .ifPresent(
            proposition -> {
              entry.day(graph.text(article, proposition, Hs.EARLIEST));
              entry.add(Facet.PROPOSITION, id(proposition));
            });
    return entry.day(graph.text(article, article, Terms.DATE_PUBLISHED));
  }

  private void describeClaim(Entry entry, Facts claim, Node article, boolean worded) {
    claim
        .first(Hs.CONTENT)
        .flatMap(p -> graph.first(article, p, Hs.EVENT_TYPE))
        .ifPresent(type -> type(entry, type));
    QuadClass.ofPlover(claim.name(Hs.PLOVER))
        .ifPresent(quad -> entry.add(Facet.QUAD, quad.label()));
    boolean denies = claim.name(Hs.STANCE).equals("Denies");
    boolean negative = claim.name(Hs.POLARITY).equals("Negative");
    entry
        .add(Facet.MODALITY, claim.name(Hs.MODALITY))
        .add(Facet.VOICE, claim.name(Hs.VOICE))
        .add(Facet.SAYS, denies == negative ? "affirms" : "denies");
    if (denies != negative) {
      entry.text("denies denial");
    }
    claim.all(Hs.SOURCE).forEach(s -> speaker(entry, s));
    claim.all(SPEAKS_FOR).forEach(s -> speaker(entry, s));
    claim
        .all(Hs.VIA)
        .forEach(via -> graph.objects(article, via, Hs.SOURCE).forEach(s -> speaker(entry, s)));
    participants(entry, claim, article);
    if (worded) {
      claim.first(Hs.EVIDENCE).ifPresent(passage -> entry.text(graph.exact(article, passage)));
    }
  }

  private void participants(Entry entry, Facts claim, Node article) {
    List<Set<Node>> actors = new ArrayList<>();
    List<Set<Node>> targets = new ArrayList<>();
    for (Node node : claim.all(Hs.PARTICIPATION)) {
      Facts part = graph.facts(article, node);
      Optional<Node> filler = part.first(Hs.FILLER).filter(Node::isURI);
      if (filler.isEmpty()) {
        continue;
      }
      Set<Node> stands = new HashSet<>();
      stands.add(filler.get());
      part.first(Hs.ACTING_FOR).ifPresent(stands::add);
      String role = part.name(Hs.ROLE);
      for (Node entity : stands) {
        mention(entry, entity);
        switch (role) {
          case "actor" -> entry.add(Facet.ACTOR, id(entity));
          case "target" -> entry.add(Facet.TARGET, id(entity));
          default -> {}
        }
      }
      if (role.equals("actor")) {
        actors.add(stands);
      } else if (role.equals("target")) {
        targets.add(stands);
      }
    }
    actors.forEach(actor -> targets.forEach(target -> pairs(entry, actor, target)));
    for (int i = 0; i < actors.size(); i++) {
      for (int j = i + 1; j < actors.size(); j++) {
        pairs(entry, actors.get(i), actors.get(j));
      }
    }
  }

  /** All pairs of two participants, and that of the states for which they stand. */
  private void pairs(Entry entry, Set<Node> one, Set<Node> other) {
    for (Node a : one) {
      for (Node b : other) {
        pair(a, b)
            .ifPresent(
                pair -> {
                  entry.add(Facet.PAIR, pair);
                  if (isState(a) && isState(b)) {
                    entry.statePairs.add(pair);
                  }
                });
      }
    }
  }

  /** The value of two entities; empty where an article alone knows one, or both are one. */
  private Optional<String> pair(Node a, Node b) {
    return isScoped(a) || isScoped(b) || a.equals(b)
        ? Optional.empty()
        : Optional.of(pairOf(id(a), id(b)));
  }

  /** The value of {@link Facet#PAIR} for two entities, in either order. */
  static String pairOf(String a, String b) {
    return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
  }

  private boolean isState(Node entity) {
    return states.computeIfAbsent(
        entity, e -> STATES.contains(graph.name(GraphReader.ANY_GRAPH, e, Terms.TYPE)));
  }

  private boolean isScoped(Node entity) {
    return scoped.computeIfAbsent(
        entity, e -> graph.has(Node.ANY, e, Hs.IDENTIFIED_BY, ARTICLE_SCOPE));
  }

  private Entry statement(Node statement, Node article) {
    Entry entry = entry(Kind.QUOTATION, statement, article);
    graph.objects(article, statement, SPEAKER).forEach(s -> speaker(entry, s));
    graph.objects(article, statement, SPEAKS_FOR).forEach(s -> speaker(entry, s));
    graph.objects(article, statement, MENTIONS).forEach(e -> mention(entry, e));
    for (Node passage : graph.objects(article, statement, Hs.EVIDENCE)) {
      entry.text(graph.exact(article, passage));
    }
    return entry.day(graph.text(article, article, Terms.DATE_PUBLISHED));
  }

  private void speaker(Entry entry, Node speaker) {
    if (speaker.isURI()) {
      entry.add(Facet.SPEAKER, id(speaker)).add(Facet.ENTITY, id(speaker)).text(label(speaker));
    }
  }

  private void mention(Entry entry, Node entity) {
    entry
        .add(Facet.ENTITY, id(entity))
        .add(Facet.COUNTRY, code(entity))
        .name(label(entity))
        .text(label(entity));
  }

  private void type(Entry entry, Node type) {
    String words = graph.label(type);
    entry.add(Facet.TYPE, Names.localName(type.getURI())).name(words).text(words);
  }

  /**
   * The documents of the entities that articles name.
   *
   * @param weight how many claims tell of an entity, by its path
   */
  List<Document> ofEntities(java.util.function.ToLongFunction<String> weight) {
    Map<String, Entry> entries = new TreeMap<>();
    BiFunction<Node, Node, Optional<Entry>> entryOf =
        (node, name) -> {
          String path = node.isURI() ? graph.path(node) : "";
          return path.startsWith("entity/") && name.isLiteral()
              ? Optional.of(
                  entries.computeIfAbsent(path, key -> entity(node, weight.applyAsLong(key))))
              : Optional.empty();
        };
    Map<String, Set<String>> names = new HashMap<>();
    for (Node property : List.of(Terms.PREF_LABEL, Terms.ALT_LABEL)) {
      graph.forEach(
          Node.ANY,
          Node.ANY,
          property,
          Node.ANY,
          quad ->
              entryOf
                  .apply(quad.getSubject(), quad.getObject())
                  .ifPresent(
                      entry -> {
                        String name = quad.getObject().getLiteralLexicalForm();
                        if (names.computeIfAbsent(entry.path, key -> new HashSet<>()).add(name)) {
                          entry.name(name).text(name);
                        }
                      }));
    }
    return entries.values().stream().map(Entry::document).toList();
  }

  private Entry entity(Node node, long claims) {
    Entry entry = new Entry(Kind.ENTITY, graph.path(node), "");
    entry.add(Facet.ENTITY, id(node)).add(Facet.COUNTRY, code(node));
    entry.add(Facet.TYPE, graph.name(GraphReader.ANY_GRAPH, node, Terms.TYPE));
    // What an article alone knows ("officials") is found, but after what has a name.
    entry.weight = isScoped(node) ? 0 : claims + 1;
    return entry;
  }

  /** The documents of the clusters of the corpus. */
  List<Document> ofEvents() {
    List<Document> documents = new ArrayList<>();
    for (Node cluster : graph.subjects(GraphReader.ANY_GRAPH, Terms.TYPE, Hs.CLUSTER)) {
      documents.add(event(cluster).document());
    }
    return documents;
  }

  private Entry event(Node cluster) {
    Node any = GraphReader.ANY_GRAPH;
    Entry entry = new Entry(Kind.EVENT, graph.path(cluster), "");
    graph.objects(any, cluster, Hs.EVENT_TYPE).forEach(type -> type(entry, type));
    int worded = 0;
    String published = "";
    for (Node proposition : graph.objects(any, cluster, Hs.MEMBER)) {
      entry.add(Facet.PROPOSITION, id(proposition));
      for (Node claim : graph.subjects(any, Hs.CONTENT, proposition)) {
        for (Node article : graph.graphs(claim, Hs.CONTENT, proposition)) {
          describeClaim(entry, graph.facts(article, claim), article, worded++ < MOST_WORDED);
          entry
              .add(Facet.ARTICLE, graph.path(article).replaceFirst("^article/", ""))
              .add(Facet.PUBLISHER, graph.text(article, article, PUBLISHER));
          String day = graph.text(article, article, Terms.DATE_PUBLISHED);
          if (published.isEmpty() || (!day.isEmpty() && day.compareTo(published) < 0)) {
            published = day;
          }
        }
      }
    }
    entry.day(graph.text(any, cluster, Hs.EARLIEST)).day(published);
    long affirming = count(cluster, "independentSources");
    long denying = count(cluster, "denyingSources");
    Node event = graph.node("event/" + id(cluster));
    if (graph.has(any, event, Terms.TYPE, Terms.SEM_EVENT)) {
      entry.add(Facet.STATUS, "accepted");
    }
    if (affirming > 1) {
      entry.add(Facet.STATUS, "corroborated");
    }
    if (denying > 0) {
      entry.add(Facet.STATUS, affirming > 0 ? "disputed" : "denied");
      entry.text(affirming > 0 ? "disputed contradicted contradiction denied" : "denied");
    }
    entry.weight = affirming + 1f;
    return entry;
  }

  private long count(Node cluster, String property) {
    String value = graph.text(GraphReader.ANY_GRAPH, cluster, Hs.term(property));
    return value.matches("\\d{1,9}") ? Long.parseLong(value) : 0;
  }

  /** What follows the kind in the path of a node. */
  private String id(Node node) {
    String path = graph.path(node);
    return path.substring(path.indexOf('/') + 1);
  }

  private String label(Node node) {
    return labels.computeIfAbsent(node, graph::label);
  }

  private String code(Node entity) {
    return codes.computeIfAbsent(entity, e -> graph.text(GraphReader.ANY_GRAPH, e, CODE));
  }
}
