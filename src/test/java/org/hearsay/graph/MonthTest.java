package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.pipeline.ArticlePipeline;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A hand-made month: forty short articles, in which several outlets tell the same occurrences in
 * other words, copy each other, deny, recount and count differently. What is marked by hand as one
 * occurrence is held against the clusters. {@code target/month.txt} tells what came out.
 */
@Tag("models")
class MonthTest {

  private static final Pattern MARK = Pattern.compile("\\[(\\S+) (\\w+): ([^\\]]*)\\]");

  /** A marked passage: what it tells of, in code points of its article. */
  private record Telling(
      String article, String occurrence, String type, TextSpan span, String words) {}

  /** A claim of the graph that something did or did not happen. */
  private record Told(String article, String type, int at, String cluster, String words) {}

  private static final List<Telling> tellings = new ArrayList<>();
  private static final Map<Telling, Set<String>> clusters =
      new TreeMap<>(java.util.Comparator.comparing(Telling::toString));
  private static final List<String> report = new ArrayList<>();
  private static final Set<String> unmarked = new TreeSet<>();
  private static double precision;
  private static double recall;
  private static double recallOfAll;

  @BeforeAll
  static void build() throws IOException {
    ArticleStore.initialize();
    ArticlePipeline pipeline = ArticlePipeline.packaged();
    Map<String, String> ids = new TreeMap<>();
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      for (Article article : articles()) {
        ArticleGraph graph =
            ClaimGraph.of(
                pipeline.extract(article), BaseIri.DEFAULT, pipeline.run(), DescribeOptions.FULL);
        ids.put(graph.name().toString(), article.id());
        store.add(graph);
      }
      store.flush();
      Derivation.rebuild(store, EventSchema.of(OntologyFiles.packaged()));
      List<Told> told = told(store, ids);
      for (Telling telling : tellings) {
        Set<String> found = new TreeSet<>();
        for (Told claim : told) {
          if (claim.article().equals(telling.article())
              && claim.type().equals(telling.type())
              && telling.span().begin() <= claim.at()
              && claim.at() < telling.span().end()) {
            found.add(claim.cluster());
          }
        }
        clusters.put(telling, found);
      }
      for (Told claim : told) {
        boolean marked =
            tellings.stream()
                .anyMatch(
                    t ->
                        t.article().equals(claim.article())
                            && t.span().begin() <= claim.at()
                            && claim.at() < t.span().end());
        if (!marked) {
          unmarked.add(claim.article() + " " + claim.type() + ": " + claim.words());
        }
      }
    }
    measure();
    Files.write(Path.of("target/month.txt"), report);
  }

  private static List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    String text = Files.readString(Path.of("src/test/resources/month/articles.txt"));
    for (String part : text.split("(?m)^# ")) {
      String[] lines = part.strip().split("\n", 3);
      String[] head = lines[0].split(" \\| ");
      if (head.length == 3) {
        articles.add(
            Article.of(plain(head[0], lines[2]))
                .id(head[0])
                .published(head[1])
                .publisher(head[2])
                .title(lines[1])
                .build());
      }
    }
    return articles;
  }

  /** The text without its marks, which are noted. */
  private static String plain(String article, String marked) {
    StringBuilder text = new StringBuilder();
    Matcher mark = MARK.matcher(marked);
    int at = 0;
    while (mark.find()) {
      text.append(marked, at, mark.start());
      int begin = text.length();
      text.append(mark.group(3));
      tellings.add(
          new Telling(
              article,
              mark.group(1),
              mark.group(2),
              new TextSpan(begin, text.length()),
              mark.group(3)));
      at = mark.end();
    }
    return text.append(marked.substring(at)).toString();
  }

  private static List<Told> told(Tdb2Store store, Map<String, String> ids) {
    List<Told> told = new ArrayList<>();
    store.select(
        store.parse(
            """
            PREFIX hs: <https://w3id.org/hearsay/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            SELECT ?article ?type ?start ?cluster ?words {
              ?claim hs:inCluster ?cluster ; hs:content/hs:eventType ?type ;
                hs:reportedIn ?article ; hs:modality hs:Actual ;
                hs:trigger/oa:hasSelector/oa:start ?start ;
                hs:evidence/oa:hasSelector/oa:exact ?words }
            """),
        row ->
            told.add(
                new Told(
                    ids.getOrDefault(row.get("article").getURI(), ""),
                    local(row.get("type")),
                    Integer.parseInt(row.get("start").getLiteralLexicalForm()),
                    local(row.get("cluster")),
                    row.get("words").getLiteralLexicalForm())));
    return told;
  }

  private static String local(Node node) {
    return node.getURI().replaceFirst(".*[/#]", "");
  }

  /** Pairs of tellings: how many of those in one cluster are of one occurrence, and conversely. */
  private static void measure() {
    int together = 0;
    int right = 0;
    int one = 0;
    int all = 0;
    List<Telling> list = new ArrayList<>(clusters.keySet());
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        Telling a = list.get(i);
        Telling b = list.get(j);
        Set<String> common = new HashSet<>(clusters.getOrDefault(a, Set.of()));
        common.retainAll(clusters.getOrDefault(b, Set.of()));
        boolean same = a.occurrence().equals(b.occurrence());
        boolean found =
            !clusters.getOrDefault(a, Set.of()).isEmpty()
                && !clusters.getOrDefault(b, Set.of()).isEmpty();
        together += common.isEmpty() ? 0 : 1;
        right += !common.isEmpty() && same ? 1 : 0;
        all += same ? 1 : 0;
        one += same && found ? 1 : 0;
        if (found && same == common.isEmpty()) {
          report.add((same ? "apart: " : "falsely one: ") + say(a) + " / " + say(b));
        }
      }
    }
    precision = (double) right / together;
    recall = (double) right / one;
    recallOfAll = (double) right / all;
    clusters.forEach(
        (telling, found) -> {
          if (found.isEmpty()) {
            report.add("not found: " + say(telling));
          }
        });
    unmarked.forEach(claim -> report.add("told besides: " + claim));
    report.addFirst(
        String.format(
            Locale.ROOT,
            "%d tellings, %d found, of %d occurrences, in %d clusters; pairs: precision %.3f,"
                + " recall %.3f of those found, %.3f of all",
            tellings.size(),
            clusters.values().stream().filter(c -> !c.isEmpty()).count(),
            foundOccurrences(),
            clusterCount(),
            precision,
            recall,
            recallOfAll));
  }

  private static String say(Telling telling) {
    return telling.article() + " [" + telling.occurrence() + ": " + telling.words() + "]";
  }

  private static long foundOccurrences() {
    return clusters.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> e.getKey().occurrence())
        .distinct()
        .count();
  }

  private static long clusterCount() {
    return clusters.values().stream().flatMap(Set::stream).distinct().count();
  }

  @Test
  void tellsOccurrencesApart() {
    assertThat(precision).as(String.join("\n", report)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void findsThatArticlesTellOfOneOccurrence() {
    assertThat(recall).as(String.join("\n", report)).isGreaterThanOrEqualTo(0.75);
  }
}
