package org.hearsay.graph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * A file of article graphs as sorted N-Quads; gzipped, with time 0, where its name ends in {@code
 * .gz}. Two builds of the same articles give the same bytes, whatever their order. The file appears
 * as a whole when it is closed.
 */
public final class NQuadsFile implements ArticleStore {

  /** Where the lines of a graph lie in the heap file. */
  private record Place(long offset, int length) {}

  private final Path file;
  private final BaseIri base;
  private final Path heap;
  private final RandomAccessFile lines;
  private final Map<String, String> nameByKey = new HashMap<>();
  private final TreeMap<String, Place> places = new TreeMap<>();
  private final Map<String, Integer> holders = new HashMap<>();
  private boolean closed;

  private NQuadsFile(Path file, BaseIri base, Path heap, RandomAccessFile lines) {
    this.file = file;
    this.base = base;
    this.heap = heap;
    this.lines = lines;
  }

  /**
   * Starts a file, in the place of one of the same name.
   *
   * @throws StoreException where its folder cannot be written
   */
  public static NQuadsFile create(Path file, BaseIri base) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent() == null ? whole : whole.getParent();
    try {
      Files.createDirectories(folder);
      Path heap = Files.createTempFile(folder, whole.getFileName() + ".", ".part");
      return new NQuadsFile(whole, base, heap, new RandomAccessFile(heap.toFile(), "rw"));
    } catch (IOException e) {
      throw new StoreException("cannot write '%s': %s".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public BaseIri base() {
    return base;
  }

  @Override
  public void add(ArticleGraph graph) {
    requireBase(graph);
    String name = graph.name().getURI();
    String former = nameByKey.put(graph.key(), name);
    if (former != null && holders.merge(former, -1, Integer::sum) == 0) {
      places.remove(former);
    }
    holders.merge(name, 1, Integer::sum);
    if (places.containsKey(name)) {
      return;
    }
    byte[] bytes = String.join("", graph.lines()).getBytes(StandardCharsets.UTF_8);
    try {
      long offset = lines.length();
      lines.seek(offset);
      lines.write(bytes);
      places.put(name, new Place(offset, bytes.length));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Does nothing: the file is there as a whole when it is closed, or not at all. */
  @Override
  public void flush() {}

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    Path result = heap.resolveSibling(heap.getFileName() + ".out");
    try (RandomAccessFile from = lines) {
      try (OutputStream to = output(result)) {
        for (Place place : places.values()) {
          byte[] bytes = new byte[place.length()];
          from.seek(place.offset());
          from.readFully(bytes);
          to.write(bytes);
        }
      }
      Files.move(result, file, StandardCopyOption.REPLACE_EXISTING);
      Files.delete(heap);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private OutputStream output(Path path) throws IOException {
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
  }

  private StoreException unwritable(IOException cause) {
    return new StoreException("cannot write '%s': %s".formatted(file, cause.getMessage()), cause);
  }
}
