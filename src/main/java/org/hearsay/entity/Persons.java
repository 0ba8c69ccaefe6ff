package org.hearsay.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the person names of an article together: full names first, then shorter ones as forms of
 * them.
 */
final class Persons {

  private final Gazetteer gazetteer;
  private final AnnotatedArticle article;
  private final PersonTitles titles;
  private final OfficeHolders holders;
  private final Identifiers identifiers;
  private final Set<String> states;
  private final List<Named> people = new ArrayList<>();
  private final Map<NamedMention, Named> found = new LinkedHashMap<>();

  /** One person of the article. */
  private static final class Named {
    private final PersonName name;
    private final String label;
    private final Set<String> forms = new LinkedHashSet<>();
    private final List<NamedMention> mentions = new ArrayList<>();

    Named(PersonName name, String label) {
      this.name = name;
      this.label = label;
    }
  }

  /**
   * @param states the codes of the states that the article names
   */
  Persons(
      Gazetteer gazetteer,
      AnnotatedArticle article,
      PersonTitles titles,
      OfficeHolders holders,
      Identifiers identifiers,
      Set<String> states) {
    this.gazetteer = gazetteer;
    this.article = article;
    this.titles = titles;
    this.holders = holders;
    this.identifiers = identifiers;
    this.states = Set.copyOf(states);
  }

  /** The entity of each of the given names, all of them persons. */
  Map<NamedMention, Entity> resolve(List<NamedMention> names) {
    List<NamedMention> longestFirst = new ArrayList<>(names);
    longestFirst.sort(
        Comparator.comparingInt((NamedMention n) -> -PersonName.of(n.text()).words().size())
            .thenComparing(NamedMention::mention));
    for (NamedMention name : longestFirst) {
      PersonName words = PersonName.of(name.text());
      if (words.isFull()) {
        join(fullName(words), name, words);
      }
    }
    for (NamedMention name : names) {
      PersonName words = PersonName.of(name.text());
      if (!words.isFull()) {
        singleName(name, words).ifPresent(person -> join(person, name, words));
      }
    }
    Map<NamedMention, Entity> resolved = new LinkedHashMap<>();
    Map<Named, Entity> entities = new LinkedHashMap<>();
    for (NamedMention name : names) {
      Named person = found.get(name);
      if (person != null) {
        resolved.put(name, entities.computeIfAbsent(person, this::entity));
      }
    }
    return resolved;
  }

  private void join(Named person, NamedMention name, PersonName words) {
    person.mentions.add(name);
    person.forms.add(words.key());
    found.put(name, person);
  }

  private Named fullName(PersonName words) {
    List<Named> fuller =
        people.stream().filter(p -> p.name.isFull() && p.name.extendsName(words)).toList();
    if (fuller.size() == 1) {
      return fuller.getFirst();
    }
    Named person = new Named(words, "");
    people.add(person);
    return person;
  }

  /** Whom a single word means: one whose name the article has in full, or a person of its own. */
  private Optional<Named> singleName(NamedMention name, PersonName words) {
    String word = words.last();
    List<Named> called = people.stream().filter(p -> p.name.last().equals(word)).toList();
    if (called.isEmpty()) {
      called = people.stream().filter(p -> p.name.isCalled(word)).toList();
    }
    if (called.size() > 1) {
      List<Named> agreeing = called.stream().filter(p -> agrees(p, name)).toList();
      called = agreeing.isEmpty() ? called.stream().filter(this::isInOffice).toList() : agreeing;
    }
    if (called.size() == 1) {
      return Optional.of(called.getFirst());
    }
    Named person = new Named(words, name.text());
    people.add(person);
    return Optional.of(person);
  }

  /** Whether a person of several that share a name is the one whom the news means by it alone. */
  private boolean isInOffice(Named person) {
    Optional<GazetteerEntry> entry = known(person, null);
    if (entry.isEmpty()) {
      return false;
    }
    List<OfficeTerm> current = holders.current(entry.get().id());
    boolean dated = article.article().publishedDate().isPresent();
    return current.stream().anyMatch(term -> dated || term.until().equals(LocalDate.MAX));
  }

  /** Whether a title that stands with a single name is one of a person's. */
  private boolean agrees(Named person, NamedMention name) {
    Optional<NounPhrase> title = titles.of(name);
    if (title.isEmpty()) {
      return false;
    }
    for (NamedMention mention : person.mentions) {
      Optional<NounPhrase> other = titles.of(mention);
      if (other.isPresent()
          && other.get().nouns().stream().anyMatch(title.get().nouns()::contains)) {
        return true;
      }
    }
    Optional<GazetteerEntry> entry = known(person, title.get());
    return entry.isPresent()
        && gazetteer.termsOf(entry.get().id()).stream()
            .flatMap(term -> gazetteer.office(term.office()).stream())
            .anyMatch(office -> office.titles().stream().anyMatch(title.get().nouns()::contains));
  }

  private Entity entity(Named person) {
    NounPhrase title = null;
    for (NamedMention mention : person.mentions) {
      NounPhrase next = titles.of(mention).orElse(null);
      if (title == null || next != null && isFuller(next, title)) {
        title = next;
      }
    }
    Optional<GazetteerEntry> entry = known(person, title);
    if (entry.isPresent()) {
      boolean full = person.name.isFull();
      Entity entity = holders.person(entry.get());
      if (title != null && entity.actingFor().isEmpty()) {
        entity = told(entity, title);
      }
      return Links.of(
          entity,
          entry.get(),
          full ? 0.9 : 0.85,
          List.of(full ? "full name in the gazetteer" : "name and office in the gazetteer"));
    }
    String text = longest(person);
    Entity entity =
        person.name.isFull()
            ? identifiers.fullName(text, person.name.key(), EntityType.PERSON)
            : identifiers.ownOf(article, text, EntityType.PERSON);
    entity = entity.withAliases(aliases(person, entity.label()));
    return title == null ? entity : told(entity, title);
  }

