package org.hearsay.server.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Paths of IRIs in addresses (RFC 3987, section 3): browsers send the letters of other scripts as
 * percent-encoded UTF-8, while the IRIs of a store have them as they are.
 */
public final class IriPath {

  private IriPath() {}

  /** The path of an IRI for that of an address: what is encoded of ASCII stays so. */
  public static String ofAddress(String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      int value = c == '%' && i + 2 < path.length() ? hex(path.substring(i + 1, i + 3)) : -1;
      if (value >= 0x80) {
        bytes.write(value);
        i += 2;
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException noUtf8) {
      return path;
    }
  }

  private static int hex(String digits) {
    return digits.matches("[0-9A-Fa-f]{2}") ? Integer.parseInt(digits, 16) : -1;
  }

  /** The same in ASCII, as headers need it. */
  public static String toAscii(String path) {
    return URI.create(path).toASCIIString();
  }
}
