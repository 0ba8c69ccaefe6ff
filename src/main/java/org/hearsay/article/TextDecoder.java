package org.hearsay.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text. In this order: a byte-order mark; UTF-16 without one; UTF-8 where the bytes are
 * UTF-8 with letters beyond ASCII, whatever a label says, because nothing else looks like it; the
 * label of the protocol; the label in the text (HTML {@code meta}, XML declaration); statistics of
 * the bytes (Mozilla's universal detector); Windows-1252.
 */
public final class TextDecoder {

  /** The text with what was assumed or repaired. */
  public record Decoded(String text, List<String> remarks) {
    public Decoded {
      remarks = List.copyOf(remarks);
    }
  }

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Labels stand in the first bytes (HTML Standard, 13.2.3.2: prescan of 1024 bytes). */
  private static final int PRESCAN = 4096;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})"
              + "|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})");

  private TextDecoder() {}

  /** Decodes bytes of which nothing is told. */
  public static Decoded decode(byte[] bytes) {
    return decode(bytes, "");
  }

  /**
   * @param declared the name of the character set that came with the bytes; empty for none
   */
  public static Decoded decode(byte[] bytes, String declared) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return lenient(bytes, 3, StandardCharsets.UTF_8, List.of());
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16BE, List.of());
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16LE, List.of());
    }
    Optional<Charset> unmarked = unmarkedUtf16(bytes);
    if (unmarked.isPresent()) {
      return lenient(
          bytes,
          0,
          unmarked.get(),
          List.of("no byte-order mark, read as " + unmarked.get().name()));
    }
    String label = declared.isBlank() ? labelIn(bytes) : declared;
    Optional<Charset> labelled = charset(label);
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent() && (!isAscii(bytes) || labelled.isEmpty() || isAsciiBased(labelled))) {
      boolean other =
          !isAscii(bytes) && labelled.isPresent() && !isUtf8(labelled.get()) && !isLatin(label);
      return new Decoded(
          utf8.get(),
          other ? List.of("labelled " + label + " but is UTF-8, read as UTF-8") : List.of());
    }
    List<String> remarks = new ArrayList<>();
    if (labelled.isPresent() && !isUtf8(labelled.get())) {
      return lenient(bytes, 0, labelled.get(), remarks);
    }
    Charset guessed = guess(bytes);
    if (isUtf8(guessed) || mostlyUtf8(bytes)) {
      return lenient(bytes, 0, StandardCharsets.UTF_8, remarks);
    }
    String label8 = labelled.isPresent() ? "labelled UTF-8 but is none" : "not UTF-8";
    remarks.add(label8 + ", read as " + nameOf(guessed));
    return lenient(bytes, 0, guessed, remarks);
  }

  /**
   * UTF-16 without a byte-order mark: of a text with Latin letters, punctuation or markup every
   * other byte is mostly zero, and none of the others.
   */
  static Optional<Charset> unmarkedUtf16(byte[] bytes) {
    int length = Math.min(bytes.length, PRESCAN);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2 == 1 ? 1 : 0;
      }
    }
    if (length < 16 || Math.min(even, odd) > 0 || Math.max(even, odd) < length / 8) {
      return Optional.empty();
    }
    return Optional.of(odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  /** The character set of a long text, told by its first bytes. */
  static Charset charsetOf(byte[] head) {
    if (startsWith(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    Optional<Charset> unmarked = unmarkedUtf16(head);
    if (unmarked.isPresent()) {
      return unmarked.get();
    }
    // The last character may be cut.
    byte[] whole = Arrays.copyOf(head, Math.max(0, head.length - 4));
    boolean utf8 = strictly(whole, StandardCharsets.UTF_8).isPresent() || mostlyUtf8(head);
    return utf8 ? StandardCharsets.UTF_8 : guess(head);
  }

  private static String nameOf(Charset charset) {
    return charset.equals(WINDOWS_1252) ? "Windows-1252" : charset.name();
  }

  /** A damaged UTF-8 text has many whole sequences for each broken one. */
  private static boolean mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long lost = text.chars().filter(c -> c == '\uFFFD').count();
    long whole = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
    return whole > 20 * lost;
  }

  private static boolean isUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static boolean isAsciiBased(Optional<Charset> charset) {
    return charset.isPresent() && !charset.get().name().startsWith("UTF-16");
  }

  /** Labels that servers send by default and that mean nothing. */
  private static boolean isLatin(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    return name.equals("us-ascii") || name.equals("ascii");
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static String labelIn(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(PRESCAN, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher label = LABEL.matcher(head);
    if (!label.find()) {
      return "";
    }
    return label.group(1) == null ? label.group(2) : label.group(1);
  }

  /**
   * The charset of a label, with the Web's names: Latin-1 means Windows-1252 (Encoding Standard).
   */
  private static Optional<Charset> charset(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (name.matches("iso-?8859-?1|latin-?1|us-ascii|ascii|l1|windows-1252|cp1252")) {
      return Optional.of(WINDOWS_1252);
    }
    if (name.equals("gb2312") || name.equals("gbk")) {
      return Optional.of(Charset.forName("GB18030"));
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Charset guess(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, 1 << 18));
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    return found == null ? WINDOWS_1252 : charset(found).orElse(WINDOWS_1252);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
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
