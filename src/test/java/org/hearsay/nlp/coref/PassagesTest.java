package org.hearsay.nlp.coref;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.pipeline.ArticlePipeline;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Entity;
import org.hearsay.text.Mention;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the links of our labelled passages, with the real models, to what they should be. */
@Tag("models")
class PassagesTest {

  private static final Pattern LABEL = Pattern.compile("\\[([^\\]]+)\\]");

  @Test
  void linksPreciselyAndOften() throws IOException {
    ArticlePipeline pipeline = ArticlePipeline.packaged();
    int expected = 0;
    int linked = 0;
    int right = 0;
    List<String> faults = new ArrayList<>();
    for (String passage : passages()) {
      Map<Integer, String> labels = new TreeMap<>();
      String text = read(passage, labels);
      Map<Integer, String> links = links(pipeline.annotate(Article.of(text).build()), labels);
      expected += labels.size();
      linked += links.size();
      for (Map.Entry<Integer, String> link : links.entrySet()) {
        if (link.getValue().equals(labels.get(link.getKey()))) {
          right++;
        } else {
          faults.add(text + " | at " + link.getKey() + ": " + link.getValue());
        }
      }
      labels.keySet().stream()
          .filter(end -> !links.containsKey(end))
          .forEach(end -> faults.add(text + " | at " + end + ": nothing"));
    }
    String report =
        "%d expected, %d linked, %d right:%n%s"
            .formatted(expected, linked, right, String.join("\n", faults));
    assertThat((double) right / linked).as("precision; " + report).isGreaterThan(0.95);
    assertThat((double) right / expected).as("recall; " + report).isGreaterThan(0.85);
  }

  private static List<String> passages() throws IOException {
    try (InputStream in = PassagesTest.class.getResourceAsStream("/coreference/passages.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    }
  }

  /** The text without its labels, which are put by the end of the word before them. */
  private static String read(String passage, Map<Integer, String> labels) {
    StringBuilder text = new StringBuilder();
    Matcher label = LABEL.matcher(passage);
    int at = 0;
    while (label.find()) {
      text.append(passage, at, label.start());
      labels.put(text.length(), label.group(1));
      at = label.end();
    }
    return text.append(passage.substring(at)).toString();
  }

  /** Pronouns, and descriptions that mean a named entity, by their ends. */
  private static Map<Integer, String> links(AnnotatedArticle article, Map<Integer, String> labels) {
    Map<Integer, String> links = new TreeMap<>();
    for (Mention mention : article.mentions()) {
      Optional<Entity> entity = article.entity(mention);
      boolean named =
          entity.isPresent()
              && article.mentions().stream()
                  .filter(m -> m.kind() == Mention.Kind.NAME)
                  .anyMatch(m -> article.entity(m).equals(entity));
      boolean group = entity.filter(e -> !e.members().isEmpty()).isPresent();
      boolean described = mention.kind() == Mention.Kind.NOMINAL && isDefinite(article, mention);
      if (group || named && (described || mention.kind() == Mention.Kind.PRONOUN)) {
        String label = labels.getOrDefault(mention.span().end(), "");
        links.put(
            mention.span().end(),
            names(entity.get()).contains(label) ? label : entity.get().label());
      }
    }
    return links;
  }

  private static boolean isDefinite(AnnotatedArticle article, Mention mention) {
    String words = article.slice(mention.span());
    return words.equals(words.toLowerCase(java.util.Locale.ROOT).replaceFirst("^the", "The"))
        || words.startsWith("the ")
        || words.startsWith("The ");
  }

  private static List<String> names(Entity entity) {
    List<String> names = new ArrayList<>(entity.aliases());
    names.add(entity.label());
    return names;
  }
}
