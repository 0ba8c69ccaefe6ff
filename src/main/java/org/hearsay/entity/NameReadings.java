package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.text.EntityType;
import org.hearsay.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what names that are no person's mean, by their type and by what else the article names.
 *
 * <p>A name of several meanings is decided by the states that the article's other names lie in, and
 * by a following ", Georgia" that contains it; else the more prominent kind wins, and where two are
 * alike nothing does.
 */
final class NameReadings {

  /** Words that are first or last names as often as they are places. */
  private static final Set<String> PERSONAL =
      Set.of(
          "jordan",
          "chad",
          "georgia",
          "israel",
          "ireland",
          "kenya",
          "india",
          "cuba",
          "holland",
          "london",
          "paris",
          "france",
          "england",
          "brazil",
          "austin",
          "dallas",
          "houston",
          "sydney",
          "florence",
          "virginia",
          "carolina",
          "dakota",
          "montana",
          "phoenix",
          "lincoln",
          "jackson",
          "madison",
          "washington",
          "wellington",
          "kingston",
          "nelson",
          "hamilton",
          "victoria",
          "santiago",
          "valencia",
          "america",
          "asia",
          "china",
          "geneva",
          "vienna",
          "lima",
          "male",
          "nice",
          "reading",
          "bath",
          "orange",
          "split",
          "mobile",
          "essen");

  /** The sectors of bodies that bear the same name in many states. */
  private static final Set<String> NATIONAL =
      Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PTY", "OPP", "LAB");

  private static final double SURE = 0.4;

  /** What it tells that the place in which it lies is named right behind it. */
  private static final double CONTAINED = 3;

  /** An article on another state names that so many times as often. */
  private static final int BARELY = 4;

  private final Gazetteer gazetteer;
  private final List<Sentence> sentences;

  /** How many names of the article lie in a state, by its code. */
  private final Map<String, Integer> evidence = new HashMap<>();

  /** How often each name stands in the article, by its key. */
  private final Map<String, Integer> counts = new HashMap<>();

  /** The entries that the article names in full. */
  private final Set<String> named = new HashSet<>();

  NameReadings(Gazetteer gazetteer, List<Sentence> sentences, List<NamedMention> names) {
    this.gazetteer = gazetteer;
    this.sentences = sentences;
    for (NamedMention name : names) {
      List<Reading> readings = candidates(name);
      Set<String> codes = new HashSet<>();
      for (Reading reading : readings) {
        codes.add(gazetteer.codeOf(reading.entry()).orElse(""));
        if (reading.use() != Reading.Use.SHORT) {
          named.add(reading.entry().id());
          gazetteer.stateByCapital(reading.entry().id()).ifPresent(s -> named.add(s.id()));
        }
      }
      counts.merge(NameKey.of(name.text()), 1, Integer::sum);
      if (codes.size() == 1) {
        evidence.merge(codes.iterator().next(), 1, Integer::sum);
      }
    }
  }

  /** Whether a name is a person's as often as a place's. */
  static boolean isPersonal(String name) {
    return PERSONAL.contains(NameKey.of(name));
  }

  /** The codes of the states in which names of the article lie. */
  Set<String> codes() {
    return Set.copyOf(evidence.keySet());
  }

  /**
   * A chosen reading.
   *
   * @param score how sure, from 0 to 1
   * @param reasons why
   */
  record Choice(Reading reading, double score, List<String> reasons) {
    Choice {
      reasons = List.copyOf(reasons);
    }
  }

  /** What a name means, if that can be told. */
  Optional<Choice> choose(NamedMention name) {
    List<Reading> readings = candidates(name);
    List<Reading> full = readings.stream().filter(r -> r.use() != Reading.Use.SHORT).toList();
    if (full.isEmpty()) {
      return shortName(name, readings);
    }
    List<GazetteerEntry> meant = full.stream().map(Reading::entry).distinct().toList();
    if (meant.size() == 1) {
      return isElsewhere(name, meant.getFirst())
          ? Optional.empty()
          : Optional.of(new Choice(full.getFirst(), 0.95, List.of("only meaning of the name")));
    }
    return scored(name, full);
  }

