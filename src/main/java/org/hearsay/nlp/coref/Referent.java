package org.hearsay.nlp.coref;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Somebody or something that an article speaks of: one of its entities, or an unnamed other. */
final class Referent {

  /**
   * One of its mentions.
   *
   * @param head the index of its head in the sentence
   */
  record Occurrence(int sentence, int head, Role role, boolean pronoun) {}

  private final @Nullable Entity entity;
  private final EntityType type;
  private final boolean plural;
  private final Set<String> words = new LinkedHashSet<>();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private Gender gender;
  private int spoke = -1;

  private Referent(@Nullable Entity entity, EntityType type, boolean plural, Gender gender) {
    this.entity = entity;
    this.type = type;
    this.plural = plural;
    this.gender = gender;
  }

  static Referent of(Entity entity) {
    Gender gender =
        entity.type() == EntityType.PERSON ? Gender.ofName(entity.label()) : Gender.UNKNOWN;
    boolean plural = entity.plural() || entity.type() == EntityType.GROUP;
    return new Referent(entity, entity.type(), plural, gender);
  }

  /** What is no known entity; it competes, but nothing is linked to it. */
  static Referent unnamed(EntityType type, boolean plural, Gender gender) {
    return new Referent(null, type, plural, gender);
  }

  Optional<Entity> entity() {
    return Optional.ofNullable(entity);
  }

  EntityType type() {
    return type;
  }

  boolean plural() {
    return plural;
  }

  Gender gender() {
    return gender;
  }

  /** The nouns that its mentions are described with, in lower case: president, company. */
  Set<String> words() {
    return words;
  }

  List<Occurrence> occurrences() {
    return occurrences;
  }

  /** The sentence of the last one. */
  int lastSentence() {
    return occurrences.getLast().sentence();
  }

  /** Those in a sentence. */
  List<Occurrence> occurrencesIn(int sentence) {
    int from = occurrences.size();
    while (from > 0 && occurrences.get(from - 1).sentence() == sentence) {
      from--;
    }
    return occurrences.subList(from, occurrences.size());
  }

  /** Whether a mention of it has its head there. */
  boolean isAt(int sentence, int head) {
    return occurrencesIn(sentence).stream().anyMatch(o -> o.head() == head);
  }

  void describe(List<String> nouns) {
    words.addAll(nouns);
    if (type == EntityType.PERSON && gender == Gender.UNKNOWN) {
      gender = Gender.ofWords(nouns);
    }
  }

  void learn(Gender told) {
    if (gender == Gender.UNKNOWN) {
      gender = told;
    }
  }

  /** The last sentence in which it is the subject of a verb of saying, or -1. */
  int spoke() {
    return spoke;
  }

  void speaks(int sentence) {
    spoke = sentence;
  }

  void add(Occurrence occurrence) {
    occurrences.add(occurrence);
  }
}
