package org.hearsay.nlp.coref;

import java.util.Set;
import org.hearsay.text.EntityType;

/** What only states have, and what only organizations have: "its troops", "its shares". */
final class Possessions {

  private static final Set<String> OF_STATES =
      Set.of(
          ("test missile nuclear invasion troop soldier army navy military border territory soil"
                  + " airspace waters embassy ambassador envoy parliament government president premier"
                  + " citizen national election economy currency constitution capital population people"
                  + " neighbor neighbour coast island sovereignty independence annexation occupation"
                  + " warship regime monarchy diplomat consulate minister king")
              .split(" "));

  private static final Set<String> OF_BODIES =
      Set.of(
          ("share shareholder profit revenue customer client product staff employee board subsidiary"
                  + " headquarters executive website store brand earnings chairman chairwoman member"
                  + " report meeting editor student founder investor researcher worker activist volunteer"
                  + " campaigner")
              .split(" "));

  private Possessions() {}

  /** How well something fits as the owner of what a noun means, from 0 to 1. */
  static double fit(String noun, EntityType owner) {
    return switch (owner) {
      case ORGANIZATION, PLACE, FACILITY -> OF_STATES.contains(noun) ? 0.55 : 1;
      case COUNTRY -> OF_BODIES.contains(noun) ? 0.6 : 1;
      case PERSON, GROUP, PRODUCT, EVENT, OTHER -> 1;
    };
  }
}
