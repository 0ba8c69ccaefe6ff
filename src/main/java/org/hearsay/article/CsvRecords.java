package org.hearsay.article;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/** The articles of a table in text: rows under a header that names the fields. */
final class CsvRecords {

  private final ReadLimits limits;
  private final FieldNames fields;
  private final Consumer<? super ReadResult> sink;

  CsvRecords(ReadOptions options, Consumer<? super ReadResult> sink) {
    this.limits = options.limits();
    this.fields = options.fields();
    this.sink = sink;
  }

  void read(Input input) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(input))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();
    Reader reader =
        new InputStreamReader(
            BOMInputStream.builder().setInputStream(input.bytes()).get(),
            TextDecoder.charsetOf(input.head()));
    try (CSVParser rows = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      for (CSVRecord row : rows) {
        sink.accept(row(input.origin() + ", row " + row.getRecordNumber(), row));
      }
    } catch (IllegalArgumentException e) {
      sink.accept(new ReadResult.Failed(input.origin(), "not CSV with a header: " + reason(e)));
    } catch (IllegalStateException | UncheckedIOException e) {
      sink.accept(new ReadResult.Failed(input.origin(), "not CSV from some row on: " + reason(e)));
    }
  }

  /** A tab, a comma, or the semicolon of those who write decimals with a comma. */
  private static char delimiter(Input input) throws IOException {
    if (input.name().toLowerCase(Locale.ROOT).endsWith(".tsv")) {
      return '\t';
    }
    String head = new String(input.head(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    if (head.indexOf(',') < 0) {
      return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
    }
    return ',';
  }

  private static String reason(RuntimeException e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    return String.valueOf(cause.getMessage()).replaceAll("\\b[a-z.]+\\.\\w+Exception: ", "");
  }

  private ReadResult row(String origin, CSVRecord row) {
    JsonObject object = new JsonObject();
    row.toMap().forEach(object::addProperty);
    long size = row.stream().mapToLong(String::length).sum();
    return size > limits.maxArticleBytes()
        ? new ReadResult.Failed(origin, limits.over(size))
        : JsonArticle.of(origin, object, fields);
  }
}
