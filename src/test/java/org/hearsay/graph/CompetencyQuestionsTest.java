package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ReadLimits;
import org.hearsay.article.ReadResult;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.pipeline.ArticlePipeline;
import org.hearsay.text.Article;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The competency questions, asked of {@code examples/}: each answer is the table of {@code
 * src/test/resources/queries/}. After a change that is meant, {@code HEARSAY_UPDATE=1 mvn -Dquick
 * -Dtest=CompetencyQuestionsTest test} writes the tables anew; read the difference before you
 * commit it.
 */
@Tag("models")
class CompetencyQuestionsTest {

  private static final Path TABLES = Path.of("src/test/resources/queries");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16,64}");
  private static Tdb2Store store;
  private static List<ArticleGraph> graphs;

  @BeforeAll
  static void build() {
    ArticleStore.initialize();
    ArticlePipeline pipeline = ArticlePipeline.packaged();
    graphs =
        examples().stream()
            .map(
                article ->
                    ClaimGraph.of(
                        pipeline.extract(article),
                        BaseIri.DEFAULT,
                        pipeline.run(),
                        DescribeOptions.FULL))
            .toList();
    store = Tdb2Store.inMemory(BaseIri.DEFAULT);
    graphs.forEach(store::add);
    Derivation.rebuild(store, EventSchema.of(OntologyFiles.packaged()));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<Article> examples() {
    ArticleSource source = new ArticleSource(ReadLimits.DEFAULT, InputStream.nullInputStream());
    try (Stream<ReadResult> results = source.read(List.of("examples"))) {
      return results
          .map(
              result ->
                  result instanceof ReadResult.Read read
                      ? read.article()
                      : Article.of("unread: " + result).build())
          .toList();
    }
  }

  static List<String> questions() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rq"))
          .map(name -> name.replace(".rq", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void areAnswered(String question) throws IOException {
    Query query = store.parse(Files.readString(Path.of("queries", question + ".rq")));
    List<String> lines = new ArrayList<>();
    store.select(query, row -> lines.add(line(query, row)));
    // Rows that differ only in digests have no order that a reader could see.
    lines.sort(null);
    String table =
        query.getResultVars().stream().map(name -> "?" + name).collect(Collectors.joining("\t"))
            + "\n"
            + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    Path expected = TABLES.resolve(question + ".tsv");
    if ("1".equals(System.getenv("HEARSAY_UPDATE"))) {
      Files.createDirectories(TABLES);
      Files.writeString(expected, table);
    }
    assertThat(table).isEqualTo(Files.readString(expected));
    assertThat(lines).as("every question has an answer in examples/").isNotEmpty();
  }

  private static String line(Query query, Binding row) {
    return query.getResultVars().stream()
        .map(name -> row.contains(name) ? cell(row.get(name)) : "")
        .collect(Collectors.joining("\t"));
  }

  /** Names made of digests say nothing to a reader, and change with every word of an article. */
  private static String cell(Node node) {
    String text =
        node.isLiteral()
            ? node.getLiteralLexicalForm()
            : node.getURI()
                .replace(BaseIri.DEFAULT.value(), "")
                .replace("https://w3id.org/hearsay/ontology#", "hs:");
    return DIGEST.matcher(text.replaceAll("\\s+", " ")).replaceAll("…");
  }

  @Test
  void areAskedOfAGraphThatKeepsItsPromises() {
    assertThat(GraphCheck.validate(store, OntologyFiles.packaged())).isEmpty();
  }

  @Test
  void areAskedOfTheSameGraphInWhateverOrderItWasRead() {
    try (Tdb2Store other = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      graphs.reversed().forEach(other::add);
      Derivation.rebuild(other, EventSchema.of(OntologyFiles.packaged()));
      assertThat(new TreeSet<>(Tdb2StoreTest.lines(other)))
          .isEqualTo(new TreeSet<>(Tdb2StoreTest.lines(store)));
    }
  }
}
