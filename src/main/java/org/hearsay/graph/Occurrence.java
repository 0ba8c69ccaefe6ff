package org.hearsay.graph;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Corpus.ClaimFact;
import org.hearsay.graph.Corpus.PropositionFact;
import org.hearsay.text.DateInterval;

/**
 * Propositions that are held for one occurrence so far, and what they say of it together. It grows
 * while clusters are made.
 */
final class Occurrence {

  /** Days after which a momentary event is still news. */
  private static final int MOMENT_NEWS = 30;

  /** Days within which the time of a moment may be told for two to count as one: a month. */
  private static final int LONGEST_MOMENT = 31;

  /** Days after a moment within which articles tell of it as the news of the day. */
  private static final int FRESH = 2;

  /** Days after which a lasting measure is still news. */
  private static final int LASTING_NEWS = 90;

  /** What an article says: the fillers of actor and target, those too that it alone knows. */
  private record Raw(Set<String> actors, Set<String> targets, boolean timed, boolean negative) {
    boolean conflictsWith(Raw other, Corpus corpus) {
      boolean opposed = negative != other.negative;
      return apart(actors, other.actors) && !(opposed && describes(actors, other.actors, corpus))
          || apart(targets, other.targets)
              && !(opposed && describes(targets, other.targets, corpus))
          || knowsOther(other)
          || other.knowsOther(this);
    }

    /** Who denies mostly denies what the article tells: "the city" is the one that it names. */
    private static boolean describes(Set<String> a, Set<String> b, Corpus corpus) {
      return isOwn(a, corpus) != isOwn(b, corpus);
    }

    private static boolean isOwn(Set<String> fillers, Corpus corpus) {
      return corpus.articleScoped().keySet().containsAll(fillers);
    }

    /** A role that the other lacks, told without the time that the other has: another event. */
    private boolean knowsOther(Raw other) {
      boolean more =
          (!actors.isEmpty() && other.actors.isEmpty())
              || (!targets.isEmpty() && other.targets.isEmpty());
      return more && !timed && other.timed;
    }

    private static boolean apart(Set<String> a, Set<String> b) {
      return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }
  }

  private final Corpus corpus;
  private final EventSchema.Traits traits;
  private final boolean lasting;
  private final List<PropositionFact> members = new ArrayList<>();
  private final Set<Node> types = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
  private final Map<String, List<Raw>> rawByArticle = new HashMap<>();
  private final TreeSet<LocalDate> published = new TreeSet<>();
  private Set<String> actors = new TreeSet<>();
  private Set<String> targets = new TreeSet<>();
  private final Set<String> places = new TreeSet<>();
  private boolean targeted;
  private Optional<DateInterval> time = Optional.empty();
  private boolean told;
  private boolean affirmed;

  Occurrence(Corpus corpus, PropositionFact proposition, EventSchema.Traits traits) {
    this.corpus = corpus;
    this.traits = traits;
    this.lasting = traits.lasting();
    targeted = !proposition.role("target").isEmpty();
    types.add(proposition.type());
    members.add(proposition);
    actors.addAll(known(proposition.role("actor")));
    targets.addAll(known(proposition.role("target")));
    // A consulate stands for its state, but is not there.
    proposition.role("place").stream()
        .filter(place -> !corpus.articleScoped().containsKey(place))
        .forEach(places::add);
    // An attack on a town is in it.
    targets.stream().filter(corpus.towns()::contains).forEach(places::add);
    time = proposition.time();
    for (ClaimFact claim : proposition.claims()) {
      Raw raw =
          new Raw(
              proposition.role("actor"),
              proposition.role("target"),
              proposition.time().isPresent(),
              claim.deniesFact());
      rawByArticle.computeIfAbsent(claim.article(), key -> new ArrayList<>()).add(raw);
      told |= !proposition.series() && (claim.affirmsFact() || claim.deniesFact());
      affirmed |= claim.affirmsFact();
      Optional.ofNullable(corpus.articles().get(claim.article()))
          .filter(Corpus.ArticleFact::isDated)
          .ifPresent(article -> published.add(article.published()));
    }
  }

  /**
   * Fillers that other articles may name too. Somebody whom only his article knows ("the North
   * Korean ambassador", "Israeli troops") stands for the state for which he acts, if for one.
   */
  private Set<String> known(Set<String> fillers) {
    Set<String> known = new TreeSet<>();
    for (String filler : fillers) {
      String state = corpus.rolledUp(filler);
      String stands = corpus.articleScoped().containsKey(filler) ? state : filler;
      if (!corpus.articleScoped().containsKey(stands)) {
        known.add(stands);
      }
    }
    return known;
  }

  /** The least proposition, which names the cluster. */
  String name() {
    return members.stream().map(PropositionFact::iri).min(String::compareTo).orElseThrow();
  }

  List<PropositionFact> members() {
    return members;
  }

  Set<Node> types() {
    return types;
  }

