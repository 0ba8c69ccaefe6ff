package org.hearsay.article.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches how much a compressed input grows, and ends the reading of one that grows beyond any
 * text: the way of zip and gzip bombs. Of text, common compressions leave a tenth, seldom a
 * fiftieth.
 */
public final class Expansion {

  /** What is smaller than this when unpacked harms nobody, however little it was before. */
  private static final long HARMLESS = 32_000_000;

  /** The input grows too much. */
  public static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1;

    Exceeded(long in, long out, int most) {
      super(
          "%d bytes unpack to more than %d, over %d times as many (--max-expansion raises it)"
              .formatted(in, out, most));
    }
  }

  private final int most;
  private long packedBytes;
  private long unpackedBytes;

  /**
   * @param most how many times the packed size the unpacked may have
   */
  public Expansion(int most) {
    this.most = most;
  }

  /** The packed bytes, counted. */
  public InputStream packed(InputStream stream) {
    return new Counted(stream) {
      @Override
      void count(long bytes) {
        packedBytes += bytes;
      }
    };
  }

  /** The unpacked bytes, counted and compared. */
  public InputStream unpacked(InputStream stream) {
    return new Counted(stream) {
      @Override
      void count(long bytes) throws IOException {
        unpackedBytes += bytes;
        if (unpackedBytes > HARMLESS && unpackedBytes / most > packedBytes) {
          throw new Exceeded(packedBytes, unpackedBytes, most);
        }
      }
    };
  }

  /** A stream that tells how many bytes were read of it. */
  private abstract static class Counted extends FilterInputStream {
    Counted(InputStream stream) {
      super(stream);
    }

    abstract void count(long bytes) throws IOException;

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        count(1);
      }
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
