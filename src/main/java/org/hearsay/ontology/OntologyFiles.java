package org.hearsay.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The Turtle files of an ontology, by name.
 *
 * @param origin where they come from, for messages
 */
public record OntologyFiles(String origin, List<OntologyFile> files) {

  private static final String RESOURCES = "ontology/";

  public OntologyFiles {
    files = files.stream().sorted(Comparator.comparing(OntologyFile::name)).toList();
  }

  /**
   * The ontology in the jar.
   *
   * @throws UncheckedIOException where the jar cannot be read
   */
  public static OntologyFiles packaged() {
    URL anchor = OntologyFiles.class.getClassLoader().getResource(RESOURCES + "core.ttl");
    if (anchor == null) {
      throw new IllegalStateException("no ontology/core.ttl on the class path: rebuild the jar");
    }
    try {
      if (anchor.openConnection() instanceof JarURLConnection jar) {
        return inJar(jar.getJarFile());
      }
      return in(Path.of(anchor.toURI()).resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the ontology at " + anchor, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot read the ontology at " + anchor, e);
    }
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

  private static OntologyFiles inJar(JarFile jar) throws IOException {
    List<OntologyFile> files = new ArrayList<>();
    for (JarEntry entry : jar.stream().toList()) {
      String name = entry.getName();
      if (name.startsWith(RESOURCES) && name.endsWith(".ttl")) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.add(
              new OntologyFile(
                  name.substring(RESOURCES.length()),
                  new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
    }
    return new OntologyFiles(URI.create("jar:" + Path.of(jar.getName()).toUri()).toString(), files);
  }
}
