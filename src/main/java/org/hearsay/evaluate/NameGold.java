package org.hearsay.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/**
 * Names of persons, places, organizations and groups in whole articles, flat. A record's country or
 * place is a location; its other types are neither right nor false, and so are the gold's.
 *
 * @param scored the types that are judged: the ones of these four that the gold has
 */
record NameGold(List<Document> documents, List<String> scored) implements GoldSet {

  /** The types that can be judged. */
  static final List<String> TYPES = List.of("Person", "Location", "Organization", "Group");

  /** A name and its type. */
  record Name(TextSpan span, String type) {}

  record Document(Article article, List<Name> names) {
    Document {
      names = List.copyOf(names);
    }
  }

  NameGold {
    documents = List.copyOf(documents);
    scored = List.copyOf(scored);
  }

  /** With the types that the gold has. */
  static NameGold of(List<Document> documents) {
    Set<String> present = new HashSet<>();
    documents.forEach(d -> d.names().forEach(name -> present.add(name.type())));
    return new NameGold(documents, TYPES.stream().filter(present::contains).toList());
  }

  @Override
  public String task() {
    return "names";
  }

  @Override
  public List<Article> articles() {
    return documents.stream().map(Document::article).toList();
  }

  @Override
  public Report score(Map<String, JsonObject> records) {
    Counts all = new Counts();
    Map<String, Counts> byType = new HashMap<>();
    int spans = 0;
    int overlapping = 0;
    int overlapped = 0;
    for (Document document : documents) {
      List<Name> found = judged(predicted(Records.of(records, document.article())));
      List<Name> gold = judged(document.names());
      Set<Name> exact = new HashSet<>(gold);
      Set<TextSpan> goldSpans = new HashSet<>(gold.stream().map(Name::span).toList());
      for (Name name : found) {
        boolean right = exact.contains(name);
        all.predicted(right);
        byType.computeIfAbsent(name.type(), t -> new Counts()).predicted(right);
        spans += goldSpans.contains(name.span()) ? 1 : 0;
        overlapping += meets(name, gold) ? 1 : 0;
      }
      for (Name name : gold) {
        all.gold++;
        byType.computeIfAbsent(name.type(), t -> new Counts()).gold++;
        overlapped += meets(name, found) ? 1 : 0;
      }
    }
    List<Report.Figure> figures = new ArrayList<>();
    figures.add(all.score("exact span and type"));
    scored.forEach(type -> figures.add(byType.getOrDefault(type, new Counts()).score("  " + type)));
    figures.add(Report.score("exact span, any judged type", spans, all.predicted, all.gold));
    figures.add(
        Report.score(
            "overlapping span, same type", overlapping, all.predicted, overlapped, all.gold));
    return new Report(task(), figures, List.of());
  }

  private static final class Counts {
    private int right;
    private int predicted;
    private int gold;

    void predicted(boolean isRight) {
      predicted++;
      right += isRight ? 1 : 0;
    }

    Report.Figure score(String name) {
      return Report.score(name, right, predicted, gold);
    }
  }

  private List<Name> judged(List<Name> names) {
    return names.stream().filter(name -> scored.contains(name.type())).toList();
  }

  private static boolean meets(Name name, List<Name> others) {
    return others.stream()
        .anyMatch(o -> o.type().equals(name.type()) && o.span().overlaps(name.span()));
  }

  /** The names of a record; those inside of longer ones are left out. */
  private static List<Name> predicted(JsonObject record) {
    Map<TextSpan, String> types = new HashMap<>();
    for (JsonElement element : Records.array(record, "mentions")) {
      JsonObject mention = element.getAsJsonObject();
      if (Records.string(mention, "kind").orElse("name").equals("name")) {
        String type = mention.get("type").getAsString();
        boolean place = type.equals("Country") || type.equals("Place");
        types.put(Records.span(mention), place ? "Location" : type);
      }
    }
    List<TextSpan> spans =
        types.keySet().stream()
            .sorted(
                Comparator.comparingInt(TextSpan::begin)
                    .thenComparing(Comparator.comparingInt(TextSpan::end).reversed()))
            .toList();
    List<Name> names = new ArrayList<>();
    int reach = -1;
    for (TextSpan span : spans) {
      if (span.end() > reach) {
        names.add(new Name(span, types.getOrDefault(span, "")));
        reach = span.end();
      }
    }
    return names;
  }
}
