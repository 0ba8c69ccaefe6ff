package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.EntityType;

/**
 * Scores the candidates for a name by five kinds of evidence, each of which it tells: name match,
 * type agreement, words of the description that the context has, popularity, and coherence with
 * what else is linked.
 *
 * <p>A score is a weighted sum from 0 to 1. The first candidate is a link only where it is good
 * enough by itself and well ahead of the second: a wrong link is worse than none.
 */
public final class CandidateRanking {

  private static final double NAME = 0.30;
  private static final double TYPE = 0.20;
  private static final double CONTEXT = 0.20;
  private static final double POPULARITY = 0.15;
  private static final double COHERENCE = 0.15;

  /** The least score of a link, and how far it must be ahead of the next. */
  private static final double ENOUGH = 0.6;

  private static final double AHEAD = 0.08;

  /** The number of wikis at which popularity tells no more. */
  private static final double FAMOUS = 150;

  private static final Set<String> IDLE =
      Set.of(
          "from",
          "with",
          "that",
          "this",
          "which",
          "were",
          "been",
          "their",
          "other",
          "born",
          "also",
          "known",
          "based",
          "name",
          "used",
          "between",
          "former",
          "first",
          "item",
          "wikimedia");

  /**
   * What surrounds a name.
   *
   * @param words the words of the text, in lower case
   * @param names the keys of the names of the text ({@link NameKey})
   * @param linked the names of what the text is known to be on, by Wikidata identifiers
   * @param related the names of what is linked and belongs to an item, by that item's identifier
   * @param states the identifiers that are the state of what is named, where that is known
   */
  public record Context(
      Set<String> words,
      Set<String> names,
      Map<String, String> linked,
      Map<String, String> related,
      Set<String> states) {
    public Context {
      words = Set.copyOf(words);
      names = Set.copyOf(names);
      linked = Map.copyOf(linked);
      related = Map.copyOf(related);
      states = Set.copyOf(states);
    }

    /** Of a text without anything known. */
    public static Context of(String text) {
      return new Context(wordsOf(text), Set.of(), Map.of(), Map.of(), Set.of());
    }
  }

  /**
   * A candidate with its score.
   *
   * @param score from 0 to 1
   * @param reasons one of each kind of evidence that it has, with its part of the score in
   *     brackets, for people to read
   */
  public record Ranked(Candidate candidate, double score, List<String> reasons) {
    public Ranked {
      reasons = List.copyOf(reasons);
    }
  }

  private final Set<String> known;

