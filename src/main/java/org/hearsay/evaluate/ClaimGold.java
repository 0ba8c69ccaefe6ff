package org.hearsay.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/**
 * Claims of whole articles: what is told, by whom, of whom, and when. An event is right where it
 * stands in the gold's sentence and has its type, one of its actors and one of its targets. Claims
 * that are not of the core are no misses, and events that match only them no errors.
 */
record ClaimGold(List<Article> articles, List<Claim> claims, Vocabulary vocabulary)
    implements GoldSet {

  /**
   * A participant or speaker.
   *
   * @param names what it is called: the words of the text, the name
   */
  record Party(List<String> names) {}

  /**
   * A claim.
   *
   * @param article the id of its article
   * @param types its event types; any is right
   * @param evidence where it is told
   * @param date a date as in TIMEX3, or nothing
   * @param core whether everybody would mark it
   */
  record Claim(
      String article,
      Set<String> types,
      List<Party> actors,
      List<Party> targets,
      TextSpan evidence,
      String polarity,
      String modality,
      Optional<Party> speaker,
      Optional<String> date,
      boolean core) {}

  /** Types whose participants stand on one level: who is the actor is a matter of phrasing. */
  private static final Set<String> POOLED =
      Set.of(
          "Meeting",
          "Agreement",
          "Cooperation",
          "Mediation",
          "Appointment",
          "Departure",
          "Death",
          "Election",
          "Legislation");

  private static final Set<String> NO_PARTICIPANT =
      Set.of("place", "location", "time", "date", "instrument", "topic", "office", "position");

  ClaimGold {
    articles = List.copyOf(articles);
    claims = List.copyOf(claims);
  }

  @Override
  public String task() {
    return "claims";
  }

  /** The names and state codes of a participant. */
  private record Side(Set<String> names, Set<String> codes) {
    boolean like(Side other) {
      return codes.stream().anyMatch(other.codes::contains)
          || names.stream().anyMatch(a -> other.names.stream().anyMatch(b -> ActorText.same(a, b)));
    }
  }

  /** A claim as it is compared. */
  private record Wanted(
      Claim claim, Set<String> roots, List<Side> actors, List<Side> targets, boolean pooled) {
    int capacity() {
      int n = actors.size();
      int m = targets.size();
      return Math.max(
          1, pooled && n >= 2 && m == 0 ? n * (n - 1) : Math.max(1, n) * Math.max(1, m));
    }
  }

  /** An event as it is compared. */
  private record Told(
      JsonObject event,
      Set<String> types,
      Set<String> roots,
      List<Side> actors,
      List<Side> targets,
      List<Side> all,
      Set<String> speaker) {
    boolean overlaps(TextSpan evidence) {
      return !Records.hasSpan(event) || Records.span(event).overlaps(evidence);
    }
  }

  private record Pair(Claim claim, Told told) {}

  @Override
  public Report score(Map<String, JsonObject> records) {
    Map<String, List<Wanted>> wanted = new HashMap<>();
    claims.forEach(c -> wanted.computeIfAbsent(c.article(), a -> new ArrayList<>()).add(wanted(c)));
    Map<String, List<Told>> told = new HashMap<>();
    articles.forEach(a -> told.put(a.id(), told(Records.of(records, a), a.text())));

    BiPredicate<Wanted, Told> place = (w, t) -> t.overlaps(w.claim().evidence());
    BiPredicate<Wanted, Told> type = (w, t) -> meet(w.claim().types(), t.types());
    BiPredicate<Wanted, Told> root = (w, t) -> meet(w.roots(), t.roots());
    BiPredicate<Wanted, Told> actor = (w, t) -> sides(w, t)[0];
    BiPredicate<Wanted, Told> both = (w, t) -> sides(w, t)[0] && sides(w, t)[1];
    List<Pair> pairs = new ArrayList<>();
    List<Report.Figure> figures = new ArrayList<>();
    figures.add(level("type+actor+target", wanted, told, place.and(type).and(both), pairs));
    List<Pair> unused = new ArrayList<>();
    figures.add(level("type+actor", wanted, told, place.and(type).and(actor), unused));
    figures.add(level("type only", wanted, told, place.and(type), unused));
    figures.add(
        level(
            "PLOVER root+actor+target", wanted, told, place.and(type.or(root)).and(both), unused));
    figures.add(
        level("type+actor+target, anywhere in the article", wanted, told, type.and(both), unused));
    attributes(figures, pairs);
    return new Report(
        task(), figures, List.of("pred leaves out events that match a claim not of the core"));
  }

  private Report.Figure level(
      String name,
      Map<String, List<Wanted>> wanted,
      Map<String, List<Told>> told,
      BiPredicate<Wanted, Told> test,
      List<Pair> pairs) {
    int right = 0;
    int found = 0;
    int predicted = 0;
    int gold = 0;
    for (Article article : articles) {
      List<Wanted> all = wanted.getOrDefault(article.id(), List.of());
      List<Wanted> core = all.stream().filter(w -> w.claim().core()).toList();
      List<Told> events = told.getOrDefault(article.id(), List.of());
      List<List<Integer>> edges = new ArrayList<>();
      Set<Integer> hit = new HashSet<>();
      for (Told event : events) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < core.size(); i++) {
          if (test.test(core.get(i), event)) {
            fitting.add(i);
          }
        }
        edges.add(fitting);
        hit.addAll(fitting);
      }
      Map<Integer, Integer> where =
          Matching.of(edges, core.stream().map(Wanted::capacity).toList());
      where.forEach((e, c) -> pairs.add(new Pair(core.get(c).claim(), events.get(e))));
      for (int e = 0; e < events.size(); e++) {
        Told event = events.get(e);
        boolean ignored =
            !where.containsKey(e)
                && all.stream().anyMatch(w -> !w.claim().core() && test.test(w, event));
        predicted += ignored ? 0 : 1;
      }
      right += where.size();
      found += hit.size();
      gold += core.size();
    }
    return Report.score(name, right, predicted, found, gold);
  }

  private static void attributes(List<Report.Figure> figures, List<Pair> pairs) {
    figures.add(
        rate(
            "of matched: polarity right",
            pairs,
            p -> same(p, "polarity", "positive", p.claim().polarity())));
    figures.add(
        rate(
            "of matched: modality right",
            pairs,
            p -> same(p, "modality", "actual", p.claim().modality())));
    figures.add(rate("of matched: speaker right (also: none)", pairs, ClaimGold::isSpeakerRight));
    figures.add(
        rate(
            "of matched with a gold speaker: speaker right",
            pairs.stream().filter(p -> p.claim().speaker().isPresent()).toList(),
            ClaimGold::isSpeakerRight));
    List<Pair> dated = pairs.stream().filter(p -> p.claim().date().isPresent()).toList();
    List<Pair> given = dated.stream().filter(p -> time(p).isPresent()).toList();
    figures.add(Report.rate("of matched with a gold date: date given", given.size(), dated.size()));
    figures.add(
        rate(
            "of those given: date compatible",
            given,
            p -> agree(p.claim().date().orElseThrow(), time(p).orElseThrow())));
  }

  private static Report.Figure rate(
      String name, List<Pair> pairs, java.util.function.Predicate<Pair> right) {
    return Report.rate(name, (int) pairs.stream().filter(right).count(), pairs.size());
  }

  private static boolean same(Pair pair, String member, String otherwise, String gold) {
    return Records.string(pair.told().event(), member).orElse(otherwise).equals(gold);
  }

  private static Optional<String> time(Pair pair) {
    return Records.string(pair.told().event(), "time");
  }

  private static boolean isSpeakerRight(Pair pair) {
    Set<String> told = pair.told().speaker();
    Optional<Party> gold = pair.claim().speaker();
    if (gold.isEmpty() || told.isEmpty()) {
      return gold.isEmpty() && told.isEmpty();
    }
    return gold.get().names().stream()
        .anyMatch(a -> told.stream().anyMatch(b -> ActorText.same(a, b)));
  }

  /** No known part differs, and one is known to both; of an interval either end may agree. */
  private static boolean agree(String a, String b) {
    return ends(a).anyMatch(x -> ends(b).anyMatch(y -> isCompatible(x, y)));
  }

  private static Stream<String> ends(String date) {
    return Arrays.stream(date.split("/"))
        .map(String::strip)
        .filter(d -> !d.isEmpty())
        .map(d -> d.split("T", 2)[0]);
  }

  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|X{4}|-)(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?");

  private static boolean isCompatible(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    List<String> x = parts(a);
    List<String> y = parts(b);
    boolean shared = false;
    for (int i = 0; i < x.size(); i++) {
      if (!x.get(i).isEmpty() && !y.get(i).isEmpty()) {
        if (!x.get(i).equals(y.get(i))) {
          return false;
        }
        shared = true;
      }
    }
    return shared;
  }

  /** Year, month and day, empty where unknown; of weeks and seasons the year alone. */
  private static List<String> parts(String date) {
    Matcher matcher = DATE.matcher(date);
    if (!matcher.matches()) {
      return List.of(known(date.substring(0, Math.min(4, date.length()))), "", "");
    }
    return List.of(known(matcher.group(1)), known(matcher.group(2)), known(matcher.group(3)));
  }

  private static String known(@org.jspecify.annotations.Nullable String part) {
    return part != null && part.matches("\\d+") ? part : "";
  }

  private static boolean meet(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  /** Whether the actors' side is right, and the targets'; one that the gold leaves empty is. */
  private static boolean[] sides(Wanted wanted, Told told) {
    if (!wanted.pooled()) {
      return new boolean[] {
        wanted.actors().isEmpty() || hits(wanted.actors(), told.actors()) > 0,
        wanted.targets().isEmpty() || hits(wanted.targets(), told.targets()) > 0
      };
    }
    List<Side> all = told.all();
    if (!wanted.actors().isEmpty() && !wanted.targets().isEmpty()) {
      List<Side> both = Stream.concat(wanted.actors().stream(), wanted.targets().stream()).toList();
      return new boolean[] {
        hits(wanted.actors(), all) > 0, hits(wanted.targets(), all) > 0 && hits(both, all) >= 2
      };
    }
    List<Side> gold = wanted.actors().isEmpty() ? wanted.targets() : wanted.actors();
    int hits = hits(gold, all);
    return new boolean[] {gold.isEmpty() || hits > 0, hits >= Math.min(2, gold.size())};
  }

  /** How many of some sides are met by different others. */
  private static int hits(List<Side> gold, List<Side> told) {
    List<List<Integer>> edges = new ArrayList<>();
    for (Side side : gold) {
      List<Integer> fitting = new ArrayList<>();
      for (int i = 0; i < told.size(); i++) {
        if (side.like(told.get(i))) {
          fitting.add(i);
        }
      }
      edges.add(fitting);
    }
    return Matching.of(edges, told.stream().map(t -> 1).toList()).size();
  }

  private Wanted wanted(Claim claim) {
    Set<String> roots = new HashSet<>();
    claim.types().forEach(t -> vocabulary.root(t).filter(r -> !r.isEmpty()).ifPresent(roots::add));
    return new Wanted(
        claim,
        roots,
        claim.actors().stream().map(this::side).toList(),
        claim.targets().stream().map(this::side).toList(),
        meet(POOLED, claim.types()));
  }

  private Side side(Party party) {
    Set<String> codes = new HashSet<>();
    party.names().stream().findFirst().flatMap(vocabulary::country).ifPresent(codes::add);
    return new Side(named(party.names()), codes);
  }

  private static Set<String> named(List<String> names) {
    Set<String> named = new LinkedHashSet<>(names);
    named.removeIf(n -> n.isEmpty() || ActorText.isPronoun(n));
    return named;
  }

  private List<Told> told(JsonObject record, String text) {
    TextSpan.Index index = new TextSpan.Index(text);
    Map<String, List<String>> entities = new HashMap<>();
    for (JsonElement element : Records.array(record, "mentions")) {
      JsonObject mention = element.getAsJsonObject();
      Records.string(mention, "entity")
          .ifPresent(
              entity -> {
                List<String> names = entities.computeIfAbsent(entity, e -> new ArrayList<>());
                Records.string(mention, "label").ifPresent(names::add);
                if (Records.string(mention, "kind").orElse("name").equals("name")) {
                  names.add(index.slice(Records.span(mention)));
                }
              });
    }
    List<Told> told = new ArrayList<>();
    for (JsonElement element : Records.array(record, "events")) {
      told.add(told(element.getAsJsonObject(), entities, index));
    }
    return told;
  }

  private Told told(JsonObject event, Map<String, List<String>> entities, TextSpan.Index index) {
    List<Side> actors = new ArrayList<>();
    List<Side> targets = new ArrayList<>();
    List<Side> others = new ArrayList<>();
    for (JsonElement element : Records.array(event, "roles")) {
      JsonObject filler = element.getAsJsonObject();
      String role = filler.get("role").getAsString();
      String surface =
          Records.string(filler, "text")
              .filter(t -> !t.isEmpty())
              .orElseGet(() -> Records.hasSpan(filler) ? index.slice(Records.span(filler)) : "");
      List<String> names = new ArrayList<>(names(filler, "entity", entities));
      Set<String> codes = new HashSet<>();
      Records.string(filler, "code").ifPresent(codes::add);
      names.stream().findFirst().flatMap(vocabulary::country).ifPresent(codes::add);
      vocabulary.country(surface).ifPresent(codes::add);
      names.add(surface);
      Side side = new Side(named(names), codes);
      switch (role) {
        case "actor" -> actors.add(side);
        case "target" -> targets.add(side);
        default -> {
          if (!NO_PARTICIPANT.contains(role)) {
            others.add(side);
          }
        }
      }
    }
    List<Side> all = new ArrayList<>(actors);
    all.addAll(targets);
    all.addAll(others);
    String type = event.get("type").getAsString();
    Set<String> types = new LinkedHashSet<>(Set.of(type));
    Records.array(event, "ancestors").forEach(a -> types.add(a.getAsString()));
    Set<String> roots = new HashSet<>();
    Records.string(event, "plover")
        .or(() -> vocabulary.root(type))
        .filter(r -> !r.isEmpty())
        .ifPresent(roots::add);
    return new Told(
        event, types, roots, actors, targets, all, named(names(event, "speaker", entities)));
  }

  /** By which names an entity goes: labels, names in the text, and what its IRI ends with. */
  private static List<String> names(
      JsonObject object, String member, Map<String, List<String>> entities) {
    Optional<String> iri = Records.string(object, member);
    if (iri.isEmpty()) {
      return List.of();
    }
    String local = iri.get().replaceFirst("/+$", "").replaceFirst(".*[/#]", "");
    StringBuilder words = new StringBuilder();
    for (String word : local.split("[-_]+")) {
      if (!word.isEmpty()) {
        words.append(words.isEmpty() ? "" : " ");
        words.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return Stream.concat(
            entities.getOrDefault(iri.get(), List.of()).stream(), Stream.of(words.toString()))
        .toList();
  }
}
