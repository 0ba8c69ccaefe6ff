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
    Token token = sentence.token(index);
    String lemma = lower(token.lemma());
    String text = lower(token.text());
    return words.contains(lemma)
        || words.contains(text)
        || (token.upos().equals("NOUN") && plurals.contains(lemma))
        || isPhraseAt(lemma, sentence, index)
        || (!text.equals(lemma) && isPhraseAt(text, sentence, index));
  }

  private boolean isPhraseAt(String main, Sentence sentence, int index) {
    List<List<String>> found = phrases.get(main);
    return found != null && found.stream().anyMatch(p -> Words.phraseAt(p, sentence, index));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
