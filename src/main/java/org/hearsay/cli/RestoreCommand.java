package org.hearsay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.graph.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code restore}: makes a store of a backup. */
@Command(
    name = "restore",
    description = "Makes a new store of a file that hearsay backup wrote.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.nq.gz", description = "The file.")
  private Path file = Path.of("");

  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    long quads = Backup.restore(file, store.requireFolder("restore"));
    System.err.printf("%d quads restored into %s%n", quads, store.name());
    return ExitCode.DONE;
  }
}
