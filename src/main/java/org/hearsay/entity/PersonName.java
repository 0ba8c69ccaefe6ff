package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a person's name.
 *
 * @param words the folded words, without honorifics, initials and generational suffixes; all words
 *     where nothing else is left
 */
record PersonName(List<String> words) {

  private static final Set<String> HONORIFICS =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "sir",
          "lord",
          "lady",
          "dame",
          "rev",
          "reverend",
          "gen",
          "general",
          "lt",
          "lieutenant",
          "col",
          "colonel",
          "maj",
          "major",
          "capt",
          "captain",
          "sgt",
          "sergeant",
          "adm",
          "admiral",
          "president",
          "sen",
          "senator",
          "rep",
          "representative",
          "gov",
          "governor",
          "judge",
          "justice",
          "prof",
          "professor",
          "king",
          "queen",
          "prince",
          "princess",
          "pope",
          "sheikh",
          "sheik",
          "ayatollah",
          "saint",
          "hon",
          "minister",
          "premier",
          "chancellor",
          "secretary",
          "ambassador",
          "mayor",
          "congressman",
          "congresswoman",
          "emir",
          "sultan",
          "marshal",
          "brigadier",
          "commander",
          "cardinal",
          "archbishop",
          "bishop",
          "imam",
          "mullah",
          "grand",
          "brig",
          "vice",
          "prime",
          "first",
          "crown");

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  PersonName {
    words = List.copyOf(words);
  }

  /** The name in a mention's text. */
  static PersonName of(String text) {
    String key = NameKey.of(text);
    List<String> all = new ArrayList<>(List.of(key.split(" ", -1)));
    List<String> kept = new ArrayList<>(all);
    while (kept.size() > 1 && HONORIFICS.contains(kept.getFirst())) {
      kept.removeFirst();
    }
    while (kept.size() > 1 && SUFFIXES.contains(kept.getLast())) {
      kept.removeLast();
    }
    if (kept.size() > 2) {
      List<String> longer = kept.stream().filter(word -> word.length() > 1).toList();
      kept = longer.size() > 1 ? new ArrayList<>(longer) : kept;
    }
    return new PersonName(kept);
  }

  boolean isFull() {
    return words.size() > 1;
  }

  String first() {
    return words.getFirst();
  }

  String last() {
    return words.getLast();
  }

  String key() {
    return String.join(" ", words);
  }

  /**
   * Whether this full name may be a fuller form of another: all its words, in order, to the end.
   */
  boolean extendsName(PersonName other) {
    if (other.words.size() > words.size() || !other.last().equals(last())) {
      return false;
    }
    int at = 0;
    for (String word : other.words) {
      while (at < words.size() && !words.get(at).equals(word)) {
        at++;
      }
      if (at++ >= words.size()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a single word is how the press calls a person of this name. */
  boolean isCalled(String word) {
    return last().equals(word) || first().equals(word);
  }
}
