package org.hearsay.graph;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.text.Article;

/**
 * A process that takes articles into a store as {@code build} does: what it has is passed over, the
 * rest is written in batches. Of each third article a second version follows.
 */
final class BuildProcess {

  static final int ARTICLES = 900;
  private static final int BATCH = 25;

  private BuildProcess() {}

  static List<String> command(String folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        BuildProcess.class.getName(),
        folder);
  }

  private static String text(int number, int version) {
    return "Kuwait recalled envoy %06d of list %d from North Korea.".formatted(number, version);
  }

  static ArticleGraph graph(int number) {
    return Tdb2StoreTest.article(
        "https://news.example/" + number, text(number, number % 3 == 0 ? 2 : 1));
  }

  static void build(QueryStore store, Runnable afterEach) {
    KnownArticles known = KnownArticles.of(store, Told.RUN, true);
    int pending = 0;
    for (int version = 1; version <= 2; version++) {
      for (int number = 0; number < ARTICLES; number++) {
        String url = "https://news.example/" + number;
        Article last =
            Article.of(text(number, number % 3 == 0 ? 2 : 1))
                .url(url)
                .published("2017-09-18")
                .build();
        boolean two = number % 3 == 0;
        if (known.holds(last) || version == 2 && !two) {
          continue;
        }
        ArticleGraph graph = Tdb2StoreTest.article(url, text(number, version));
        store.add(graph);
        known.changed(graph);
        if (++pending % BATCH == 0) {
          store.flush();
        }
        afterEach.run();
      }
    }
    store.flush();
  }

  public static void main(String[] arguments) {
    ArticleStore.initialize();
    try (Tdb2Store store = Tdb2Store.openOrCreate(Path.of(arguments[0]), BaseIri.DEFAULT)) {
      System.out.println("opened");
      build(store, () -> System.out.println("added"));
    }
    System.out.println("closed");
  }
}
