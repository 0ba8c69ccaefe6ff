package org.hearsay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.graph.Backup;
import org.hearsay.graph.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup}: all of a store in one file. */
@Command(
    name = "backup",
    description =
        "Writes all of a store into one file of gzipped N-Quads: articles, ledger, clusters,"
            + " accepted events, policies. hearsay restore makes a store of it.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.nq.gz", description = "The file, which is replaced.")
  private Path file = Path.of("");

  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    try (Tdb2Store opened = store.openEmbedded("backup")) {
      System.err.printf("%d quads written to %s%n", Backup.write(opened, file), file);
    }
    return ExitCode.DONE;
  }
}
