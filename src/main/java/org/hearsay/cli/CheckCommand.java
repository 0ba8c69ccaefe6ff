package org.hearsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.graph.GraphCheck;
import org.hearsay.graph.Tdb2Store;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.pattern.FrameCheck;
import org.hearsay.pipeline.ArticlePipeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: tests the ontology, and a store. */
@Command(
    name = "check",
    description = {
      "Loads the ontology and gazetteer, and runs the examples and counter-examples of all frames;",
      "with --store, also holds a store against the shapes and its quotations against the texts."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Option(names = "--store", paramLabel = "DIR", description = "Check this store too.")
  private java.nio.file.@Nullable Path store;

  @Mixin private AnalysisOptions analysis = new AnalysisOptions();

  @Override
  public Integer call() {
    ArticlePipeline pipeline = analysis.pipeline();
    List<FrameCheck.Failure> failures = pipeline.checkFrames();
    failures.forEach(System.out::println);
    System.out.printf(
        "%d event types, %d frames, %d examples and counter-examples, %d failed%n",
        pipeline.ontology().eventTypes().size(),
        pipeline.ontology().frames().size(),
        pipeline.ontology().frames().stream()
            .mapToInt(f -> f.examples().size() + f.counterExamples().size())
            .sum(),
        failures.size());
    int faults = store == null ? 0 : checkStore(store, analysis.ontology());
    return failures.isEmpty() && faults == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private static int checkStore(java.nio.file.Path folder, OntologyFiles ontology) {
    try (Tdb2Store opened = Tdb2Store.open(folder)) {
      List<GraphCheck.Fault> faults = GraphCheck.validate(opened, ontology);
      faults.forEach(System.out::println);
      System.out.printf("%d faults in the store %s%n", faults.size(), folder);
      return faults.size();
    }
  }
}
