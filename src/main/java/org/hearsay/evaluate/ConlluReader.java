package org.hearsay.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads CoNLL-U (universaldependencies.org/format.html). Documents begin at {@code # newdoc},
 * paragraphs at {@code # newpar}; each sentence needs {@code # text}.
 */
final class ConlluReader {

  private static final int COLUMNS = 10;

  private final Path file;
  private final List<TreeGold.Document> documents = new ArrayList<>();
  private String id;
  private StringBuilder text = new StringBuilder();
  private List<TextSpan> sentences = new ArrayList<>();
  private List<TreeGold.Word> words = new ArrayList<>();
  private String glue = "";
  private Sentence sentence = new Sentence();

  private ConlluReader(Path file) {
    this.file = file;
    id = String.valueOf(file.getFileName());
  }

  /** One row. */
  private record Row(int number, String form, String upos, int head, String relation) {}

  /** A sentence that is being read. */
  private static final class Sentence {
    private int line;
    private boolean paragraph;
    private boolean spaceAfter = true;
    private @Nullable String text;
    private final List<Row> rows = new ArrayList<>();

    /** Words of several rows, by the number of their first; the value is the last and the form. */
    private final Map<Integer, Map.Entry<Integer, String>> joined = new TreeMap<>();
  }

  static List<TreeGold.Document> read(Path file, List<String> lines) {
    ConlluReader reader = new ConlluReader(file);
    for (int i = 0; i < lines.size(); i++) {
      reader.line(lines.get(i), i + 1);
    }
    reader.endSentence();
    reader.endDocument();
    return reader.documents;
  }

  private void line(String line, int number) {
    if (line.startsWith("# newdoc")) {
      endDocument();
      int sign = line.indexOf('=');
      id =
          file.getFileName()
              + "#"
              + (sign < 0 ? documents.size() : line.substring(sign + 1).strip());
    } else if (line.startsWith("# newpar")) {
      sentence.paragraph = true;
    } else if (line.startsWith("# text = ")) {
      sentence.text = line.substring("# text = ".length()).strip();
    } else if (line.isBlank()) {
      endSentence();
    } else if (!line.startsWith("#")) {
      row(line, number);
    }
  }

  private void row(String line, int number) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new GoldException(
          file, number, columns.length + " columns where CoNLL-U has ten, with tabs between them");
    }
    String key = columns[0];
    sentence.line = sentence.line == 0 ? number : sentence.line;
    if (key.contains(".")) {
      return;
    }
    sentence.spaceAfter = !columns[9].contains("SpaceAfter=No");
    if (key.contains("-")) {
      String[] ends = key.split("-", 2);
      sentence.joined.put(number(ends[0], number), Map.entry(number(ends[1], number), columns[1]));
      return;
    }
    int head = columns[6].equals("_") ? 0 : number(columns[6], number);
    sentence.rows.add(new Row(number(key, number), columns[1], columns[3], head, columns[7]));
  }

  private int number(String value, int line) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new GoldException(file, line, "'" + value + "' is no number of a word");
    }
  }

  private void endSentence() {
    if (sentence.rows.isEmpty()) {
      return;
    }
    String own = sentence.text;
    if (own == null) {
      throw new GoldException(file, sentence.line, "the sentence has no line '# text = …'");
    }
    text.append(text.isEmpty() ? "" : sentence.paragraph ? "\n\n" : glue);
    int base = text.codePointCount(0, text.length());
    Map<Integer, @Nullable TextSpan> places = places(own, base);
    Map<Integer, Integer> index = new TreeMap<>();
    for (Row row : sentence.rows) {
      index.put(row.number(), words.size() + index.size());
    }
    for (Row row : sentence.rows) {
      if (row.head() != 0 && !index.containsKey(row.head())) {
        throw new GoldException(
            file, sentence.line, "word " + row.number() + " has no head " + row.head());
      }
    }
    int first = words.size();
    for (Row row : sentence.rows) {
      int head = index.getOrDefault(row.head(), -1);
      words.add(new TreeGold.Word(places.get(row.number()), row.upos(), head, row.relation()));
    }
    if (words.size() - first != sentence.rows.size()) {
      throw new GoldException(file, sentence.line, "two words have one number");
    }
    sentences.add(new TextSpan(base, base + own.codePointCount(0, own.length())));
    text.append(own);
    glue = sentence.spaceAfter ? " " : "";
    sentence = new Sentence();
  }

  /** Where the words stand, by their numbers; those that share their letters stand nowhere. */
  private Map<Integer, @Nullable TextSpan> places(String own, int base) {
    List<List<Row>> groups = new ArrayList<>();
    List<String> surface = new ArrayList<>();
    int covered = 0;
    for (Row row : sentence.rows) {
      if (row.number() <= covered) {
        groups.getLast().add(row);
        continue;
      }
      Map.Entry<Integer, String> whole = sentence.joined.get(row.number());
      covered = whole == null ? row.number() : whole.getKey();
      surface.add(whole == null ? row.form() : whole.getValue());
      groups.add(new ArrayList<>(List.of(row)));
    }
    List<TextSpan> spans =
        Alignment.of(surface, own)
            .orElseThrow(
                () ->
                    new GoldException(
                        file, sentence.line, "the words do not make up the text '" + own + "'"));
    Map<Integer, @Nullable TextSpan> places = new LinkedHashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      List<Row> group = groups.get(g);
      TextSpan span = spans.get(g);
      StringBuilder joined = new StringBuilder();
      group.forEach(row -> joined.append(row.form()));
      boolean splits = joined.toString().equals(span.of(own));
      int at = base + span.begin();
      for (Row row : group) {
        int length = row.form().codePointCount(0, row.form().length());
        if (group.size() == 1) {
          places.put(row.number(), new TextSpan(at, base + span.end()));
        } else {
          places.put(row.number(), splits ? new TextSpan(at, at + length) : null);
        }
        at += length;
      }
    }
    return places;
  }

  private void endDocument() {
    endSentence();
    if (!sentences.isEmpty()) {
      Article article = Article.of(text.toString()).id(id).language("en").build();
      documents.add(new TreeGold.Document(article, sentences, words));
    }
    text = new StringBuilder();
    sentences = new ArrayList<>();
    words = new ArrayList<>();
    glue = "";
  }
}
