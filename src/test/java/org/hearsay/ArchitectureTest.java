package org.hearsay;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import java.util.Set;

/** The packages import each other only as the table of CONTRIBUTING.md allows. */
@AnalyzeClasses(packages = "org.hearsay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("article", Set.of("text")),
          Map.entry("nlp", Set.of("text")),
          Map.entry("entity", Set.of("text")),
          // the names of entity are what an index is searched by; nothing else is of use to it
          Map.entry("gazetteer", Set.of("entity", "text")),
          Map.entry("pattern", Set.of("text")),
          Map.entry("extract", Set.of("pattern", "entity", "text")),
          Map.entry("record", Set.of("extract", "pattern", "text")),
          Map.entry("ontology", Set.of("pattern", "entity", "text")),
          Map.entry("graph", Set.of("extract", "pattern", "ontology", "text")),
          Map.entry(
              "pipeline",
              Set.of("nlp", "entity", "extract", "pattern", "ontology", "graph", "text")),
          Map.entry(
              "server",
              Set.of("graph", "ontology", "record", "pipeline", "extract", "pattern", "text")),
          Map.entry("evaluate", Set.of("record", "pipeline", "text")),
          Map.entry(
              "cli",
              Set.of(
                  "text",
                  "article",
                  "nlp",
                  "entity",
                  "gazetteer",
                  "pattern",
                  "extract",
                  "record",
                  "ontology",
                  "graph",
                  "pipeline",
                  "server",
                  "evaluate")));

  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "org.apache.jena", Set.of("ontology", "graph", "server", "pipeline", "cli"),
          "opennlp", Set.of("nlp"));

  /** What the parts of the server may import of each other; each sees what stands before it. */
  private static final Map<String, Set<String>> SERVER =
      Map.of(
          "http", Set.of(),
          "view", Set.of(),
          "search", Set.of("view"),
          "rdf", Set.of("view", "search"),
          "sparql", Set.of("view", "search"),
          "api", Set.of("http", "view", "search", "rdf", "sparql"),
          "mcp", Set.of("view", "search", "rdf", "api"),
          "page", Set.of("http", "view", "search", "rdf", "sparql", "api"),
          "", Set.of("http", "view", "search", "rdf", "sparql", "api", "mcp", "page"));

  @ArchTest
  static final ArchRule PACKAGES = ArchRuleDefinition.classes().should(importOnlyWhatIsAllowed());

  private static ArchCondition<JavaClass> importOnlyWhatIsAllowed() {
    return new ArchCondition<>("import only what its package may") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String own = packageOf(type);
        Set<String> allowed = ALLOWED.getOrDefault(own, Set.of());
        type.getDirectDependenciesFromSelf()
            .forEach(
                dependency -> {
                  JavaClass target = dependency.getTargetClass();
                  String other = packageOf(target);
                  boolean fine = other.isEmpty() || other.equals(own) || allowed.contains(other);
                  for (Map.Entry<String, Set<String>> library : LIBRARIES.entrySet()) {
                    if (target.getPackageName().startsWith(library.getKey())) {
                      fine &= library.getValue().contains(own);
                    }
                  }
                  if (own.equals("server") && other.equals("server")) {
                    String part = serverPart(type);
                    String otherPart = serverPart(target);
                    fine &=
                        part.equals(otherPart)
                            || SERVER.getOrDefault(part, Set.of()).contains(otherPart);
                  }
                  if (!fine) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                  }
                });
      }
    };
  }

  /** The package under org.hearsay.server, or an empty string for that itself. */
  private static String serverPart(JavaClass type) {
    return type.getPackageName().substring("org.hearsay.server".length()).replaceFirst("^\\.", "");
  }

  /** The first package under org.hearsay, or an empty string for other code. */
  private static String packageOf(JavaClass type) {
    String prefix = "org.hearsay.";
    if (!type.getPackageName().startsWith(prefix)) {
      return "";
    }
    String rest = type.getPackageName().substring(prefix.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
