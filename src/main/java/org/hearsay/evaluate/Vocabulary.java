package org.hearsay.evaluate;

import java.util.Optional;

/** What the scoring of claims must know of the world. */
public interface Vocabulary {

  /** The PLOVER root of an event type, empty where it has none; nothing for an unknown type. */
  Optional<String> root(String eventType);

  /** The ISO 3166-1 alpha-3 code of the state that a name, an adjective or a capital stands for. */
  Optional<String> country(String name);
}
