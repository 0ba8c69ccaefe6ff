package org.hearsay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.extract.Factuality.Assessment;
import org.hearsay.extract.WordEffects.Effect;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/**
 * What is found so far of whether a predicate's event is real: what stands on its own words and on
 * those above it adds to it, one after the other.
 */
final class Reality {
  private static final Set<String> HABITS =
      Set.of(
          "usually",
          "often",
          "regularly",
          "routinely",
          "always",
          "frequently",
          "habitually",
          "generally",
          "typically",
          "normally",
          "sometimes");

  private final Sentence sentence;
  private final WordEffects effects;
  private final ClauseForms forms;
  private final boolean reported;
  private boolean negative;
  private boolean denied;
  private boolean generic;
  private boolean purpose;
  private Modality modality = Modality.ACTUAL;

  /**
   * @param reported whether it stands in somebody's reported words, where "would" is a future
   */
  Reality(Sentence sentence, WordEffects effects, boolean reported) {
    this.sentence = sentence;
    this.effects = effects;
    this.reported = reported;
    forms = new ClauseForms(sentence);
  }

  Assessment assessment(int reached) {
    return new Assessment(
        negative, denied, modality, generic, purpose && modality == Modality.PLANNED, reached);
  }

  void negate() {
    negative = !negative;
  }

  void deny() {
    denied = !denied;
  }

  void makeGeneric() {
    generic = true;
  }

  /** It is what something was done for: planned, if nothing weaker was found below. */
  void intend() {
    purpose = modality == Modality.ACTUAL;
    weaken(Modality.PLANNED);
  }

  /** What stands on a word itself: negation, modals, adverbs, a condition beside it. */
  void own(int node, int from) {
    if (forms.hasNegation(node, from)) {
      negative = !negative;
    }
    auxiliaries(node);
    adverbs(node);
    condition(node);
    if (ClauseForms.nominal(sentence.token(node))) {
      for (int i : sentence.children(node, "amod", "compound")) {
        adjective(sentence.token(i));
      }
    }
  }

  private void adjective(Token word) {
    if (effects.has(word, Effect.POSSIBLE)) {
      weaken(Modality.POSSIBLE);
    } else if (effects.has(word, Effect.PLANNED)
        || word.upos().equals("VERB")
            && Set.of("plan", "propose", "schedule", "threaten", "expect", "intend")
                .contains(word.lemma())) {
      weaken(Modality.PLANNED);
    } else if (effects.has(word, Effect.HYPOTHETICAL)) {
      weaken(Modality.HYPOTHETICAL);
    } else if (word.upos().equals("VERB")
        && Set.of("allege", "suspect", "suppose", "rumor", "rumour").contains(word.lemma())) {
      weaken(Modality.POSSIBLE);
    }
  }

  void auxiliaries(int node) {
    for (String aux : forms.lemmas(node, "aux")) {
      switch (aux) {
        case "may", "might", "could", "can" -> weaken(Modality.POSSIBLE);
        case "will", "shall", "'ll" -> weaken(Modality.PLANNED);
        case "would", "'d" -> weaken(reported ? Modality.PLANNED : Modality.HYPOTHETICAL);
        case "should", "must", "ought" -> weaken(Modality.DEMANDED);
        default -> {
          // be, have, do say nothing of reality
        }
      }
    }
  }

  void adverbs(int node) {
    for (int i : sentence.children(node, "advmod")) {
      Token word = sentence.token(i);
      if (effects.has(word, Effect.POSSIBLE)) {
        weaken(Modality.POSSIBLE);
      }
      if (HABITS.contains(word.lemma().toLowerCase(Locale.ROOT)) && !ClauseForms.nominal(word)) {
        generic |= forms.present(node);
      }
    }
  }

  void condition(int node) {
    boolean asLong =
        sentence.children(node, "advmod").stream()
            .anyMatch(
                i ->
                    sentence.token(i).lemma().equals("long")
                        && !sentence.children(i, "advcl").isEmpty());
    if (asLong && !forms.past(node)) {
      weaken(Modality.HYPOTHETICAL);
    }
    for (int i : sentence.children(node, "advcl")) {
      List<String> marks = forms.lemmas(i, "mark", "advmod");
      boolean asLongAs = marks.contains("long") && marks.contains("as");
      if ((asLongAs || marks.stream().anyMatch(ClauseForms.CONDITIONS::contains))
          && !forms.past(node)) {
        weaken(Modality.HYPOTHETICAL);
      }
    }
  }

  void marks(int node) {
    List<String> marks = forms.lemmas(node, "mark");
    if (marks.stream().anyMatch(ClauseForms.CONDITIONS::contains)) {
      weaken(Modality.HYPOTHETICAL);
    }
    if (marks.contains("whether")) {
      weaken(Modality.POSSIBLE);
    }
  }

  /** Keeps the reading that is farther from reality. */
  void weaken(Modality reading) {
    modality = modality.orFarther(reading);
  }
}
