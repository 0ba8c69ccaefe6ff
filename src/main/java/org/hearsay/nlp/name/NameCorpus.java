package org.hearsay.nlp.name;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.nlp.layout.Block;
import org.hearsay.nlp.layout.Layout;
import org.hearsay.nlp.sentence.SentenceSplitter;
import org.hearsay.text.Article;
import org.hearsay.text.EntityType;
import org.hearsay.text.TextSpan;

/**
 * Reads the training data of {@code data/train/ner}: articles as JSON Lines with mentions, which go
 * through the same layout, sentences and tokens as at run time, and files of one token a line with
 * IOB labels, which bring their own.
 */
final class NameCorpus {

  private final SentenceSplitter sentences;
  private final Function<String, List<TextSpan>> tokenizer;

  /**
   * @param tokenizer gives the tokens of a sentence, in code points
   */
  NameCorpus(SentenceSplitter sentences, Function<String, List<TextSpan>> tokenizer) {
    this.sentences = sentences;
    this.tokenizer = tokenizer;
  }

  /** The articles of a JSON Lines file with {@code text} and {@code mentions}. */
  List<List<LabelledSentence>> articles(Path file) throws IOException {
    List<List<LabelledSentence>> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      articles.add(article(json));
    }
    return articles;
  }

  private List<LabelledSentence> article(JsonObject json) {
    Article article = Article.of(json.get("text").getAsString()).build();
    TextSpan.Index index = new TextSpan.Index(article.text());
    List<Labelled> mentions = new ArrayList<>();
    for (JsonElement element : json.getAsJsonArray("mentions")) {
      JsonObject mention = element.getAsJsonObject();
      TextSpan span = new TextSpan(mention.get("begin").getAsInt(), mention.get("end").getAsInt());
      type(mention.get("type").getAsString()).ifPresent(t -> mentions.add(new Labelled(span, t)));
    }
    List<LabelledSentence> labelled = new ArrayList<>();
    for (Block block : Layout.of(article)) {
      String text = index.slice(block.span());
      int start = index.toUtf16(block.span().begin());
      for (SentenceSplitter.Range range : sentences.split(text)) {
        TextSpan span = index.span(start + range.begin(), start + range.end());
        labelled.add(sentence(index.slice(span), span, mentions));
      }
    }
    return labelled;
  }

  /** The tokens of the sentences of a JSON Lines file with {@code text}. */
  List<List<String>> plain(Path file) throws IOException {
    List<List<String>> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      json.add("mentions", new JsonArray());
      article(json).forEach(s -> texts.add(s.words()));
    }
    return texts;
  }

  private record Labelled(TextSpan span, EntityType type) {}

  private LabelledSentence sentence(String text, TextSpan span, List<Labelled> mentions) {
    List<TextSpan> tokens = tokenizer.apply(text);
    TextSpan.Index index = new TextSpan.Index(text);
    List<NameSpan> names = new ArrayList<>();
    int free = 0;
    for (Labelled mention : mentions) {
      int begin = -1;
      int end = -1;
      for (int i = free; i < tokens.size(); i++) {
        TextSpan token = tokens.get(i);
        TextSpan inArticle = new TextSpan(span.begin() + token.begin(), span.begin() + token.end());
        if (inArticle.overlaps(mention.span())) {
          begin = begin < 0 ? i : begin;
          end = i + 1;
        }
      }
      if (begin >= 0) {
        names.add(new NameSpan(begin, end, mention.type()));
        free = end;
      }
    }
    return new LabelledSentence(tokens.stream().map(index::slice).toList(), names);
  }

  /**
   * The sentences of a file with a token and its label a line; documents begin with {@code
   * -DOCSTART-}, sentences end with a blank line.
   *
   * @param groups words that name nationalities and the like, whatever the file says of them: the
   *     data sets differ there
   */
  static List<List<LabelledSentence>> columns(Path file, Set<String> groups) throws IOException {
    List<List<LabelledSentence>> documents = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<LabelledSentence> document = new ArrayList<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add("");
    lines.add("-DOCSTART-");
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("-DOCSTART-")) {
        if (!words.isEmpty()) {
          document.add(labelled(words, labels, groups));
          words.clear();
          labels.clear();
        }
        if (!line.isBlank() && !document.isEmpty()) {
          documents.add(document);
          document = new ArrayList<>();
        }
      } else {
        int tab = line.lastIndexOf('\t');
        words.add(line.substring(0, tab));
        labels.add(line.substring(tab + 1));
      }
    }
    return documents;
  }

  private static LabelledSentence labelled(
      List<String> words, List<String> labels, Set<String> groups) {
    List<NameSpan> names = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int end = i + 1;
      if (labels.get(i).startsWith("B-")) {
        while (end < words.size() && labels.get(end).startsWith("I-")) {
          end++;
        }
      }
      Optional<EntityType> type =
          type(labels.get(i).substring(Math.min(2, labels.get(i).length())));
      boolean group = end == i + 1 && groups.contains(words.get(i));
      if (group && type.map(t -> t == EntityType.OTHER).orElse(true)) {
        type = Optional.of(EntityType.GROUP);
      }
      if (type.isPresent()) {
        names.add(new NameSpan(i, end, type.get()));
      }
      i = end;
    }
    return new LabelledSentence(words, names);
  }

  /**
   * The type that a label of the data sets stands for; none for dates, sums and what is no name.
   */
  private static Optional<EntityType> type(String label) {
    return switch (label) {
      case "Person", "PER" -> Optional.of(EntityType.PERSON);
      case "Organization", "ORG" -> Optional.of(EntityType.ORGANIZATION);
      case "Location", "LOC" -> Optional.of(EntityType.PLACE);
      case "Group" -> Optional.of(EntityType.GROUP);
      case "Facility" -> Optional.of(EntityType.FACILITY);
      case "Product" -> Optional.of(EntityType.PRODUCT);
      case "Misc", "MISC" -> Optional.of(EntityType.OTHER);
      default -> Optional.empty();
    };
  }
}
