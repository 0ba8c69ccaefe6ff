package org.hearsay.gazetteer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;

/**
 * Makes an index of a Wikidata dump.
 *
 * <p>The dump is read once, as a stream; memory holds one entity, the subclass statements and
 * Lucene's buffer. The index is made beside its place and moved there when it is whole.
 */
public final class IndexImport {

  /** The longest line of a dump; the largest items have some five million bytes. */
  private static final int LONGEST_LINE = 64_000_000;

  private static final int TOLD_EACH = 100_000;

  private static final double BUFFER_MEGABYTES = 64;

  private final ImportOptions options;
  private final Consumer<DumpFault> faults;
  private final LongConsumer progress;
  private final ClassTree classes = new ClassTree();
  private long read;
  private long kept;
  private long names;
  private long otherClass;
  private long otherwise;
  private long broken;
  private boolean cut;

  private IndexImport(ImportOptions options, Consumer<DumpFault> faults, LongConsumer progress) {
    this.options = options;
    this.faults = faults;
    this.progress = progress;
  }

  /**
   * Imports a dump: the JSON array or N-Triples, plain, gzip or bzip2, as the content says.
   *
   * @param out the folder of the new index; must not be there
   * @param faults is told of each line that cannot be read; the rest is imported
   * @param progress is told the number of entities read, now and then
   * @throws IOException where the dump cannot be opened or the index not be written
   * @throws IllegalArgumentException where the place is taken, or the dump holds nothing to keep
   */
  public static ImportReport run(
      Path dump, Path out, ImportOptions options, Consumer<DumpFault> faults, LongConsumer progress)
      throws IOException {
    if (Files.exists(out)) {
      throw new IllegalArgumentException(
          "'%s' is there already: remove it or give another --out".formatted(out));
    }
    return new IndexImport(options, faults, progress).make(dump, out);
  }

  private ImportReport make(Path dump, Path out) throws IOException {
    Path parent = Files.createDirectories(out.toAbsolutePath().getParent());
    Path work = Files.createTempDirectory(parent, "." + out.getFileName() + "-");
    try {
      Path index = Files.createDirectory(work.resolve("index"));
      try (Spool spool = new Spool(work.resolve("spool"))) {
        read(dump, spool);
        write(spool, index);
      }
      if (kept == 0) {
        throw new IllegalArgumentException(
            ("'%s' holds nothing to keep: of %d items %d are of no wished class, and %d have no"
                    + " name in %s, no class or too few sitelinks (--class, --language,"
                    + " --min-sitelinks)")
                .formatted(
                    dump, read, otherClass, otherwise, String.join(", ", options.languages())));
      }
      Files.move(index, out, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(work);
    }
    return new ImportReport(read, kept, names, otherClass, otherwise, broken, cut);
  }

  private void read(Path dump, Spool spool) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(dump));
        DumpLines lines = DumpLines.of(bytes, LONGEST_LINE, this::fault)) {
      Optional<String> first = lines.next();
      while (first.isPresent() && isIdle(first.get())) {
        first = lines.next();
      }
      if (first.isEmpty()) {
        return;
      }
      String head = first.get().stripLeading();
      if (head.startsWith("<") || head.startsWith("_:")) {
        triples(lines, first.get(), spool);
      } else {
        json(lines, first.get(), spool);
      }
      cut |= lines.isCut();
    }
  }

  private static boolean isIdle(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private void json(DumpLines lines, String first, Spool spool) throws IOException {
    JsonDump dump = new JsonDump(options.languages());
    boolean array = first.stripLeading().startsWith("[");
    String last = first;
    Optional<String> next = Optional.of(first);
    while (next.isPresent()) {
      try {
        Optional<DumpEntity> entity = dump.read(next.get());
        if (entity.isPresent()) {
          take(entity.get(), spool);
        }
      } catch (MalformedLine e) {
        fault(new DumpFault(lines.number(), e.problem()));
      }
      last = next.get().isBlank() ? last : next.get();
      next = lines.next();
    }
    if (array && !last.stripTrailing().endsWith("]") && !lines.isCut()) {
      cut = true;
      fault(
          new DumpFault(
              lines.number(), "the file ends without the bracket that closes it: is it cut off?"));
    }
  }

  private void triples(DumpLines lines, String first, Spool spool) throws IOException {
    TriplesDump dump = new TriplesDump(options.languages());
    Optional<String> next = Optional.of(first);
    while (next.isPresent()) {
      try {
        Optional<DumpEntity> entity = dump.read(next.get());
        if (entity.isPresent()) {
          take(entity.get(), spool);
        }
      } catch (MalformedLine e) {
        fault(new DumpFault(lines.number(), e.problem()));
      }
      next = lines.next();
    }
    Optional<DumpEntity> entity = dump.end();
    if (entity.isPresent()) {
      take(entity.get(), spool);
    }
  }

  private void fault(DumpFault fault) {
    broken++;
    faults.accept(fault);
  }

  private void take(DumpEntity entity, Spool spool) throws IOException {
    if (++read % TOLD_EACH == 0) {
      progress.accept(read);
    }
    classes.add(entity.number(), entity.superclasses());
    if (entity.labels().isEmpty()
        || entity.classes().isEmpty()
        || entity.sitelinks() < options.minSitelinks()) {
      otherwise++;
      return;
    }
    spool.add(entity);
  }

  private void write(Spool spool, Path index) throws IOException {
    Map<Integer, Integer> types = classes.types(options.classes());
    MessageDigest digest = sha256();
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION))
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setMergeScheduler(new SerialMergeScheduler())
            .setIndexSort(GazetteerIndex.ORDER);
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, config)) {
      spool.drain(
          (entity, instanceOf) -> {
            int kinds = 0;
            for (int type : instanceOf) {
              kinds |= types.getOrDefault(type, 0);
            }
            if (kinds == 0) {
              otherClass++;
              return;
            }
            IndexEntry entry = new IndexEntry(entity, kinds);
            byte[] bytes = bytes(entry);
            digest.update(bytes);
            Set<String> keys = entry.keys();
            writer.addDocument(document(entry, keys, bytes));
            kept++;
            names += keys.size();
          });
      Map<String, String> about = new TreeMap<>();
      about.put(GazetteerIndex.VERSION_KEY, GazetteerIndex.VERSION);
      about.put(GazetteerIndex.DIGEST_KEY, HexFormat.of().formatHex(digest.digest()));
      about.put(GazetteerIndex.LANGUAGES_KEY, String.join(",", options.languages()));
      writer.setLiveCommitData(about.entrySet());
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private static byte[] bytes(IndexEntry entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    entry.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Document document(IndexEntry entry, Set<String> keys, byte[] bytes) {
    Document document = new Document();
    for (String key : keys) {
      document.add(new StringField(GazetteerIndex.NAME, key, Field.Store.NO));
    }
    document.add(new StringField(GazetteerIndex.ID, "q" + entry.entity().number(), Field.Store.NO));
    document.add(new NumericDocValuesField(GazetteerIndex.SITELINKS, entry.entity().sitelinks()));
    document.add(new NumericDocValuesField(GazetteerIndex.NUMBER, entry.entity().number()));
    document.add(new StoredField(GazetteerIndex.ENTRY, bytes));
    return document;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