  Set<String> actors() {
    return actors;
  }

  Set<String> targets() {
    return targets;
  }

  /** Actors and targets, rolled up to states, and places: what it can be found by. */
  Set<String> participants() {
    Set<String> all = new TreeSet<>();
    actors.forEach(a -> all.add(corpus.rolledUp(a)));
    targets.forEach(t -> all.add(corpus.rolledUp(t)));
    places.forEach(p -> all.add("at " + corpus.codes().getOrDefault(p, p)));
    return all;
  }

  Optional<DateInterval> time() {
    return time;
  }

  /**
   * Whether somebody says that it did or did not happen; a mere plan or demand is no occurrence.
   */
  boolean isTold() {
    return told;
  }

  boolean isAffirmed() {
    return affirmed;
  }

  /** How much is known of it; who took part tells more than when. */
  int rank() {
    int persons =
        (int) actors.stream().filter(corpus.actingFor()::containsKey).count()
            + (int) targets.stream().filter(corpus.actingFor()::containsKey).count();
    int timing = time.map(t -> isPrecise() ? 2 : 1).orElse(0);
    return 4 * (actors.size() + targets.size()) + persons + timing;
  }

  /** Whether its time is a day, or for what lasts a month at most. */
  boolean isPrecise() {
    return time.map(t -> days(t) <= (lasting ? 31 : 1)).orElse(false);
  }

  private static long days(DateInterval interval) {
    return ChronoUnit.DAYS.between(interval.earliest(), interval.latest()) + 1;
  }

  /**
   * The first and last day on which it may have happened: its time, else days before it was
   * published; empty where neither is known.
   */
  Optional<DateInterval> window() {
    if (time.isPresent() || published.isEmpty()) {
      return time;
    }
    return Optional.of(
        new DateInterval(
            published.first().minusDays(lasting ? LASTING_NEWS : MOMENT_NEWS),
            published.last().plusDays(1)));
  }

  /** Whether the times of both are known and have no day in common. */
  boolean isApartInTime(Occurrence other) {
    return time.isPresent() && other.time.isPresent() && !time.get().overlaps(other.time.get());
  }

  /**
   * Whether times agree: they overlap, or one was news when the other was. Two moments in one year
   * need not be one.
   */
  boolean agreesInTime(Occurrence other) {
    if (time.isPresent() && other.time.isPresent()) {
      boolean near =
          lasting
              || befallsSamePerson(other)
              || time.equals(other.time)
              || (days(time.get()) <= LONGEST_MOMENT && days(other.time.get()) <= LONGEST_MOMENT);
      return near && time.get().overlaps(other.time.get());
    }
    if (time.isEmpty() && other.time.isEmpty()) {
      // Two launches that nobody dates may be two; a measure or an arrest that is news is one.
      return (lasting || befallsSamePerson(other))
          && published.stream()
              .anyMatch(
                  day ->
                      other.published.stream()
                          .anyMatch(d -> Math.abs(ChronoUnit.DAYS.between(d, day)) <= 7));
    }
    Occurrence timed = time.isPresent() ? this : other;
    Occurrence untimed = time.isPresent() ? other : this;
    DateInterval days = timed.time.orElseThrow();
    int news = lasting ? LASTING_NEWS : MOMENT_NEWS;
    return untimed.published.stream()
        .anyMatch(
            day ->
                !day.plusDays(1).isBefore(days.earliest())
                    && !day.minusDays(news).isAfter(days.latest()));
  }

  /** Whether each is on one day, the days are neighbours, and no article tells of both. */
  boolean isNextDay(Occurrence other) {
    return !lasting
        && isPrecise()
        && other.isPrecise()
        && Math.abs(
                ChronoUnit.DAYS.between(
                    time.orElseThrow().earliest(), other.time.orElseThrow().earliest()))
            == 1
        && !sharesAnArticle(other);
  }

  boolean sharesAnArticle(Occurrence other) {
    return rawByArticle.keySet().stream().anyMatch(other.rawByArticle::containsKey);
  }

  /** Whether no role that both know is unequal, and one article does not tell the two apart. */
  boolean agreesInRoles(Occurrence other) {
    return agree(actors, other.actors)
        && agree(targets, other.targets)
        && agreeInPlace(other)
        && !isToldApartFrom(other);
  }

