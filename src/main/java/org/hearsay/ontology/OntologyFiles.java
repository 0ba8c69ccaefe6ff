package org.hearsay.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Turtle files of an ontology, by name.
 *
 * @param origin where they come from, for messages
 */
public record OntologyFiles(String origin, List<OntologyFile> files) {

  public OntologyFiles {
    files = files.stream().sorted(Comparator.comparing(OntologyFile::name)).toList();
  }

  /**
   * The ontology in the jar.
   *
   * @throws UncheckedIOException where the jar cannot be read
   */
  public static OntologyFiles packaged() {
    List<OntologyFile> files = new ArrayList<>();
    PackagedFiles.in("ontology", "core.ttl")
        .forEach(
            (name, text) -> {
              if (name.endsWith(".ttl")) {
                files.add(new OntologyFile(name, text));
              }
            });
    return new OntologyFiles("the jar's ontology", files);
  }

  /**
   * The ontology in a folder and its sub-folders.
   *
   * @throws UncheckedIOException where the folder or a file cannot be read
   */
  public static OntologyFiles in(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new UncheckedIOException(
          new IOException(
              "no folder '" + directory + "': --ontology takes a folder with core.ttl"));
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      List<OntologyFile> files = new ArrayList<>();
      for (Path path : paths.filter(p -> p.toString().endsWith(".ttl")).sorted().toList()) {
        String name = directory.relativize(path).toString().replace('\\', '/');
        files.add(new OntologyFile(name, Files.readString(path)));
      }
      return new OntologyFiles(directory.toString(), files);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the ontology in '" + directory + "'", e);
    }
  }

  /** Those in a sub-folder, such as {@code events/}. */
  public List<OntologyFile> under(String folder) {
    return files.stream().filter(file -> file.name().startsWith(folder)).toList();
  }
}
