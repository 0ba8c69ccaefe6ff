package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** A word list of the ontology, indexed so that a check does not read the list. Immutable. */
final class WordList {

  private final Set<String> words = new HashSet<>();
  private final Set<String> plurals = new HashSet<>();

  /** The phrases by their main word and its plural. */
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  /**
   * @param entries lemmas, several with spaces for a compound
   */
  WordList(Set<String> entries) {
    for (String entry : entries) {
      List<String> phrase = List.of(entry.split(" "));
      if (phrase.size() == 1) {
        words.add(lower(entry));
        plurals.add(lower(Words.plural(entry)));
      } else {
        String main = phrase.get(Words.main(phrase));
        Set.of(lower(main), lower(Words.plural(main)))
            .forEach(form -> phrases.computeIfAbsent(form, f -> new ArrayList<>()).add(phrase));
      }
    }
  }

  /** Whether one of the list's words or phrases stands at a token. */
  boolean contains(Sentence sentence, int index) {
    return longest(sentence, index) > 0;
  }

  /** The number of words of the list's longest word or phrase that stands at a token, or 0. */
  int longest(Sentence sentence, int index) {
    Token token = sentence.token(index);
    String lemma = lower(token.lemma());
    String text = lower(token.text());
    int phrase = longestPhrase(lemma, sentence, index);
    if (!text.equals(lemma)) {
      phrase = Math.max(phrase, longestPhrase(text, sentence, index));
    }
    boolean single =
        words.contains(lemma)
            || words.contains(text)
            || (token.upos().equals("NOUN") && plurals.contains(lemma));
    return Math.max(phrase, single ? 1 : 0);
  }

  private int longestPhrase(String main, Sentence sentence, int index) {
    int longest = 0;
    for (List<String> phrase : phrases.getOrDefault(main, List.of())) {
      if (phrase.size() > longest && Words.phraseAt(phrase, sentence, index)) {
        longest = phrase.size();
      }
    }
    return longest;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
