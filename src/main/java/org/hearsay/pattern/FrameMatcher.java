package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Sentence;

/**
 * Finds frames in annotated sentences.
 *
 * <p>Frames are indexed by the lemma of their triggers: what does not occur costs nothing. A
 * predicate gives at most one match. Where several frames fit it, the one with the longest trigger
 * wins, then the one with the most slots but the subject whose filler it names by its words, then
 * with the most such words ("hydrogen bomb" before "bomb"), then with the most filled slots that
 * have a set, then with the most filled slots, then the first in the order given. A noun that a
 * match names as filler by its words ("imposed [sanctions]") gives no match of its own.
 *
 * <p>Instances may be shared between threads.
 */
public final class FrameMatcher {
  private final FrameIndex index;
  private final Map<String, ? extends Set<String>> lexicons;
  private final Set<String> agents;

  /** The lists that were asked for so far. */
  private final Map<String, WordList> lists = new ConcurrentHashMap<>();

  /**
   * @param frames in the order that decides between equals
   * @param lexicons the word lists that expressions name by {@code #}
   * @param agents lemmas in lower case of nouns for who can act, several words with spaces
   */
  public FrameMatcher(
      List<Frame> frames, Map<String, ? extends Set<String>> lexicons, Set<String> agents) {
    this.index = new FrameIndex(frames);
    this.lexicons = Map.copyOf(lexicons);
    this.agents = Set.copyOf(agents);
  }

  /** The matches of all sentences, in the order of the text. */
  public List<FrameMatch> match(AnnotatedArticle article) {
    Context context = new Context(article, lexicons);
    return IntStream.range(0, article.sentences().size())
        .boxed()
        .flatMap(i -> match(article, i, context).stream())
        .toList();
  }

  /** The matches of a sentence, in the order of their predicates. */
  public List<FrameMatch> match(AnnotatedArticle article, int sentence) {
    return match(article, sentence, new Context(article, lexicons));
  }

  private List<FrameMatch> match(AnnotatedArticle article, int sentence, Context context) {
    Sentence words = article.sentences().get(sentence);
    Fillers checks = new Fillers(article, sentence, this::list, agents, index.nominals(), context);
    List<Candidate> best = new ArrayList<>();
    Map<Integer, Predicate> predicates = new TreeMap<>();
    PredicateStructure.of(words).forEach(p -> predicates.put(p.head(), p));
    for (Predicate predicate : predicates.values()) {
      candidates(predicate, words, sentence, checks).stream()
          .min(Candidate.ORDER)
          .ifPresent(best::add);
    }
    Set<Integer> consumed = new HashSet<>();
    for (Candidate candidate : best) {
      // "hosted [talks] between Peru and Chile": those who are brought together meet
      if (!candidate.match.frame().type().is("Mediation")) {
        consumed.addAll(candidate.filled.consumed());
      }
      for (int token : candidate.match.trigger()) {
        if (token != candidate.match.predicate().head()) {
          consumed.add(token);
        }
      }
    }
    return best.stream()
        .map(Candidate::match)
        .filter(
            m ->
                m.predicate().form() != Predicate.Form.NOUN
                    || !consumed.contains(m.predicate().head()))
        .toList();
  }

  private WordList list(String name) {
    return lists.computeIfAbsent(
        name, n -> new WordList(lexicons.containsKey(n) ? lexicons.get(n) : Set.of()));
  }

  private record Candidate(FrameMatch match, SlotFilling.Filled filled, int order) {
    /** The most specific first. */
    static final Comparator<Candidate> ORDER =
        Comparator.comparingInt((Candidate c) -> -c.match.trigger().size())
            .thenComparingInt(c -> -c.filled.named())
            .thenComparingInt(c -> -c.filled.words())
            .thenComparingInt(c -> -c.filled.restricted())
            .thenComparingInt(c -> -c.filled.slots())
            .thenComparingInt(Candidate::order);
  }

  private List<Candidate> candidates(
      Predicate predicate, Sentence words, int sentence, Fillers checks) {
    List<Candidate> found = new ArrayList<>();
    for (FrameIndex.Entry entry : index.of(predicate)) {
      List<Integer> trigger = FrameIndex.tokens(entry, words, predicate.head());
      if (trigger.isEmpty()) {
        continue;
      }
      Optional<SlotFilling.Filled> filled = new SlotFilling(predicate, entry, checks).fill();
      filled.ifPresent(
          f ->
              found.add(
                  new Candidate(
                      new FrameMatch(entry.frame(), sentence, predicate, trigger, f.fillers()),
                      f,
                      entry.order())));
    }
    return found;
  }
}