  /**
   * @param known the Wikidata identifiers of all states, so that a candidate of another state than
   *     the one told can be ruled out
   */
  public CandidateRanking(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** The words of a text that tell something, in lower case. */
  public static Set<String> wordsOf(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : NameKey.of(text).split(" ", -1)) {
      if (word.length() > 3 && !IDLE.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * The candidates that can be meant, the best first; equal ones by popularity and identifier.
   *
   * @param type what the name is in the text; {@link EntityType#OTHER} tells nothing
   */
  public List<Ranked> rank(
      String name, EntityType type, List<Candidate> candidates, Context context) {
    int popularity = candidates.stream().mapToInt(Candidate::sitelinks).sum();
    List<Ranked> ranked = new ArrayList<>();
    for (Candidate candidate : candidates) {
      double agreement = agreement(type, candidate.types());
      if (agreement > 0 && !isOfAnotherState(candidate, context)) {
        ranked.add(score(name, agreement, candidate, popularity, context));
      }
    }
    ranked.sort(
        Comparator.comparingDouble((Ranked r) -> -r.score())
            .thenComparingInt(r -> -r.candidate().sitelinks())
            .thenComparing(r -> r.candidate().id()));
    return List.copyOf(ranked);
  }

  /** The first of those ranked, where it is good enough and well ahead. */
  public static Optional<Ranked> best(List<Ranked> ranked) {
    if (ranked.isEmpty() || ranked.getFirst().score() < ENOUGH) {
      return Optional.empty();
    }
    boolean ahead =
        ranked.size() == 1 || ranked.getFirst().score() - ranked.get(1).score() >= AHEAD;
    return ahead ? Optional.of(ranked.getFirst()) : Optional.empty();
  }

  private boolean isOfAnotherState(Candidate candidate, Context context) {
    List<String> states = candidate.related().stream().filter(known::contains).toList();
    return !context.states().isEmpty()
        && !states.isEmpty()
        && !context.states().contains(candidate.id())
        && states.stream().noneMatch(context.states()::contains);
  }

  private static Ranked score(
      String name, double agreement, Candidate candidate, int all, Context context) {
    Evidence evidence = new Evidence();
    boolean label = candidate.match() == Candidate.Match.LABEL;
    boolean single = NameKey.of(name).indexOf(' ') < 0;
    double names = (label ? 1 : 0.75) * (single ? 0.85 : 1);
    evidence.add(
        label ? "name: its label" : "name: its alias " + candidate.matched(), NAME * names);
    evidence.add("type: " + types(candidate), TYPE * agreement);

    // the words of the name itself stand in the text anyway
    Set<String> own = wordsOf(name);
    Set<String> shared = new LinkedHashSet<>();
    for (String word : wordsOf(candidate.description())) {
      if (context.words().contains(word) && !own.contains(word)) {
        shared.add(word);
      }
    }
    for (String alias : candidate.aliases()) {
      String key = NameKey.of(alias);
      if (!key.equals(NameKey.of(name)) && context.names().contains(key)) {
        shared.add(alias);
      }
    }
    if (!shared.isEmpty()) {
      evidence.add(
          "context: " + String.join(", ", shared), CONTEXT * saturated(shared.size(), 0.5));
    }

    double fame = Math.min(1, Math.log1p(candidate.sitelinks()) / Math.log1p(FAMOUS));
    double share = all == 0 ? 0 : (double) candidate.sitelinks() / all;
    evidence.add(
        "popularity: %d wikis".formatted(candidate.sitelinks()), POPULARITY * (fame + share) / 2);

    Set<String> coherent = new TreeSet<>();
    for (String item : candidate.related()) {
      Optional.ofNullable(context.linked().get(item)).ifPresent(coherent::add);
    }
    Optional.ofNullable(context.related().get(candidate.id())).ifPresent(coherent::add);
    if (!coherent.isEmpty()) {
      evidence.add(
          "coherence: " + String.join(", ", coherent), COHERENCE * saturated(coherent.size(), 0.4));
    }
    return new Ranked(candidate, evidence.score, evidence.reasons);
  }

  /** What speaks for a candidate, each with its part of the score behind it. */
  private static final class Evidence {
    private final List<String> reasons = new ArrayList<>();
    private double score;

    void add(String reason, double part) {
      reasons.add(String.format(Locale.ROOT, "%s (%.2f)", reason, part));
      score += part;
    }
  }

  /** 0 for none, and nearer to 1 with each. */
  private static double saturated(int count, double rest) {
    return 1 - Math.pow(rest, count);
  }

  private static String types(Candidate candidate) {
    return String.join(", ", candidate.types().stream().sorted().map(EntityType::label).toList());
  }

  /** How well what a name is in the text agrees with what a candidate can be. */
  private static double agreement(EntityType type, Set<EntityType> types) {
    boolean location =
        type == EntityType.COUNTRY && types.contains(EntityType.PLACE)
            || type == EntityType.PLACE && types.contains(EntityType.COUNTRY);
    if (types.contains(type) || location) {
      return 1;
    }
    Set<EntityType> near =
        switch (type) {
          case PLACE -> Set.of(EntityType.FACILITY);
          case FACILITY -> Set.of(EntityType.PLACE, EntityType.ORGANIZATION);
          case ORGANIZATION -> Set.of(EntityType.FACILITY, EntityType.PRODUCT);
          case PRODUCT -> Set.of(EntityType.ORGANIZATION);
          case OTHER -> Set.of(EntityType.values());
          case COUNTRY, PERSON, GROUP, EVENT -> Set.of();
        };
    return types.stream().anyMatch(near::contains) ? 0.5 : 0;
  }
}
