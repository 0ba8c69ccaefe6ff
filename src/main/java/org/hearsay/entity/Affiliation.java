package org.hearsay.entity;

import java.util.Optional;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.jspecify.annotations.Nullable;

/** The state, body, people or place to which somebody belongs. */
final class Affiliation {

  private final String id;
  private final String label;
  private final boolean state;
  private final boolean body;
  private final @Nullable String code;
  private final @Nullable String sector;

  private Affiliation(
      String id,
      String label,
      boolean state,
      boolean body,
      @Nullable String code,
      @Nullable String sector) {
    this.id = id;
    this.label = label;
    this.state = state;
    this.body = body;
    this.code = code;
    this.sector = sector;
  }

  /** Belonging to an entry; to a place or people means to its state. */
  static Affiliation of(GazetteerEntry entry, Gazetteer gazetteer) {
    GazetteerEntry to = entry;
    boolean inState =
        switch (entry.kind()) {
          case CITY, REGION, FACILITY, PEOPLE, PERSON, THING -> true;
          case STATE, TERRITORY, HISTORIC_STATE, ORGANIZATION, GOVERNMENT_BODY -> false;
        };
    if (inState) {
      to = gazetteer.stateOf(entry).orElse(entry);
    }
    return new Affiliation(
        to.id(),
        to.label(),
        to.kind().isState(),
        to.kind().type() == EntityType.ORGANIZATION,
        gazetteer.codeOf(to).orElse(null),
        entry.sector().or(to::sector).orElse(null));
  }

  /** Belonging to an entity of the article: to whom it acts for, or to itself. */
  static Affiliation of(Entity entity, Gazetteer gazetteer) {
    Optional<GazetteerEntry> entry =
        entity.actingFor().flatMap(gazetteer::entry).or(() -> gazetteer.entry(entity.id()));
    if (entry.isPresent()) {
      return of(entry.get(), gazetteer);
    }
    Optional<GazetteerEntry> state = entity.code().flatMap(gazetteer::stateByCode);
    if (state.isPresent() && entity.type() != EntityType.ORGANIZATION) {
      return of(state.get(), gazetteer);
    }
    return new Affiliation(
        entity.id(),
        entity.label(),
        false,
        entity.type() == EntityType.ORGANIZATION,
        entity.code().orElse(null),
        entity.sector().orElse(null));
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  boolean isState() {
    return state;
  }

  /** Whether it is an organization, for which its people may act. */
  boolean isBody() {
    return body;
  }

  Optional<String> code() {
    return Optional.ofNullable(code);
  }

  Optional<String> sector() {
    return Optional.ofNullable(sector);
  }
}
