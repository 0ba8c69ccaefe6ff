package org.hearsay.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that mentions refer to.
 *
 * <p>The {@link #id()} is its IRI relative to {@code entity/} of the store's base: {@code kuwait}.
 * Values are immutable; the {@code with…} methods give changed copies.
 */
public final class Entity {

  /** How far an entity's identity reaches. */
  public enum Scope {
    /** The gazetteer knows it. */
    GAZETTEER,
    /** An unlinked full name of two words or more: one across articles, reversibly. */
    FULL_NAME,
    /** The article's own: short names, descriptions, unnamed groups. */
    ARTICLE
  }

  /**
   * A link to another knowledge base.
   *
   * @param iri such as {@code http://www.wikidata.org/entity/Q817}
   * @param score from 0 to 1
   * @param reasons why, for people to read; never empty
   */
  public record Link(String iri, double score, List<String> reasons) {
    public Link {
      reasons = List.copyOf(reasons);
      if (score < 0 || score > 1 || reasons.isEmpty()) {
        throw new IllegalArgumentException("a link needs a score in [0, 1] and a reason: " + iri);
      }
    }
  }

  private final String id;
  private final String label;
  private final EntityType type;
  private final Scope scope;
  private final boolean plural;
  private final List<String> aliases;
  private final List<String> members;
  private final @Nullable String code;
  private final @Nullable String sector;
  private final @Nullable String actingFor;
  private final @Nullable Link link;

  private Entity(
      String id,
      String label,
      EntityType type,
      Scope scope,
      boolean plural,
      List<String> aliases,
      List<String> members,
      @Nullable String code,
      @Nullable String sector,
      @Nullable String actingFor,
      @Nullable Link link) {
    this.id = id;
    this.label = label;
    this.type = type;
    this.scope = scope;
    this.plural = plural;
    this.aliases = List.copyOf(aliases);
    this.members = List.copyOf(members);
    this.code = code;
    this.sector = sector;
    this.actingFor = actingFor;
    this.link = link;
  }

  /**
   * @param id the IRI relative to {@code entity/}
   * @param label the best name
   */
  public static Entity of(String id, String label, EntityType type, Scope scope) {
    return new Entity(id, label, type, scope, false, List.of(), List.of(), null, null, null, null);
  }

  /** The IRI relative to {@code entity/}, such as {@code kuwait}. */
  public String id() {
    return id;
  }

  /** The best name. */
  public String label() {
    return label;
  }

  public EntityType type() {
    return type;
  }

  public Scope scope() {
    return scope;
  }

  /** Whether it is several: "officials", "other countries", "five ministers". */
  public boolean plural() {
    return plural;
  }

  /** Other names, the label left out. */
  public List<String> aliases() {
    return aliases;
  }

  /**
   * The ids of the entities that it consists of, where the article says which: the two of "both
   * countries". Empty for everything else.
   */
  public List<String> members() {
    return members;
  }

  /** The ISO 3166-1 alpha-3 code of the state that it is, or acts for, or belongs to. */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /** The PLOVER sector: GOV, MIL, REB, OPP, CVL, …. */
  public Optional<String> sector() {
    return Optional.ofNullable(sector);
  }

  /** The id of the state or organization for which it acts by office at the article's date. */
  public Optional<String> actingFor() {
    return Optional.ofNullable(actingFor);
  }

  public Optional<Link> link() {
    return Optional.ofNullable(link);
  }

  public Entity withLabel(String value) {
    return new Entity(
        id, value, type, scope, plural, aliases, members, code, sector, actingFor, link);
  }

  public Entity withType(EntityType value) {
    return new Entity(
        id, label, value, scope, plural, aliases, members, code, sector, actingFor, link);
  }

  public Entity withPlural(boolean value) {
    return new Entity(
        id, label, type, scope, value, aliases, members, code, sector, actingFor, link);
  }

  public Entity withAliases(List<String> value) {
    return new Entity(
        id, label, type, scope, plural, value, members, code, sector, actingFor, link);
  }

  public Entity withMembers(List<String> value) {
    return new Entity(
        id, label, type, scope, plural, aliases, value, code, sector, actingFor, link);
  }

  public Entity withCode(String value) {
    return new Entity(
        id, label, type, scope, plural, aliases, members, value, sector, actingFor, link);
  }

  public Entity withSector(String value) {
    return new Entity(
        id, label, type, scope, plural, aliases, members, code, value, actingFor, link);
  }

  public Entity withActingFor(String value) {
    return new Entity(id, label, type, scope, plural, aliases, members, code, sector, value, link);
  }

  public Entity withLink(Link value) {
    return new Entity(
        id, label, type, scope, plural, aliases, members, code, sector, actingFor, value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entity that
        && id.equals(that.id)
        && label.equals(that.label)
        && type == that.type
        && scope == that.scope
        && plural == that.plural
        && aliases.equals(that.aliases)
        && members.equals(that.members)
        && code().equals(that.code())
        && sector().equals(that.sector())
        && actingFor().equals(that.actingFor())
        && link().equals(that.link());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Entity[" + id + ", " + label + ", " + type.label() + "]";
  }
}
