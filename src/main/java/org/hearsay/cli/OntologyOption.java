package org.hearsay.cli;

import java.nio.file.Path;
import org.hearsay.ontology.OntologyFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The ontology that a command uses. */
final class OntologyOption {

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "Use the event types, frames and gazetteer of this folder instead of the own.")
  private @Nullable Path folder;

  OntologyFiles files() {
    return folder == null ? OntologyFiles.packaged() : OntologyFiles.in(folder);
  }
}
