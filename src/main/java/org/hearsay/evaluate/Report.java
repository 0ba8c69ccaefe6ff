package org.hearsay.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures of one kind of gold; the first is the one to quote.
 *
 * @param task what was measured
 * @param notes how the figures are to be read
 */
public record Report(String task, List<Figure> figures, List<String> notes) {

  public Report {
    figures = List.copyOf(figures);
    notes = List.copyOf(notes);
  }

  /** A row of the table. */
  public sealed interface Figure {
    String name();

    /**
     * Precision, recall and their harmonic mean.
     *
     * @param predicted how many the records have
     * @param gold how many the gold has
     */
    record Score(String name, double precision, double recall, int predicted, int gold)
        implements Figure {
      /** The harmonic mean, 0 where both are 0. */
      public double f1() {
        double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
      }
    }

    /** A share of {@code of} cases. */
    record Rate(String name, double value, int of) implements Figure {}
  }

  /** A score of counts: right predictions of all, found gold of all. */
  static Figure.Score score(String name, int right, int predicted, int found, int gold) {
    return new Figure.Score(name, ratio(right, predicted), ratio(found, gold), predicted, gold);
  }

  /** A score where each right prediction finds one gold item. */
  static Figure.Score score(String name, int right, int predicted, int gold) {
    return score(name, right, predicted, right, gold);
  }

  static Figure.Rate rate(String name, int right, int of) {
    return new Figure.Rate(name, ratio(right, of), of);
  }

  /** 0 where there is nothing to share. */
  static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** The figures as lines of text. */
  public String table() {
    List<String> lines = new ArrayList<>();
    lines.add(row("%-50s %7s %7s %7s %7s %7s", task, "P", "R", "F1", "pred", "gold"));
    for (Figure figure : figures) {
      lines.add(
          switch (figure) {
            case Figure.Score s ->
                row(
                    "  %-48s %7.3f %7.3f %7.3f %7d %7d",
                    s.name(), s.precision(), s.recall(), s.f1(), s.predicted(), s.gold());
            case Figure.Rate r -> row("  %-48s %7.3f  of %d", r.name(), r.value(), r.of());
          });
    }
    notes.forEach(note -> lines.add("  " + note));
    return String.join("\n", lines);
  }

  private static String row(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** The figures as JSON. */
  public JsonObject json() {
    JsonArray rows = new JsonArray();
    for (Figure figure : figures) {
      JsonObject row = new JsonObject();
      row.addProperty("name", figure.name());
      switch (figure) {
        case Figure.Score s -> {
          row.addProperty("p", s.precision());
          row.addProperty("r", s.recall());
          row.addProperty("f1", s.f1());
          row.addProperty("pred", s.predicted());
          row.addProperty("gold", s.gold());
        }
        case Figure.Rate r -> {
          row.addProperty("value", r.value());
          row.addProperty("of", r.of());
        }
      }
      rows.add(row);
    }
    JsonArray said = new JsonArray();
    notes.forEach(said::add);
    JsonObject json = new JsonObject();
    json.addProperty("task", task);
    json.add("figures", rows);
    json.add("notes", said);
    return json;
  }
}