  /**
   * Whether a name that many states have a bearer of ("Congress", "Labour Party") stands in an
   * article on other states.
   */
  private boolean isElsewhere(NamedMention name, GazetteerEntry entry) {
    Optional<String> code = gazetteer.codeOf(entry);
    if (entry.kind().type() != EntityType.ORGANIZATION
        || code.isEmpty()
        || !NATIONAL.contains(entry.sector().orElse(""))) {
      return false;
    }
    Sentence words = sentences.get(name.mention().sentence());
    List<String> lemmas = new ArrayList<>();
    for (int i = name.first(); i <= name.last(); i++) {
      lemmas.add(Words.singular(words.token(i)));
    }
    int of = lemmas.indexOf("of");
    // parties of many states have one name: "Conservatives"
    boolean generic =
        gazetteer.agentNouns().endingIn(lemmas).isPresent()
            || of > 0 && gazetteer.agentNouns().endingIn(lemmas.subList(0, of)).isPresent()
            || entry.sector().filter("PTY"::equals).isPresent();
    // what a name says of itself is no evidence
    int own =
        evidence.getOrDefault(code.get(), 0) - counts.getOrDefault(NameKey.of(name.text()), 0);
    int most =
        evidence.entrySet().stream()
            .filter(e -> !e.getKey().isEmpty() && !e.getKey().equals(code.get()))
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(0);
    boolean bare = name.first() == name.last();
    return generic && most > 0 && (own <= 0 || bare && own * BARELY < most);
  }

  private Optional<Choice> shortName(NamedMention name, List<Reading> readings) {
    List<Reading> known =
        readings.stream()
            .filter(r -> named.contains(r.entry().id()) || isContainer(name, r.entry()))
            .toList();
    if (known.stream().map(Reading::entry).distinct().count() != 1) {
      return Optional.empty();
    }
    String written = known.getFirst().name();
    if (written.startsWith("the ") && !followsThe(name)) {
      return Optional.empty();
    }
    return Optional.of(
        new Choice(known.getFirst(), 0.8, List.of("short for what the article names")));
  }

  /** "Houston, TX": whether a name stands after a comma and a place in the region that it means. */
  private boolean isContainer(NamedMention name, GazetteerEntry region) {
    return region.kind() == GazetteerEntry.Kind.REGION
        && isBehindComma(sentences.get(name.mention().sentence()), name.first());
  }

  /** Whether a comma and a capitalised word stand right before a token. */
  static boolean isBehindComma(Sentence words, int first) {
    return first > 1
        && words.token(first - 1).text().equals(",")
        && words.token(first - 2).upos().equals("PROPN");
  }

  private boolean followsThe(NamedMention name) {
    Sentence words = sentences.get(name.mention().sentence());
    return name.text().startsWith("the ")
        || name.text().startsWith("The ")
        || name.first() > 0 && Words.isOneOf(words.token(name.first() - 1), List.of("the"));
  }

