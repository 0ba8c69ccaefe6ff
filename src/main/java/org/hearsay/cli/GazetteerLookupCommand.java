package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearsay.entity.Candidate;
import org.hearsay.entity.CandidateRanking;
import org.hearsay.entity.Gazetteer;
import org.hearsay.entity.GazetteerEntry;
import org.hearsay.entity.Reading;
import org.hearsay.gazetteer.GazetteerIndex;
import org.hearsay.ontology.GazetteerLoader;
import org.hearsay.text.EntityType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gazetteer lookup}: what a name may mean, with scores and reasons. */
@Command(
    name = "lookup",
    description = "Tells what a name may mean by the own gazetteer and by indexes, and why.",
    mixinStandardHelpOptions = true)
final class GazetteerLookupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "As an article has it: Paris, \"Rosa Quispe\".")
  private String name = "";

  @Option(
      names = "--gazetteer",
      paramLabel = "INDEX",
      description = "Look in this index too; may be given several times.")
  private List<Path> indexes = List.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "What it is in the text: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "OTHER")
  private EntityType type = EntityType.OTHER;

  @Option(
      names = "--context",
      paramLabel = "TEXT",
      description = "Words that stand around it.",
      defaultValue = "")
  private String context = "";

  @Mixin private OntologyOption ontology = new OntologyOption();

  @Override
  public Integer call() throws IOException {
    LuceneLog.silence();
    PrintStream out = System.out;
    Gazetteer gazetteer = GazetteerLoader.load(ontology.files());
    List<Reading> readings = gazetteer.readings(name);
    for (Reading reading : readings) {
      GazetteerEntry entry = reading.entry();
      out.printf(
          "own     %s  %s, %s, by its %s%s%n",
          entry.wikidata().orElse("-"),
          entry.label(),
          entry.kind().label(),
          reading.use().name().toLowerCase(Locale.ROOT),
          entry.of().map(of -> ", of " + of).orElse(""));
    }
    int found = readings.size();
    for (Path folder : indexes) {
      try (GazetteerIndex index = GazetteerIndex.open(folder)) {
        found += ranked(index.candidates(name), out);
      }
    }
    if (found == 0) {
      throw new NothingDone("nothing is called '" + name + "'");
    }
    return ExitCode.DONE;
  }

  private int ranked(List<Candidate> candidates, PrintStream out) {
    List<CandidateRanking.Ranked> ranked =
        new CandidateRanking(Set.of())
            .rank(name, type, candidates, CandidateRanking.Context.of(context));
    Optional<CandidateRanking.Ranked> best = CandidateRanking.best(ranked);
    for (CandidateRanking.Ranked next : ranked) {
      Candidate candidate = next.candidate();
      List<String> about = new ArrayList<>(List.of(candidate.label()));
      if (!candidate.description().isEmpty()) {
        about.add(candidate.description());
      }
      out.printf(
          Locale.ROOT,
          "%s  %.2f  %s  %s%n              %s%n",
          best.filter(next::equals).isPresent() ? "link" : "    ",
          next.score(),
          candidate.id(),
          String.join(": ", about),
          String.join("; ", next.reasons()));
    }
    return ranked.size();
  }
}
