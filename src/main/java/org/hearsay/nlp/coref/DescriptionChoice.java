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

  /** Offices that one person of a state holds at a time, as ambassadors do not. */
  private static final Set<String> OFFICES =
      Set.of(
          ("president minister premier chancellor king queen emir sultan leader ruler monarch"
                  + " dictator strongman secretary speaker")
              .split(" "));

  /** Words that set one person apart from another. */
  private static final Set<String> OTHERS = Set.of("other", "another", "second", "next", "latter");

  /** Those who speak for somebody else, or are seldom named. */
  private static final Set<String> STAFF =
      Set.of(
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "official",
          "diplomat",
          "witness",
          "source",
          "officer",
          "judge",
          "prosecutor",
          "lawyer",
          "attorney",
          "reporter",
          "journalist",
          "people",
          "person",
          "member",
          "counterpart",
          "victim",
          "suspect");

  /** How many sentences back somebody has just spoken. */
  private static final int SPEAKING = 2;

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
   * The only person with the office that a description names, of the same state: "Foreign Minister
   * Solberg", then "the Norland foreign minister".
   *
   * @param described what the description means by itself
   */
  Optional<Referent> sameOffice(Iterable<Referent> referents, int s, int head, Entity described) {
    Sentence sentence = sentences.get(s);
    boolean definite =
        Phrases.isDefinite(sentence, head) || sentence.children(head, "det").isEmpty();
    String noun = Nouns.singular(sentence.token(head));
    if (!definite
        || !OFFICES.contains(noun)
        || described.plural()
        || described.type() != EntityType.PERSON
        || described.actingFor().isEmpty()) {
      return Optional.empty();
    }
    List<String> office = new ArrayList<>(List.of(noun));
    for (int child : sentence.children(head, "amod", "compound")) {
      Token word = sentence.token(child);
      if (!Character.isUpperCase(word.text().codePointAt(0))) {
        office.add(word.lemma().toLowerCase(Locale.ROOT));
      }
    }
    if (office.stream().anyMatch(CONTRAST::contains)) {
      return Optional.empty();
    }
    List<Referent> found = new ArrayList<>();
    for (Referent referent : referents) {
      boolean holds =
          referent.type() == EntityType.PERSON
              && referent.words().containsAll(office)
              && referent.entity().filter(e -> isOf(e, described)).isPresent()
              && (referent.entity().flatMap(Entity::actingFor).isPresent()
                  || referent.spoke() >= 0 && referent.spoke() >= s - SPEAKING);
      if (holds) {
        found.add(referent);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /**
   * Whether a named person acts for whom a description acts for, as far as that is known; of whom
   * it is not known must have spoken just before.
   */
  private static boolean isOf(Entity person, Entity described) {
    boolean named = person.scope() != Entity.Scope.ARTICLE;
    boolean same =
        person.actingFor().isPresent()
            ? person.actingFor().equals(described.actingFor())
            : person.code().isEmpty() || person.code().equals(described.code());
    return named && same;
  }

  /**
   * The person who has just spoken, else acted, where a new description says something: "Lee said …
   * The former teacher added".
   */
  Optional<Referent> epithet(Iterable<Referent> referents, int s, int head) {
    Sentence sentence = sentences.get(s);
    Token token = sentence.token(head);
    String noun = token.lemma().toLowerCase(Locale.ROOT);
    boolean possible =
        (Phrases.isAged(sentence, head)
                || token.xpos().startsWith("NN")
                    && !token.xpos().endsWith("S")
                    && Nouns.type(noun) == EntityType.PERSON)
            && !STAFF.contains(noun)
            && Phrases.isDefinite(sentence, head)
            && sentence.children(head, "nmod", "appos", "conj").isEmpty()
            && modifiers(sentence, head).stream().noneMatch(OTHERS::contains)
            && (Phrases.isAged(sentence, head) || Speech.isSpeaker(sentence, head));
    if (!possible) {
      return Optional.empty();
    }
    List<Referent> spoke = new ArrayList<>();
    List<Referent> acted = new ArrayList<>();
    for (Referent referent : referents) {
      if (referent.lastSentence() < s - SPEAKING) {
        break;
      }
      if (referent.words().contains(noun)) {
        return Optional.empty();
      }
      if (referent.type() == EntityType.PERSON && !referent.plural()) {
        if (referent.spoke() >= 0 && referent.spoke() >= s - SPEAKING) {
          spoke.add(referent);
        }
        boolean subject =
            referent.occurrences().stream()
                .anyMatch(o -> o.sentence() == s - 1 && o.role() == Role.SUBJECT);
        if (subject) {
          acted.add(referent);
        }
      }
    }
    int last = spoke.stream().mapToInt(Referent::spoke).max().orElse(-1);
    List<Referent> near =
        spoke.isEmpty() ? acted : spoke.stream().filter(r -> r.spoke() == last).toList();
    boolean one = near.size() == 1 && near.getFirst().entity().isPresent();
    return one && agrees(near.getFirst(), noun) ? Optional.of(near.getFirst()) : Optional.empty();
  }

  private static boolean agrees(Referent referent, String noun) {
    return referent.gender().agrees(Gender.ofWords(List.of(noun)))
        && referent.entity().filter(e -> e.scope() != Entity.Scope.ARTICLE).isPresent();
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
