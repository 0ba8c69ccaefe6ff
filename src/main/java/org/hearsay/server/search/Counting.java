package org.hearsay.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.hearsay.server.search.ClaimPage.Bucket;

/** Counts the values of fields over what a query finds. */
final class Counting extends SimpleCollector {

  private final List<String> fields;
  private final Map<String, Map<String, Long>> counts = new HashMap<>();
  private SortedSetDocValues[] values = new SortedSetDocValues[0];
  private long[][] ordinals = new long[0][];

  Counting(List<String> fields) {
    this.fields = fields;
    fields.forEach(field -> counts.put(field, new HashMap<>()));
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    finish();
    values = new SortedSetDocValues[fields.size()];
    ordinals = new long[fields.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = DocValues.getSortedSet(context.reader(), fields.get(i));
      ordinals[i] = new long[(int) values[i].getValueCount()];
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (values[i].advanceExact(doc)) {
        for (int j = values[i].docValueCount(); j > 0; j--) {
          ordinals[i][(int) values[i].nextOrd()]++;
        }
      }
    }
  }

  /** Adds the counts of the segment that was read last. */
  @Override
  public void finish() throws IOException {
    for (int i = 0; i < values.length; i++) {
      Map<String, Long> sums = counts.computeIfAbsent(fields.get(i), f -> new HashMap<>());
      for (int ordinal = 0; ordinal < ordinals[i].length; ordinal++) {
        if (ordinals[i][ordinal] > 0) {
          sums.merge(values[i].lookupOrd(ordinal).utf8ToString(), ordinals[i][ordinal], Long::sum);
        }
      }
    }
    values = new SortedSetDocValues[0];
    ordinals = new long[0][];
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** How many different values a field has. */
  long different(String field) {
    return counts.getOrDefault(field, Map.of()).size();
  }

  /** The count of a value. */
  long count(String field, String value) {
    return counts.getOrDefault(field, Map.of()).getOrDefault(value, 0L);
  }

  /** The most frequent values of a field; of those as frequent, by name. */
  List<Bucket> top(String field, int most) {
    List<Bucket> buckets = new ArrayList<>();
    counts.getOrDefault(field, Map.of()).forEach((v, n) -> buckets.add(new Bucket(v, n)));
    buckets.sort(Comparator.comparingLong(Bucket::count).reversed().thenComparing(Bucket::value));
    return List.copyOf(buckets.subList(0, Math.min(most, buckets.size())));
  }

  /** Counts months against the values of a field. */
  static final class ByMonth extends SimpleCollector {
    private final String field;
    private final TreeMap<String, Map<String, Long>> counts = new TreeMap<>();
    private SortedDocValues months = DocValues.emptySorted();
    private SortedSetDocValues series = DocValues.emptySortedSet();

    ByMonth(String field) {
      this.field = field;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      months = DocValues.getSorted(context.reader(), Documents.MONTH);
      series = DocValues.getSortedSet(context.reader(), field);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (!months.advanceExact(doc)) {
        return;
      }
      Map<String, Long> month =
          counts.computeIfAbsent(
              months.lookupOrd(months.ordValue()).utf8ToString(), m -> new TreeMap<>());
      if (series.advanceExact(doc)) {
        for (int j = series.docValueCount(); j > 0; j--) {
          month.merge(series.lookupOrd(series.nextOrd()).utf8ToString(), 1L, Long::sum);
        }
      } else {
        month.merge("", 1L, Long::sum);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    TreeMap<String, Map<String, Long>> counts() {
      return counts;
    }
  }
}
