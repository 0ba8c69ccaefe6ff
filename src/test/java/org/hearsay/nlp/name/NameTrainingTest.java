package org.hearsay.nlp.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a dozen sentences of our own: enough to see that all parts work together. */
class NameTrainingTest {

  private static final Pattern NAME = Pattern.compile("\\[([^/\\]]+)/(\\w+)]");

  private static final List<String> PLACES = List.of("Norland", "Sudland", "Estmark", "Westria");
  private static final List<String> PERSONS =
      List.of("Mira Solberg", "Odd Berg", "Jan Holt", "Eva Lind", "Tor Vik");
  private static final List<String> BODIES = List.of("River Council", "Dam Authority");

  @TempDir static Path folder;

  @BeforeAll
  static void train() throws IOException {
    writeData(folder.resolve("data"));
    NameTraining.run(folder.resolve("data"), folder.resolve("one"), 7);
  }

  private static void writeData(Path data) throws IOException {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String place = PLACES.get(i % 4);
      String other = PLACES.get((i + 1) % 4);
      String person = PERSONS.get(i % 5);
      String last = person.substring(person.indexOf(' ') + 1);
      String text =
          "President [%s/Person] of [%s/Location] met Minister [%s/Person] in [%s/Location] on Monday.\n\n"
                  .formatted(person, place, PERSONS.get((i + 2) % 5), other)
              + "Mr. [%s/Person] said that the [%s/Organization] would pay for the dam in [%s/Location].\n\n"
                  .formatted(last, BODIES.get(i % 2), other)
              + "The talks between [%s/Location] and [%s/Location] will go on, [%s/Person] said."
                  .formatted(place, other, last);
      articles.add(json(text).toString());
    }
    Files.createDirectories(data.resolve("ner"));
    Files.createDirectories(data.resolve("gazetteer/names"));
    Files.write(data.resolve("ner/worldwide.articles.jsonl"), articles);
    Files.writeString(data.resolve("gazetteer/names/first.txt"), "Mira\nOdd\nJan\nEva\nTor\nIda\n");
  }

  /** An article of the training data from a text with bracketed names. */
  private static JsonObject json(String marked) {
    StringBuilder text = new StringBuilder();
    JsonArray mentions = new JsonArray();
    Matcher matcher = NAME.matcher(marked);
    while (matcher.find()) {
      matcher.appendReplacement(text, "");
      JsonObject mention = new JsonObject();
      mention.addProperty("begin", text.length());
      text.append(matcher.group(1));
      mention.addProperty("end", text.length());
      mention.addProperty("type", matcher.group(2));
      mentions.add(mention);
    }
    matcher.appendTail(text);
    JsonObject article = new JsonObject();
    article.addProperty("text", text.toString());
    article.add("mentions", mentions);
    return article;
  }

  @Test
  void findsNamesInAnArticle() throws IOException {
    NameFinder finder = NameFinder.load(folder.resolve("one"));
    List<List<String>> article =
        List.of(
            List.of(
                "Mr.", "Holt", "said", "that", "the", "River", "Council", "met", "in", "Norland",
                "."),
            List.of("The", "talks", "will", "go", "on", "."));
    assertThat(finder.find(article))
        .containsExactly(
            List.of(
                new NameSpan(1, 2, EntityType.PERSON),
                new NameSpan(5, 7, EntityType.ORGANIZATION),
                new NameSpan(9, 10, EntityType.PLACE)),
            List.of());
  }

  @Test
  void anArticleMayBeEmpty() throws IOException {
    assertThat(NameFinder.load(folder.resolve("one")).find(List.of())).isEmpty();
  }

  @Test
  void equalDataAndSeedGiveEqualBytes() throws IOException {
    NameTraining.run(folder.resolve("data"), folder.resolve("two"), 7);
    assertThat(folder.resolve("two").resolve(NameFinder.FILE))
        .hasSameBinaryContentAs(folder.resolve("one").resolve(NameFinder.FILE));
  }

  @Test
  void groupsAreWordsThatNearlyAlwaysNameOne() {
    NameSpan group = new NameSpan(0, 1, EntityType.GROUP);
    LabelledSentence labelled =
        new LabelledSentence(List.of("Norlanders", "protest"), List.of(group));
    LabelledSentence other = new LabelledSentence(List.of("Greens", "grow"), List.of());
    LabelledSentence once = new LabelledSentence(List.of("Greens", "protest"), List.of(group));
    assertThat(NameTraining.groups(List.of(List.of(labelled, labelled, other, other, once, once))))
        .isEqualTo(Set.of("Norlanders"));
  }
}
