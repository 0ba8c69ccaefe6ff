package org.hearsay.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;
import org.jspecify.annotations.Nullable;

/**
 * An embedded TDB2 store. It belongs to one process.
 *
 * <p>Articles are written in batches, the larger the more there are, because small transactions are
 * slow and bloat the store; a batch is one transaction, so an article is there as a whole or not at
 * all.
 */
public final class Tdb2Store implements QueryStore {

  /**
   * Some 400 articles; each transaction copies every page of the indexes that it touches, which are
   * nearly all where terms are many.
   */
  private static final int BATCH_QUADS = 200_000;

  /** What waits in memory at most. */
  private static final int LARGEST_BATCH_QUADS = 1_000_000;

  /** Of what was written, a batch is so many parts. */
  private static final int BATCH_SHARE = 4;

  /** A smaller store is compacted by those who ask for it only. */
  private static final long LARGE_BYTES = 4_000_000_000L;

  /** So many times the size of its terms a fresh store has in indexes, at most. */
  private static final int MOST_INDEX_SHARE = 20;

  private static final Pattern PROCESS = Pattern.compile("(?i)process(?: id)?\\D{0,3}(\\d+)");

  private final String place;
  private final DatasetGraph dataset;
  private final BaseIri base;
  private final Ledger ledger;
  private final InstantSource clock;
  private final List<ArticleGraph> pending = new ArrayList<>();
  private int pendingQuads;
  private long written;

  private Tdb2Store(String place, DatasetGraph dataset, BaseIri base, InstantSource clock) {
    this.place = place;
    this.dataset = dataset;
    this.base = base;
    this.ledger = new Ledger(base);
    this.clock = clock;
  }

  /**
   * Opens the store in a folder, which must be there.
   *
   * @throws StoreException where there is none, or another process holds it
   */
  public static Tdb2Store open(Path folder) {
    if (!isStore(folder)) {
      throw new StoreException(
          "there is no store in '%s': make one with hearsay build INPUT… --store %s"
              .formatted(folder, folder));
    }
    return connect(folder, null, InstantSource.system());
  }

  /**
   * Opens the store in a folder, or makes it.
   *
   * @param base the base of a new store, which an old one must have
   * @throws StoreException where an old one has another base, or another process holds it
   */
  public static Tdb2Store openOrCreate(Path folder, BaseIri base) {
    return connect(folder, base, InstantSource.system());
  }

