package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * What the README tells to type is what the command line takes, and the files that it names are
 * there.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern COMMAND = Pattern.compile("\\./hearsay ([a-z][^#`\\n]*)");
  private static final Pattern FILE =
      Pattern.compile("(?:\\]\\(|`)((?:docs|queries|ontology|examples|src)/[^)`\\s*]*)[)`]");

  static Stream<String> commands() throws IOException {
    return found(COMMAND).map(line -> line.replaceAll("…|DIR\\b", "x"));
  }

  static Stream<String> files() throws IOException {
    return found(FILE);
  }

  private static Stream<String> found(Pattern pattern) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(README));
    return matcher.results().map(result -> result.group(1).strip()).distinct();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandsAreTaken(String command) {
    List<String> words = Arrays.asList(command.replaceAll(">.*", "").strip().split("\\s+"));
    CommandLine line = new CommandLine(new Hearsay());
    assertThat(line.parseArgs(words.toArray(String[]::new)).hasSubcommand()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("files")
  void filesAreThere(String file) {
    assertThat(Path.of(file)).exists();
  }
}
