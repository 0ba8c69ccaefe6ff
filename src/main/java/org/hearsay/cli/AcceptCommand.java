package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.graph.Policies;
import org.hearsay.graph.QueryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code accept}: adopts a policy into a store. */
@Command(
    name = "accept",
    description = {
      "Adopts an acceptance policy, a SPARQL CONSTRUCT, into a store, and runs all adopted ones.",
      "queries/policies has some to start from."
    },
    mixinStandardHelpOptions = true)
final class AcceptCommand implements Callable<Integer> {

  @Parameters(paramLabel = "POLICY.rq", description = "The policy's file, or - for standard input.")
  private String file = "-";

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private OntologyOption ontology = new OntologyOption();

  @Override
  public Integer call() {
    String text = QueryCommand.read(file);
    try (QueryStore opened = store.open()) {
      Policies.Policy policy = Policies.adopt(opened, text);
      System.err.printf("adopted '%s' as %s%n", policy.title(), policy.iri());
      Derive.all(opened, ontology.files(), System.err);
    }
    return ExitCode.DONE;
  }
}
