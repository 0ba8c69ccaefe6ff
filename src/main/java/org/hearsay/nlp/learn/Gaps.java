package org.hearsay.nlp.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Gaps between sorted numbers in model files: seven bits a byte, the lowest first, unsigned. */
public final class Gaps {

  private Gaps() {}

  /** Writes a gap in one to five bytes. */
  public static void write(DataOutputStream out, int gap) throws IOException {
    int rest = gap;
    while ((rest & ~0x7f) != 0) {
      out.writeByte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  /** Reads what {@link #write} has written. */
  public static int read(DataInputStream in) throws IOException {
    int gap = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.readUnsignedByte();
      gap |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return gap;
      }
    }
  }
}
