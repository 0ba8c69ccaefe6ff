package org.hearsay.graph;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Corpus.PropositionFact;
import org.hearsay.text.DateInterval;

/**
 * Which propositions may be one occurrence: a pure function of the corpus.
 *
 * <ol>
 *   <li>What copies of one text say in the same words.
 *   <li>Of one type, with the same known participants: those of one day, for lasting measures of
 *       overlapping times.
 *   <li>What says less (a role or the time unknown, the state for its minister) joins what says
 *       more, where exactly one occurrence agrees with it in all that both say; where several do,
 *       they are scored candidates.
 *   <li>Of types that the press confuses, where actor, target and time agree, and no article tells
 *       of both.
 * </ol>
 *
 * <p>Habits belong to no cluster. What nobody says did or did not happen (a plan, a demand) joins
 * only by being the same proposition.
 */
final class Clustering {

  /**
   * Two occurrences that may be one.
   *
   * @param score from 0 to 1
   * @param reason what speaks for it and why it is not sure, in words
   */
  record Candidate(String a, String b, double score, String reason) {}

  private static final int MOST_CANDIDATES = 5;
  private static final double LEAST_SCORE = 0.1;
  private static final int MOST_MONTHS = 36;
  private static final String ANY_MONTH = "any";

  private final Corpus corpus;
  private final Copies copies;
  private final EventSchema schema;

  /** The occurrences by type, participant (rolled up to its state) and month. */
  private final Map<String, Set<Occurrence>> index = new HashMap<>();

  /** What an occurrence was absorbed by. */
  private final Map<Occurrence, Occurrence> absorbedBy = new HashMap<>();

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Occurrence> occurrences;

  Clustering(Corpus corpus, Copies copies, EventSchema schema) {
    this.corpus = corpus;
    this.copies = copies;
    this.schema = schema;
    List<Occurrence> first = sameParticipants();
    joinTheLessKnown(first);
    joinConfusedTypes(first);
    this.occurrences =
        first.stream()
            .filter(o -> !absorbedBy.containsKey(o))
            .sorted(Comparator.comparing(Occurrence::name))
            .toList();
  }

  /** The clusters, by name. */
  List<Occurrence> occurrences() {
    return occurrences;
  }

  /** Pairs of cluster names that may be one, each once, sorted. */
  List<Candidate> candidates() {
    TreeMap<String, Candidate> named = new TreeMap<>();
    for (Candidate candidate : candidates) {
      String a = candidate.a().compareTo(candidate.b()) <= 0 ? candidate.a() : candidate.b();
      String b = a.equals(candidate.a()) ? candidate.b() : candidate.a();
      named.merge(
          a + " " + b,
          new Candidate(a, b, candidate.score(), candidate.reason()),
          (x, y) -> x.score() >= y.score() ? x : y);
    }
    return List.copyOf(named.values());
  }

  private List<Occurrence> sameParticipants() {
    Map<String, List<Occurrence>> groups = new TreeMap<>();
    List<Occurrence> found = new ArrayList<>();
    List<PropositionFact> sorted = new ArrayList<>(corpus.propositions().values());
    sorted.removeIf(p -> p.claims().stream().allMatch(Corpus.ClaimFact::generic));
    List<Occurrence> copied = withCopies(sorted);
    copied.sort(Comparator.comparing(Clustering::startOf).thenComparing(Occurrence::name));
    for (Occurrence next : copied) {
      String key = next.types() + " " + next.actors() + next.targets() + next.time().isPresent();
      List<Occurrence> same = groups.computeIfAbsent(key, k -> new ArrayList<>());
      if (!joinOneOf(same, next)) {
        same.add(next);
        found.add(next);
      }
    }
    return found;
  }

  /** An occurrence for each proposition, one for those that copies of a text have in common. */
  private List<Occurrence> withCopies(List<PropositionFact> propositions) {
    Map<String, Occurrence> made = new TreeMap<>();
    for (PropositionFact proposition : propositions) {
      Occurrence next = new Occurrence(corpus, proposition, schema.traits(proposition.type()));
      Occurrence before = made.putIfAbsent(copyKey(proposition), next);
      if (before != null) {
        before.absorb(next);
      }
    }
    return new ArrayList<>(made.values());
  }

