package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.graph.Tdb2Store;
import org.hearsay.server.mcp.McpEndpoint;
import org.hearsay.server.search.SearchIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mcp}: lets an assistant ask a store over the Model Context Protocol. */
@Command(
    name = "mcp",
    description = {
      "Lets an assistant ask a store over the Model Context Protocol, on standard input and output.",
      "A server that runs (hearsay serve) has the same at /mcp over HTTP."
    },
    mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {

  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() throws InterruptedException {
    LuceneLog.silence();
    if (store.isRemote()) {
      throw new NothingDone(
          "%s answers assistants itself: give them the address %s/mcp"
              .formatted(store.name(), store.name().replaceFirst("/+$", "")));
    }
    try (Tdb2Store opened = Tdb2Store.open(store.folder());
        SearchIndex index = SearchIndex.beside(opened.dataset(), opened.base().value())) {
      index.refresh();
      new McpEndpoint(opened.dataset(), opened.base().value(), index).serve(System.in, System.out);
    }
    return ExitCode.DONE;
  }
}
