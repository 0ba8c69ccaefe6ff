package org.hearsay.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.Entity;

/**
 * The states, organizations, places, persons and offices that are known, with their names.
 *
 * <p>Immutable. All lists are in the order in which the entries were given.
 */
public final class Gazetteer {

  private final List<GazetteerEntry> entries;
  private final List<Office> offices;
  private final List<OfficeTerm> terms;
  private final AgentNouns agentNouns;
  private final Map<String, GazetteerEntry> byId = new LinkedHashMap<>();
  private final Map<String, List<Reading>> byName = new HashMap<>();

  /** The number of words of the longest name that begins with a word. */
  private final Map<String, Integer> longest = new HashMap<>();

  private final Map<String, List<GazetteerEntry>> bySurname = new HashMap<>();
  private final Map<String, GazetteerEntry> byCode = new HashMap<>();
  private final Map<String, GazetteerEntry> byCapital = new HashMap<>();
  private final Map<String, Office> officeById = new HashMap<>();
  private final Map<String, List<Office>> officesByTitle = new HashMap<>();
  private final Map<String, List<OfficeTerm>> termsByHolder = new HashMap<>();
  private final Map<String, List<OfficeTerm>> termsByBody = new HashMap<>();

  /**
   * @throws IllegalArgumentException where two entries have one id, or a reference leads nowhere
   */
  public Gazetteer(
      List<GazetteerEntry> entries,
      List<Office> offices,
      List<OfficeTerm> terms,
      AgentNouns agentNouns) {
    this.entries = List.copyOf(entries);
    this.offices = List.copyOf(offices);
    this.terms = List.copyOf(terms);
    this.agentNouns = agentNouns;
    for (GazetteerEntry entry : entries) {
      if (byId.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException("two entries are called " + entry.id());
      }
    }
    for (GazetteerEntry entry : entries) {
      entry.of().ifPresent(this::known);
      index(entry);
    }
    for (Office office : offices) {
      officeById.put(office.id(), office);
      for (String title : office.titles()) {
        officesByTitle.computeIfAbsent(title, t -> new ArrayList<>()).add(office);
      }
    }
    for (OfficeTerm term : terms) {
      known(term.holder());
      known(term.of());
      if (!officeById.containsKey(term.office())) {
        throw new IllegalArgumentException(term.holder() + " holds no known office: " + term);
      }
      termsByHolder.computeIfAbsent(term.holder(), h -> new ArrayList<>()).add(term);
      termsByBody.computeIfAbsent(term.of(), b -> new ArrayList<>()).add(term);
    }
  }

  private void known(String id) {
    if (!byId.containsKey(id)) {
      throw new IllegalArgumentException("the gazetteer has no " + id);
    }
  }

  private void index(GazetteerEntry entry) {
    name(entry, Reading.Use.NAME, entry.label());
    entry.aliases().forEach(name -> name(entry, Reading.Use.NAME, name));
    entry.demonyms().forEach(name -> name(entry, Reading.Use.DEMONYM, name));
    entry.peoples().forEach(name -> name(entry, Reading.Use.PEOPLE, name));
    entry.shortNames().forEach(name -> name(entry, Reading.Use.SHORT, name));
    if (entry.kind() == GazetteerEntry.Kind.PERSON) {
      String key = NameKey.of(entry.label());
      String last = key.substring(key.lastIndexOf(' ') + 1);
      bySurname.computeIfAbsent(last, k -> new ArrayList<>()).add(entry);
    }
    if (entry.kind() == GazetteerEntry.Kind.STATE
        || entry.kind() == GazetteerEntry.Kind.TERRITORY) {
      entry.code().ifPresent(code -> byCode.putIfAbsent(code, entry));
      entry.capitals().forEach(capital -> byCapital.putIfAbsent(capital, entry));
    }
  }

  private void name(GazetteerEntry entry, Reading.Use use, String name) {
    String key = NameKey.of(name);
    if (key.isEmpty()) {
      return;
    }
    int words = 1;
    for (int i = key.indexOf(' '); i >= 0; i = key.indexOf(' ', i + 1)) {
      words++;
    }
    int space = key.indexOf(' ');
    longest.merge(space < 0 ? key : key.substring(0, space), words, Math::max);
    List<Reading> readings = byName.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (readings.stream().noneMatch(r -> r.entry() == entry && r.use() == use)) {
      readings.add(new Reading(entry, use, name));
    }
  }

  public List<GazetteerEntry> entries() {
    return entries;
  }

  public List<Office> offices() {
    return offices;
  }

  public List<OfficeTerm> terms() {
    return terms;
  }

