package org.hearsay.nlp.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of grammar: reads words from a place on and says what they mean.
 *
 * <p>Patterns are built from smaller ones: {@link #either} takes the longest, {@link #then} and its
 * relatives read one after the other, {@link #maybe} reads nothing where there is nothing. Each
 * knows the words that it can begin with, so that the tagger tries it only there.
 *
 * @param <T> what the words mean
 */
final class Pattern<T> {

  /**
   * What was read.
   *
   * @param end the word after the last
   */
  record Match<T>(T meaning, int end) {}

  /** Tests the place of a match: words {@code [from, to)}. */
  interface Place {
    boolean fits(Words words, int from, int to);
  }

  private interface Reader<T> {
    @Nullable Match<T> read(Words words, int from);
  }

  private final Set<String> starts;
  private final boolean mayBeEmpty;
  private final Reader<T> reader;

  private Pattern(Set<String> starts, boolean mayBeEmpty, Reader<T> reader) {
    this.starts = starts;
    this.mayBeEmpty = mayBeEmpty;
    this.reader = reader;
  }

  /** Reads from a word on; null where the words there are no such thing. */
  @Nullable Match<T> read(Words words, int from) {
    return reader.read(words, from);
  }

  /** The keys of the words that it can begin with. */
  Set<String> starts() {
    return starts;
  }

  // ---- leaves

  /** One or more words, each with its meaning; the words are separated by spaces. */
  static <T> Pattern<T> phrases(Map<String, T> meanings) {
    record Phrase<T>(String[] rest, T meaning) {}
    Map<String, List<Phrase<T>>> byFirst = new HashMap<>();
    meanings.forEach(
        (phrase, meaning) -> {
          String[] words = phrase.split(" ");
          byFirst
              .computeIfAbsent(words[0], w -> new ArrayList<>())
              .add(new Phrase<>(Arrays.copyOfRange(words, 1, words.length), meaning));
        });
    byFirst
        .values()
        .forEach(
            list ->
                list.sort(Comparator.comparingInt((Phrase<T> p) -> p.rest().length).reversed()));
    return new Pattern<>(
        byFirst.keySet().stream()
            .map(word -> Character.isDigit(word.charAt(0)) ? Words.NUMBER : word)
            .collect(Collectors.toCollection(TreeSet::new)),
        false,
        (words, from) -> {
          List<Phrase<T>> candidates = byFirst.get(words.lower(from));
          if (candidates == null) {
            return null;
          }
          for (Phrase<T> phrase : candidates) {
            int at = from + 1;
            int matched = 0;
            while (matched < phrase.rest().length
                && phrase.rest()[matched].equals(words.lower(at))) {
              matched++;
              at++;
            }
            if (matched == phrase.rest().length) {
              return new Match<>(phrase.meaning(), at);
            }
          }
          return null;
        });
  }

  /** Any of the phrases, which are separated by bars; the meaning is the phrase. */
  static Pattern<String> words(String phrases) {
    return phrases(Arrays.stream(phrases.split("\\|")).collect(Collectors.toMap(p -> p, p -> p)));
  }

  /** One word that starts with a digit and that {@code value} understands. */
  static <T> Pattern<T> numeral(Function<String, Optional<T>> value) {
    return new Pattern<>(
        Set.of(Words.NUMBER),
        false,
        (words, from) ->
            words.startsWithDigit(from)
                ? value.apply(words.lower(from)).map(v -> new Match<>(v, from + 1)).orElse(null)
                : null);
  }

  // ---- composition

  /** The longest of the given patterns, the first of equals. */
  @SafeVarargs
  static <T> Pattern<T> either(Pattern<? extends T>... choices) {
    List<Pattern<? extends T>> all = List.of(choices);
    boolean mayBeEmpty = all.stream().anyMatch(p -> p.mayBeEmpty);
    Map<String, List<Pattern<? extends T>>> byStart = new HashMap<>();
    for (Pattern<? extends T> choice : all) {
      for (String start : choice.starts) {
        byStart.computeIfAbsent(start, s -> new ArrayList<>()).add(choice);
      }
    }
    return new Pattern<>(
        new TreeSet<>(byStart.keySet()),
        mayBeEmpty,
        (words, from) -> {
          List<Pattern<? extends T>> candidates = mayBeEmpty ? all : byStart.get(words.key(from));
          if (candidates == null) {
            return null;
          }
          Match<T> longest = null;
          for (int i = 0; i < candidates.size(); i++) {
            Match<? extends T> match = candidates.get(i).read(words, from);
            if (match != null && (longest == null || match.end() > longest.end())) {
              longest = new Match<>(match.meaning(), match.end());
            }
          }
          return longest;
        });
  }

  /** This, then the next; both give the meaning. */
  <S, R> Pattern<R> then(Pattern<S> next, BiFunction<T, S, R> meaning) {
    Set<String> first = new TreeSet<>(starts);
    if (mayBeEmpty) {
      first.addAll(next.starts);
    }
    return new Pattern<>(
        first,
        mayBeEmpty && next.mayBeEmpty,
        (words, from) -> {
          Match<T> left = read(words, from);
          Match<S> right = left == null ? null : next.read(words, left.end());
          return left == null || right == null
              ? null
              : new Match<>(meaning.apply(left.meaning(), right.meaning()), right.end());
        });
  }

  /** This, then the next; this gives the meaning. */
  <S> Pattern<T> skip(Pattern<S> next) {
    return then(next, (mine, other) -> mine);
  }

  /** This, then the next; the next gives the meaning. */
  <S> Pattern<S> before(Pattern<S> next) {
    return then(next, (mine, other) -> other);
  }

  /** This or nothing. */
  Pattern<Optional<T>> maybe() {
    return new Pattern<>(
        starts,
        true,
        (words, from) -> {
          Match<T> match = read(words, from);
          return match == null
              ? new Match<>(Optional.empty(), from)
              : new Match<>(Optional.of(match.meaning()), match.end());
        });
  }

  /** Reads this without taking its words. */
  Pattern<T> ahead() {
    return new Pattern<>(
        starts,
        true,
        (words, from) -> {
          Match<T> match = read(words, from);
          return match == null ? null : new Match<>(match.meaning(), from);
        });
  }

  /** The same words with another meaning. */
  <R> Pattern<R> as(Function<T, R> meaning) {
    return new Pattern<>(
        starts,
        mayBeEmpty,
        (words, from) -> {
          Match<T> match = read(words, from);
          return match == null ? null : new Match<>(meaning.apply(match.meaning()), match.end());
        });
  }

  /** Only where the meaning has a meaning of its own: no February 30. */
  <R> Pattern<R> asFar(Function<T, Optional<R>> meaning) {
    return new Pattern<>(
        starts,
        mayBeEmpty,
        (words, from) -> {
          Match<T> match = read(words, from);
          return match == null
              ? null
              : meaning.apply(match.meaning()).map(m -> new Match<>(m, match.end())).orElse(null);
        });
  }

  /** Only in a fitting place. */
  Pattern<T> where(Place place) {
    return new Pattern<>(
        starts,
        mayBeEmpty,
        (words, from) -> {
          Match<T> match = read(words, from);
          return match != null && place.fits(words, from, match.end()) ? match : null;
        });
  }
}
