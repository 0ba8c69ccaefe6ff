package org.hearsay.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads names in IOB2, IOB or BIOES: a word and a label a line, a blank line between sentences,
 * {@code -DOCSTART-} or {@code # newdoc} between documents. Where rows have a number first, as in
 * UNER, the word stands second and the label third; otherwise the label stands last.
 *
 * <p>A sentence whose {@code # text = …} is given keeps it; of others, a text is made with the
 * spaces that English has between words. {@code # newpar} begins a paragraph.
 */
final class Iob2Reader {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("PER", "Person"),
          Map.entry("PERSON", "Person"),
          Map.entry("LOC", "Location"),
          Map.entry("LOCATION", "Location"),
          Map.entry("GPE", "Location"),
          Map.entry("ORG", "Organization"),
          Map.entry("ORGANIZATION", "Organization"),
          Map.entry("NORP", "Group"),
          Map.entry("GROUP", "Group"));

  private static final Set<String> TIGHT_BEFORE =
      Set.of(
          ".",
          ",",
          ";",
          ":",
          "?",
          "!",
          ")",
          "]",
          "}",
          "%",
          "'s",
          "\u2019s",
          "n't",
          "n\u2019t",
          "'re",
          "\u2019re",
          "'ve",
          "\u2019ve",
          "'ll",
          "\u2019ll",
          "'d",
          "\u2019d",
          "'m",
          "\u2019m",
          "'",
          "\u2019",
          "\u201d",
          "''",
          "\u2026");
  private static final Set<String> TIGHT_AFTER =
      Set.of("(", "[", "{", "$", "#", "``", "\u201c", "\u2018", "\u00a3", "\u20ac");

  private final Path file;
  private final List<NameGold.Document> documents = new ArrayList<>();
  private String id;
  private StringBuilder text = new StringBuilder();
  private List<NameGold.Name> names = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private List<String> labels = new ArrayList<>();
  private @Nullable String given;
  private boolean paragraph;
  private int first;

  private Iob2Reader(Path file) {
    this.file = file;
    id = String.valueOf(file.getFileName());
  }

  static List<NameGold.Document> read(Path file, List<String> lines) {
    Iob2Reader reader = new Iob2Reader(file);
    for (int i = 0; i < lines.size(); i++) {
      reader.line(lines.get(i), i + 1);
    }
    reader.endDocument();
    return reader.documents;
  }

  private void line(String line, int number) {
    if (line.startsWith("-DOCSTART-")) {
      endDocument();
      String[] parts = line.strip().split("\\s+");
      begin(parts.length > 2 || (parts.length == 2 && !parts[1].equals("O")) ? parts[1] : "");
    } else if (line.startsWith("# newdoc")) {
      endDocument();
      int sign = line.indexOf('=');
      begin(sign < 0 ? "" : line.substring(sign + 1).strip());
    } else if (line.startsWith("# newpar")) {
      paragraph = true;
    } else if (line.startsWith("# text = ")) {
      given = line.substring("# text = ".length()).strip();
    } else if (line.isBlank()) {
      endSentence();
    } else if (!line.startsWith("# ")) {
      row(line, number);
    }
  }

  private void begin(String name) {
    id = file.getFileName() + "#" + (name.isEmpty() ? String.valueOf(documents.size()) : name);
  }

  private void row(String line, int number) {
    String[] columns = line.contains("\t") ? line.split("\t") : line.strip().split(" +");
    boolean numbered = columns.length > 2 && columns[0].matches("\\d+");
    String word = numbered ? columns[1] : columns[0];
    String label = numbered ? columns[2] : columns[columns.length - 1];
    if (columns.length < 2 || !label.matches("O|[BIESLU]-.+")) {
      throw new GoldException(
          file, number, "'" + line.strip() + "' is no word with a label such as O or B-Person");
    }
    first = words.isEmpty() ? number : first;
    words.add(word.strip());
    labels.add(label);
  }

  private void endSentence() {
    if (words.isEmpty()) {
      return;
    }
    String sentence = given == null ? written(words) : given;
    text.append(text.isEmpty() ? "" : paragraph ? "\n\n" : given == null ? " " : "\n");
    int base = text.codePointCount(0, text.length());
    List<TextSpan> spans =
        Alignment.of(words, sentence)
            .orElseThrow(
                () ->
                    new GoldException(
                        file, first, "the words do not make up the text '" + sentence + "'"));
    text.append(sentence);
    int begin = -1;
    String open = "";
    for (int i = 0; i <= labels.size(); i++) {
      String label = i < labels.size() ? labels.get(i) : "O";
      String type = label.equals("O") ? "" : label.substring(2);
      boolean starts = "BSU".indexOf(label.charAt(0)) >= 0;
      if (begin >= 0 && (starts || !type.equals(open))) {
        TextSpan span = spans.get(begin).cover(spans.get(i - 1));
        names.add(
            new NameGold.Name(
                new TextSpan(base + span.begin(), base + span.end()),
                TYPES.getOrDefault(open.toUpperCase(Locale.ROOT), open)));
        begin = -1;
      }
      if (begin < 0 && !type.isEmpty()) {
        begin = i;
        open = type;
      }
    }
    words = new ArrayList<>();
    labels = new ArrayList<>();
    given = null;
    paragraph = false;
  }

  /** The words as English writes them. */
  private static String written(List<String> words) {
    StringBuilder text = new StringBuilder();
    boolean tight = true;
    boolean open = false;
    for (String word : words) {
      boolean mark = word.equals("\"");
      boolean closing = mark && open;
      if (!tight && !closing && !TIGHT_BEFORE.contains(word)) {
        text.append(' ');
      }
      text.append(word);
      open = mark ? !open : open;
      tight = TIGHT_AFTER.contains(word) || (mark && open);
    }
    return text.toString();
  }

  private void endDocument() {
    endSentence();
    if (!text.isEmpty()) {
      Article article = Article.of(text.toString()).id(id).language("en").build();
      documents.add(new NameGold.Document(article, names));
    }
    text = new StringBuilder();
    names = new ArrayList<>();
    given = null;
    paragraph = false;
  }
}
