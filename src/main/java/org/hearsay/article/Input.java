package org.hearsay.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes with what is known of them before they are read.
 *
 * @param origin for messages
 * @param name the file's name, with its extension
 * @param bytes not yet read
 * @param mediaType as a server told it; empty where it is not known
 * @param charset as a server told it; empty where it is not known
 * @param address where they were read; empty where they are a file
 * @param depth how many archives they lie in
 * @param asked whether somebody named this very input, and did not just find it in a folder
 */
record Input(
    String origin,
    String name,
    BufferedInputStream bytes,
    String mediaType,
    String charset,
    String address,
    int depth,
    boolean asked) {

  private static final int HEAD = 4096;

  static Input file(String origin, String name, InputStream bytes, boolean asked) {
    return new Input(origin, name, buffered(bytes), "", "", "", 0, asked);
  }

  /** What lies in this archive or compressed file. */
  Input within(String innerOrigin, String innerName, InputStream inner) {
    return new Input(innerOrigin, innerName, buffered(inner), "", "", "", depth + 1, false);
  }

  /** The same under another name, after a layer of compression was taken off. */
  Input unpacked(String innerName, InputStream inner) {
    return new Input(
        origin, innerName, buffered(inner), mediaType, charset, address, depth + 1, asked);
  }

  private static BufferedInputStream buffered(InputStream bytes) {
    return bytes instanceof BufferedInputStream already
        ? already
        : new BufferedInputStream(bytes, 1 << 16);
  }

  /** The first bytes, which stay to be read. */
  byte[] head() throws IOException {
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    return head;
  }

  /** All bytes, or null where there are more than {@code most}. */
  byte @Nullable [] all(long most) throws IOException {
    byte[] all = bytes.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
    return all.length > most ? null : all;
  }
}
