package org.hearsay.extract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/**
 * Trains the classifier of attributions on articles with marked sources, cues and contents, as
 * PolNeAR has them: an averaged perceptron over {@link SayingFeatures}.
 */
public final class QuoteTraining {
  private static final int EPOCHS = 6;
  private static final int LEAST_SEEN = 3;
  private static final double FOUND = 0.5;
  private static final double MARGIN = 1;

  private final Function<Article, AnnotatedArticle> annotate;

  /**
   * @param annotate the language analysis that the extractor will run on
   */
  public QuoteTraining(Function<Article, AnnotatedArticle> annotate) {
    this.annotate = annotate;
  }

  /** A candidate's features by hash, and whether the gold has it. */
  private record Example(long[] features, boolean gold) {}

  /** A marked attribution: its cue, and its content as sorted code points that are letters. */
  private record Marked(List<TextSpan> cue, List<TextSpan> content) {}

  /**
   * Trains and writes a model; the same data and seed give the same bytes.
   *
   * @param data a folder with input.jsonl (id, text) and gold.jsonl (id, attributions)
   * @param out the file to write
   */
  public void run(Path data, Path out, long seed) throws IOException {
    Map<String, List<Marked>> gold = gold(data.resolve("gold.jsonl"));
    List<Example> examples = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(data.resolve("input.jsonl"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonObject row = JsonParser.parseString(line).getAsJsonObject();
        String id = row.get("id").getAsString();
        Article article = Article.of(row.get("text").getAsString()).id(id).build();
        examples(annotate.apply(article), gold.getOrDefault(id, List.of()), examples);
      }
    }
    SayingModel model = new SayingModel(train(frequent(examples), seed));
    try (OutputStream file = Files.newOutputStream(out)) {
      model.write(file);
    }
  }

  private static Map<String, List<Marked>> gold(Path file) throws IOException {
    Map<String, List<Marked>> gold = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonObject row = JsonParser.parseString(line).getAsJsonObject();
      List<Marked> marked = new ArrayList<>();
      for (JsonElement a : row.getAsJsonArray("attributions")) {
        JsonObject attribution = a.getAsJsonObject();
        marked.add(
            new Marked(
                spans(attribution.getAsJsonArray("cue")),
                spans(attribution.getAsJsonArray("content"))));
      }
      gold.put(row.get("id").getAsString(), marked);
    }
    return gold;
  }

  private static List<TextSpan> spans(JsonArray pairs) {
    List<TextSpan> spans = new ArrayList<>();
    for (JsonElement pair : pairs) {
      spans.add(
          new TextSpan(
              pair.getAsJsonArray().get(0).getAsInt(), pair.getAsJsonArray().get(1).getAsInt()));
    }
    return spans;
  }

  private static void examples(
      AnnotatedArticle article, List<Marked> gold, List<Example> examples) {
    List<Quotation> quotations = Quotations.in(article);
    for (int i = 0; i < article.sentences().size(); i++) {
      for (SayingCandidate c : ReportedSpeech.in(article.sentences().get(i), i)) {
        TextSpan cue = article.sentences().get(i).token(c.cue()).span();
        boolean found =
            gold.stream()
                .anyMatch(
                    g ->
                        g.cue().stream().anyMatch(x -> x.overlaps(cue))
                            && dice(c.content(), g.content(), quotations) >= FOUND);
        long[] features =
            SayingFeatures.of(article, c, quotations).stream()
                .mapToLong(SayingModel::hash)
                .distinct()
                .toArray();
        examples.add(new Example(features, found));
      }
    }
  }

  /** The Dice overlap of two contents; a quotation that a candidate enters counts as a whole. */
  private static double dice(
      List<TextSpan> candidate, List<TextSpan> gold, List<Quotation> quotations) {
    List<TextSpan> grown = new ArrayList<>();
    for (TextSpan part : candidate) {
      TextSpan whole = part;
      for (Quotation q : quotations) {
        if (q.inner().overlaps(part) && !q.outer().contains(part)
            || q.inner().begin() == part.begin()) {
          whole = whole.cover(q.inner());
        }
      }
      grown.add(whole);
    }
    return Math.max(dice(grown, gold), dice(candidate, gold));
  }

  private static double dice(List<TextSpan> a, List<TextSpan> b) {
    int common = 0;
    for (TextSpan x : a) {
      for (TextSpan y : b) {
        common += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.begin(), y.begin()));
      }
    }
    int all =
        a.stream().mapToInt(TextSpan::length).sum() + b.stream().mapToInt(TextSpan::length).sum();
    return 2.0 * common / all;
  }

  private static List<Example> frequent(List<Example> examples) {
    Map<Long, Integer> counts = new HashMap<>();
    for (Example example : examples) {
      for (long feature : example.features()) {
        counts.merge(feature, 1, Integer::sum);
      }
    }
    return examples.stream()
        .map(
            e ->
                new Example(
                    java.util.Arrays.stream(e.features())
                        .filter(f -> counts.getOrDefault(f, 0) >= LEAST_SEEN)
                        .toArray(),
                    e.gold()))
        .toList();
  }

  /** Averaged weights after Freund and Schapire 1999, with a margin. */
  private static Map<Long, Double> train(List<Example> examples, long seed) {
    Map<Long, double[]> weights = new HashMap<>();
    List<Integer> order = new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
    Random random = new Random(seed);
    long step = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int index : order) {
        step++;
        Example example = examples.get(index);
        double score = 0;
        for (long feature : example.features()) {
          double[] weight = weights.get(feature);
          score += weight == null ? 0 : weight[0];
        }
        int sign = example.gold() ? 1 : -1;
        if (score * sign < MARGIN) {
          for (long feature : example.features()) {
            double[] weight = weights.computeIfAbsent(feature, f -> new double[3]);
            weight[1] += weight[0] * (step - weight[2]);
            weight[2] = step;
            weight[0] += sign;
          }
        }
      }
    }
    Map<Long, Double> averaged = new HashMap<>();
    for (Map.Entry<Long, double[]> entry : weights.entrySet()) {
      double[] weight = entry.getValue();
      averaged.put(entry.getKey(), (weight[1] + weight[0] * (step - weight[2])) / step);
    }
    return averaged;
  }
}
