package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dozen kills at random moments: the store opens, holds whole articles, and the next run goes on.
 */
class KilledBuildTest {

  private static final int KILLS = 12;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
  }

  @Test
  void holdsWholeArticlesAfterEachKillAndGoesOn() throws Exception {
    Random random = new Random(2019);
    int before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String output = runAndKill(random.nextInt(180));
      try (Tdb2Store store = Tdb2Store.openOrCreate(folder, BaseIri.DEFAULT)) {
        int whole = wholeArticles(store);
        assertThat(whole).as("after kill %d: %s", kill, output).isGreaterThanOrEqualTo(before);
        before = whole;
      }
    }
    assertThat(before).as("the kills came while there was work").isGreaterThan(200);
    try (Tdb2Store killed = Tdb2Store.open(folder);
        Tdb2Store whole = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      BuildProcess.build(killed, () -> {});
      BuildProcess.build(whole, () -> {});
      assertThat(wholeArticles(killed)).isEqualTo(BuildProcess.ARTICLES);
      assertThat(Tdb2StoreTest.lines(killed)).isEqualTo(Tdb2StoreTest.lines(whole));
    }
  }

  /** Runs a build and kills it with SIGKILL after so many lines of its output. */
  private String runAndKill(int lines) throws IOException, InterruptedException {
    Process build =
        new ProcessBuilder(BuildProcess.command(folder.toString()))
            .redirectErrorStream(true)
            .start();
    StringBuilder output = new StringBuilder();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(build.getInputStream(), StandardCharsets.UTF_8))) {
      String line = "";
      for (int i = 0; i <= lines && line != null; i++) {
        line = reader.readLine();
        if (line != null && !line.equals("added")) {
          output.append(line).append('\n');
        }
      }
    } finally {
      build.destroyForcibly().waitFor();
    }
    return output.toString();
  }

  /** Counts the articles, and checks that the ledger knows them and that each is whole. */
  private static int wholeArticles(QueryStore store) {
    Set<String> known = new TreeSet<>();
    store.select(
        store.parse(
            "SELECT ?a ?d { GRAPH <ledger> { ?a <https://w3id.org/hearsay/ontology#digest> ?d } }"),
        row -> known.add(row.get("a").getURI()));
    Map<String, Integer> graphs = new TreeMap<>();
    store.select(
        store.parse("SELECT ?g { GRAPH ?g { ?s ?p ?o } FILTER (?g != <ledger>) }"),
        row -> graphs.merge(row.get("g").getURI(), 1, Integer::sum));
    assertThat(graphs.keySet()).isEqualTo(known);
    assertThat(graphs.values()).containsOnly(BuildProcess.graph(0).triples().size());
    return graphs.size();
  }
}
