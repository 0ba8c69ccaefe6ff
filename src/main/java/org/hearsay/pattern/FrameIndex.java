package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.pattern.FrameExpression.Need;
import org.hearsay.pattern.FrameExpression.Pos;
import org.hearsay.pattern.FrameExpression.Position;
import org.hearsay.pattern.FrameExpression.Slot;
import org.hearsay.pattern.FrameExpression.Trigger;
import org.hearsay.text.Sentence;

/** The triggers of all frames by the lemma of their head. */
final class FrameIndex {

  /**
   * A trigger of a frame.
   *
   * @param order the place of the frame among all
   * @param nominal whether it stands in parentheses
   * @param prefix the words that stand before the head with hyphens: "test" of "test-fire"
   * @param prepositions those among its fixed words
   * @param slots those of the frame, in the order in which they are filled
   */
  record Entry(
      Frame frame,
      int order,
      Trigger trigger,
      boolean nominal,
      List<String> prefix,
      List<String> prepositions,
      List<Slot> slots) {

    static Entry of(Frame frame, int order, Trigger trigger, boolean nominal, List<String> prefix) {
      return new Entry(
          frame,
          order,
          trigger,
          nominal,
          prefix,
          trigger.fixed().stream().filter(PREPOSITIONS::contains).toList(),
          ordered(frame.expression().slots(), nominal));
    }

    /**
     * Forbidden first, but "of", which may belong to what the frame names; of nouns, the subject
     * last, for it takes what the others leave.
     */
    private static List<Slot> ordered(List<Slot> slots, boolean nominal) {
      List<Slot> first = new ArrayList<>();
      List<Slot> last = new ArrayList<>();
      for (Slot slot : slots) {
        if (slot.need() == Need.FORBIDDEN && !slot.prepositions().contains("of")) {
          first.addFirst(slot);
        } else if (nominal && slot.position() == Position.SUBJECT) {
          last.add(slot);
        } else if (slot.need() == Need.OPTIONAL && slot.position() == Position.PREPOSITION) {
          last.addFirst(slot);
        } else {
          first.add(slot);
        }
      }
      first.addAll(last);
      return List.copyOf(first);
    }
  }

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "about", "against", "at", "by", "for", "from", "in", "into", "of", "off", "on", "over",
          "to", "upon", "with");

  private final Map<String, List<Entry>> byLemma = new HashMap<>();
  private final Set<String> nominals = new TreeSet<>();

  FrameIndex(List<Frame> frames) {
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      for (Trigger trigger : frame.expression().predicates()) {
        add(frame, i, trigger, false);
      }
      for (Trigger trigger : frame.expression().nominals()) {
        add(frame, i, trigger, true);
        nominals.add(trigger.lemma().toLowerCase(Locale.ROOT));
      }
    }
  }

  private void add(Frame frame, int order, Trigger trigger, boolean nominal) {
    String lemma = trigger.lemma().toLowerCase(Locale.ROOT);
    put(lemma, Entry.of(frame, order, trigger, nominal, List.of()));
    if (lemma.indexOf('-') > 0) {
      List<String> parts = List.of(lemma.split("-"));
      put(
          parts.getLast(),
          Entry.of(frame, order, trigger, nominal, parts.subList(0, parts.size() - 1)));
    }
  }

  private void put(String lemma, Entry entry) {
    byLemma.computeIfAbsent(lemma, l -> new ArrayList<>(2)).add(entry);
  }

  /** Lemmas of the nouns that tell events. */
  Set<String> nominals() {
    return nominals;
  }

  /** The entries that a predicate may trigger by its head's lemma and part of speech. */
  List<Entry> of(Predicate predicate) {
    List<Entry> found = byLemma.getOrDefault(predicate.lemma(), List.of());
    if (found.isEmpty() && predicate.form() == Predicate.Form.VERB) {
      found = byLemma.getOrDefault(predicate.lemma() + "e", List.of());
    }
    List<Entry> agreeing = new ArrayList<>(found.size());
    for (Entry entry : found) {
      if (agrees(entry, predicate)) {
        agreeing.add(entry);
      }
    }
    return agreeing;
  }

  private static boolean agrees(Entry entry, Predicate predicate) {
    Pos pos = entry.trigger().pos();
    return switch (predicate.form()) {
      case VERB -> !entry.nominal() && pos == Pos.VERB;
      case ADJECTIVE -> !entry.nominal() && pos == Pos.ADJECTIVE;
      case NOUN -> entry.nominal() || (pos == Pos.NOUN && isPredicative(predicate));
    };
  }

  private static boolean isPredicative(Predicate predicate) {
    return predicate.arguments().stream()
        .anyMatch(a -> a.relation() == Argument.Relation.SUBJECT && a.confidence() >= 0.5);
  }

  /**
   * The tokens of a trigger around a head, ascending; empty where a fixed word is missing. Fixed
   * words hang on the head or on what hangs on it: "pull [out]", "lay [siege] [to] the town".
   */
  static List<Integer> tokens(Entry entry, Sentence sentence, int head) {
    Set<Integer> found = new TreeSet<>(List.of(head));
    int at = head - 1;
    for (int i = entry.prefix().size() - 1; i >= 0; i--) {
      while (at >= 0 && sentence.token(at).upos().equals("PUNCT")) {
        at--;
      }
      if (at < 0 || !Words.equal(entry.prefix().get(i), sentence.token(at))) {
        return List.of();
      }
      found.add(at--);
    }
    for (String word : entry.trigger().fixed()) {
      int place = fixed(word, sentence, head, found, entry.nominal());
      if (place < 0) {
        return List.of();
      }
      found.add(place);
    }
    return List.copyOf(found);
  }

  private static int fixed(
      String word, Sentence sentence, int head, Set<Integer> taken, boolean nominal) {
    int best = -1;
    for (int child : sentence.children(head)) {
      if (!taken.contains(child)
          && Words.equal(word, sentence.token(child))
          && hangs(sentence, child)) {
        return child;
      }
      boolean open = child > head || nominal;
      if (open
          && best < 0
          && (hangs(sentence, child) || sentence.token(child).relation().equals("nmod"))) {
        for (int below : sentence.children(child)) {
          if (!taken.contains(below)
              && Words.equal(word, sentence.token(below))
              && (nominal || below < child || hangs(sentence, below))) {
            best = below;
            break;
          }
        }
      }
    }
    boolean adjacent =
        best < 0
            && head + 1 < sentence.size()
            && !taken.contains(head + 1)
            && Words.equal(word, sentence.token(head + 1));
    return adjacent ? head + 1 : best;
  }

  private static boolean hangs(Sentence sentence, int child) {
    return switch (sentence.token(child).relation()) {
      case "conj", "nsubj", "advcl", "acl", "parataxis", "punct", "cc", "mark", "ccomp" -> false;
      default -> true;
    };
  }
}
