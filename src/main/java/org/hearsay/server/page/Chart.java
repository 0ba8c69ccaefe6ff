package org.hearsay.server.page;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.server.search.ClaimPage.Bucket;
import org.hearsay.server.search.Timeline;
import org.hearsay.server.view.Link;

/**
 * A table of counts that is drawn as a picture where scripts run.
 *
 * @param caption what it shows, in a sentence
 * @param form {@code bar} for columns over time, {@code rank} for lying bars
 * @param first the heading of the first column
 * @param series the headings of the others
 */
public record Chart(
    String caption, String form, String first, List<String> series, List<Line> lines) {

  /** How many months a picture shows before they are summed by year. */
  private static final int MOST_MONTHS = 60;

  /**
   * @param label of the row, with where it leads
   */
  public record Line(Link label, List<Long> values) {
    public Line {
      values = List.copyOf(values);
    }

    long sum() {
      return values.stream().mapToLong(Long::longValue).sum();
    }
  }

  public Chart {
    series = List.copyOf(series);
    lines = List.copyOf(lines);
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Claims by month; by year where there are many months. */
  static Chart overTime(
      String caption, Timeline timeline, java.util.function.Function<String, String> href) {
    boolean byYear = !timeline.counts().isEmpty() && months(timeline) > MOST_MONTHS;
    List<Line> lines = new ArrayList<>();
    java.util.TreeMap<String, long[]> sums = new java.util.TreeMap<>();
    timeline
        .counts()
        .forEach(
            (month, counts) -> {
              String period = byYear ? month.substring(0, 4) : month;
              long[] row = sums.computeIfAbsent(period, p -> new long[timeline.series().size()]);
              for (int i = 0; i < row.length; i++) {
                row[i] += timeline.count(month, timeline.series().get(i));
              }
            });
    sums.forEach(
        (period, row) -> {
          List<Long> values = new ArrayList<>();
          for (long value : row) {
            values.add(value);
          }
          lines.add(new Line(new Link(period, href.apply(period)), values));
        });
    return new Chart(caption, "bar", byYear ? "Year" : "Month", timeline.series(), lines);
  }

  /** From the first to the last. */
  private static long months(Timeline timeline) {
    return 1
        + ChronoUnit.MONTHS.between(
            YearMonth.parse(timeline.counts().firstKey()),
            YearMonth.parse(timeline.counts().lastKey()));
  }

  /** Values with their counts, as lying bars. */
  static Chart ranked(
      String caption,
      String first,
      List<Bucket> buckets,
      java.util.function.Function<Bucket, Link> link) {
    return new Chart(
        caption,
        "rank",
        first,
        List.of("claims"),
        buckets.stream().map(b -> new Line(link.apply(b), List.of(b.count()))).toList());
  }
}
