package org.hearsay.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearsay.evaluate.GoldFiles;
import org.hearsay.evaluate.GoldSet;
import org.hearsay.evaluate.Report;
import org.hearsay.evaluate.Vocabulary;
import org.hearsay.graph.BaseIri;
import org.hearsay.pipeline.ArticlePipeline;
import org.hearsay.pipeline.InOrder;
import org.hearsay.record.RecordWriter;
import org.hearsay.text.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: scores the analysis against gold. */
@Command(
    name = "evaluate",
    description = {
      "Annotates the articles of gold files and prints precision, recall and F1 (docs/evaluate.md).",
      "Reads TimeML (.tml), IOB2, CoNLL-U, PLOVER's gold standard records, and claims of articles."
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "GOLD", arity = "1..*", description = "A file or a folder of gold.")
  private List<Path> gold = List.of();

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Mixin private AnalysisOptions analysis = new AnalysisOptions();

  @Override
  public Integer call() {
    ArticlePipeline pipeline = analysis.pipeline();
    RecordWriter writer =
        new RecordWriter(BaseIri.DEFAULT.value(), Set.of(RecordWriter.Part.TOKENS));
    List<Report> reports = new ArrayList<>();
    for (GoldSet set : GoldFiles.read(gold, new Known(pipeline))) {
      Map<String, JsonObject> records = new HashMap<>();
      InOrder.map(
          set.articles().stream(),
          analysis.threads(),
          article -> record(pipeline, writer, article),
          entry -> records.put(entry.getKey(), entry.getValue()));
      reports.add(set.score(records));
    }
    if (json) {
      JsonArray all = new JsonArray();
      reports.forEach(report -> all.add(report.json()));
      System.out.println(all);
    } else {
      reports.forEach(report -> System.out.println(report.table()));
    }
    return ExitCode.DONE;
  }

  private static Map.Entry<String, JsonObject> record(
      ArticlePipeline pipeline, RecordWriter writer, Article article) {
    String line = writer.write(pipeline.extract(article));
    return Map.entry(article.id(), JsonParser.parseString(line).getAsJsonObject());
  }

  /** What the pipeline knows. */
  private record Known(ArticlePipeline pipeline) implements Vocabulary {
    @Override
    public Optional<String> root(String eventType) {
      return pipeline.ontology().eventType(eventType).map(type -> type.coding().plover());
    }

    @Override
    public Optional<String> country(String name) {
      return pipeline.countryCode(name);
    }
  }
}