  public AgentNouns agentNouns() {
    return agentNouns;
  }

  /** The entry of an id. */
  public Optional<GazetteerEntry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The state of today or territory of an ISO 3166-1 alpha-3 code. */
  public Optional<GazetteerEntry> stateByCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The Wikidata identifiers of all states, territories and former states. */
  Set<String> states() {
    Set<String> items = new TreeSet<>();
    for (GazetteerEntry entry : entries) {
      if (entry.kind().isState()) {
        entry.wikidata().ifPresent(items::add);
      }
    }
    return items;
  }

  /** The state whose capital a city is. */
  public Optional<GazetteerEntry> stateByCapital(String city) {
    return Optional.ofNullable(byCapital.get(city));
  }

  /**
   * All that a name may mean, whatever its case and marks; but a name that the gazetteer writes in
   * capitals only is found only in capitals: {@code WHO}, not {@code who}. From four letters on a
   * first capital will do: {@code Nato}.
   */
  public List<Reading> readings(String name) {
    List<Reading> found = byName.getOrDefault(NameKey.of(name), List.of());
    return found.stream().filter(reading -> fits(reading, name)).toList();
  }

  /** The number of words of the longest name that begins as a word does; 0 where none does. */
  int longestFrom(String word) {
    String key = NameKey.of(word);
    int space = key.indexOf(' ');
    return longest.getOrDefault(space < 0 ? key : key.substring(0, space), 0);
  }

  private static boolean fits(Reading reading, String name) {
    if (reading.name().endsWith(".") && !NameKey.isAcronym(reading.name())) {
      // an abbreviation such as "Md." is no "MD"
      return reading.name().equals(name);
    }
    if (!NameKey.isAcronym(reading.name())) {
      return true;
    }
    return name.equals(name.toUpperCase(Locale.ROOT))
        || NameKey.of(name).length() >= 4
            && Character.isUpperCase(name.codePointAt(0))
            && name.toUpperCase(Locale.ROOT).equals(reading.name());
  }

  /** The persons whose name ends in a word. */
  public List<GazetteerEntry> bySurname(String surname) {
    return Collections.unmodifiableList(bySurname.getOrDefault(NameKey.of(surname), List.of()));
  }

  /** The state to which an entry belongs, or which it is; up to four steps of belonging. */
  public Optional<GazetteerEntry> stateOf(GazetteerEntry entry) {
    GazetteerEntry at = entry;
    for (int step = 0; step < 5; step++) {
      if (at.kind().isState()) {
        return Optional.of(at);
      }
      Optional<GazetteerEntry> next = at.of().flatMap(this::entry);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.empty();
  }

  /** The code of the state to which an entry belongs, or which it is. */
  public Optional<String> codeOf(GazetteerEntry entry) {
    return stateOf(entry).flatMap(GazetteerEntry::code);
  }

  /** An office by its id. */
  public Optional<Office> office(String id) {
    return Optional.ofNullable(officeById.get(id));
  }

  /** The offices with a title, in lower case and singular. */
  public List<Office> officesCalled(String title) {
    return Collections.unmodifiableList(officesByTitle.getOrDefault(title, List.of()));
  }

  /** What a person held and holds. */
  public List<OfficeTerm> termsOf(String person) {
    return Collections.unmodifiableList(termsByHolder.getOrDefault(person, List.of()));
  }

  /** Who held an office of a state or organization on a day. */
  public List<OfficeTerm> holders(String office, String of, LocalDate day) {
    return termsByBody.getOrDefault(of, List.of()).stream()
        .filter(term -> term.office().equals(office) && term.covers(day))
        .toList();
  }

  /** An entry as an entity, with code and sector, and without a link. */
  public Entity entity(GazetteerEntry entry) {
    Entity entity =
        Entity.of(entry.id(), entry.label(), entry.kind().type(), Entity.Scope.GAZETTEER)
            .withAliases(entry.aliases())
            .withPlural(entry.kind() == GazetteerEntry.Kind.PEOPLE);
    Optional<GazetteerEntry> state = stateOf(entry);
    if (state.isPresent() && state.get().code().isPresent()) {
      entity = entity.withCode(state.get().code().get());
    }
    if (entry.sector().isPresent()) {
      entity = entity.withSector(entry.sector().get());
    }
    if (entry.kind() == GazetteerEntry.Kind.GOVERNMENT_BODY && entry.of().isPresent()) {
      entity = entity.withActingFor(entry.of().get());
    }
    Optional<GazetteerEntry> governed = stateByCapital(entry.id());
    if (governed.isPresent()) {
      entity = entity.withActingFor(governed.get().id());
    }
    return entity;
  }
}
