package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Finds the prints of agency stories in a set made for it: with ends cut, words changed, other
 * headlines and paragraphs of the paper's own; and no others: retellings with the same quotation,
 * follow-ups with the same background, collections, forms with other figures.
 */
class CopiesTest {

  /** An article of the set; prints of one story have its name, all others names of their own. */
  private record Print(String story, String kind, String text) {}

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
  }

  private static List<String> lines(String name) {
    try (InputStream in = CopiesTest.class.getResourceAsStream("/copies/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> stories() {
    Map<String, List<String>> stories = new TreeMap<>();
    List<String> paragraphs = new ArrayList<>();
    for (String line : lines("stories.txt")) {
      if (line.startsWith("== ")) {
        paragraphs = new ArrayList<>();
        stories.put(line.substring(3), paragraphs);
      } else {
        paragraphs.add(line);
      }
    }
    return stories;
  }

  /** Changes about one word in so many, as an editor does. */
  private static String edited(String text, int one, long seed) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
    for (int i = 0; i < words.size(); i++) {
      boolean figure = words.get(i).chars().anyMatch(Character::isDigit);
      if (!figure && random.nextInt(one) == 0) {
        switch (random.nextInt(3)) {
          case 0 -> words.remove(i);
          case 1 -> words.set(i, "indeed");
          default -> words.add(i, "also");
        }
      }
    }
    return String.join(" ", words);
  }

  private static String join(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  private static List<String> with(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static List<Print> set() {
    Map<String, List<String>> stories = stories();
    List<String> locals = lines("locals.txt");
    List<Print> set = new ArrayList<>();
    List<String> collection = new ArrayList<>();
    stories.forEach(
        (name, told) -> {
          String story = name.substring(0, name.indexOf(' '));
          if (!name.endsWith("A")) {
            boolean later = name.endsWith("C");
            List<String> background = stories.getOrDefault(story + " A", List.of()).subList(5, 7);
            set.add(new Print(name, "other", join(later ? with(told, background) : told)));
            return;
          }
          collection.add(told.getFirst());
          set.add(new Print(story, "as sent", join(told)));
          set.add(new Print(story, "headline", "Another headline of the day\n\n" + join(told)));
          set.add(new Print(story, "five of seven paragraphs", join(told.subList(0, 5))));
          set.add(new Print(story, "three of seven paragraphs", join(told.subList(0, 3))));
          set.add(new Print(story, "one word in 25 changed", edited(join(told), 25, 7)));
          set.add(new Print(story, "one word in 12 changed", edited(join(told), 12, 8)));
          set.add(new Print(story, "local end", join(with(told, locals))));
          set.add(
              new Print(
                  story, "cut, local end", join(with(told.subList(0, 4), locals.subList(0, 2)))));
          set.add(
              new Print(
                  story,
                  "cut, changed, local start",
                  join(
                      with(
                          locals.subList(2, 3),
                          List.of(edited(join(told.subList(0, 5)), 25, 9))))));
          List<String> shuffled = new ArrayList<>(told.subList(1, 7));
          java.util.Collections.reverse(shuffled);
          set.add(new Print(story, "other order", join(with(told.subList(0, 1), shuffled))));
          set.add(
              new Print(
                  story,
                  "typography",
                  join(told).replace("“", "\"").replace("”", "\"").replace("’", "'")));
        });
    set.add(new Print("collection", "other", join(collection)));
    for (int day = 0; day < 5; day++) {
      set.add(new Print("market " + day, "other", market(day)));
    }
    return set;
  }

  private static String market(int day) {
    Random random = new Random(day);
    String form = join(lines("market.txt"));
    String[] fill = new String[14];
    Arrays.setAll(fill, i -> String.valueOf(100 + random.nextInt(9000)));
    fill[0] = day % 2 == 0 ? "higher" : "lower";
    fill[1] = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday").get(day);
    fill[2] = day % 2 == 0 ? "gaining" : "losing";
    fill[11] = List.of("copper", "grain", "gas", "tin", "wool").get(day);
    for (int i = 0; i < fill.length; i++) {
      form = form.replace("{" + i + "}", fill[i]);
    }
    return form;
  }

  private static Fingerprint fingerprint(String text) {
    Article article = Article.of(text).build();
    Sentence whole =
        new Sentence(
            new TextSpan(0, text.codePointCount(0, text.length())),
            0,
            Sentence.Kind.BODY,
            List.of());
    return Fingerprint.of(AnnotatedArticle.of(article, List.of(whole)));
  }

  private static Collection<Corpus.ArticleFact> corpus(List<Print> prints) {
    TreeMap<String, Corpus.ArticleFact> facts = new TreeMap<>();
    for (int i = 0; i < prints.size(); i++) {
      String iri = iri(i);
      facts.put(
          iri,
          new Corpus.ArticleFact(
              iri, LocalDate.of(2019, 3, 14).plusDays(i % 3), fingerprint(prints.get(i).text())));
    }
    return facts.values();
  }

  private static String iri(int i) {
    return "http://localhost:3030/article/%04d".formatted(i);
  }

  @Test
  void findsPrintsAndNoOthers() {
    List<Print> set = set();
    Copies copies = new Copies(corpus(set));
    int right = 0;
    int found = 0;
    int all = 0;
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean same = set.get(i).story().equals(set.get(j).story());
        boolean told = copies.firstOf(iri(i)).equals(copies.firstOf(iri(j)));
        all += same ? 1 : 0;
        found += told ? 1 : 0;
        right += same && told ? 1 : 0;
        if (same != told) {
          errors.add(
              (same ? "missed " : "wrong ")
                  + set.get(i).story()
                  + " ("
                  + set.get(i).kind()
                  + ") and "
                  + set.get(j).story()
                  + " ("
                  + set.get(j).kind()
                  + ")");
        }
      }
    }
    System.out.printf(
        "near-duplicates: %d articles, %d pairs of prints, precision %.3f, recall %.3f%n",
        set.size(), all, (double) right / found, (double) right / all);
    assertThat(errors).isEmpty();
  }

  @Test
  void tellsFromWhichPrintOthersWereQuoted() {
    String text = join(stories().getOrDefault("bank A", List.of()));
    List<Corpus.ArticleFact> facts = new ArrayList<>();
    List<String> days = List.of("2019-03-15", "2019-03-14", "2019-03-14", "");
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i).isEmpty() ? LocalDate.MIN : LocalDate.parse(days.get(i));
      facts.add(new Corpus.ArticleFact(iri(i), day, fingerprint(text + "\n\nPrint " + i + ".")));
    }
    List<String> told = lines(new Copies(facts));
    assertThat(told)
        .containsExactlyInAnyOrder(
            iri(0) + " copyOf " + iri(1),
            iri(0) + " alternateOf " + iri(1),
            iri(0) + " wasQuotedFrom " + iri(1),
            iri(2) + " copyOf " + iri(1),
            iri(2) + " alternateOf " + iri(1),
            iri(3) + " copyOf " + iri(1),
            iri(3) + " alternateOf " + iri(1));
    assertThat(lines(new Copies(facts.reversed()))).isEqualTo(told);
  }

  private static List<String> lines(Copies copies) {
    List<String> lines = new ArrayList<>();
    for (Triple triple : copies.triples()) {
      String predicate = triple.getPredicate().getURI().replaceFirst(".*[#/]", "");
      lines.add(triple.getSubject() + " " + predicate + " " + triple.getObject());
    }
    return lines;
  }

  @Test
  void writesAndReadsItsSamples() {
    Fingerprint sample = fingerprint(join(stories().getOrDefault("port A", List.of())));
    assertThat(Fingerprint.decoded(sample.encoded())).isEqualTo(sample);
    for (String bad : List.of("", "x", "AAAA", "AAAAAQ", "AAAAAQAAAAA", "....", "ä")) {
      assertThat(Fingerprint.decoded(bad).runs().length).isLessThan(2);
    }
  }
}
