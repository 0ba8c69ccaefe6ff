package org.hearsay.entity;

import java.util.Optional;
import java.util.Set;
import org.hearsay.text.EntityType;
import org.jspecify.annotations.Nullable;

/** A noun for people or bodies that act: rebel, foreign ministry, spokesman. */
public final class AgentNoun {

  /** What an agent noun says of whom it means. */
  public enum Role {
    /** A person or people of a sector: rebel, farmer. */
    PERSON,
    /** A body of a sector: foreign ministry, army, company. */
    BODY,
    /** A person whose sector is that of the body or people named with it: leader, spokesman. */
    DEPENDENT_PERSON,
    /** A body whose sector is that of the body or people named with it: group, delegation. */
    DEPENDENT_BODY
  }

  private static final Set<String> OFFICIAL = Set.of("GOV", "MIL", "COP", "SPY", "JUD", "LEG");

  private final String lemma;
  private final Role role;
  private final @Nullable String sector;
  private final @Nullable String stateBody;

  private AgentNoun(String lemma, Role role, @Nullable String sector, @Nullable String stateBody) {
    this.lemma = lemma;
    this.role = role;
    this.sector = sector;
    this.stateBody = stateBody;
  }

  /** A noun with a sector of its own. */
  public static AgentNoun of(String lemma, Role role, String sector) {
    return new AgentNoun(lemma, role, sector, null);
  }

  /** A noun whose sector depends on what stands with it. */
  public static AgentNoun dependent(String lemma, Role role) {
    return new AgentNoun(lemma, role, null, null);
  }

  /**
   * A noun whose sector depends on what stands with it.
   *
   * @param sector that where only a state stands with it: "the Russian spokesman"
   */
  public static AgentNoun dependent(String lemma, Role role, String sector) {
    return new AgentNoun(lemma, role, sector, null);
  }

  /**
   * A noun for a body of which each state has one.
   *
   * @param name what all nouns for that body share: {@code foreign-ministry}
   */
  public static AgentNoun stateBody(String lemma, String sector, String name) {
    return new AgentNoun(lemma, Role.BODY, sector, name);
  }

  /** The noun in lower case and singular; several words for a compound. */
  public String lemma() {
    return lemma;
  }

  public Role role() {
    return role;
  }

  /** The PLOVER sector; of a dependent noun that where only a state stands with it. */
  public Optional<String> sector() {
    return Optional.ofNullable(sector);
  }

  /** For a body of which each state has one, the name that all nouns for it share. */
  public Optional<String> stateBody() {
    return Optional.ofNullable(stateBody);
  }

  /** What one mention of it is: a person, a body, or a group of people. */
  public EntityType type(boolean plural) {
    return switch (role) {
      case BODY, DEPENDENT_BODY -> EntityType.ORGANIZATION;
      case PERSON, DEPENDENT_PERSON -> plural ? EntityType.GROUP : EntityType.PERSON;
    };
  }

  /** Whether it acts for its state by office: governments, forces, police, courts, services. */
  public boolean isOfficial() {
    return sector != null
        && OFFICIAL.contains(sector)
        && (role == Role.PERSON || role == Role.BODY);
  }

  @Override
  public String toString() {
    return lemma + (sector == null ? "" : "→" + sector);
  }
}
