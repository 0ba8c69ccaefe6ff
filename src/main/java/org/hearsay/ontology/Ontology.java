package org.hearsay.ontology;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.Frame;

/**
 * What the extractor knows.
 *
 * @param eventTypes by name
 * @param frames in the order of the files and of the types' lists
 * @param lexicons the word lists that expressions name by {@code #}: lemmas, several with spaces
 *     for a compound
 */
public record Ontology(
    List<EventType> eventTypes, List<Frame> frames, NavigableMap<String, Set<String>> lexicons) {
  public Ontology {
    eventTypes = List.copyOf(eventTypes);
    frames = List.copyOf(frames);
    lexicons = Collections.unmodifiableNavigableMap(new TreeMap<>(lexicons));
  }

  /** The event type of a name. */
  public Optional<EventType> eventType(String name) {
    return eventTypes.stream().filter(type -> type.name().equals(name)).findFirst();
  }
}
