package org.hearsay.nlp.learn;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A model's bytes as a stream for one thread. Models are read byte by byte, and {@link
 * java.io.ByteArrayInputStream} takes a lock for each.
 */
public final class ModelBytes extends InputStream {
  private final byte[] bytes;
  private int next;

  /**
   * @param bytes not to be changed while they are read
   */
  ModelBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** All that is left of a stream, in memory, as models are read from. */
  public static DataInputStream readAll(InputStream in) throws IOException {
    return new DataInputStream(new ModelBytes(in.readAllBytes()));
  }

  @Override
  public int read() {
    return next < bytes.length ? bytes[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    int count = Math.min(length, available());
    System.arraycopy(bytes, next, into, offset, count);
    next += count;
    return count == 0 ? -1 : count;
  }

  @Override
  public int available() {
    return bytes.length - next;
  }
}
