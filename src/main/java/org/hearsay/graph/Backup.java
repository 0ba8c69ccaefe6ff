package org.hearsay.graph;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * All of a store in one file, gzipped N-Quads: articles, ledger, clusters, accepted events and
 * policies. The file appears as a whole, and so does a store that is made of one.
 */
public final class Backup {

  private Backup() {}

  /**
   * Writes a store into a file, in the place of one of the same name; the number of its quads.
   *
   * @throws StoreException where the file cannot be written
   */
  public static long write(Tdb2Store store, Path file) {
    store.flush();
    Path whole = file.toAbsolutePath();
    try {
      Files.createDirectories(whole.getParent());
      Path part = Files.createTempFile(whole.getParent(), whole.getFileName() + ".", ".part");
      try {
        long quads = store.read(() -> writeQuads(store.dataset(), part));
        Files.move(
            part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return quads;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException(
          "cannot write the backup '%s': %s".formatted(file, e.getMessage()), e);
    }
  }

  private static long writeQuads(DatasetGraph dataset, Path file) {
    try (OutputStream out =
        new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 16)) {
      long[] count = {0};
      RDFDataMgr.writeQuads(
          out,
          Iter.map(
              dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY),
              (Quad quad) -> {
                count[0]++;
                return quad;
              }));
      return count[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a store of a backup; the number of its quads.
   *
   * @param folder a folder that is not there yet
   * @throws StoreException where the folder is there, or the file is no whole backup of a store
   */
  public static long restore(Path file, Path folder) {
    if (Files.exists(folder)) {
      throw new StoreException(
          ("'%s' is there already: restore into a new folder with --store, then move that into its"
                  + " place")
              .formatted(folder));
    }
    Path whole = folder.toAbsolutePath();
    try {
      Files.createDirectories(whole.getParent());
      Path part = Files.createTempDirectory(whole.getParent(), whole.getFileName() + ".");
      try {
        long quads = load(file, part);
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        return quads;
      } finally {
        delete(part);
      }
    } catch (IOException e) {
      throw new StoreException(
          "cannot restore '%s' into '%s': %s".formatted(file, folder, e.getMessage()), e);
    }
  }

  private static long load(Path file, Path folder) throws IOException {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16)) {
      DataLoader loader = LoaderFactory.basicLoader(dataset, MonitorOutputs.nullOutput());
      loader.startBulk();
      try {
        loader.loadFromInputStream(file.toString(), in, Lang.NQUADS);
        loader.finishBulk();
      } catch (RuntimeException e) {
        loader.finishException(e);
        throw e;
      }
      requireStore(file, dataset);
      return loader.countQuads();
    } catch (RiotException e) {
      throw new IOException("it is no whole file of N-Quads: " + e.getMessage(), e);
    } finally {
      dataset.close();
      TDBInternal.expel(dataset);
    }
  }

  private static void requireStore(Path file, DatasetGraph dataset) throws IOException {
    boolean marked =
        Txn.calculateRead(
            dataset, () -> dataset.contains(Node.ANY, Node.ANY, Terms.TYPE, Terms.LEDGER));
    if (!marked) {
      throw new IOException(
          file + " holds no ledger: it is no backup of a store; make one with hearsay backup");
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
