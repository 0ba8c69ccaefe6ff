package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.hearsay.graph.QueryStore;
import org.hearsay.graph.StoredArticles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retract}: takes articles out of a store. */
@Command(
    name = "retract",
    description = "Takes articles out of a store, and what was derived from them.",
    mixinStandardHelpOptions = true)
final class RetractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ARTICLE",
      arity = "0..*",
      description = "An article's IRI in the store, version, URL or given id.")
  private List<String> articles = List.of();

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Take out all articles of this publisher.")
  private String publisher = "";

  @Option(
      names = "--published",
      paramLabel = "DATE|FROM..TO",
      description =
          "Take out all articles of this day, or of these days (2019-03-01..2019-03-31, either end"
              + " may be missing); with --publisher, those of the publisher.")
  private String published = "";

  @Option(
      names = "--query",
      paramLabel = "FILE.rq|-",
      description = "Take out the articles that this SPARQL SELECT query gives.")
  private String query = "";

  @Option(names = "--dry-run", description = "Tell what would be taken out, and take out nothing.")
  private boolean dryRun;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private OntologyOption ontology = new OntologyOption();

  @Override
  public Integer call() {
    StoredArticles.Choice choice = choice();
    if (articles.isEmpty() && choice.isEmpty() && query.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Which articles? Name them, or give --publisher, --published, --query");
    }
    List<String> unknown = new ArrayList<>();
    List<Node> found = new ArrayList<>();
    try (QueryStore opened = store.open()) {
      StoredArticles stored = new StoredArticles(opened);
      for (String article : articles) {
        List<Node> named = opened.find(article);
        found.addAll(named);
        if (named.isEmpty()) {
          unknown.add(article);
        }
      }
      if (!choice.isEmpty()) {
        found.addAll(stored.of(choice));
      }
      if (!query.isEmpty()) {
        found.addAll(stored.of(queryText()));
      }
      found = found.stream().distinct().toList();
      if (dryRun) {
        found.forEach(article -> System.out.println(article + " " + stored.label(article)));
      } else if (!found.isEmpty()) {
        opened.retractAll(found);
        Derive.all(opened, ontology.files(), System.err);
      }
    }
    unknown.forEach(
        article -> System.err.println("no such article in " + store.name() + ": " + article));
    System.err.println(
        found.size() + (dryRun ? " articles would be taken out" : " article graphs taken out"));
    if (unknown.isEmpty() && !found.isEmpty()) {
      return ExitCode.DONE;
    }
    return found.isEmpty() ? ExitCode.NOTHING_DONE : ExitCode.SOME_FAILED;
  }

  private StoredArticles.Choice choice() {
    int range = published.indexOf("..");
    String from = range < 0 ? published : published.substring(0, range);
    String to = range < 0 ? published : published.substring(range + 2);
    for (String day : List.of(from, to)) {
      try {
        if (!day.isEmpty()) {
          LocalDate.parse(day);
        }
      } catch (DateTimeException e) {
        throw new ParameterException(
            spec.commandLine(),
            "--published '" + published + "' is no date such as 2019-03-14, and no FROM..TO",
            e);
      }
    }
    return new StoredArticles.Choice(publisher, from, to);
  }

  private String queryText() {
    try {
      return query.equals("-")
          ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(Path.of(query));
    } catch (IOException e) {
      throw new NothingDone("cannot read the query '" + query + "': " + FileFault.of(e));
    }
  }
}
