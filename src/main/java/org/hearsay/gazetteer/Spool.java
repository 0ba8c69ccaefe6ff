package org.hearsay.gazetteer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A file for the items that may be kept, until all subclass statements are read and it is known
 * which are: so the dump is read once and memory does not grow with it.
 */
final class Spool implements Closeable {

  /** Takes an item out of the spool. */
  @FunctionalInterface
  interface Taker {
    void take(DumpEntity entity, Set<Integer> classes) throws IOException;
  }

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final DataOutputStream out;
  private long count;

  Spool(Path file) throws IOException {
    this.file = file;
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    out =
        new DataOutputStream(
            new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater, BUFFER), BUFFER));
  }

  void add(DumpEntity entity) throws IOException {
    IndexEntry.numbers(entity.classes(), out);
    new IndexEntry(entity, 0).write(out);
    count++;
  }

  /** Gives all items in their order; nothing can be added afterwards. */
  void drain(Taker taker) throws IOException {
    out.close();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(new InflaterInputStream(bytes), BUFFER))) {
      for (long i = 0; i < count; i++) {
        Set<Integer> classes = IndexEntry.numbers(in);
        taker.take(IndexEntry.read(in).entity(), classes);
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    deflater.end();
    Files.deleteIfExists(file);
  }
}
