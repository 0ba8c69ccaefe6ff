package org.hearsay.server.view;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180). */
public final class Csv {

  private Csv() {}

  /** Adds a line. */
  public static void line(StringBuilder csv, List<String> values) {
    csv.append(values.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  /** A cell that no spreadsheet takes for a formula: names and quotations are hostile. */
  private static String cell(String value) {
    String safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
