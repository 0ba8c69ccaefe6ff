package org.hearsay.gazetteer;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * The lines of a dump, whether it is plain, gzip or bzip2, of one stream or of many, as parallel
 * compressors write them. What it is is told by its first bytes, not by its name.
 *
 * <p>One line is in memory at a time; one over the limit is reported and passed over. A file that
 * is cut off ends with its last whole line and a fault.
 */
final class DumpLines implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int longest;
  private final Consumer<DumpFault> faults;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private long number;
  private boolean cut;
  private byte[] line = new byte[BUFFER];

  private DumpLines(InputStream in, int longest, Consumer<DumpFault> faults) {
    this.in = in;
    this.longest = longest;
    this.faults = faults;
  }

  /**
   * The lines of a stream.
   *
   * @param longest the longest line in bytes that is read
   * @param faults is told of what cannot be read
   */
  static DumpLines of(InputStream bytes, int longest, Consumer<DumpFault> faults)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
    buffered.mark(4);
    byte[] head = buffered.readNBytes(3);
    buffered.reset();
    InputStream plain = buffered;
    if (head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
      plain = new GZIPInputStream(buffered, BUFFER);
    } else if (head.length == 3 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h') {
      plain = new BZip2CompressorInputStream(buffered, true);
    }
    return new DumpLines(plain, longest, faults);
  }

  /** The next line without its end. */
  Optional<String> next() {
    while (!cut) {
      int length = 0;
      boolean ended = false;
      boolean some = false;
      while (!ended) {
        if (at == end && !fill()) {
          break;
        }
        some = true;
        int stop = at;
        while (stop < end && buffer[stop] != '\n') {
          stop++;
        }
        ended = stop < end;
        int count = stop - at;
        if (length + count <= longest) {
          if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
          }
          System.arraycopy(buffer, at, line, length, count);
        }
        length = (int) Math.min(Integer.MAX_VALUE, (long) length + count);
        at = ended ? stop + 1 : stop;
      }
      if (!some) {
        return Optional.empty();
      }
      number++;
      if (cut) {
        return Optional.empty();
      }
      if (length <= longest) {
        return Optional.of(new String(line, 0, length, StandardCharsets.UTF_8));
      }
      faults.accept(new DumpFault(number, "longer than " + longest + " bytes"));
    }
    return Optional.empty();
  }

  private boolean fill() {
    if (cut) {
      return false;
    }
    try {
      at = 0;
      end = Math.max(0, in.read(buffer));
      return end > 0;
    } catch (IOException e) {
      // a compressed file that ends too soon, or is damaged: what stands before is good
      end = 0;
      cut = true;
      faults.accept(
          new DumpFault(number + 1, "the file is cut off or damaged here: " + e.getMessage()));
      return false;
    }
  }

  /** The number of the line that {@link #next} gave last, from 1. */
  long number() {
    return number;
  }

  /** Whether the file ended too soon. */
  boolean isCut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
