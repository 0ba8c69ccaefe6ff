package org.hearsay.nlp.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.nlp.tag.Tag;

/** Reads treebanks in the CoNLL-U format of Universal Dependencies. */
public final class Treebank {
  private static final int COLUMNS = 10;
  private static final String TEXT = "# text = ";

  private Treebank() {}

  /** The sentences of all {@code .conllu} files in a folder, in the order of the files' names. */
  public static List<TreebankSentence> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(f -> f.toString().endsWith(".conllu")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException("no .conllu files in '" + folder + "'");
    }
    List<TreebankSentence> sentences = new ArrayList<>();
    for (Path file : files) {
      sentences.addAll(read(file));
    }
    return sentences;
  }

  /**
   * The sentences of a file.
   *
   * @throws IOException where it cannot be read or a line is not CoNLL-U; the message names it
   */
  public static List<TreebankSentence> read(Path file) throws IOException {
    List<TreebankSentence> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    String text = "";
    boolean opens = true;
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        flush(rows, text, opens, sentences);
        text = "";
        opens = false;
      } else if (line.startsWith(TEXT)) {
        text = line.substring(TEXT.length()).strip();
      } else if (line.startsWith("# newpar") || line.startsWith("# newdoc")) {
        opens = true;
      } else if (line.charAt(0) != '#') {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
          throw new IOException(
              "'%s' line %d has %d columns, not %d"
                  .formatted(file, number, columns.length, COLUMNS));
        }
        if (columns[0].indexOf('-') < 0 && columns[0].indexOf('.') < 0) {
          rows.add(columns);
        }
      }
    }
    flush(rows, text, opens, sentences);
    return sentences;
  }

  private static void flush(
      List<String[]> rows, String text, boolean opens, List<TreebankSentence> sentences)
      throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    int[] heads = new int[rows.size()];
    for (int i = 0; i < heads.length; i++) {
      try {
        heads[i] = Integer.parseInt(rows.get(i)[6]) - 1;
      } catch (NumberFormatException e) {
        throw new IOException("no head number: " + String.join(" ", rows.get(i)), e);
      }
    }
    sentences.add(
        new TreebankSentence(
            rows.stream().map(r -> r[1]).toList(),
            rows.stream().map(r -> r[2]).toList(),
            rows.stream().map(r -> new Tag(r[4], r[3])).toList(),
            heads,
            rows.stream().map(r -> r[7]).toList(),
            new TreebankSentence.Place(
                text, opens, !rows.getLast()[COLUMNS - 1].contains("SpaceAfter=No"))));
    rows.clear();
  }
}
