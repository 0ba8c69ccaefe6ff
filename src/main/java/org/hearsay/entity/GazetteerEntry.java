package org.hearsay.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Somebody or something that the gazetteer knows. Immutable; made by {@link #of}. */
public final class GazetteerEntry {

  /** What an entry is; the names are those of the classes in the ontology. */
  public enum Kind {
    /** A state of today, recognised by others or not. */
    STATE("State", EntityType.COUNTRY),
    /** A territory with a code of its own under another state. */
    TERRITORY("Territory", EntityType.COUNTRY),
    /** A state that is no more. */
    HISTORIC_STATE("HistoricState", EntityType.COUNTRY),
    CITY("City", EntityType.PLACE),
    /** A province, a sea, a mountain range, a continent: a place that is no city. */
    REGION("Region", EntityType.PLACE),
    FACILITY("Facility", EntityType.FACILITY),
    ORGANIZATION("Organization", EntityType.ORGANIZATION),
    /** A body of a state's government, or a seat that stands for it: the Kremlin. */
    GOVERNMENT_BODY("GovernmentBody", EntityType.ORGANIZATION),
    PERSON("Person", EntityType.PERSON),
    /** A religious, ethnic or political group of people. */
    PEOPLE("People", EntityType.GROUP),
    THING("Thing", EntityType.OTHER);

    private final String label;
    private final EntityType type;

    Kind(String label, EntityType type) {
      this.label = label;
      this.type = type;
    }

    /** The local name of its class in the ontology. */
    public String label() {
      return label;
    }

    public EntityType type() {
      return type;
    }

    /** Whether it is a state, a territory or a former state. */
    public boolean isState() {
      return type == EntityType.COUNTRY;
    }
  }

  private final String id;
  private final Kind kind;
  private final String label;
  private final List<String> aliases;
  private final List<String> demonyms;
  private final List<String> peoples;
  private final List<String> shortNames;
  private final List<String> capitals;
  private final @Nullable String code;
  private final @Nullable String sector;
  private final @Nullable String of;
  private final @Nullable String wikidata;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate until;

  private GazetteerEntry(Builder builder) {
    id = builder.id;
    kind = builder.kind;
    label = builder.label;
    aliases = List.copyOf(builder.aliases);
    demonyms = List.copyOf(builder.demonyms);
    peoples = List.copyOf(builder.peoples);
    shortNames = List.copyOf(builder.shortNames);
    capitals = List.copyOf(builder.capitals);
    code = builder.code;
    sector = builder.sector;
    of = builder.of;
    wikidata = builder.wikidata;
    from = builder.from;
    until = builder.until;
  }

  /**
   * Starts an entry.
   *
   * @param id its IRI relative to {@code entity/}
   * @param label its best name
   */
  public static Builder of(String id, Kind kind, String label) {
    return new Builder(id, kind, label);
  }

  /** Its IRI relative to {@code entity/}, such as {@code north-korea}. */
  public String id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  /** The best name. */
  public String label() {
    return label;
  }

  /** Other names that always mean it, of those that the gazetteer knows. */
  public List<String> aliases() {
    return aliases;
  }

  /** The adjectives of a state or region: {@code Russian}. */
  public List<String> demonyms() {
    return demonyms;
  }

  /** The nouns for its people, in the plural: {@code Danes}. */
  public List<String> peoples() {
    return peoples;
  }

  /** Names that mean it only where the article names it otherwise: {@code the North}. */
  public List<String> shortNames() {
    return shortNames;
  }

  /** The ids of a state's capitals. */
  public List<String> capitals() {
    return capitals;
  }

  /** A state's own ISO 3166-1 alpha-3 code; for a former state that of its successor. */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /** The PLOVER sector. */
  public Optional<String> sector() {
    return Optional.ofNullable(sector);
  }

  /** The id of the state or organization to which it belongs, or in which it lies. */
  public Optional<String> of() {
    return Optional.ofNullable(of);
  }

  /** The Wikidata identifier, such as {@code Q817}. */
  public Optional<String> wikidata() {
    return Optional.ofNullable(wikidata);
  }

  /** The first day of its existence, where that matters. */
  public Optional<LocalDate> from() {
    return Optional.ofNullable(from);
  }

  /** The last day of its existence, where that matters. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(until);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GazetteerEntry that
        && id.equals(that.id)
        && kind == that.kind
        && label.equals(that.label)
        && aliases.equals(that.aliases)
        && demonyms.equals(that.demonyms)
        && peoples.equals(that.peoples)
        && shortNames.equals(that.shortNames)
        && capitals.equals(that.capitals)
        && Objects.equals(code, that.code)
        && Objects.equals(sector, that.sector)
        && Objects.equals(of, that.of)
        && Objects.equals(wikidata, that.wikidata)
        && Objects.equals(from, that.from)
        && Objects.equals(until, that.until);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return kind.label() + "[" + id + "]";
  }

  /** Collects what is known of an entry. */
  public static final class Builder {
    private final String id;
    private final Kind kind;
    private final String label;
    private List<String> aliases = List.of();
    private List<String> demonyms = List.of();
    private List<String> peoples = List.of();
    private List<String> shortNames = List.of();
    private List<String> capitals = List.of();
    private @Nullable String code;
    private @Nullable String sector;
    private @Nullable String of;
    private @Nullable String wikidata;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;

    private Builder(String id, Kind kind, String label) {
      this.id = id;
      this.kind = kind;
      this.label = label;
    }

    public Builder aliases(List<String> values) {
      aliases = values;
      return this;
    }

    public Builder demonyms(List<String> values) {
      demonyms = values;
      return this;
    }

    public Builder peoples(List<String> values) {
      peoples = values;
      return this;
    }

    public Builder shortNames(List<String> values) {
      shortNames = values;
      return this;
    }

    public Builder capitals(List<String> values) {
      capitals = values;
      return this;
    }

    public Builder code(String value) {
      code = value;
      return this;
    }

    public Builder sector(String value) {
      sector = value;
      return this;
    }

    public Builder belongsTo(String value) {
      of = value;
      return this;
    }

    public Builder wikidata(String value) {
      wikidata = value;
      return this;
    }

    public Builder from(LocalDate value) {
      from = value;
      return this;
    }

    public Builder until(LocalDate value) {
      until = value;
      return this;
    }

    public GazetteerEntry build() {
      return new GazetteerEntry(this);
    }
  }
}
