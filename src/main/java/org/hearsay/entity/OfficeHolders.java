package org.hearsay.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Entity;
import org.jspecify.annotations.Nullable;

/** Who holds which office at an article's date. */
final class OfficeHolders {

  private final Gazetteer gazetteer;
  private final @Nullable LocalDate date;

  /**
   * @param date the day of publication, or null where it is not known
   */
  OfficeHolders(Gazetteer gazetteer, @Nullable LocalDate date) {
    this.gazetteer = gazetteer;
    this.date = date;
  }

  /**
   * The one who holds an office that a phrase names: on the article's day; without a day only where
   * the article names one person who ever held it.
   *
   * @param named the ids of persons whom the article names
   */
  Optional<GazetteerEntry> of(NounPhrase phrase, Set<String> named) {
    if (phrase.isPlural() || !phrase.isDefinite() || phrase.isFormer()) {
      return Optional.empty();
    }
    if (phrase.affiliation().isEmpty()) {
      return phrase.hasPossessivePronoun() ? Optional.empty() : among(phrase.nouns(), named);
    }
    return of(phrase.nouns(), phrase.affiliation().get().id(), named);
  }

  /** The only one of some persons who is in an office of the longest title that one of them has. */
  private Optional<GazetteerEntry> among(List<String> titles, Set<String> named) {
    List<String> longestFirst = new ArrayList<>(titles);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    for (String title : longestFirst) {
      List<String> holders =
          named.stream()
              .filter(
                  person ->
                      current(person).stream()
                          .flatMap(term -> gazetteer.office(term.office()).stream())
                          .anyMatch(office -> office.titles().contains(title)))
              .toList();
      if (!holders.isEmpty()) {
        return holders.size() == 1 ? gazetteer.entry(holders.getFirst()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<GazetteerEntry> of(List<String> titles, String body, Set<String> named) {
    for (String title : titles) {
      Set<String> holders = new LinkedHashSet<>();
      for (Office office : gazetteer.officesCalled(title)) {
        if (date != null) {
          gazetteer.holders(office.id(), body, date).forEach(term -> holders.add(term.holder()));
        } else {
          for (String person : named) {
            if (gazetteer.termsOf(person).stream()
                .anyMatch(t -> t.office().equals(office.id()) && t.of().equals(body))) {
              holders.add(person);
            }
          }
        }
      }
      if (holders.size() == 1) {
        return gazetteer.entry(holders.iterator().next());
      }
      if (!holders.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The terms that count for a person: those that cover the article's day; without a day all those
   * of a state, else all, if they are of one; the highest office first.
   */
  List<OfficeTerm> current(String person) {
    List<OfficeTerm> terms = new ArrayList<>(gazetteer.termsOf(person));
    if (date != null) {
      terms.removeIf(term -> !term.covers(date));
    } else {
      if (terms.stream().anyMatch(this::isOfState)) {
        terms.removeIf(term -> !isOfState(term));
      }
      if (terms.stream().map(OfficeTerm::of).distinct().count() > 1) {
        return List.of();
      }
    }
    terms.sort(Comparator.comparingInt(this::rank));
    return terms;
  }

  private boolean isOfState(OfficeTerm term) {
    return gazetteer.entry(term.of()).filter(body -> body.kind().isState()).isPresent();
  }

  private int rank(OfficeTerm term) {
    return gazetteer.office(term.office()).map(Office::rank).orElse(3);
  }

  /** A person of the gazetteer with state, sector and whom it acts for on the article's day. */
  Entity person(GazetteerEntry entry) {
    Entity person = gazetteer.entity(entry);
    List<OfficeTerm> current = current(entry.id());
    if (!current.isEmpty()) {
      OfficeTerm term = current.getFirst();
      GazetteerEntry body = gazetteer.entry(term.of()).orElseThrow();
      person = person.withActingFor(term.of());
      person = person.withSector(gazetteer.office(term.office()).map(Office::sector).orElse("GOV"));
      Optional<String> code = gazetteer.codeOf(body);
      return code.isPresent() ? person.withCode(code.get()) : person;
    }
    if (person.code().isEmpty()) {
      List<String> codes =
          gazetteer.termsOf(entry.id()).stream()
              .flatMap(term -> gazetteer.entry(term.of()).stream())
              .flatMap(body -> gazetteer.codeOf(body).stream())
              .distinct()
              .toList();
      person = codes.size() == 1 ? person.withCode(codes.getFirst()) : person;
    }
    return person;
  }
}
