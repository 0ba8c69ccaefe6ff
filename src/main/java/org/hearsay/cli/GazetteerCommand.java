package org.hearsay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gazetteer}: what names mean, beyond the curated gazetteer. */
@Command(
    name = "gazetteer",
    description =
        "Imports Wikidata dumps to link names by, and looks names up (docs/gazetteer.md).",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {GazetteerImportCommand.class, GazetteerLookupCommand.class})
final class GazetteerCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See hearsay gazetteer --help");
  }
}
