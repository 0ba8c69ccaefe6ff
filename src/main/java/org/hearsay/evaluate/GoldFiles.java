package org.hearsay.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads gold files; their format is told by their names and, where those do not, by content. */
public final class GoldFiles {

  private static final String ARTICLES = "input.jsonl";

  private final Vocabulary vocabulary;
  private final List<TreeGold.Document> trees = new ArrayList<>();
  private final List<NameGold.Document> names = new ArrayList<>();
  private final List<TimeGold.Document> times = new ArrayList<>();
  private final List<PloverGold.Item> events = new ArrayList<>();
  private final List<ClaimGold> claims = new ArrayList<>();

  private GoldFiles(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Reads files and all files of folders, and joins those of one format.
   *
   * @return one set for each format, in the order trees, names, times, events, claims
   * @throws GoldException where one cannot be read, with its file and line
   */
  public static List<GoldSet> read(List<Path> paths, Vocabulary vocabulary) {
    GoldFiles gold = new GoldFiles(vocabulary);
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        gold.folder(path);
      } else {
        gold.file(path);
      }
    }
    List<GoldSet> sets = new ArrayList<>();
    if (!gold.trees.isEmpty()) {
      sets.add(new TreeGold(gold.trees));
    }
    if (!gold.names.isEmpty()) {
      sets.add(NameGold.of(gold.names));
    }
    if (!gold.times.isEmpty()) {
      sets.add(new TimeGold(gold.times));
    }
    if (!gold.events.isEmpty()) {
      sets.add(new PloverGold(gold.events));
    }
    if (!gold.claims.isEmpty()) {
      sets.add(
          new ClaimGold(
              gold.claims.stream().flatMap(c -> c.articles().stream()).toList(),
              gold.claims.stream().flatMap(c -> c.claims().stream()).toList(),
              vocabulary));
    }
    sets.forEach(GoldFiles::refuseDoubles);
    return sets;
  }

  private static void refuseDoubles(GoldSet set) {
    TreeMap<String, Integer> ids = new TreeMap<>();
    set.articles().forEach(a -> ids.merge(a.id(), 1, Integer::sum));
    ids.forEach(
        (id, times) -> {
          if (times > 1) {
            throw new IllegalArgumentException(
                "the gold has " + times + " articles '" + id + "': name files and documents apart");
          }
        });
  }

  private void folder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> known =
          files
              .filter(Files::isRegularFile)
              .filter(f -> !f.getFileName().toString().equals(ARTICLES))
              .filter(f -> f.toString().matches(".*\\.(conllu|iob2?|bio|tml|timeml|jsonl?)"))
              .filter(f -> !f.getFileName().toString().equals("meta.json"))
              .sorted()
              .toList();
      if (known.isEmpty()) {
        throw new GoldException(folder, 0, "the folder has no file of gold");
      }
      known.forEach(this::file);
    } catch (IOException e) {
      throw new GoldException(folder, 0, "cannot be read: " + e.getMessage());
    }
  }

  private void file(Path file) {
    String content = content(file);
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String begin = content.stripLeading();
    if (name.endsWith(".tml") || name.endsWith(".timeml") || begin.startsWith("<")) {
      times.add(TimeMlReader.read(file, content));
    } else if (name.endsWith(".conllu")) {
      trees.addAll(ConlluReader.read(file, content.lines().toList()));
    } else if (begin.startsWith("{") || begin.startsWith("[")) {
      json(file, JsonFile.read(file, content));
    } else if (hasTenColumns(content)) {
      trees.addAll(ConlluReader.read(file, content.lines().toList()));
    } else if (hasLabels(content)) {
      names.addAll(Iob2Reader.read(file, content.lines().toList()));
    } else {
      throw new GoldException(
          file,
          0,
          "is neither TimeML, CoNLL-U, IOB2, PLOVER records nor claims (docs/evaluate.md)");
    }
  }

  private void json(Path file, List<JsonFile.Row> rows) {
    if (rows.isEmpty()) {
      throw new GoldException(file, 0, "has no record");
    }
    if (rows.getFirst().object().has("evidence")) {
      Path articles = file.resolveSibling(ARTICLES);
      if (!Files.isRegularFile(articles)) {
        throw new GoldException(file, 0, "claims need their articles in " + articles);
      }
      List<JsonFile.Row> texts = JsonFile.read(articles, content(articles));
      claims.add(ClaimReader.read(file, rows, texts, vocabulary));
    } else if (rows.getFirst().object().has("event")) {
      events.addAll(PloverReader.read(file, rows));
    } else {
      throw new GoldException(
          file,
          rows.getFirst().line(),
          "is neither a record of PLOVER (with 'event') nor a claim (with 'evidence')");
    }
  }

  private static boolean hasTenColumns(String content) {
    return content
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .findFirst()
        .filter(l -> l.split("\t", -1).length == 10)
        .isPresent();
  }

  private static boolean hasLabels(String content) {
    return content
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#") && !l.startsWith("-DOCSTART-"))
        .findFirst()
        .filter(l -> l.matches(".*[\\t ](O|[BIESLU]-\\S+)([\\t ].*)?"))
        .isPresent();
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new GoldException(file, 0, "is no UTF-8");
    } catch (NoSuchFileException e) {
      throw new GoldException(file, 0, "is not there");
    } catch (IOException e) {
      throw new GoldException(file, 0, "cannot be read: " + e);
    }
  }
}
