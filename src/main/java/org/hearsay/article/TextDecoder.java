package org.hearsay.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes to text: UTF-8 or UTF-16 by byte-order mark, UTF-8, else Windows-1252. */
final class TextDecoder {

  /** The text with what was assumed or repaired. */
  record Decoded(String text, List<String> remarks) {}

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private TextDecoder() {}

  static Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return lenient(bytes, 3, StandardCharsets.UTF_8, List.of());
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16BE, List.of());
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16LE, List.of());
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new Decoded(text, List.of());
    } catch (CharacterCodingException notUtf8) {
      return lenient(bytes, 0, WINDOWS_1252, List.of("not UTF-8, read as Windows-1252"));
    }
  }

  private static Decoded lenient(byte[] bytes, int from, Charset charset, List<String> remarks) {
    String text = new String(bytes, from, bytes.length - from, charset);
    List<String> all = new ArrayList<>(remarks);
    long lost = text.chars().filter(c -> c == '\uFFFD').count();
    if (lost > 0) {
      all.add(lost + " undecodable characters became U+FFFD");
    }
    return new Decoded(text, all);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
