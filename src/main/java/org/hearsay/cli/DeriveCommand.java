package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.graph.QueryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code derive}: rebuilds what follows from the articles. */
@Command(
    name = "derive",
    description = "Rebuilds clusters and accepted events from the articles of a store.",
    mixinStandardHelpOptions = true)
final class DeriveCommand implements Callable<Integer> {

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private OntologyOption ontology = new OntologyOption();

  @Override
  public Integer call() {
    try (QueryStore opened = store.open()) {
      Derive.all(opened, ontology.files(), System.err);
    }
    return ExitCode.DONE;
  }
}
