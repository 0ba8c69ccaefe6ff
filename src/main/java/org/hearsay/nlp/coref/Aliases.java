package org.hearsay.nlp.coref;

import java.util.HashMap;
import java.util.Map;

/**
 * The words that describe a name and stand as the heads of its phrase: "the director, Mira Solberg"
 * has the name's referent, though its head is "director".
 */
final class Aliases {

  private record Place(int sentence, int token) {}

  private final Map<Place, Integer> names = new HashMap<>();

  void add(int sentence, int token, int name) {
    names.putIfAbsent(new Place(sentence, token), name);
  }

  /** The head of the name that a token describes; the token itself where it describes none. */
  int name(int sentence, int token) {
    return names.getOrDefault(new Place(sentence, token), token);
  }
}
