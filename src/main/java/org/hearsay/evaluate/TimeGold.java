package org.hearsay.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/**
 * Time expressions, measured as in TempEval-3 (UzZaman et al., SemEval 2013): the F1 of values and
 * types is that of overlapping spans times the accuracy over them.
 */
record TimeGold(List<Document> documents) implements GoldSet {

  /** A TIMEX3 expression. */
  record Time(TextSpan span, String type, String value) {}

  record Document(Article article, List<Time> times) {
    Document {
      times = List.copyOf(times);
    }
  }

  TimeGold {
    documents = List.copyOf(documents);
  }

  @Override
  public String task() {
    return "time";
  }

  @Override
  public List<Article> articles() {
    return documents.stream().map(Document::article).toList();
  }

  @Override
  public Report score(Map<String, JsonObject> records) {
    int gold = 0;
    int predicted = 0;
    int exact = 0;
    int exactFound = 0;
    int overlapping = 0;
    int overlapped = 0;
    int types = 0;
    int values = 0;
    Map<String, int[]> byType = new TreeMap<>();
    for (Document document : documents) {
      List<Time> found = predicted(Records.of(records, document.article()));
      Set<TextSpan> goldSpans = spans(document.times());
      Set<TextSpan> foundSpans = spans(found);
      gold += document.times().size();
      predicted += found.size();
      for (Time time : found) {
        exact += goldSpans.contains(time.span()) ? 1 : 0;
        overlapping +=
            document.times().stream().anyMatch(t -> t.span().overlaps(time.span())) ? 1 : 0;
      }
      for (Time time : document.times()) {
        exactFound += foundSpans.contains(time.span()) ? 1 : 0;
        int[] own = byType.computeIfAbsent(time.type(), t -> new int[3]);
        own[0]++;
        List<Time> over = found.stream().filter(t -> t.span().overlaps(time.span())).toList();
        if (!over.isEmpty()) {
          Time best =
              over.stream()
                  .max(
                      Comparator.comparingInt((Time t) -> shared(t.span(), time.span()))
                          .thenComparing(t -> -t.span().begin()))
                  .orElseThrow();
          boolean right = plain(best.value()).equals(plain(time.value()));
          overlapped++;
          types += best.type().equals(time.type()) ? 1 : 0;
          values += right ? 1 : 0;
          own[1]++;
          own[2] += right ? 1 : 0;
        }
      }
    }
    Report.Figure.Score relaxed =
        Report.score("overlapping span", overlapping, predicted, overlapped, gold);
    List<Report.Figure> figures = new ArrayList<>();
    figures.add(scaled("value", relaxed, Report.ratio(values, overlapped)));
    figures.add(scaled("type", relaxed, Report.ratio(types, overlapped)));
    figures.add(relaxed);
    figures.add(Report.score("exact span", exact, predicted, exactFound, gold));
    figures.add(Report.rate("value right where spans overlap", values, overlapped));
    byType.forEach(
        (type, own) -> {
          figures.add(Report.rate("  " + type + " found", own[1], own[0]));
          figures.add(Report.rate("  " + type + " value right where found", own[2], own[1]));
        });
    return new Report(task(), figures, List.of());
  }

  private static Report.Figure scaled(String name, Report.Figure.Score score, double accuracy) {
    return new Report.Figure.Score(
        name,
        score.precision() * accuracy,
        score.recall() * accuracy,
        score.predicted(),
        score.gold());
  }

  private static Set<TextSpan> spans(List<Time> times) {
    return new HashSet<>(times.stream().map(Time::span).toList());
  }

  private static int shared(TextSpan a, TextSpan b) {
    return Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin());
  }

  private static String plain(String value) {
    return value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  private static List<Time> predicted(JsonObject record) {
    Map<TextSpan, Time> times = new LinkedHashMap<>();
    for (JsonElement element : Records.array(record, "times")) {
      JsonObject time = element.getAsJsonObject();
      times.put(
          Records.span(time),
          new Time(
              Records.span(time),
              Records.string(time, "type").orElse(""),
              Records.string(time, "value").orElse("")));
    }
    return List.copyOf(times.values());
  }
}
