package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.gazetteer.DumpFault;
import org.hearsay.gazetteer.ImportOptions;
import org.hearsay.gazetteer.ImportReport;
import org.hearsay.gazetteer.IndexImport;
import org.hearsay.gazetteer.WishedClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gazetteer import}: makes an index of a Wikidata dump. */
@Command(
    name = "import",
    description = "Makes an index of a Wikidata dump: JSON or N-Triples, plain, .gz or .bz2.",
    mixinStandardHelpOptions = true)
final class GazetteerImportCommand implements Callable<Integer> {

  /** So many lines that cannot be read are told; of the others the number. */
  private static final int TOLD_FAULTS = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DUMP", description = "latest-all.json.bz2, latest-truthy.nt.gz, …")
  private Path dump = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "INDEX",
      required = true,
      description = "The folder of the new index; must not be there.")
  private Path out = Path.of(".");

  @Option(
      names = "--class",
      split = ",",
      paramLabel = "CLASS",
      description =
          "Keep instances of this class and its subclasses: Q515, or Q515=Place to say what they"
              + " are in text (default: people, states, places, organizations, peoples).")
  private List<String> classes = List.of();

  @Option(
      names = "--language",
      split = ",",
      paramLabel = "CODE",
      description = "Languages of the names, the preferred first (default: ${DEFAULT-VALUE}).",
      defaultValue = "en")
  private List<String> languages = List.of();

  @Option(
      names = "--min-sitelinks",
      paramLabel = "N",
      description = "Keep only what so many wikis have an article on (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int minSitelinks = 1;

  private long faults;

  @Override
  public Integer call() throws IOException {
    LuceneLog.silence();
    // a pipe is no regular file: lbzip2 -dc DUMP | hearsay gazetteer import /dev/stdin
    if (!Files.exists(dump) || Files.isDirectory(dump)) {
      throw new NothingDone("no dump '" + dump + "'");
    }
    List<WishedClass> wished =
        classes.isEmpty() ? WishedClass.DEFAULT : classes.stream().map(WishedClass::of).toList();
    ImportOptions options = new ImportOptions(wished, languages, minSitelinks);
    PrintWriter messages = spec.commandLine().getErr();
    long begin = System.nanoTime();
    ImportReport report =
        IndexImport.run(
            dump,
            out,
            options,
            fault -> told(messages, fault),
            read -> messages.println(rate(read, begin) + " ..."));
    if (faults > TOLD_FAULTS) {
      messages.println("hearsay: " + (faults - TOLD_FAULTS) + " more lines that cannot be read");
    }
    messages.flush();
    PrintStream result = System.out;
    result.println(rate(report.read(), begin));
    result.printf(
        "%,d entities kept with %,d names; %,d of no wished class, %,d without name, class or"
            + " sitelinks enough%n",
        report.kept(), report.names(), report.otherClass(), report.otherwise());
    result.printf(
        "%s: %.1f MB, %.0f MB a million entities%n",
        out, bytes() / 1e6, report.kept() == 0 ? 0 : (double) bytes() / report.kept());
    return report.faults() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private void told(PrintWriter messages, DumpFault fault) {
    if (++faults <= TOLD_FAULTS) {
      messages.println("hearsay: " + dump + ": " + fault);
    }
  }

  private static String rate(long read, long begin) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    return "%,d items read in %.1f s, %,.0f a second".formatted(read, seconds, read / seconds);
  }

  private long bytes() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
