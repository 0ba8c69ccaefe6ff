package org.hearsay.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of input, told by their first bytes, then by name and media type. */
enum Format {
  GZIP,
  BZIP2,
  ZIP,
  TAR,
  DOCX,
  PDF,
  WARC,
  HTML,
  FEED,
  NITF,
  NEWSML,
  MAIL,
  JSON_LINES,
  JSON,
  CSV,
  TEXT,
  EMPTY,
  BINARY,
  UNKNOWN;

  private static final Pattern FEED_ROOT = Pattern.compile("<(\\w+:)?(rss|feed|RDF)[\\s>]");
  private static final Pattern NITF_ROOT = Pattern.compile("<(!DOCTYPE\\s+)?(\\w+:)?nitf[\\s>]");
  private static final Pattern NEWSML_ROOT =
      Pattern.compile("<(\\w+:)?(newsItem|newsMessage|packageItem|NewsML)[\\s>]");
  private static final Pattern HTML_ROOT =
      Pattern.compile("(?i)<(!doctype\\s+html|html|head|body|article|title|meta)[\\s>]");
  private static final Pattern MAIL_HEAD =
      Pattern.compile(
          "(?is)^(From [^\\n]*\\n)?((received|return-path|message-id|mime-version|delivered-to"
              + "|subject|date|from|to|reply-to|content-type|x-[\\w-]+|dkim-signature|list-[\\w-]+):"
              + "[^\\n]*\\n([ \\t][^\\n]*\\n)*){2,}");

  static Format of(byte[] head, String name, String mediaType) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (head.length == 0) {
      return EMPTY;
    }
    if (starts(head, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (starts(head, 'B', 'Z', 'h') && head.length > 9 && head[4] == 0x31) {
      return BZIP2;
    }
    if (starts(head, 'P', 'K', 3, 4)) {
      String start = new String(head, StandardCharsets.ISO_8859_1);
      boolean word = lower.endsWith(".docx") || lower.endsWith(".docm");
      return word || start.contains("word/document.xml") || isOffice(start) ? DOCX : ZIP;
    }
    if (starts(head, '%', 'P', 'D', 'F', '-')) {
      return PDF;
    }
    if (starts(head, 'W', 'A', 'R', 'C', '/')) {
      return WARC;
    }
    if (head.length > 262 && new String(head, 257, 5, StandardCharsets.US_ASCII).equals("ustar")) {
      return TAR;
    }
    return text(head, lower, mediaType.toLowerCase(Locale.ROOT));
  }

  private static boolean isOffice(String start) {
    return start.startsWith("[Content_Types].xml", 30);
  }

  private static Format text(byte[] head, String name, String mediaType) {
    boolean utf16 =
        starts(head, 0xFE, 0xFF)
            || starts(head, 0xFF, 0xFE)
            || TextDecoder.unmarkedUtf16(head).isPresent();
    if (!utf16 && isBinary(head)) {
      return BINARY;
    }
    String start = TextDecoder.decode(head).text().stripLeading();
    if (start.startsWith("<")) {
      Format markup = markup(start, name, mediaType);
      if (markup != UNKNOWN) {
        return markup;
      }
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || mediaType.contains("ndjson")) {
      return JSON_LINES;
    }
    if (name.endsWith(".json") || mediaType.endsWith("/json") || mediaType.endsWith("+json")) {
      return JSON;
    }
    if (name.endsWith(".csv") || name.endsWith(".tsv") || mediaType.equals("text/csv")) {
      return CSV;
    }
    if (name.endsWith(".eml") || mediaType.equals("message/rfc822")) {
      return MAIL;
    }
    if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
      return HTML;
    }
    if (name.endsWith(".txt") || name.endsWith(".text") || mediaType.equals("text/plain")) {
      return TEXT;
    }
    if (start.startsWith("{\"") || start.startsWith("{ \"")) {
      return JSON_LINES;
    }
    if (MAIL_HEAD.matcher(start.replace("\r", "")).find()) {
      return MAIL;
    }
    return mediaType.contains("html") ? HTML : UNKNOWN;
  }

  private static Format markup(String start, String name, String mediaType) {
    if (NITF_ROOT.matcher(start).find()) {
      return HTML_ROOT.matcher(start).lookingAt() ? HTML : newsMlOrNitf(start);
    }
    if (NEWSML_ROOT.matcher(start).find()) {
      return NEWSML;
    }
    if (HTML_ROOT.matcher(start).lookingAt() || mediaType.contains("html")) {
      return HTML;
    }
    if (FEED_ROOT.matcher(start).find()) {
      return FEED;
    }
    boolean named = name.endsWith(".html") || name.endsWith(".htm");
    return named || HTML_ROOT.matcher(start).find() && !start.startsWith("<?xml")
        ? HTML
        : start.contains("<html") ? HTML : UNKNOWN;
  }

  /** NewsML-G2 may hold NITF. */
  private static Format newsMlOrNitf(String start) {
    return NEWSML_ROOT.matcher(start).find() ? NEWSML : NITF;
  }

  /** A zero byte, or many other control characters. */
  private static boolean isBinary(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
      controls += b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    return controls * 20 > head.length;
  }

  private static boolean starts(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
