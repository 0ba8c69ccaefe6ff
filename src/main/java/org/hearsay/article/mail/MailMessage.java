package org.hearsay.article.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.TextDecoder;

/**
 * A mail message (RFC 5322, MIME RFC 2045 to 2047): its headers and its text. Attachments are left
 * out.
 */
public final class MailMessage {

  /** The text of a message. */
  public record Text(String value, boolean html) {}

  private static final int DEEPEST = 12;
  private static final Pattern ENCODED =
      Pattern.compile("=\\?([^?\\s]{1,40})\\?([bBqQ])\\?([^?\\s]*)\\?=(?:\\s+(?==\\?))?");

  private final Map<String, String> headers;
  private final byte[] body;

  private MailMessage(Map<String, String> headers, byte[] body) {
    this.headers = headers;
    this.body = body;
  }

  /** Parses a message, however broken; a part that is not understood is left out. */
  public static MailMessage parse(byte[] bytes) {
    int end = endOfHeaders(bytes);
    String head = new String(bytes, 0, end, StandardCharsets.UTF_8);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : head.replaceAll("\r?\n[ \t]+", " ").split("\r?\n")) {
      int colon = line.indexOf(':');
      if (colon > 0 && !line.startsWith("From ")) {
        headers.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    byte[] rest = java.util.Arrays.copyOfRange(bytes, Math.min(bytes.length, end), bytes.length);
    return new MailMessage(headers, rest);
  }

  private static int endOfHeaders(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        int next = i + 1 < bytes.length && bytes[i + 1] == '\r' ? i + 2 : i + 1;
        if (next < bytes.length && bytes[next] == '\n') {
          return next + 1;
        }
      }
    }
    return bytes.length;
  }

  /** A header with its encoded words decoded; empty where there is none. */
  public String header(String name) {
    return words(headers.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
  }

  /** The name of the sender, or else the address. */
  public String sender() {
    String from = header("From");
    String name = from.replaceFirst("\\s*<[^>]*>\\s*$", "").replaceAll("^\"|\"$", "").strip();
    return name.isEmpty() ? from.replaceAll("[<>]", "") : name;
  }

  /** The text: plain where the message has it, else HTML; empty where it has neither. */
  public Optional<Text> text() {
    Optional<Text> plain = find("text/plain", 0);
    return plain.isPresent() ? plain : find("text/html", 0);
  }

  private Optional<Text> find(String wanted, int depth) {
    String contentType = headers.getOrDefault("content-type", "text/plain");
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/") && depth < DEEPEST) {
      for (MailMessage part : parts(parameter(contentType, "boundary"))) {
        Optional<Text> found = part.find(wanted, depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    if (type.equals("message/rfc822") && depth < DEEPEST) {
      return parse(decoded()).find(wanted, depth + 1);
    }
    String disposition = headers.getOrDefault("content-disposition", "");
    boolean attached = disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
    if (!type.equals(wanted) || attached) {
      return Optional.empty();
    }
    String text = TextDecoder.decode(decoded(), parameter(contentType, "charset")).text();
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(new Text(text.replace("\r\n", "\n"), wanted.endsWith("html")));
  }

  private java.util.List<MailMessage> parts(String boundary) {
    java.util.List<MailMessage> parts = new java.util.ArrayList<>();
    if (boundary.isEmpty()) {
      return parts;
    }
    String all = new String(body, StandardCharsets.ISO_8859_1);
    String[] pieces =
        ("\n" + all).split("\r?\n--" + Pattern.quote(boundary) + "(?:--)?[ \t]*(?=\r?\n|$)");
    for (int i = 1; i < pieces.length; i++) {
      String part = pieces[i].replaceFirst("^\r?\n", "");
      if (!part.isBlank()) {
        parts.add(parse(part.getBytes(StandardCharsets.ISO_8859_1)));
      }
    }
    return parts;
  }

  private byte[] decoded() {
    String coding =
        headers.getOrDefault("content-transfer-encoding", "").strip().toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "base64" ->
          Base64.getMimeDecoder()
              .decode(
                  wholeQuads(
                      new String(body, StandardCharsets.ISO_8859_1)
                          .replaceAll("[^A-Za-z0-9+/]", "")));
      case "quoted-printable" ->
          quoted(
              new String(body, StandardCharsets.ISO_8859_1).replaceAll("[ \t]*=\r?\n", ""), false);
      default -> body;
    };
  }

  /** A single last character of base64 means nothing and would be refused. */
  private static String wholeQuads(String base64) {
    return base64.length() % 4 == 1 ? base64.substring(0, base64.length() - 1) : base64;
  }

  private static byte[] quoted(String text, boolean header) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '='
          && i + 2 < text.length()
          && text.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}")) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(header && c == '_' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }

  /** Decodes the encoded words of a header (RFC 2047). */
  private static String words(String header) {
    Matcher word = ENCODED.matcher(header);
    return word.replaceAll(
        match -> {
          byte[] bytes =
              match.group(2).equalsIgnoreCase("b")
                  ? Base64.getMimeDecoder()
                      .decode(wholeQuads(match.group(3).replaceAll("[^A-Za-z0-9+/]", "")))
                  : quoted(match.group(3), true);
          return Matcher.quoteReplacement(new String(bytes, charset(match.group(1))));
        });
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  private static String parameter(String contentType, String name) {
    Matcher parameter =
        Pattern.compile(
                "(?i);\\s*" + Pattern.quote(name) + "\\s*=\\s*(\"([^\"]{1,200})\"|[^;\\s]{1,200})")
            .matcher(contentType);
    if (!parameter.find()) {
      return "";
    }
    return parameter.group(2) == null ? parameter.group(1) : parameter.group(2);
  }
}
