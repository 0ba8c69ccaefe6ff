package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All Java sources are as google-java-format writes them. */
class FormatTest {

  @Test
  void sourcesAreFormatted() throws IOException {
    List<Path> wrong;
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      wrong =
          sources
              .filter(path -> path.toString().endsWith(".java"))
              .filter(FormatTest::differs)
              .sorted()
              .toList();
    }
    assertThat(wrong).as("files that google-java-format would change").isEmpty();
  }

  private static boolean differs(Path path) {
    try {
      String source = Files.readString(path);
      String ordered =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
      return !new Formatter().formatSource(ordered).equals(source);
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException("cannot format " + path, e);
    }
  }
}
