package org.hearsay.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.hearsay.text.Article;

/**
 * PLOVER's gold standard records: who did what to whom in a sentence. The gold marks one event a
 * record though many sentences tell more, so that precision is a lower bound.
 */
record PloverGold(List<Item> items) implements GoldSet {

  /** An actor as a coder writes it; code and sector may be empty. */
  record Actor(String text, String code, String sector) {}

  /**
   * A record.
   *
   * @param roots the classes that count as right
   * @param reciprocal whether the sources do it to each other
   */
  record Item(
      Article article,
      Set<String> roots,
      List<Actor> sources,
      List<Actor> targets,
      boolean reciprocal) {
    int capacity() {
      int n = sources.size();
      return reciprocal ? n * (n - 1) : Math.max(1, n) * Math.max(1, targets.size());
    }
  }

  /** An event of a record. */
  private record Event(List<Actor> sources, List<Actor> targets, String label) {
    Set<String> roots() {
      return Plover.roots(label);
    }
  }

  /** What must agree of two actors. */
  private enum By {
    CODE,
    TEXT,
    EITHER
  }

  /** Prefixes of older code lists, and one code for all that stands above states. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("JAP", "JPN"),
          Map.entry("ITL", "ITA"),
          Map.entry("VTN", "VNM"),
          Map.entry("PAL", "PSE"),
          Map.entry("ROM", "ROU"),
          Map.entry("TMP", "TLS"),
          Map.entry("ZAR", "COD"),
          Map.entry("BUR", "MMR"),
          Map.entry("YUG", "SRB"),
          Map.entry("SCG", "SRB"),
          Map.entry("GFR", "DEU"),
          Map.entry("KSV", "SRB"),
          Map.entry("KOS", "SRB"),
          Map.entry("NGO", "INT"),
          Map.entry("IGO", "INT"),
          Map.entry("IMG", "INT"),
          Map.entry("NGM", "INT"),
          Map.entry("UNO", "INT"),
          Map.entry("EUR", "INT"),
          Map.entry("EEC", "INT"),
          Map.entry("MNC", "INT"),
          Map.entry("UIS", "INT"),
          Map.entry("ISM", "INT"));

  PloverGold {
    items = List.copyOf(items);
  }

  @Override
  public String task() {
    return "events";
  }

  @Override
  public List<Article> articles() {
    return items.stream().map(Item::article).toList();
  }

  @Override
  public Report score(Map<String, JsonObject> records) {
    List<Unit> units = units(records);
    Counter counter = new Counter(units, items.size());
    Plover.Grading sixteen = Plover.Grading.SIXTEEN;
    List<Report.Figure> figures = new ArrayList<>();
    figures.add(counter.score("class+source+target", all(sixteen, By.EITHER)));
    figures.add(counter.score("class", (e, i) -> sixteen.agree(e.roots(), i.roots())));
    figures.add(
        counter.score(
            "class+source",
            (e, i) -> sixteen.agree(e.roots(), i.roots()) && sides(e, i, By.EITHER)[0]));
    figures.add(
        counter.score(
            "class+target",
            (e, i) -> sixteen.agree(e.roots(), i.roots()) && sides(e, i, By.EITHER)[1]));
    figures.add(counter.score("class+source+target by country code", all(sixteen, By.CODE)));
    figures.add(counter.score("class+source+target by text", all(sixteen, By.TEXT)));
    figures.add(
        counter.score(
            "source+target whatever the class",
            (e, i) -> sides(e, i, By.EITHER)[0] && sides(e, i, By.EITHER)[1]));
    figures.add(counter.score("18 classes, all three", all(Plover.Grading.EIGHTEEN, By.EITHER)));
    figures.add(counter.score("4 classes, all three", all(Plover.Grading.FOUR, By.EITHER)));
    figures.add(
        counter.score(
            "4 classes, class only", (e, i) -> Plover.Grading.FOUR.agree(e.roots(), i.roots())));
    int answered =
        units.stream().filter(u -> !u.events().isEmpty()).mapToInt(u -> u.items().size()).sum();
    figures.add(Report.rate("gold records with any event", answered, items.size()));
    return new Report(
        task(),
        figures,
        List.of("the gold marks one event a record, so precision is a lower bound"));
  }

  private static BiPredicate<Event, Item> all(Plover.Grading grading, By by) {
    return (event, item) -> {
      boolean[] sides = sides(event, item, by);
      return grading.agree(event.roots(), item.roots()) && sides[0] && sides[1];
    };
  }

  /** What is told of one sentence. */
  private record Unit(List<Item> items, List<Event> events) {}

  private record Counter(List<Unit> units, int gold) {
    Report.Figure score(String name, BiPredicate<Event, Item> right) {
      int assigned = 0;
      int found = 0;
      int predicted = 0;
      for (Unit unit : units) {
        List<List<Integer>> edges = new ArrayList<>();
        Set<Integer> hit = new HashSet<>();
        for (Event event : unit.events()) {
          List<Integer> fitting = new ArrayList<>();
          for (int i = 0; i < unit.items().size(); i++) {
            if (right.test(event, unit.items().get(i))) {
              fitting.add(i);
            }
          }
          edges.add(fitting);
          hit.addAll(fitting);
        }
        assigned += Matching.of(edges, unit.items().stream().map(Item::capacity).toList()).size();
        found += hit.size();
        predicted += unit.events().size();
      }
      return Report.score(name, assigned, predicted, found, gold);
    }
  }

