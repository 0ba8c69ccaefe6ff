package org.hearsay.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.search.ClaimPage.Bucket;
import org.hearsay.server.search.ClaimPage.Hit;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.QuadClass;

/**
 * The full-text and facet index of a store: a cache that can be deleted at any time.
 *
 * <p>It remembers the digest of every article graph that it holds, as the store's ledger tells it.
 * {@link #refresh()} compares the two and reads only what differs, whoever changed the store: a
 * build, a retraction, a write over HTTP, or another process before this one. What was retracted is
 * gone with it.
 */
public final class SearchIndex implements AutoCloseable {

  /** Raised when documents change their form: an index of another is made anew. */
  private static final String FORMAT = "2";

  private static final int MOST_BUCKETS = 40;
  private static final int MOST_LISTED = 20;

  private final DatasetGraph data;
  private final String base;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private String derived = "";
  private long quads;
  private volatile Statistics statistics;

  private SearchIndex(DatasetGraph data, String base, IndexWriter writer) throws IOException {
    this.data = data;
    this.base = base;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new SearcherFactory());
    this.quads = Long.parseLong(commitData(writer).getOrDefault("quads", "0"));
    this.statistics = count();
  }

  /** An index in memory; empty until {@link #refresh()}. */
  public static SearchIndex inMemory(DatasetGraph data, String base) {
    try {
      return new SearchIndex(data, base, writer(new ByteBuffersDirectory()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a search index in memory", e);
    }
  }

  /**
   * The index in a folder, made where it is missing or of no use; as it was left until {@link
   * #refresh()}.
   */
  public static SearchIndex open(DatasetGraph data, String base, Path folder) {
    try {
      return new SearchIndex(data, base, writer(FSDirectory.open(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot open the search index '%s'; it may be deleted, and is made anew"
              .formatted(folder),
          e);
    }
  }

  /** The index that lies beside a store in a folder; in memory for others. */
  public static SearchIndex beside(DatasetGraph data, String base) {
    return data instanceof DatasetGraphSwitchable stored && stored.getContainerPath() != null
        ? open(data, base, stored.getContainerPath().resolve("search"))
        : inMemory(data, base);
  }

  private static IndexWriter writer(Directory directory) throws IOException {
    try {
      IndexWriter writer =
          new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
      if (FORMAT.equals(commitData(writer).get("format"))) {
        return writer;
      }
      writer.close();
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      // Of no use: what follows makes it anew.
    }
    return new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE));
  }

  private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
    return new IndexWriterConfig(Words.ANALYZER).setOpenMode(mode).setCommitOnClose(false);
  }

  private static Map<String, String> commitData(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
    if (entries != null) {
      entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  /** Makes the index agree with the store. */
  public synchronized void refresh() {
    try {
      if (Txn.calculateRead(data, this::update)) {
        searchers.maybeRefreshBlocking();
        statistics = count();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot update the search index", e);
    }
  }

  /** Whether anything changed. */
  private boolean update() {
    try {
      Map<String, String> held = held();
      Map<String, String> stored = stored();
      GraphReader graph = new GraphReader(data, base);
      Documents documents = new Documents(graph);
      boolean changed = false;
      for (Map.Entry<String, String> article : held.entrySet()) {
        if (!article.getValue().equals(stored.get(article.getKey()))) {
          remember(article.getKey());
          writer.deleteDocuments(new Term(Documents.GRAPH, article.getKey()));
          changed = true;
        }
      }
      for (Map.Entry<String, String> article : stored.entrySet()) {
        if (!article.getValue().equals(held.get(article.getKey()))) {
          writer.deleteDocuments(new Term(Documents.WAS_IN, article.getKey()));
          writer.addDocuments(
              documents.ofArticle(graph.node(article.getKey()), article.getValue()));
          changed = true;
        }
      }
      String signature = signature(graph);
      if (derived.isEmpty()) {
        derived = commitData(writer).getOrDefault("derived", "");
      }
      changed |= !signature.equals(derived);
      if (changed) {
        searchers.maybeRefreshBlocking();
        writer.deleteDocuments(new Term(Documents.DERIVED, "yes"));
        Counting claims =
            collect(filter(ClaimFilter.all(Kind.CLAIM)), List.of(Facet.ENTITY.parameter()));
        writer.addDocuments(
            documents.ofEntities(
                path ->
                    claims.count(Facet.ENTITY.parameter(), path.substring(path.indexOf('/') + 1))));
        writer.addDocuments(documents.ofEvents());
        derived = signature;
      }
      if (changed || !commitData(writer).containsKey("quads")) {
        quads = quads(data);
        writer.setLiveCommitData(
            Map.of("format", FORMAT, "derived", signature, "quads", Long.toString(quads))
                .entrySet());
        writer.commit();
        return true;
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot update the search index", e);
    }
  }

  /** Keeps the names of what an article that goes takes with it, and nothing else of it. */
  private void remember(String article) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      Query of = new TermQuery(new Term(Documents.GRAPH, article));
      StoredFields fields = searcher.storedFields();
      int most = Math.max(1, searcher.getIndexReader().maxDoc());
      for (ScoreDoc hit : searcher.search(of, most, Sort.INDEXORDER).scoreDocs) {
        Document held = fields.document(hit.doc);
        writer.addDocument(Documents.gone(held.get(Documents.PATH), article));
      }
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * The article that took a claim or statement with it when it was retracted or replaced, by its
   * path; empty where this index never knew it.
   */
  public Optional<String> gone(String path) {
    return read(
        searcher -> {
          Query query =
              new BooleanQuery.Builder()
                  .add(new TermQuery(new Term(Documents.KIND, Documents.GONE)), Occur.FILTER)
                  .add(new TermQuery(new Term(Documents.PATH, path)), Occur.FILTER)
                  .build();
          ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
          return found.length == 0
              ? Optional.empty()
              : Optional.ofNullable(
                  searcher.storedFields().document(found[0].doc).get(Documents.WAS_IN));
        });
  }

  /** The digests of the article graphs that the index holds, by their path. */
  private Map<String, String> held() throws IOException {
    Map<String, String> held = new HashMap<>();
    IndexSearcher searcher = searchers.acquire();
    try {
      StoredFields fields = searcher.storedFields();
      Query articles = new TermQuery(new Term(Documents.KIND, Kind.ARTICLE.label()));
      int most = Math.max(1, searcher.getIndexReader().maxDoc());
      for (ScoreDoc hit : searcher.search(articles, most, Sort.INDEXORDER).scoreDocs) {
        Document document = fields.document(hit.doc);
        held.put(document.get(Documents.GRAPH), document.get(Documents.DIGEST));
      }
    } finally {
      searchers.release(searcher);
    }
    return held;
  }

  /** The digests of the article graphs that the store holds, by their path. */
  private Map<String, String> stored() {
    Map<String, String> stored = new LinkedHashMap<>();
    GraphReader graph = new GraphReader(data, base);
    Node ledger = graph.node("ledger");
    for (Node article : graph.subjects(GraphReader.ANY_GRAPH, Terms.TYPE, Terms.NEWS_ARTICLE)) {
      if (graph.has(article, article, Terms.TYPE, Terms.NEWS_ARTICLE)
          && graph.path(article).startsWith("article/")) {
        String digest = graph.text(ledger, article, Hs.term("digest"));
        stored.put(graph.path(article), digest.isEmpty() ? sum(graph, article) : digest);
      }
    }
    return stored;
  }

  /** What tells one state of the derived graphs from another. */
  private static String signature(GraphReader graph) {
    return sum(graph, graph.node("clusters")) + sum(graph, graph.node("accepted"));
  }

  /** How many quads there are; TDB2 counts without reading the nodes, five times as fast. */
  private static long quads(DatasetGraph data) {
    return TDBInternal.isTDB2(data)
        ? Iter.count(
            TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable().findAll())
        : Iter.count(data.find());
  }

  /** A sum over a graph's triples, whatever their order. */
  private static String sum(GraphReader graph, Node name) {
    long[] sums = new long[2];
    graph.forEach(
        name,
        Node.ANY,
        Node.ANY,
        Node.ANY,
        quad -> {
          long hash = quad.asTriple().hashCode();
          sums[0]++;
          sums[1] += hash * hash * 31 + hash;
        });
    return sums[0] + ":" + Long.toHexString(sums[1]) + ";";
  }

  /** What a filter finds. */
  public ClaimPage search(ClaimFilter filter) {
    return search(filter, List.of());
  }

  /**
   * What a filter finds.
   *
   * @param facets to count besides
   */
  public ClaimPage search(ClaimFilter filter, List<Facet> facets) {
    return read(
        searcher -> {
          Query query = scored(filter);
          int end = filter.page() * filter.size();
          ScoreDoc[] found = searcher.search(query, end, sort(filter)).scoreDocs;
          StoredFields fields = searcher.storedFields();
          List<Hit> hits = new ArrayList<>();
          for (int i = end - filter.size(); i < found.length; i++) {
            Document document = fields.document(found[i].doc);
            String graph = document.get(Documents.GRAPH);
            hits.add(
                new Hit(filter.kind(), document.get(Documents.PATH), graph == null ? "" : graph));
          }
          return new ClaimPage(searcher.count(filter(filter)), hits, buckets(filter, facets));
        });
  }

  private Map<Facet, List<Bucket>> buckets(ClaimFilter filter, List<Facet> facets)
      throws IOException {
    Map<Facet, List<Bucket>> buckets = new EnumMap<>(Facet.class);
    List<String> free = new ArrayList<>();
    for (Facet facet : facets) {
      if (filter.values(facet).isEmpty()) {
        free.add(facet.parameter());
      } else {
        Counting others = collect(filter(filter.without(facet)), List.of(facet.parameter()));
        buckets.put(facet, others.top(facet.parameter(), MOST_BUCKETS));
      }
    }
    Counting counting = free.isEmpty() ? new Counting(free) : collect(filter(filter), free);
    for (Facet facet : facets) {
      buckets.computeIfAbsent(facet, f -> counting.top(f.parameter(), MOST_BUCKETS));
    }
    return buckets;
  }

  /** What a filter finds on all its pages, up to a number. */
  public List<Hit> all(ClaimFilter filter, int most) {
    List<Hit> hits = new ArrayList<>();
    ClaimFilter pages = filter.size(ClaimFilter.MOST);
    for (int i = 1; hits.size() < most; i++) {
      List<Hit> found = search(pages.page(i)).hits();
      hits.addAll(found.subList(0, Math.min(found.size(), most - hits.size())));
      if (found.size() < ClaimFilter.MOST) {
        break;
      }
    }
    return hits;
  }

  /** How many a filter finds. */
  public long count(ClaimFilter filter) {
    return read(searcher -> (long) searcher.count(filter(filter)));
  }

  /** The most frequent values of a facet over what a filter finds. */
  public List<Bucket> top(ClaimFilter filter, Facet facet, int most) {
    return read(
        searcher ->
            collect(filter(filter), List.of(facet.parameter())).top(facet.parameter(), most));
  }

  /** What a filter finds, by month and quad class. */
  public Timeline timeline(ClaimFilter filter) {
    return read(searcher -> timeline(searcher, filter(filter)));
  }

  private static Timeline timeline(IndexSearcher searcher, Query query) throws IOException {
    Counting.ByMonth months = new Counting.ByMonth(Facet.QUAD.parameter());
    searcher.search(query, months);
    List<String> series = new ArrayList<>();
    for (QuadClass quad : QuadClass.values()) {
      series.add(quad.label());
    }
    return new Timeline(series, months.counts());
  }

  /**
   * The entities whose names hold words, the last of which may be begun only; those of which most
   * is told come first.
   */
  public List<Hit> suggest(String words, int most) {
    BooleanQuery.Builder query = weighted();
    String[] parts = words.strip().split("[\\s\\p{Punct}]+");
    if (parts.length == 0) {
      return List.of();
    }
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty()) {
        return List.of();
      }
      if (i < parts.length - 1) {
        query.add(Words.query(parts[i]), Occur.FILTER);
      } else {
        BytesRef begun = Words.ANALYZER.normalize(Documents.NAME, parts[i]);
        query.add(
            new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(Documents.NAME, begun)), Occur.SHOULD)
                .add(Words.query(parts[i]), Occur.SHOULD)
                .build(),
            Occur.FILTER);
      }
    }
    return entities(query.build(), most);
  }

  /**
   * The entities that have a name, those of which most is told first: what one article alone knows
   * is left out.
   */
  public List<Hit> named(String name, int most) {
    return entities(weighted().add(Words.phrase(name), Occur.FILTER).build(), most);
  }

  /** Of all entities those of which most is told. */
  private static BooleanQuery.Builder weighted() {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Documents.KIND, Kind.ENTITY.label())), Occur.FILTER)
        .add(FeatureField.newSaturationQuery(Documents.FEATURES, Documents.WEIGHT), Occur.MUST);
  }

  private List<Hit> entities(Query query, int most) {
    return read(
        searcher -> {
          List<Hit> hits = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            String path = searcher.storedFields().document(hit.doc).get(Documents.PATH);
            hits.add(new Hit(Kind.ENTITY, path, ""));
          }
          return hits;
        });
  }

  /** What the graph holds, as of the last change. */
  public Statistics statistics() {
    return statistics;
  }

  private Statistics count() {
    return read(
        searcher -> {
          Map<Kind, Long> totals = new EnumMap<>(Kind.class);
          for (Kind kind : Kind.values()) {
            totals.put(kind, (long) searcher.count(filter(ClaimFilter.all(kind))));
          }
          Query claims = filter(ClaimFilter.all(Kind.CLAIM));
          String type = Facet.TYPE.parameter();
          String publisher = Facet.PUBLISHER.parameter();
          String entity = Facet.ENTITY.parameter();
          String speaker = Facet.SPEAKER.parameter();
          Counting counting =
              collect(claims, List.of(type, publisher, entity, speaker, Documents.STATE_PAIR));
          ClaimFilter accepted = ClaimFilter.all(Kind.EVENT).with(Facet.STATUS, "accepted");
          return new Statistics(
              totals,
              searcher.count(filter(accepted)),
              counting.different(speaker),
              counting.top(type, 1_000),
              counting.top(publisher, MOST_LISTED),
              counting.top(Documents.STATE_PAIR, MOST_LISTED),
              counting.top(entity, MOST_LISTED),
              timeline(searcher, claims),
              quads);
        });
  }

  private Counting collect(Query query, List<String> fields) throws IOException {
    Counting counting = new Counting(fields);
    IndexSearcher searcher = searchers.acquire();
    try {
      searcher.search(query, counting);
      counting.finish();
    } finally {
      searchers.release(searcher);
    }
    return counting;
  }

  private static Query filter(ClaimFilter filter) {
    return filtered(filter, Occur.FILTER).build();
  }

  /** The query with a better score for what more is told of. */
  private static Query scored(ClaimFilter filter) {
    BooleanQuery.Builder query = filtered(filter, Occur.MUST);
    if (filter.kind() == Kind.ENTITY || filter.kind() == Kind.EVENT) {
      query.add(
          FeatureField.newSaturationQuery(Documents.FEATURES, Documents.WEIGHT, 3f, 20f),
          Occur.SHOULD);
    }
    return query.build();
  }

  private static BooleanQuery.Builder filtered(ClaimFilter filter, Occur words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Documents.KIND, filter.kind().label())), Occur.FILTER);
    if (!filter.words().isEmpty()) {
      query.add(Words.query(filter.words()), words);
    }
    filter
        .values()
        .forEach(
            (facet, values) ->
                query.add(
                    new TermInSetQuery(
                        facet.parameter(), values.stream().map(BytesRef::new).toList()),
                    Occur.FILTER));
    boolean dated =
        !filter.from().equals(java.time.LocalDate.MIN)
            || !filter.to().equals(java.time.LocalDate.MAX);
    if (dated) {
      query.add(
          LongPoint.newRangeQuery(
              Documents.DAY, filter.from().toEpochDay(), filter.to().toEpochDay()),
          Occur.FILTER);
    }
    return query;
  }

  private static Sort sort(ClaimFilter filter) {
    SortField path = new SortField(null, SortField.Type.DOC);
    SortField weight = new SortField(Documents.WEIGHT, SortField.Type.LONG, true);
    boolean byDay = filter.words().isEmpty() && filter.kind() != Kind.ENTITY;
    return switch (filter.order()) {
      case RELEVANCE ->
          byDay
              ? new Sort(day(true), path)
              : filter.words().isEmpty()
                  ? new Sort(weight, path)
                  : new Sort(SortField.FIELD_SCORE, weight, path);
      case NEWEST -> new Sort(day(true), path);
      case OLDEST -> new Sort(day(false), path);
    };
  }

  private static SortField day(boolean newest) {
    SortField day = new SortField(Documents.DAY, SortField.Type.LONG, newest);
    // What has no day comes last either way.
    day.setMissingValue(newest ? Long.MIN_VALUE : Long.MAX_VALUE);
    return day;
  }

  /** Reads from one state of the index. */
  private interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.from(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the search index", e);
    }
  }

  /** The kinds and how many of each a filter would find. */
  public Map<Kind, Long> totals(ClaimFilter filter) {
    Map<Kind, Long> totals = new EnumMap<>(Kind.class);
    Set.of(Kind.values()).forEach(kind -> totals.put(kind, count(filter.in(kind))));
    return totals;
  }

  @Override
  public synchronized void close() {
    try {
      searchers.close();
      writer.rollback();
      writer.getDirectory().close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the search index", e);
    }
  }
}