  /** What a proposition of one article says, in terms that its copies share. */
  private String copyKey(PropositionFact proposition) {
    Set<String> articles = new LinkedHashSet<>();
    proposition.claims().forEach(claim -> articles.add(copies.firstOf(claim.article())));
    if (articles.size() != 1) {
      return proposition.iri();
    }
    StringBuilder key = new StringBuilder(articles + " " + proposition.type());
    proposition
        .roles()
        .forEach(
            (role, fillers) ->
                key.append(' ')
                    .append(role)
                    .append(
                        fillers.stream()
                            .map(f -> corpus.articleScoped().getOrDefault(f, f))
                            .sorted()
                            .toList()));
    return key.append(' ').append(proposition.time()).append(proposition.series()).toString();
  }

  private static LocalDate startOf(Occurrence occurrence) {
    return occurrence.window().map(DateInterval::earliest).orElse(LocalDate.MIN);
  }

  private static boolean joinOneOf(List<Occurrence> groups, Occurrence next) {
    if (!next.isTold() || (next.actors().isEmpty() && next.targets().isEmpty())) {
      return false;
    }
    for (Occurrence group : groups.reversed()) {
      boolean far =
          group.time().isPresent()
              && next.time().isPresent()
              && ChronoUnit.DAYS.between(
                      group.time().orElseThrow().latest(), next.time().orElseThrow().earliest())
                  > 400;
      if (far) {
        return false;
      }
      boolean precise =
          group.time().isEmpty() || (group.isPrecise() && next.isPrecise()) || isEqual(group, next);
      if (group.isTold()
          && precise
          && group.isSurely(next)
          && (group.agreesInTime(next) || group.isNextDay(next))
          && group.agreesInRoles(next)) {
        group.absorb(next);
        return true;
      }
    }
    return false;
  }

  private static boolean isEqual(Occurrence a, Occurrence b) {
    return a.time().equals(b.time());
  }

  private void joinTheLessKnown(List<Occurrence> groups) {
    List<Occurrence> byRank = new ArrayList<>(groups);
    byRank.removeIf(o -> !o.isTold());
    byRank.sort(Comparator.comparing(Occurrence::rank).reversed().thenComparing(Occurrence::name));
    for (Occurrence less : byRank) {
      Set<Occurrence> agreeing = new LinkedHashSet<>();
      for (Occurrence more : near(less, less.types())) {
        if (!more.isApartInTime(less) && more.agreesInRoles(less) && mayBeSame(more, less)) {
          agreeing.add(more);
        }
      }
      List<Occurrence> sure = agreeing.stream().filter(o -> o.agreesInTime(less)).toList();
      if (sure.size() == 1 && sure.getFirst().isSurely(less)) {
        sure.getFirst().absorb(less);
        absorbedBy.put(less, sure.getFirst());
        enter(sure.getFirst());
      } else {
        List<Occurrence> unsure = sure.isEmpty() ? List.copyOf(agreeing) : sure;
        unsure.stream()
            .sorted(Comparator.comparing(Occurrence::name))
            .limit(MOST_CANDIDATES)
            .forEach(o -> propose(less, o, unsure.size()));
        enter(less);
      }
    }
  }

  /**
   * An actor in common, or a person whom it befalls, or for unknown actors a target or place at a
   * known time.
   */
  private static boolean mayBeSame(Occurrence a, Occurrence b) {
    if (a.sharesActor(b) || a.befallsSamePerson(b)) {
      return true;
    }
    boolean timed = a.time().isPresent() && b.time().isPresent();
    return (timed || a.isFreshNewsOf(b)) && (a.sharesTarget(b) || a.sharesPlace(b));
  }

