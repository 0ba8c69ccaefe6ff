package org.hearsay.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that writes articles until it is killed, and tells which are committed. */
final class WriterProcess {

  private WriterProcess() {}

  static List<String> command(String folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-cp",
        System.getProperty("java.class.path"),
        WriterProcess.class.getName(),
        folder);
  }

  static ArticleGraph graph(int number) {
    return Tdb2StoreTest.article(
        "https://news.example/%06d".formatted(number),
        "Kuwait recalled envoy %06d from North Korea.".formatted(number));
  }

  public static void main(String[] arguments) {
    ArticleStore.initialize();
    try (Tdb2Store store = Tdb2Store.openOrCreate(Path.of(arguments[0]), BaseIri.DEFAULT)) {
      for (int number = 0; number < 1_000_000; ) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
          ArticleGraph graph = graph(number++);
          store.add(graph);
          names.add(graph.name().getURI());
        }
        store.flush();
        names.forEach(name -> System.out.println("committed " + name));
      }
    }
  }
}