  private boolean isToldApartFrom(Occurrence other) {
    for (Map.Entry<String, List<Raw>> entry : rawByArticle.entrySet()) {
      for (Raw theirs : other.rawByArticle.getOrDefault(entry.getKey(), List.of())) {
        for (Raw ours : entry.getValue()) {
          if (ours.conflictsWith(theirs, corpus)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a role of both is known and agrees. */
  boolean sharesActor(Occurrence other) {
    return !actors.isEmpty() && !other.actors.isEmpty() && agree(actors, other.actors);
  }

  boolean sharesTarget(Occurrence other) {
    return !targets.isEmpty() && !other.targets.isEmpty() && agree(targets, other.targets);
  }

  /** Whether it befalls a person whom both name: an arrest, a release, a resignation. */
  boolean befallsSamePerson(Occurrence other) {
    Set<String> ours = targets.isEmpty() ? actors : targets;
    Set<String> theirs = other.targets.isEmpty() ? other.actors : other.targets;
    return traits.personal()
        && other.traits.personal()
        && ours.stream().anyMatch(p -> corpus.persons().contains(p) && theirs.contains(p));
  }

  /**
   * Whether two that agree in roles have enough in common to be held for one, their times agreeing.
   * Who and whom; who, on one day or where nobody is aimed at; the person whom it befalls; where
   * the actor is unknown, whom or in which town on one day; and what an article tells and lets be
   * denied. What is said to somebody needs both, and of those who meet two must be the same, or one
   * and the day or town.
   */
  boolean isSurely(Occurrence other) {
    boolean actor = sharesActor(other);
    if (befallsSamePerson(other) || (actor && isDeniedIn(other))) {
      return true;
    }
    boolean target = sharesTarget(other);
    boolean day = (isPrecise() && other.isPrecise()) || isFreshNewsOf(other);
    if (traits.reciprocal()) {
      return actor
          && (Math.min(actors.size(), other.actors.size()) > 1 || day || sharesTown(other));
    }
    if (traits.talk()) {
      return actor && target;
    }
    if (actor) {
      return target || day || sharesTown(other) || (!targeted && !other.targeted);
    }
    return (target && time.isPresent() && other.time.isPresent()) || (day && sharesTown(other));
  }

  /** Whether the one is of a day, and the other told without a time right after it. */
  boolean isFreshNewsOf(Occurrence other) {
    if (time.isPresent() == other.time.isPresent()) {
      return false;
    }
    Occurrence timed = time.isPresent() ? this : other;
    Occurrence untimed = time.isPresent() ? other : this;
    LocalDate day = timed.time.orElseThrow().latest();
    return timed.isPrecise()
        && untimed.published.stream()
            .anyMatch(d -> !d.isBefore(day) && !d.isAfter(day.plusDays(FRESH)));
  }

  /** Whether one article tells the one and lets the other be denied. */
  private boolean isDeniedIn(Occurrence other) {
    return rawByArticle.entrySet().stream()
        .anyMatch(
            entry ->
                other.rawByArticle.getOrDefault(entry.getKey(), List.of()).stream()
                    .anyMatch(
                        theirs ->
                            entry.getValue().stream()
                                .anyMatch(ours -> ours.negative() != theirs.negative())));
  }

  /** Whether both happen in one place that is no state. */
  private boolean sharesTown(Occurrence other) {
    return places.stream()
        .anyMatch(p -> !corpus.countries().contains(p) && other.places.contains(p));
  }

  boolean sharesPlace(Occurrence other) {
    return !places.isEmpty() && !other.places.isEmpty() && agreeInPlace(other);
  }

  private boolean agree(Set<String> a, Set<String> b) {
    return a.isEmpty() || b.isEmpty() || isCovered(a, b) || isCovered(b, a);
  }

  /** Whether each of some is one of others, or a state for which one of them acts. */
  private boolean isCovered(Set<String> general, Set<String> specific) {
    return general.stream()
        .allMatch(
            g -> specific.stream().anyMatch(s -> s.equals(g) || corpus.rolledUp(s).equals(g)));
  }

  private boolean agreeInPlace(Occurrence other) {
    return places.isEmpty()
        || other.places.isEmpty()
        || places.stream().anyMatch(p -> other.places.stream().anyMatch(q -> isSamePlace(p, q)));
  }

  /** A city and its state share a code. */
  private boolean isSamePlace(String a, String b) {
    String code = corpus.codes().getOrDefault(a, "");
    return a.equals(b) || (!code.isEmpty() && code.equals(corpus.codes().get(b)));
  }

  void absorb(Occurrence other) {
    members.addAll(other.members);
    types.addAll(other.types);
    other.rawByArticle.forEach(
        (article, raws) ->
            rawByArticle.computeIfAbsent(article, key -> new ArrayList<>()).addAll(raws));
    published.addAll(other.published);
    actors = mostSpecific(actors, other.actors);
    targets = mostSpecific(targets, other.targets);
    places.addAll(other.places);
    targeted |= other.targeted;
    time =
        other.time.filter(t -> time.isEmpty() || days(t) < days(time.orElseThrow())).or(() -> time);
    told |= other.told;
    affirmed |= other.affirmed;
  }

  private Set<String> mostSpecific(Set<String> a, Set<String> b) {
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    Set<String> represented = new TreeSet<>();
    for (String filler : all) {
      String state = corpus.rolledUp(filler);
      if (!state.equals(filler)) {
        represented.add(state);
      }
    }
    all.removeAll(represented);
    return all;
  }
}