  private Optional<Choice> scored(NamedMention name, List<Reading> readings) {
    GazetteerEntry container = following(name);
    Reading best = null;
    double high = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Reading reading : readings) {
      if (best != null && best.entry() == reading.entry()) {
        continue;
      }
      double score = score(reading.entry(), container);
      if (score > high) {
        second = high;
        high = score;
        best = reading;
      } else {
        second = Math.max(second, score);
      }
    }
    if (best == null || high - second < SURE && !sameState(readings)) {
      return Optional.empty();
    }
    return Optional.of(
        new Choice(best, high - second < 1 ? 0.7 : 0.85, reasons(best.entry(), container, second)));
  }

  /** The parts of a score, as people read them. */
  private List<String> reasons(
      GazetteerEntry entry, @Nullable GazetteerEntry container, double second) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        String.format(
            Locale.ROOT,
            "likeliest meaning in this article (%.1f, the next %.1f)",
            score(entry, container),
            second));
    reasons.add(String.format(Locale.ROOT, "prominence of its kind (%.1f)", prior(entry)));
    int others = others(entry);
    if (others > 0) {
      reasons.add(
          String.format(
              Locale.ROOT, "%d other names of its state (%.1f)", others, ofState(others)));
    }
    if (container != null && isIn(entry, container)) {
      reasons.add(String.format(Locale.ROOT, "in %s (%.1f)", container.label(), CONTAINED));
    }
    return reasons;
  }

  private boolean sameState(List<Reading> readings) {
    return readings.stream().map(r -> gazetteer.codeOf(r.entry())).distinct().count() == 1
        && gazetteer.codeOf(readings.getFirst().entry()).isPresent();
  }

  private double score(GazetteerEntry entry, @Nullable GazetteerEntry container) {
    return prior(entry)
        + ofState(others(entry))
        + (container != null && isIn(entry, container) ? CONTAINED : 0);
  }

  private static double ofState(int others) {
    return Math.min(3, others) * 0.5;
  }

  /** How many other names of the article lie in the state of an entry. */
  private int others(GazetteerEntry entry) {
    return evidence.getOrDefault(gazetteer.codeOf(entry).orElse(""), 0);
  }

  private boolean isIn(GazetteerEntry entry, GazetteerEntry container) {
    return entry.of().isPresent()
        && (entry.of().get().equals(container.id())
            || gazetteer.stateOf(entry).equals(gazetteer.stateOf(container)));
  }

  private double prior(GazetteerEntry entry) {
    return switch (entry.kind()) {
      case STATE -> 2;
      case CITY -> gazetteer.stateByCapital(entry.id()).isPresent() ? 1.6 : 0.6;
      case ORGANIZATION -> entry.sector().filter("PTY"::equals).isPresent() ? 0.5 : 1.5;
      case TERRITORY -> 1.2;
      case GOVERNMENT_BODY, PERSON -> 1;
      case HISTORIC_STATE -> 0.9;
      case PEOPLE, REGION -> 0.5;
      case FACILITY -> 0.3;
      case THING -> 0.2;
    };
  }

  /** The state or region that follows after a comma, as in "Macon, Georgia". */
  private @Nullable GazetteerEntry following(NamedMention name) {
    Sentence words = sentences.get(name.mention().sentence());
    int comma = name.last() + 1;
    if (comma + 1 >= words.size() || !words.token(comma).text().equals(",")) {
      return null;
    }
    for (int end = Math.min(words.size(), comma + 4); end > comma + 1; end--) {
      List<GazetteerEntry> meant =
          gazetteer.readings(Words.text(words, comma + 1, end)).stream()
              .map(Reading::entry)
              .filter(e -> e.kind().isState() || e.kind() == GazetteerEntry.Kind.REGION)
              .distinct()
              .toList();
      GazetteerEntry best = ReadingChoice.best(meant, gazetteer);
      if (best != null) {
        return best;
      }
    }
    return null;
  }

  /** The readings that suit the name's type best. */
  private List<Reading> candidates(NamedMention name) {
    int best = Integer.MAX_VALUE;
    List<Reading> kept = new ArrayList<>();
    List<Reading> all = withParty(name);
    if (all.isEmpty()) {
      all = gazetteer.readings(name.text());
    }
    if (all.isEmpty()) {
      all = name.text().indexOf(", ") > 0 ? inContainer(name.text()) : ofState(name);
    }
    if (all.isEmpty() && name.mention().type() == EntityType.ORGANIZATION) {
      all = company(name.text());
    }
    for (Reading reading : all) {
      int rank = fit(name.mention().type(), reading, name.text());
      if (rank < best) {
        best = rank;
        kept.clear();
      }
      if (rank == best && rank < NO_FIT) {
        kept.add(reading);
      }
    }
    kept.sort(Comparator.comparing((Reading r) -> r.use()));
    return kept;
  }

  /** "Congress party", where the name finder took the last word for none of the name. */
  private List<Reading> withParty(NamedMention name) {
    Sentence words = sentences.get(name.mention().sentence());
    int next = name.last() + 1;
    return next < words.size() && words.token(next).text().equals("party")
        ? gazetteer.readings(name.text() + " party")
        : List.of();
  }

  /** A company under another form of its name; in lower case, so that "GAP" is none. */
  private List<Reading> company(String name) {
    for (String form : CompanyName.otherForms(name)) {
      List<Reading> found =
          gazetteer.readings(form).stream()
              .filter(r -> r.use() == Reading.Use.NAME)
              .filter(r -> r.entry().kind() == GazetteerEntry.Kind.ORGANIZATION)
              .filter(r -> r.entry().sector().filter(s -> !s.equals("BUS")).isEmpty())
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** "Gulu, Uganda" found as one name: the place that lies in the other. */
  private List<Reading> inContainer(String text) {
    int comma = text.indexOf(", ");
    Set<Optional<String>> states = new HashSet<>();
    for (Reading reading : gazetteer.readings(text.substring(comma + 2))) {
      states.add(gazetteer.codeOf(reading.entry()));
    }
    states.remove(Optional.<String>empty());
    return gazetteer.readings(text.substring(0, comma)).stream()
        .filter(reading -> states.contains(gazetteer.codeOf(reading.entry())))
        .toList();
  }

  /** "U.S. Food and Drug Administration": a body without and with the name of its state. */
  private List<Reading> ofState(NamedMention name) {
    Sentence words = sentences.get(name.mention().sentence());
    for (int i = name.first() + 1; i <= Math.min(name.last(), name.first() + 2); i++) {
      Set<String> codes = new HashSet<>();
      Set<String> labels = new TreeSet<>();
      for (Reading reading : gazetteer.readings(Words.text(words, name.first(), i))) {
        if (reading.entry().kind().isState()) {
          reading.entry().code().ifPresent(codes::add);
          labels.add(reading.entry().label());
        }
      }
      if (codes.isEmpty()) {
        continue;
      }
      int from = Words.isPossessiveMark(words.token(i)) ? i + 1 : i;
      String body = Words.text(words, from, name.last() + 1);
      // "U.S. Department of Education" is the "United States Department of Education"
      List<Reading> found =
          Stream.concat(
                  gazetteer.readings(body).stream(),
                  labels.stream().flatMap(s -> gazetteer.readings(s + " " + body).stream()))
              .filter(r -> r.entry().kind().type() == EntityType.ORGANIZATION)
              .filter(r -> gazetteer.codeOf(r.entry()).filter(codes::contains).isPresent())
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static final int NO_FIT = 9;

  /** How well a reading suits the type that the name finder gave; less is better. */
  private static int fit(EntityType type, Reading reading, String text) {
    GazetteerEntry.Kind kind = reading.entry().kind();
    if (kind == GazetteerEntry.Kind.PERSON) {
      // persons are resolved together, by their full names
      return NO_FIT;
    }
    boolean state = kind.isState();
    boolean place = state || kind == GazetteerEntry.Kind.CITY || kind == GazetteerEntry.Kind.REGION;
    boolean body =
        kind == GazetteerEntry.Kind.ORGANIZATION || kind == GazetteerEntry.Kind.GOVERNMENT_BODY;
    boolean people =
        kind == GazetteerEntry.Kind.PEOPLE
            || reading.use() == Reading.Use.DEMONYM
            || reading.use() == Reading.Use.PEOPLE;
    return switch (type) {
      case PERSON ->
          PERSONAL.contains(NameKey.of(text))
                  || !(state || body || kind == GazetteerEntry.Kind.PEOPLE && text.endsWith("s"))
              ? NO_FIT
              : text.indexOf(' ') < 0 && reading.use() != Reading.Use.NAME ? NO_FIT : 4;
      case COUNTRY, PLACE -> place ? 0 : body || kind == GazetteerEntry.Kind.FACILITY ? 1 : 2;
      case ORGANIZATION ->
          body ? 0 : state ? 2 : people ? 3 : kind == GazetteerEntry.Kind.CITY ? 4 : NO_FIT;
      case GROUP -> people ? 0 : body ? 1 : state ? 2 : NO_FIT;
      case FACILITY ->
          kind == GazetteerEntry.Kind.FACILITY || kind == GazetteerEntry.Kind.GOVERNMENT_BODY
              ? 0
              : body ? 2 : place ? 3 : NO_FIT;
      case PRODUCT, EVENT, OTHER ->
          kind == GazetteerEntry.Kind.THING ? 0 : people ? 1 : body ? 2 : state ? 3 : NO_FIT;
    };
  }
}
