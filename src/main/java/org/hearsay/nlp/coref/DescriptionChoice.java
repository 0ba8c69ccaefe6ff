package org.hearsay.nlp.coref;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/** Chooses which named entity a definite description means: "the country", "the president". */
final class DescriptionChoice {

  private static final double DECAY = 0.8;
  private static final int WINDOW = 12;
  private static final double LEAD = 1.39;

  /** Words that set a description apart from what was named: "the other country". */
  private static final Set<String> CONTRAST =
      Set.of(
          "other",
          "another",
          "new",
          "former",
          "next",
          "previous",
          "first",
          "second",
          "last",
          "same",
          "only",
          "whole",
          "entire",
          "single",
          "host",
          "home",
          "own",
          "late");

  /** Those who lead a state. */
  private static final Set<String> HEADS =
      Set.of(
          "leader",
          "president",
          "minister",
          "premier",
          "chancellor",
          "king",
          "queen",
          "emir",
          "sultan",
          "ruler",
          "monarch",
          "dictator",
          "strongman");

  private final List<Sentence> sentences;

  DescriptionChoice(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  /**
   * The referent that the phrase with the given head means, if it is a clear case.
   *
   * @param referents the one mentioned last first
   */
  Optional<Referent> choose(Iterable<Referent> referents, int s, int head) {
    Sentence sentence = sentences.get(s);
    Token token = sentence.token(head);
    if (!token.xpos().equals("NN") || !isBare(sentence, head)) {
      return Optional.empty();
    }
    String noun = token.lemma().toLowerCase(Locale.ROOT);
    List<String> modifiers = modifiers(sentence, head);
    if (modifiers.stream().anyMatch(CONTRAST::contains)) {
      return Optional.empty();
    }
    @Nullable Referent best = null;
    double first = 0;
    double second = 0;
    for (Referent referent : referents) {
      if (referent.lastSentence() < s - WINDOW) {
        break;
      }
      boolean allowed =
          referent.occurrencesIn(s).stream()
              .allMatch(other -> Binding.allows(sentence, Pronoun.PERSONAL, head, other.head()));
      double fit = allowed ? fit(noun, modifiers, referent) : 0;
      double score = fit == 0 ? 0 : fit * Salience.of(referent, s, head, DECAY, WINDOW);
      if (score > first) {
        second = first;
        first = score;
        best = referent;
      } else if (score > second) {
        second = score;
      }
    }
    boolean clear = best != null && best.entity().isPresent() && first >= LEAD * second;
    return clear ? Optional.ofNullable(best) : Optional.empty();
  }

  /**
   * The person who heads the state that a description belongs to: "Norland's leader", "the Norland
   * president".
   *
   * @param described what the description means by itself
   */
  static Optional<Referent> headOf(Iterable<Referent> referents, Entity described, String noun) {
    if (described.actingFor().isEmpty() || described.plural() || !HEADS.contains(noun)) {
      return Optional.empty();
    }
    List<Referent> found = new ArrayList<>();
    for (Referent referent : referents) {
      boolean ofState =
          referent.type() == EntityType.PERSON
              && referent
                  .entity()
                  .filter(e -> e.scope() != Entity.Scope.ARTICLE)
                  .flatMap(Entity::actingFor)
                  .equals(described.actingFor());
      boolean head = referent.words().stream().anyMatch(HEADS::contains);
      if (ofState && (noun.equals("leader") ? head : referent.words().contains(noun))) {
        found.add(referent);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /**
   * A definite article and nothing that narrows: no "the president of Peru", "Peru's president".
   */
  private static boolean isBare(Sentence sentence, int head) {
    if (!Phrases.isDefinite(sentence, head)) {
      return false;
    }
    return sentence.children(head, "nmod", "acl", "appos", "nummod", "conj").isEmpty();
  }

  private static List<String> modifiers(Sentence sentence, int head) {
    List<String> lemmas = new ArrayList<>();
    for (int child : sentence.children(head, "amod", "compound")) {
      lemmas.add(sentence.token(child).lemma().toLowerCase(Locale.ROOT));
    }
    return lemmas;
  }

  /** How well a referent fits a noun and its modifiers, from 0 to 1. */
  private static double fit(String noun, List<String> modifiers, Referent referent) {
    if (referent.plural() || !isActor(referent.type())) {
      return 0;
    }
    EntityType type = Nouns.type(noun);
    if ((type == EntityType.PERSON) != (referent.type() == EntityType.PERSON)) {
      return 0;
    }
    boolean described =
        referent.words().stream().anyMatch(word -> Nouns.areSynonyms(word, noun))
            || isHeadOfName(referent, noun);
    boolean modified =
        modifiers.stream().allMatch(m -> referent.words().contains(m) || isInName(referent, m));
    if (described) {
      return modified ? 1 : 0;
    }
    if (type != referent.type() || !modifiers.isEmpty()) {
      return 0;
    }
    return switch (type) {
      case COUNTRY -> 1;
      case ORGANIZATION -> isOfAnotherKind(referent, noun) ? 0 : 0.6;
      case PERSON, PLACE, GROUP, FACILITY, PRODUCT, EVENT, OTHER -> 0;
    };
  }

  /** Things and events are described too freely: "the flag" is seldom the one that was named. */
  private static boolean isActor(EntityType type) {
    return switch (type) {
      case PERSON, ORGANIZATION, COUNTRY, PLACE, GROUP -> true;
      case FACILITY, PRODUCT, EVENT, OTHER -> false;
    };
  }

  /** Whether a noun is the head of a referent's name: "Church of …", "… Lantern Festival". */
  private static boolean isHeadOfName(Referent referent, String noun) {
    Optional<Entity> entity = referent.entity();
    if (entity.isEmpty() || referent.type() == EntityType.PERSON) {
      return false;
    }
    return isHead(entity.get().label(), noun)
        || entity.get().aliases().stream().anyMatch(alias -> isHead(alias, noun));
  }

  private static boolean isHead(String name, String noun) {
    String lower = name.toLowerCase(Locale.ROOT);
    int of = lower.indexOf(" of ");
    String phrase = of < 0 ? lower : lower.substring(0, of);
    return phrase.endsWith(noun)
        && (phrase.length() == noun.length()
            || phrase.charAt(phrase.length() - noun.length() - 1) == ' ');
  }

  private static boolean isInName(Referent referent, String word) {
    return referent.type() != EntityType.PERSON
        && referent
            .entity()
            .map(e -> List.of(e.label().toLowerCase(Locale.ROOT).split("[ -]")).contains(word))
            .orElse(false);
  }

  /** Whether name or description say that it is a body of another kind. */
  private static boolean isOfAnotherKind(Referent referent, String noun) {
    if (Nouns.isGenericBody(noun)) {
      return false;
    }
    boolean described = referent.words().stream().anyMatch(Nouns::isBody);
    boolean named =
        referent
            .entity()
            .map(e -> List.of(e.label().toLowerCase(Locale.ROOT).split("[ -]")))
            .orElse(List.of())
            .stream()
            .anyMatch(Nouns::isBody);
    boolean known = referent.entity().map(e -> e.scope() == Entity.Scope.GAZETTEER).orElse(false);
    return described || named || known || !noun.equals("company") && !noun.equals("firm");
  }
}