  /** A new store in memory, for tests and small runs. */
  public static Tdb2Store inMemory(BaseIri base) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    return prepare("memory", dataset, base, InstantSource.system());
  }

  /** Whether a folder holds a store. */
  public static boolean isStore(Path folder) {
    return Files.isDirectory(folder.resolve("Data-0001"))
        || Files.exists(folder.resolve("tdb.lock"));
  }

  private static Tdb2Store connect(Path folder, @Nullable BaseIri base, InstantSource clock) {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException("'%s' is a file: a store is a folder".formatted(folder), e);
    } catch (IOException e) {
      throw new StoreException("cannot make the store '%s': %s".formatted(folder, e), e);
    }
    try {
      return prepare(
          folder.toString(), DatabaseMgr.connectDatasetGraph(folder.toString()), base, clock);
    } catch (DBOpEnvException e) {
      throw locked(folder, e);
    } catch (TDBException e) {
      throw new StoreException(
          "cannot open the store '%s': %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static StoreException locked(Path folder, RuntimeException cause) {
    Matcher process = PROCESS.matcher(String.valueOf(cause.getMessage()));
    String holder = process.find() ? "process " + process.group(1) : "another process";
    return new StoreException(
        ("the store '%s' is in use by %s: stop that process, or, where it is hearsay serve, work"
                + " through it with --store http://localhost:3030/ (and HEARSAY_USER and"
                + " HEARSAY_PASSWORD to write)")
            .formatted(folder, holder),
        cause);
  }

  private static Tdb2Store prepare(
      String place, DatasetGraph dataset, @Nullable BaseIri wanted, InstantSource clock) {
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Optional<BaseIri> found = Txn.calculateRead(dataset, () -> baseOf(dataset));
    if (found.isPresent()) {
      if (wanted != null && !wanted.equals(found.get())) {
        throw new StoreException(
            "the store '%s' has the base %s, not %s: leave --base out, or make another store"
                .formatted(place, found.get().value(), wanted.value()));
      }
      return new Tdb2Store(place, dataset, found.get(), clock);
    }
    BaseIri base = wanted == null ? BaseIri.DEFAULT : wanted;
    Tdb2Store store = new Tdb2Store(place, dataset, base, clock);
    store.write(() -> store.put(base.ledger(), store.ledger.mark()));
    return store;
  }

  private static Optional<BaseIri> baseOf(DatasetGraph dataset) {
    Iterator<Quad> marks = dataset.find(Node.ANY, Node.ANY, Terms.TYPE, Terms.LEDGER);
    if (!marks.hasNext()) {
      return Optional.empty();
    }
    String iri = marks.next().getSubject().getURI();
    return Optional.of(new BaseIri(iri.substring(0, iri.length() - "ledger".length())));
  }

  @Override
  public BaseIri base() {
    return base;
  }

  /**
   * The data set, for a server in the same process; its default graph is the union of the named
   * ones.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public void add(ArticleGraph graph) {
    requireBase(graph);
    pending.add(graph);
    pendingQuads += graph.triples().size();
    if (pendingQuads >= Math.clamp(written / BATCH_SHARE, BATCH_QUADS, LARGEST_BATCH_QUADS)) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (pending.isEmpty()) {
      return;
    }
    List<ArticleGraph> batch = Ledger.latest(pending);
    write(() -> batch.forEach(this::store));
    written += pendingQuads;
    pending.clear();
    pendingQuads = 0;
  }

  private void store(ArticleGraph graph) {
    Ledger.Entry entry = entry(graph.name());
    Node now = Literals.instant(clock.instant());
    if (!entry.tells(graph)) {
      if (!entry.digest().equals(graph.digest())) {
        dataset.removeGraph(graph.name());
        graph.triples().forEach(triple -> put(graph.name(), triple));
      }
      Ledger.RENEWED.forEach(p -> dataset.deleteAny(base.ledger(), graph.name(), p, Node.ANY));
      ledger.entry(graph, entry.keys(), now).forEach(triple -> put(base.ledger(), triple));
    }
    for (Node other : versionsOf(graph.key())) {
      if (!other.equals(graph.name())) {
        release(other, graph, now);
      }
    }
  }

  /** Takes a key from a version, and the version's graph out where it was its last. */
  private void release(Node version, ArticleGraph successor, Node now) {
    dataset.delete(base.ledger(), version, Terms.KEY, Literals.text(successor.key()));
    if (entry(version).keys().isEmpty()) {
      dataset.removeGraph(version);
      Ledger.ENDED.forEach(p -> dataset.deleteAny(base.ledger(), version, p, Node.ANY));
      ledger.former(version, successor, now).forEach(triple -> put(base.ledger(), triple));
    }
  }

  private void drop(Node version) {
    dataset.removeGraph(version);
    dataset.deleteAny(base.ledger(), version, Node.ANY, Node.ANY);
    dataset.deleteAny(base.ledger(), Node.ANY, Node.ANY, version);
    put(base.ledger(), ledger.retracted(version, Literals.instant(clock.instant())));
  }

  private Ledger.Entry entry(Node version) {
    return Ledger.Entry.of(
        Iter.iter(dataset.find(base.ledger(), version, Node.ANY, Node.ANY))
            .map(Quad::asTriple)
            .toList());
  }

  private List<Node> versionsOf(String key) {
    return Iter.iter(dataset.find(base.ledger(), Node.ANY, Terms.KEY, Literals.text(key)))
        .map(Quad::getSubject)
        .toList();
  }

  private void put(Node graph, Triple triple) {
    dataset.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  @Override
  public List<Node> find(String article) {
    flush();
    return read(
        () -> {
          Set<Node> versions = new LinkedHashSet<>();
          for (String key : ledger.keysOf(Literals.wellFormed(article))) {
            versions.addAll(versionsOf(key));
          }
          for (String iri : List.of(article, base.value() + "article/" + article)) {
            Node named = Nodes.iri(iri);
            if (base.isIn(named, "article/") && dataset.containsGraph(named)) {
              versions.add(named);
            }
          }
          return List.copyOf(versions);
        });
  }

  @Override
  public void retractAll(Collection<Node> versions) {
    flush();
    write(() -> versions.forEach(this::drop));
  }

  @Override
  public void select(Query query, Consumer<Binding> each) {
    flush();
    read(
        () -> {
          try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            execution.select().forEachRemaining(row -> each.accept(row.detach()));
          }
          return true;
        });
  }

  @Override
  public List<Triple> construct(Query query) {
    flush();
    return read(
        () -> {
          try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            return Iter.toList(execution.constructTriples());
          }
        });
  }

  @Override
  public void replaceGraphs(Map<Node, ? extends Collection<Triple>> graphs) {
    flush();
    write(
        () ->
            graphs.forEach(
                (name, triples) -> {
                  dataset.removeGraph(name);
                  triples.forEach(triple -> put(name, triple));
                }));
  }

  /** Reads within one transaction. */
  public <T> T read(Supplier<T> reading) {
    return dataset.isInTransaction() ? reading.get() : Txn.calculateRead(dataset, reading);
  }

  private void write(Runnable writing) {
    try {
      dataset.begin(TxnType.WRITE);
      try {
        writing.run();
        dataset.commit();
      } finally {
        dataset.end();
      }
    } catch (TDBException | UncheckedIOException e) {
      throw new StoreException(
          "cannot write to the store '%s': %s".formatted(place, e.getMessage()), e);
    }
  }

  /**
   * Gives back the space of what was replaced. No other transaction may run.
   *
   * @throws StoreException where the store lies in memory
   */
  public void compact() {
    flush();
    if (place.equals("memory")) {
      throw new StoreException("a store in memory cannot be compacted");
    }
    DatabaseMgr.compact(dataset, true);
  }

  /**
   * Whether most of what the store's files hold was replaced: TDB2 changes no page of an index but
   * writes it anew, so that many small additions to a large store leave many times its size.
   */
  public boolean isBloated() {
    long all = 0;
    long terms = 0;
    if (place.equals("memory")) {
      return false;
    }
    try (Stream<Path> files = Files.walk(Path.of(place), 2)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all += Files.size(file);
        terms += file.endsWith("nodes-data.obj") ? Files.size(file) : 0;
      }
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException("cannot list the store '%s': %s".formatted(place, e), e);
    }
    return all > LARGE_BYTES && all / MOST_INDEX_SHARE > terms;
  }

  @Override
  public void close() {
    flush();
    dataset.close();
    org.apache.jena.tdb2.sys.TDBInternal.expel(dataset);
  }
}
