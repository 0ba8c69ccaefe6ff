import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;

/**
 * Writes the lists of words that {@code hearsay train parser} and {@code hearsay train names} read,
 * from the lexica of NLP4J (Apache 2.0, on Maven Central):
 *
 * <pre>
 * mvn dependency:copy -Dartifact=edu.emory.mathcs.nlp:nlp4j-english:1.1.2 -DoutputDirectory=.
 * java scripts/WordLists.java nlp4j-english-1.1.2.jar DATA/words
 * </pre>
 *
 * It needs the command {@code xz}.
 */
class WordLists {
  private static final String FOLDER = "edu/emory/mathcs/nlp/lexica/";

  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: java scripts/WordLists.java nlp4j-english-1.1.2.jar FOLDER");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of(args[1]));
    try (JarFile jar = new JarFile(args[0])) {
      Map<String, Collection<String>> clusters =
          read(jar, "en-brown-clusters-simplified-lowercase.xz");
      Map<String, Collection<String>> tags = read(jar, "en-ambiguity-classes-simplified.xz");
      List<String> paths = new ArrayList<>();
      clusters.forEach(
          (word, prefixes) ->
              paths.add(
                  word
                      + "\t"
                      + prefixes.stream()
                          .max(Comparator.comparingInt(String::length))
                          .orElseThrow()));
      Files.write(folder.resolve("clusters.tsv"), paths);
      List<String> tagged = new ArrayList<>();
      tags.forEach((word, known) -> tagged.add(word + "\t" + String.join(" ", known)));
      Files.write(folder.resolve("tags.tsv"), tagged);
    }
  }

  /** A serialized map from words to collections of strings, in the order of the words. */
  private static Map<String, Collection<String>> read(JarFile jar, String name) throws Exception {
    Process xz = new ProcessBuilder("xz", "-dc").redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Thread feed =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (InputStream in = jar.getInputStream(jar.getJarEntry(FOLDER + name));
                      var out = xz.getOutputStream()) {
                    in.transferTo(out);
                  } catch (IOException e) {
                    throw new IllegalStateException("cannot unpack " + name, e);
                  }
                });
    Map<String, Collection<String>> found = new TreeMap<>();
    try (ObjectInputStream in = new ObjectInputStream(xz.getInputStream())) {
      in.setObjectInputFilter(
          ObjectInputFilter.Config.createFilter("java.util.*;java.lang.*;!*"));
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) in.readObject()).entrySet()) {
        List<String> values = new ArrayList<>();
        ((Collection<?>) entry.getValue()).forEach(v -> values.add((String) v));
        found.put((String) entry.getKey(), values);
      }
    }
    feed.join();
    return found;
  }
}
