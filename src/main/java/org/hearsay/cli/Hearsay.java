package org.hearsay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.jena.sys.JenaSystem;
import org.hearsay.graph.StoreException;
import org.hearsay.ontology.OntologyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code hearsay}. */
@Command(
    name = "hearsay",
    description =
        "Reads news articles and builds a knowledge graph of who did what to whom, when, according"
            + " to whom.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      AnnotateCommand.class,
      BuildCommand.class,
      ServeCommand.class,
      DemoCommand.class,
      McpCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      AcceptCommand.class,
      DeriveCommand.class,
      RetractCommand.class,
      RebuildCommand.class,
      WatchCommand.class,
      CompactCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CheckCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      GazetteerCommand.class,
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 some input failed (the rest is stored), 2 wrong usage, 3 nothing done."
    })
public final class Hearsay implements Runnable {

  /** The commands that make no graph, and so need not wait until Jena has started. */
  private static final Set<Class<?>> WITHOUT_JENA =
      Set.of(AnnotateCommand.class, TrainCommand.class, GazetteerCommand.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--stacktrace",
      description = "Show where in the program an error arose.",
      scope = CommandLine.ScopeType.INHERIT)
  private boolean stacktrace;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See hearsay --help");
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Results are UTF-8 whatever the locale of the terminal.
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
    int code = run(arguments, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.out.flush();
    System.exit(code);
  }

  /** Runs a command and returns its exit code. */
  static int run(String[] arguments, PrintWriter messages) {
    CommandLine line = new CommandLine(new Hearsay());
    line.setErr(messages);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionStrategy(Hearsay::execute);
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          explain(exception, command);
          return exception instanceof WrongUsage ? ExitCode.WRONG_USAGE : ExitCode.NOTHING_DONE;
        });
    return line.execute(arguments);
  }

  private static int execute(ParseResult parsed) {
    if (parsed.hasSubcommand()
        && !WITHOUT_JENA.contains(parsed.subcommand().commandSpec().userObject().getClass())) {
      // On this thread and before any other starts: Jena's initialisation can deadlock otherwise.
      JenaSystem.init();
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static void explain(Exception exception, CommandLine command) {
    PrintWriter messages = command.getErr();
    boolean expected =
        exception instanceof NothingDone
            || exception instanceof WrongUsage
            || exception instanceof OntologyException
            || exception instanceof StoreException
            || exception instanceof IllegalArgumentException;
    String message = exception.getMessage();
    messages.println("hearsay: " + (expected && message != null ? message : exception.toString()));
    Hearsay root = (Hearsay) command.getCommandSpec().root().userObject();
    if (root.stacktrace) {
      exception.printStackTrace(messages);
    } else if (!expected) {
      messages.println("hearsay: --stacktrace shows where this arose; please report it.");
    }
    messages.flush();
  }
}
