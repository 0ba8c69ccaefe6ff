package org.hearsay.nlp.word;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.nlp.learn.HashedTable;
import org.hearsay.nlp.learn.Hashing;

/**
 * What is known of words before any training: the class of each in a hierarchical clustering (Brown
 * et al. 1992), and the tags that it had in a large corpus. Words are kept as 32-bit hashes, so
 * that half a million load in a moment; one unknown word in ten thousand passes for a known one.
 * Immutable.
 */
public final class WordClasses {

  /** What an unknown word has. */
  private static final String UNKNOWN = "";

  private final List<String> paths;
  private final List<String> tagSets;
  private final HashedTable pathOf;
  private final HashedTable tagsOf;

  private WordClasses(
      List<String> paths, List<String> tagSets, HashedTable pathOf, HashedTable tagsOf) {
    this.paths = List.copyOf(paths);
    this.tagSets = List.copyOf(tagSets);
    this.pathOf = pathOf;
    this.tagsOf = tagsOf;
  }

  /**
   * @param paths the class of each word in small letters as the path to it in the tree of classes,
   *     such as {@code 11101010}; a number of digits only stands as {@code 0}
   * @param tags the tags of each word, such as {@code VBD VBN}, the most frequent first
   */
  public static WordClasses of(Map<String, String> paths, Map<String, String> tags) {
    List<String> allPaths = new ArrayList<>(new TreeSet<>(paths.values()));
    List<String> allTags = new ArrayList<>(new TreeSet<>(tags.values()));
    return new WordClasses(allPaths, allTags, table(paths, allPaths), table(tags, allTags));
  }

  private static HashedTable table(Map<String, String> values, List<String> names) {
    Map<String, Integer> numbers = new TreeMap<>();
    names.forEach(name -> numbers.put(name, numbers.size() + 1));
    Map<Integer, Integer> entries = new TreeMap<>();
    new TreeMap<>(values).forEach((word, value) -> entries.put(key(word), numbers.get(value)));
    return new HashedTable(entries);
  }

  private static int key(String word) {
    return HashedTable.key(Hashing.of(word));
  }

  /** The path to a word's class; empty for an unknown word. */
  String path(String form) {
    int found = pathOf.get(Hashing.of(isNumber(form) ? "0" : form.toLowerCase(Locale.ROOT)));
    return found == HashedTable.ABSENT ? UNKNOWN : paths.get(found - 1);
  }

  /** The tags of a word, else of the same word in small letters; empty for an unknown word. */
  String tags(String form) {
    int found = tagsOf.get(Hashing.of(form));
    if (found == HashedTable.ABSENT) {
      found = tagsOf.get(Hashing.of(form.toLowerCase(Locale.ROOT)));
    }
    return found == HashedTable.ABSENT ? UNKNOWN : tagSets.get(found - 1);
  }

  private static boolean isNumber(String form) {
    boolean digits = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      digits |= Character.isDigit(c);
      if (!Character.isDigit(c) && c != ',' && c != '.') {
        return false;
      }
    }
    return digits;
  }

  /** Writes the classes. */
  public void write(DataOutputStream out) throws IOException {
    writeNames(out, paths);
    pathOf.write(out);
    writeNames(out, tagSets);
    tagsOf.write(out);
  }

  private static void writeNames(DataOutputStream out, List<String> names) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  /** Reads what {@link #write} has written. */
  public static WordClasses read(DataInputStream in) throws IOException {
    List<String> paths = readNames(in);
    HashedTable pathOf = HashedTable.read(in);
    List<String> tagSets = readNames(in);
    return new WordClasses(paths, tagSets, pathOf, HashedTable.read(in));
  }

  private static List<String> readNames(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<String> names = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      names.add(in.readUTF());
    }
    return names;
  }
}
