package org.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hearsay.graph.Explanations;
import org.hearsay.graph.Explanations.Explanation;
import org.hearsay.graph.Explanations.Verdict;
import org.hearsay.graph.Policies;
import org.hearsay.graph.QueryStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code accept}: adopts policies into a store, lists, withdraws and explains them. */
@Command(
    name = "accept",
    description = {
      "Adopts acceptance policies, which are SPARQL CONSTRUCT queries, into a store, and runs all",
      "adopted ones; queries/policies has some to start from. Says for each why clusters are",
      "accepted or not. Without a policy, it lists those that are adopted."
    },
    mixinStandardHelpOptions = true)
final class AcceptCommand implements Callable<Integer> {

  /** How explanations are printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(
      paramLabel = "POLICY.rq",
      arity = "0..*",
      description = "Files of policies to adopt, or - for standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--withdraw",
      paramLabel = "POLICY",
      description =
          "Withdraw an adopted policy, by its file, IRI, words of its title or the first characters"
              + " of its name.")
  private List<String> withdrawn = List.of();

  @Option(names = "--list", description = "List the adopted policies.")
  private boolean list;

  @Option(
      names = "--explain",
      paramLabel = "WHICH",
      description =
          "Explain all, accepted or refused clusters, or the one of this IRI or name (its first"
              + " characters are enough).")
  private @Nullable String explain;

  @Option(
      names = "--format",
      description =
          "How to print explanations and lists: ${COMPLETION-CANDIDATES}, JSON being one object a"
              + " line (default: ${DEFAULT-VALUE}).",
      defaultValue = "TEXT")
  private Format format = Format.TEXT;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private OntologyOption ontology = new OntologyOption();

  @Override
  public Integer call() {
    try (QueryStore opened = store.open()) {
      boolean changed = false;
      for (String file : files) {
        Policies.Policy policy = adopt(opened, file);
        System.err.printf("adopted '%s' as %s%n", policy.title(), policy.iri());
        changed = true;
      }
      for (String name : withdrawn) {
        Policies.Policy policy =
            Policies.named(
                opened, Files.isReadable(Path.of(name)) ? QueryCommand.read(name) : name);
        Policies.drop(opened, policy.iri());
        System.err.printf("withdrew '%s'%n", policy.title());
        changed = true;
      }
      if (Policies.adopted(opened).isEmpty()) {
        System.err.println("no policy is left, so the default one stands");
      }
      if (changed) {
        Derive.all(opened, ontology.files(), System.err);
      }
      List<Explanation> explanations = Explanations.of(opened);
      if (changed || list || explain == null) {
        summarize(Policies.adopted(opened), explanations);
      }
      if (explain != null) {
        explain(opened, explanations, explain);
      }
    }
    return ExitCode.DONE;
  }

  private static Policies.Policy adopt(QueryStore opened, String file) {
    try {
      return Policies.adopt(opened, QueryCommand.read(file));
    } catch (org.hearsay.graph.StoreException e) {
      throw new NothingDone("cannot adopt '" + file + "': " + e.getMessage(), e);
    }
  }

  /** Each policy with how many clusters it accepts, and what the others lack. */
  private void summarize(List<Policies.Policy> policies, List<Explanation> explanations) {
    for (Policies.Policy policy : policies) {
      int accepted = 0;
      Map<String, Integer> refused = new TreeMap<>();
      for (Explanation explanation : explanations) {
        for (Verdict verdict : explanation.verdicts()) {
          if (verdict.policy().equals(policy)) {
            accepted += verdict.accepted() ? 1 : 0;
            if (!verdict.accepted()) {
              refused.merge(verdict.missing(), 1, Integer::sum);
            }
          }
        }
      }
      switch (format) {
        case JSON -> System.out.println(ExplanationText.json(policy, accepted, refused));
        case TEXT -> {
          System.out.printf("%s%n  %s%n", policy.title(), policy.iri());
          System.out.printf("  accepts %d of %d clusters%n", accepted, explanations.size());
          refused.forEach(
              (missing, count) ->
                  System.out.printf("  refuses %d that lack: %s%n", count, missing));
        }
      }
    }
  }

  private void explain(QueryStore opened, List<Explanation> explanations, String which) {
    List<Explanation> meant =
        switch (which.toLowerCase(Locale.ROOT)) {
          case "all" -> explanations;
          case "accepted" -> explanations.stream().filter(Explanation::accepted).toList();
          case "refused" -> explanations.stream().filter(e -> !e.accepted()).toList();
          default -> named(opened, explanations, which);
        };
    for (Explanation explanation : meant) {
      System.out.println(
          switch (format) {
            case JSON -> ExplanationText.json(explanation);
            case TEXT -> ExplanationText.of(explanation);
          });
    }
  }

  private static List<Explanation> named(
      QueryStore opened, List<Explanation> explanations, String name) {
    String base = opened.base().value();
    String local =
        name.startsWith(base) ? name.substring(base.length()).replaceFirst(".*/", "") : name;
    String prefix = local.replaceFirst("^(cluster|event)/", "");
    List<Explanation> meant =
        prefix.length() < 4
            ? List.of()
            : explanations.stream()
                .filter(e -> e.cluster().startsWith(base + "cluster/" + prefix))
                .toList();
    if (meant.isEmpty()) {
      throw new NothingDone(
          "no cluster is called '"
              + name
              + "'; give all, accepted, refused, an IRI, or at least four characters of the name"
              + " after cluster/");
    }
    return meant;
  }
}
