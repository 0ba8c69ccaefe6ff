package org.hearsay.pattern;

import java.util.List;
import java.util.Map;

/**
 * A class of events, as a file of {@code ontology/events} declares it.
 *
 * @param name the local name, such as {@code AmbassadorWithdrawal}
 * @param label for people, such as "ambassador withdrawal"
 * @param ancestors the event types above it, nearest first; only for extensions
 * @param coding its codes, where no frame says otherwise
 * @param roles what it declares besides actor and target, such as {@code place}
 * @param confusableWith names of the types that the press takes for it
 * @param edge the local name of the direct property from actor to target in accepted events, or an
 *     empty string
 * @param content how the source of this event stands to its content
 * @param modalityCodings the codes of events that are told with a modality, by its label, or as not
 *     so ({@code negative}): a {@code planned} sanction is coded as a threat
 */
public record EventType(
    String name,
    String label,
    String definition,
    List<String> ancestors,
    Coding coding,
    Coordination coordination,
    List<String> roles,
    List<String> confusableWith,
    String edge,
    Content content,
    Map<String, Coding> modalityCodings) {

  /**
   * What the actor of a verbal event says of the event's content, a clause or an event noun.
   *
   * <p>A demand's content is demanded, a threat's planned, a denial's denied, an accusation's
   * affirmed.
   */
  public enum Content {
    /** The type has no content of its own. */
    NONE,
    AFFIRMED,
    DENIED,
    DEMANDED,
    PLANNED,
    /** What is talked of, which nobody says happened or will: "rejected the embargo". */
    OPEN
  }

  public EventType {
    ancestors = List.copyOf(ancestors);
    roles = List.copyOf(roles);
    confusableWith = List.copyOf(confusableWith);
    modalityCodings = Map.copyOf(modalityCodings);
  }

  /** A type whose codes do not depend on the modality. */
  public EventType(
      String name,
      String label,
      String definition,
      List<String> ancestors,
      Coding coding,
      Coordination coordination,
      List<String> roles,
      List<String> confusableWith,
      String edge,
      Content content) {
    this(
        name,
        label,
        definition,
        ancestors,
        coding,
        coordination,
        roles,
        confusableWith,
        edge,
        content,
        Map.of());
  }

  /** Whether it is the named type or an extension of it. */
  public boolean is(String other) {
    return name.equals(other) || ancestors.contains(other);
  }
}
