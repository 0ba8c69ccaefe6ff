package org.hearsay.article.warc;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The records of a web archive (WARC, ISO 28500), one after the other, as Common Crawl writes them.
 *
 * <p>The stream is cut at the lengths that the records tell, and each record is parsed for itself
 * (jwarc). A length that is false is found by what must follow a record; reading goes on at the
 * next line that begins one, so that one false length loses one record.
 */
public final class WarcRecords {

  /** A record: a page, something else, or a broken one. */
  public sealed interface Item {
    /** The record's number, from 1. */
    long number();

    /** A web page as it was answered. */
    record Page(long number, String address, String mediaType, String charset, byte[] body)
        implements Item {}

    /** A record that holds no page: a request, metadata, a redirect, a picture. */
    record Other(long number) implements Item {}

    /** A record that cannot be read. */
    record Broken(long number, String reason) implements Item {}
  }

  private static final int LONGEST_HEADER = 1 << 16;

  private final PushbackInputStream stream;
  private final long mostBytes;
  private long number;

  /**
   * @param stream uncompressed
   * @param mostBytes the most bytes of a record that is read
   */
  public WarcRecords(InputStream stream, long mostBytes) {
    this.stream =
        new PushbackInputStream(new BufferedInputStream(stream, 1 << 16), (int) mostBytes + 16);
    this.mostBytes = mostBytes;
  }

  /**
   * The next record; empty at the end.
   *
   * @throws IOException where the stream itself breaks off
   */
  public Optional<Item> next() throws IOException {
    if (!findRecord()) {
      return Optional.empty();
    }
    number++;
    String header = header();
    long length = lengthIn(header);
    if (length < 0) {
      return Optional.of(new Item.Broken(number, "the record tells no length"));
    }
    Body body = body(length);
    if (!body.ended()) {
      return Optional.of(
          new Item.Broken(number, "the record's length of " + length + " bytes is false"));
    }
    if (body.tooLong()) {
      return Optional.of(
          new Item.Broken(
              number,
              length
                  + " bytes is over the limit of "
                  + mostBytes
                  + " (--max-article-size raises it)"));
    }
    return Optional.of(parse(header, body.bytes()));
  }

  /** Goes to the next line that begins a record. */
  private boolean findRecord() throws IOException {
    while (true) {
      byte[] start = stream.readNBytes(5);
      if (start.length < 5) {
        return false;
      }
      stream.unread(start);
      if (new String(start, StandardCharsets.US_ASCII).equals("WARC/")) {
        return true;
      }
      int b = stream.read();
      while (b >= 0 && b != '\n') {
        b = stream.read();
      }
    }
  }

  private String header() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int last = 0;
    int b;
    while (bytes.size() < LONGEST_HEADER && (b = stream.read()) >= 0) {
      bytes.write(b);
      if (b == '\n' && last == '\n') {
        break;
      }
      last = b == '\r' ? last : b;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static long lengthIn(String header) {
    for (String line : header.split("\r?\n")) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        String value = line.substring("content-length:".length()).strip();
        return value.matches("\\d{1,15}") ? Long.parseLong(value) : -1;
      }
    }
    return -1;
  }

  /**
   * @param ended whether the record's end stands where its length says
   */
  private record Body(byte[] bytes, boolean ended, boolean tooLong) {}

  private Body body(long length) throws IOException {
    boolean tooLong = length > mostBytes;
    byte[] bytes = stream.readNBytes((int) Math.min(length, mostBytes));
    int swallowed = recordIn(bytes);
    if (swallowed >= 0) {
      // The length runs into the next record, which is read again from its first line.
      stream.unread(bytes, swallowed, bytes.length - swallowed);
      return new Body(bytes, false, tooLong);
    }
    if (tooLong) {
      stream.skipNBytes(length - mostBytes);
    } else if (bytes.length < length) {
      return new Body(bytes, false, false);
    }
    byte[] end = stream.readNBytes(4);
    boolean ended =
        end.length == 0 || new String(end, StandardCharsets.US_ASCII).equals("\r\n\r\n");
    if (!ended) {
      stream.unread(end);
    }
    return new Body(bytes, ended, tooLong);
  }

  /** Where a record begins within the body of another; negative where none does. */
  private static int recordIn(byte[] bytes) {
    byte[] mark = "\r\n\r\nWARC/1.".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i + mark.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
        return i;
      }
    }
    return -1;
  }

  private Item parse(String header, byte[] body) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(header.length() + body.length + 4);
    whole.writeBytes(header.getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(body);
    whole.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(whole.toByteArray()))) {
      reader.setLenient(true);
      WarcRecord record = reader.next().orElseThrow(() -> new ParsingException("no record"));
      return item(record);
    } catch (IOException | RuntimeException e) {
      return new Item.Broken(number, "the record cannot be read: " + e.getMessage());
    }
  }

  private Item item(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response) {
      if (!response.contentType().base().equals(MediaType.HTTP)) {
        return new Item.Other(number);
      }
      HttpResponse http = response.http();
      MediaType type = http.contentType();
      if (http.status() != 200 || !isPage(type)) {
        return new Item.Other(number);
      }
      byte[] page = http.bodyDecoded().stream().readNBytes((int) mostBytes);
      return page(response.target(), type, page);
    }
    if (record instanceof WarcResource resource && isPage(resource.contentType())) {
      byte[] page = resource.body().stream().readNBytes((int) mostBytes);
      return page(resource.target(), resource.contentType(), page);
    }
    return new Item.Other(number);
  }

  private Item page(String target, MediaType type, byte[] body) {
    String charset = type.parameters().getOrDefault("charset", "");
    return new Item.Page(
        number,
        target,
        (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT),
        charset,
        body);
  }

  private static boolean isPage(MediaType type) {
    String sub = type.subtype().toLowerCase(Locale.ROOT);
    return sub.equals("html") || sub.equals("xhtml+xml");
  }
}
