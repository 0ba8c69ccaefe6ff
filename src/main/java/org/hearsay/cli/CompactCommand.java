package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.graph.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code compact}: gives back the space of what was replaced. */
@Command(
    name = "compact",
    description =
        "Gives back the space on disk that replaced and retracted articles took in a store.",
    mixinStandardHelpOptions = true)
final class CompactCommand implements Callable<Integer> {

  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    try (Tdb2Store opened = store.openEmbedded("compact")) {
      opened.compact();
    }
    return ExitCode.DONE;
  }
}
