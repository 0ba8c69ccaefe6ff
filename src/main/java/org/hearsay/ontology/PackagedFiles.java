package org.hearsay.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The text files that the build packs into the jar: {@code ontology, queries} and the examples. */
public final class PackagedFiles {

  private PackagedFiles() {}

  /**
   * The files of a folder and of those below it, by their names relative to it, such as {@code
   * policies/two-sources.rq}.
   *
   * @param folder such as {@code queries}
   * @param anchor a file that is in it, by which it is found
   * @throws UncheckedIOException where the jar cannot be read
   */
  public static SortedMap<String, String> in(String folder, String anchor) {
    String name = folder + "/" + anchor;
    URL url = PackagedFiles.class.getClassLoader().getResource(name);
    if (url == null) {
      throw new IllegalStateException("no " + name + " on the class path: rebuild the jar");
    }
    try {
      if (url.openConnection() instanceof JarURLConnection jar) {
        return inJar(jar.getJarFile(), folder + "/");
      }
      Path file = Path.of(url.toURI());
      return inFolder(file.resolve("../".repeat(anchor.split("/", -1).length)).normalize());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the files beside " + url, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot read the files beside " + url, e);
    }
  }

  private static SortedMap<String, String> inFolder(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return files;
  }

  private static SortedMap<String, String> inJar(JarFile jar, String prefix) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (JarEntry entry : jar.stream().toList()) {
      String name = entry.getName();
      if (name.startsWith(prefix) && !entry.isDirectory()) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(
              name.substring(prefix.length()),
              new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }
}