  /** Notes that two may be one, unless so many others may be that it says nothing. */
  private void propose(Occurrence a, Occurrence b, int rivals) {
    double score = 0.1;
    List<String> reasons = new ArrayList<>();
    if (a.sharesActor(b)) {
      score += 0.3;
      reasons.add("same actor");
    }
    if (a.sharesTarget(b)) {
      score += 0.3;
      reasons.add("same target");
    }
    if (a.sharesPlace(b)) {
      score += 0.1;
      reasons.add("same place");
    }
    if (a.agreesInTime(b)) {
      score += 0.2;
      reasons.add("the times agree");
    } else {
      reasons.add("a time is unknown");
    }
    if (!a.types().equals(b.types())) {
      reasons.add("types that the press confuses");
    }
    if (rivals > 1) {
      reasons.add("one of " + rivals + " that agree");
    }
    if (score / rivals >= LEAST_SCORE) {
      candidates.add(new Candidate(a.name(), b.name(), score / rivals, String.join("; ", reasons)));
    }
  }

  private void joinConfusedTypes(List<Occurrence> groups) {
    List<Occurrence> sorted =
        groups.stream()
            .filter(o -> !absorbedBy.containsKey(o) && canBeConfused(o))
            .sorted(Comparator.comparing(Occurrence::name))
            .toList();
    Map<Occurrence, Set<Occurrence>> pairs = new HashMap<>();
    for (Occurrence one : sorted) {
      Set<Node> confusable = new LinkedHashSet<>();
      one.types().forEach(type -> confusable.addAll(schema.confusableWith(type)));
      for (Occurrence other : near(one, confusable)) {
        if (canBeConfused(other)
            && one.sharesActor(other)
            && one.sharesTarget(other)
            && one.agreesInRoles(other)
            && (one.agreesInTime(other) || one.isNextDay(other))
            && !one.sharesAnArticle(other)) {
          pairs.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(other);
        }
      }
    }
    for (Occurrence one : sorted) {
      Set<Occurrence> others = pairs.getOrDefault(one, Set.of());
      if (others.size() == 1) {
        Occurrence other = root(others.iterator().next());
        Occurrence own = root(one);
        if (own != other && !own.sharesAnArticle(other)) {
          own.absorb(other);
          absorbedBy.put(other, own);
        }
      } else {
        others.stream().limit(MOST_CANDIDATES).forEach(o -> propose(one, o, others.size()));
      }
    }
  }

  private static boolean canBeConfused(Occurrence occurrence) {
    return occurrence.isAffirmed()
        && occurrence.time().isPresent()
        && !occurrence.actors().isEmpty()
        && !occurrence.targets().isEmpty();
  }

  private Occurrence root(Occurrence occurrence) {
    Occurrence at = occurrence;
    while (absorbedBy.containsKey(at)) {
      at = absorbedBy.getOrDefault(at, at);
    }
    return at;
  }

  /** Makes an occurrence, which may have grown, findable. */
  private void enter(Occurrence occurrence) {
    List<String> months = new ArrayList<>(months(occurrence));
    months.add(ANY_MONTH);
    for (String key : keys(occurrence, occurrence.types(), months)) {
      index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(occurrence);
    }
  }

  /** Those of the types that share a participant or place and a month with an occurrence. */
  private Collection<Occurrence> near(Occurrence occurrence, Collection<Node> types) {
    Set<Occurrence> found = new LinkedHashSet<>();
    List<String> months = months(occurrence);
    for (String key : keys(occurrence, types, months.isEmpty() ? List.of(ANY_MONTH) : months)) {
      for (Occurrence other : index.getOrDefault(key, Set.of())) {
        Occurrence top = root(other);
        if (top != occurrence) {
          found.add(top);
        }
      }
    }
    return found;
  }

  private static List<String> months(Occurrence occurrence) {
    List<String> months = new ArrayList<>();
    occurrence
        .window()
        .ifPresent(
            window -> {
              YearMonth month = YearMonth.from(window.earliest());
              YearMonth last = YearMonth.from(window.latest());
              for (int i = 0; i < MOST_MONTHS && !month.isAfter(last); i++) {
                months.add(month.toString());
                month = month.plusMonths(1);
              }
            });
    return months;
  }

  private static List<String> keys(
      Occurrence occurrence, Collection<Node> types, List<String> months) {
    List<String> keys = new ArrayList<>();
    for (Node type : types) {
      for (String participant : occurrence.participants()) {
        for (String month : months) {
          keys.add(type + " " + participant + " " + month);
        }
      }
    }
    return keys;
  }
}
