package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.hearsay.graph.QueryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code retract}: takes articles out of a store. */
@Command(
    name = "retract",
    description = "Takes articles out of a store, and what was derived from them.",
    mixinStandardHelpOptions = true)
final class RetractCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "ARTICLE",
      arity = "1..*",
      description = "An article's IRI in the store, version, URL or given id.")
  private List<String> articles = List.of();

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private OntologyOption ontology = new OntologyOption();

  @Override
  public Integer call() {
    List<String> unknown = new ArrayList<>();
    int retracted = 0;
    try (QueryStore opened = store.open()) {
      for (String article : articles) {
        List<Node> dropped = opened.retract(article);
        retracted += dropped.size();
        if (dropped.isEmpty()) {
          unknown.add(article);
        }
      }
      if (retracted > 0) {
        Derive.all(opened, ontology.files(), System.err);
      }
    }
    unknown.forEach(
        article -> System.err.println("no such article in " + store.name() + ": " + article));
    System.err.println(retracted + " article graphs taken out");
    if (unknown.isEmpty()) {
      return ExitCode.DONE;
    }
    return retracted == 0 ? ExitCode.NOTHING_DONE : ExitCode.SOME_FAILED;
  }
}