  private static boolean isFuller(NounPhrase next, NounPhrase title) {
    return next.affiliation().isPresent() && title.affiliation().isEmpty();
  }

  /** What a title tells of state, sector and office. */
  private static Entity told(Entity person, NounPhrase title) {
    Entity told = person;
    Optional<String> code = title.affiliation().flatMap(Affiliation::code);
    if (told.code().isEmpty() && code.isPresent()) {
      told = told.withCode(code.get());
    }
    Optional<String> sector = title.sector();
    if (told.sector().isEmpty() && sector.isPresent()) {
      told = told.withSector(sector.get());
    }
    Optional<String> actingFor = title.actingFor();
    return actingFor.isPresent() ? told.withActingFor(actingFor.get()) : told;
  }

  private static String longest(Named person) {
    String best = person.label;
    for (NamedMention mention : person.mentions) {
      if (mention.text().length() > best.length()) {
        best = mention.text();
      }
    }
    return best;
  }

  private static List<String> aliases(Named person, String label) {
    return person.mentions.stream()
        .map(NamedMention::text)
        .filter(text -> !text.equals(label))
        .distinct()
        .sorted()
        .toList();
  }

  /** The person of the gazetteer that this is, if names and office leave one. */
  private Optional<GazetteerEntry> known(Named person, @Nullable NounPhrase title) {
    for (String form : person.forms) {
      if (person.name.isFull() && form.indexOf(' ') < 0) {
        // "Mesa" for Valdés Mesa says no more than the full name does
        continue;
      }
      List<GazetteerEntry> called = new ArrayList<>();
      for (Reading reading : gazetteer.readings(form)) {
        add(called, reading.entry());
      }
      for (NamedMention mention : person.mentions) {
        if (PersonName.of(mention.text()).key().equals(form)) {
          gazetteer.readings(mention.text()).forEach(r -> add(called, r.entry()));
        }
      }
      boolean full = form.indexOf(' ') > 0;
      if (!full && title != null) {
        gazetteer.bySurname(form).stream()
            .filter(entry -> held(entry, title))
            .forEach(entry -> add(called, entry));
      }
      called.removeIf(entry -> title != null && contradicts(entry, title));
      if (called.size() > 1) {
        List<GazetteerEntry> inOffice =
            called.stream().filter(entry -> !holders.current(entry.id()).isEmpty()).toList();
        if (inOffice.size() != 1 && title != null) {
          inOffice = called.stream().filter(entry -> held(entry, title)).toList();
        }
        if (inOffice.size() == 1) {
          return Optional.of(inOffice.getFirst());
        }
        return Optional.empty();
      }
      if (called.size() == 1) {
        return called.stream().filter(entry -> isLikely(entry, full, title)).findFirst();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the article bears out that a name means the gazetteer's person: it is a head of state
   * or government, its office is told, or its state is named. A single name must be that of
   * somebody in office, or of a head of state or government.
   */
  private boolean isLikely(GazetteerEntry entry, boolean full, @Nullable NounPhrase title) {
    List<OfficeTerm> terms = gazetteer.termsOf(entry.id());
    boolean head =
        terms.stream()
            .flatMap(term -> gazetteer.office(term.office()).stream())
            .anyMatch(office -> office.rank() == 1);
    if (head || title != null && held(entry, title)) {
      return true;
    }
    boolean near =
        gazetteer.codeOf(entry).filter(states::contains).isPresent()
            || terms.stream()
                .flatMap(term -> gazetteer.entry(term.of()).stream())
                .anyMatch(body -> gazetteer.codeOf(body).filter(states::contains).isPresent());
    return full
        ? near || terms.isEmpty() || !holders.current(entry.id()).isEmpty()
        : near && !holders.current(entry.id()).isEmpty();
  }

  private static void add(List<GazetteerEntry> entries, GazetteerEntry entry) {
    if (entry.kind() == GazetteerEntry.Kind.PERSON && !entries.contains(entry)) {
      entries.add(entry);
    }
  }

  /** Whether a person ever held an office that a title names, of the state that it names if any. */
  private boolean held(GazetteerEntry entry, NounPhrase title) {
    return gazetteer.termsOf(entry.id()).stream()
        .filter(
            term ->
                title.affiliation().isEmpty() || title.affiliation().get().id().equals(term.of()))
        .flatMap(term -> gazetteer.office(term.office()).stream())
        .anyMatch(office -> office.titles().stream().anyMatch(title.nouns()::contains));
  }

  /** Whether a title ties the name to another state than the gazetteer's person. */
  private boolean contradicts(GazetteerEntry entry, NounPhrase title) {
    Optional<Affiliation> affiliation = title.affiliation();
    if (affiliation.isEmpty() || !affiliation.get().isState()) {
      return false;
    }
    Set<String> codes = new LinkedHashSet<>();
    gazetteer.codeOf(entry).ifPresent(codes::add);
    for (OfficeTerm term : gazetteer.termsOf(entry.id())) {
      gazetteer.entry(term.of()).flatMap(gazetteer::codeOf).ifPresent(codes::add);
    }
    return !codes.isEmpty()
        && affiliation.get().code().isPresent()
        && !codes.contains(affiliation.get().code().get())
        && title.actingFor().isPresent();
  }
}