  private List<Unit> units(Map<String, JsonObject> records) {
    Map<String, List<Item>> bySentence = new LinkedHashMap<>();
    items.forEach(
        i -> bySentence.computeIfAbsent(i.article().text(), t -> new ArrayList<>()).add(i));
    List<Unit> units = new ArrayList<>();
    for (List<Item> group : bySentence.values()) {
      Set<Event> events = new LinkedHashSet<>();
      group.forEach(item -> events.addAll(events(Records.of(records, item.article()))));
      units.add(new Unit(group, events.stream().filter(e -> !e.roots().isEmpty()).toList()));
    }
    return units;
  }

  private static List<Event> events(JsonObject record) {
    List<Event> events = new ArrayList<>();
    for (JsonElement element : Records.array(record, "events")) {
      JsonObject event = element.getAsJsonObject();
      if (event.has("contentOf")) {
        // the gold marks the demand or the denial, not what is demanded or denied
        continue;
      }
      String root = Records.string(event, "plover").orElse("");
      List<Actor> sources = side(event, "actor");
      List<Actor> targets = side(event, "target");
      boolean each = targets.isEmpty() && sources.size() >= 2 && Plover.RECIPROCAL.contains(root);
      events.add(new Event(sources, each ? sources : targets, root));
    }
    return events;
  }

  private static List<Actor> side(JsonObject event, String role) {
    List<Actor> actors = new ArrayList<>();
    for (JsonElement element : Records.array(event, "roles")) {
      JsonObject filler = element.getAsJsonObject();
      String text = Records.string(filler, "text").orElse("");
      String code = Records.string(filler, "code").orElse("");
      if (filler.get("role").getAsString().equals(role) && !(text.isEmpty() && code.isEmpty())) {
        actors.add(new Actor(text, code, ""));
      }
    }
    return actors;
  }

  /** Whether the source is right, and the target; a side that the gold leaves empty is. */
  private static boolean[] sides(Event event, Item item, By by) {
    if (item.reciprocal()) {
      List<Actor> gold = item.sources();
      Set<Integer> first = hits(event.sources(), gold, by);
      Set<Integer> second = hits(event.targets(), gold, by);
      if (event.targets().isEmpty() && first.size() >= 2) {
        return new boolean[] {true, true};
      }
      boolean two = first.stream().anyMatch(a -> second.stream().anyMatch(b -> !a.equals(b)));
      return new boolean[] {
        !first.isEmpty(), two || (!second.isEmpty() && first.isEmpty()),
      };
    }
    return new boolean[] {
      side(event.sources(), item.sources(), item.targets(), by),
      side(event.targets(), item.targets(), item.sources(), by)
    };
  }

  private static Set<Integer> hits(List<Actor> predicted, List<Actor> gold, By by) {
    Set<Integer> hits = new TreeSet<>();
    for (int i = 0; i < gold.size(); i++) {
      List<Actor> others = new ArrayList<>(gold);
      others.remove(i);
      if (side(predicted, List.of(gold.get(i)), others, by)) {
        hits.add(i);
      }
    }
    return hits;
  }

  private static boolean side(List<Actor> predicted, List<Actor> gold, List<Actor> others, By by) {
    return gold.isEmpty()
        || gold.stream().anyMatch(g -> predicted.stream().anyMatch(p -> same(p, g, others, by)));
  }

  private static boolean same(Actor predicted, Actor gold, List<Actor> others, By by) {
    List<String> otherTexts = others.stream().map(Actor::text).filter(t -> !t.isEmpty()).toList();
    boolean text = ActorText.matches(predicted.text(), gold.text(), otherTexts);
    boolean code = sameCode(predicted.code(), gold.code());
    if (code && !text && isOfTheOtherSide(predicted, gold, others, otherTexts)) {
      code = false;
    }
    return switch (by) {
      case CODE -> code;
      case TEXT -> text;
      case EITHER -> code || text;
    };
  }

  /** Whether the state agrees but words or sector are those of the other side. */
  private static boolean isOfTheOtherSide(
      Actor predicted, Actor gold, List<Actor> others, List<String> otherTexts) {
    String letters = letters(predicted.code());
    String sector = letters.substring(Math.min(3, letters.length()));
    if (!gold.sector().isEmpty() && sector.contains(gold.sector())) {
      return false;
    }
    boolean named =
        !predicted.text().isEmpty()
            && ActorText.isShort(predicted.text())
            && !ActorText.isState(predicted.text())
            && otherTexts.stream()
                .anyMatch(o -> ActorText.matches(predicted.text(), o, List.of(gold.text())));
    return named
        || (!sector.isEmpty()
            && others.stream()
                .anyMatch(
                    o ->
                        sameCode(predicted.code(), o.code())
                            && !o.sector().isEmpty()
                            && sector.contains(o.sector())
                            && !o.sector().equals(gold.sector())));
  }

  private static boolean sameCode(String a, String b) {
    String x = letters(a);
    String y = letters(b);
    if (x.length() < 3 || y.length() < 3) {
      return false;
    }
    String stateA = x.substring(0, 3);
    String stateB = y.substring(0, 3);
    boolean montenegro = stateB.equals("MNE") && (stateA.equals("KSV") || stateA.equals("KOS"));
    return montenegro
        || CODES.getOrDefault(stateA, stateA).equals(CODES.getOrDefault(stateB, stateB));
  }

  private static String letters(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
  }
}
