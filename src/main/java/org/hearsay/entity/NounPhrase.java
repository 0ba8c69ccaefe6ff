package org.hearsay.entity;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.EntityType;
import org.jspecify.annotations.Nullable;

/** What a noun phrase says of whom it means. */
final class NounPhrase {

  private final int first;
  private final int head;
  private final int last;
  private final List<String> nouns;
  private final boolean plural;
  private final boolean definite;
  private final boolean former;
  private final boolean possessivePronoun;
  private final @Nullable AgentNoun agent;
  private final @Nullable Affiliation affiliation;

  NounPhrase(
      int first,
      int head,
      int last,
      List<String> nouns,
      boolean plural,
      boolean definite,
      boolean former,
      boolean possessivePronoun,
      @Nullable AgentNoun agent,
      @Nullable Affiliation affiliation) {
    this.first = first;
    this.head = head;
    this.last = last;
    this.nouns = List.copyOf(nouns);
    this.plural = plural;
    this.definite = definite;
    this.former = former;
    this.possessivePronoun = possessivePronoun;
    this.agent = agent;
    this.affiliation = affiliation;
  }

  /** The index of its first token, determiner included. */
  int first() {
    return first;
  }

  int head() {
    return head;
  }

  /** The index of its last token: the head, or the end of a title such as "secretary of state". */
  int last() {
    return last;
  }

  /** What its holder may be called, in lower case and singular, longest first. */
  List<String> nouns() {
    return nouns;
  }

  boolean isPlural() {
    return plural;
  }

  /** Whether it means one that is known: "the", "Iran's", "its", "North Korean" with a title. */
  boolean isDefinite() {
    return definite;
  }

  /** Whether it says that the office is over. */
  boolean isFormer() {
    return former;
  }

  /** Whether it begins with "its", "their", "his". */
  boolean hasPossessivePronoun() {
    return possessivePronoun;
  }

  Optional<AgentNoun> agent() {
    return Optional.ofNullable(agent);
  }

  Optional<Affiliation> affiliation() {
    return Optional.ofNullable(affiliation);
  }

  /** The sector of its agent noun, or of whom it belongs to where the noun leaves that open. */
  Optional<String> sector() {
    if (agent == null) {
      return Optional.empty();
    }
    return switch (agent.role()) {
      case PERSON, BODY -> {
        if (former) {
          yield Optional.of("ELI");
        }
        // "UN officials" and "Hamas ministers" are of the body, "UN peacekeepers" are soldiers
        boolean general = agent.sector().filter("GOV"::equals).isPresent();
        yield general && affiliation != null && affiliation.isBody()
            ? affiliation.sector().or(agent::sector)
            : agent.sector();
      }
      case DEPENDENT_PERSON, DEPENDENT_BODY -> {
        if (affiliation == null) {
          yield Optional.empty();
        }
        yield affiliation.isState() && affiliation.sector().isEmpty()
            ? agent.sector()
            : affiliation.sector();
      }
    };
  }

  /** The id of whom it acts for by office. */
  Optional<String> actingFor() {
    if (agent == null || affiliation == null || former) {
      return Optional.empty();
    }
    boolean acts =
        switch (agent.role()) {
          case PERSON, BODY -> agent.isOfficial();
          case DEPENDENT_PERSON, DEPENDENT_BODY ->
              affiliation.isBody() || agent.sector().isPresent();
        };
    return acts && (affiliation.isState() || affiliation.isBody())
        ? Optional.of(affiliation.id())
        : Optional.empty();
  }

  /** What it means where nothing else says so. */
  EntityType type() {
    return agent == null ? EntityType.OTHER : agent.type(plural);
  }
}
