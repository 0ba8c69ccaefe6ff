package org.hearsay.pattern;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/**
 * What an article is about, as far as word lists tell: it is full of a list where many of its words
 * are of it. "Beat", "attack" and "defend" mean other things in a report of a match.
 */
final class Context {
  /** So many different words of a list, at least. */
  private static final int DIFFERENT = 3;

  /** One word in so many, at least. */
  private static final int ONE_IN = 80;

  private final AnnotatedArticle article;
  private final Map<String, ? extends Set<String>> lexicons;
  private final Map<String, Boolean> known = new HashMap<>();

  Context(AnnotatedArticle article, Map<String, ? extends Set<String>> lexicons) {
    this.article = article;
    this.lexicons = lexicons;
  }

  /** Whether the article is full of a list's single words. */
  boolean isFullOf(String lexicon) {
    return known.computeIfAbsent(lexicon, this::counts);
  }

  private boolean counts(String lexicon) {
    Set<String> words = lexicons.get(lexicon);
    if (words == null) {
      return false;
    }
    Set<String> different = new HashSet<>();
    int found = 0;
    int all = 0;
    for (Sentence sentence : article.sentences()) {
      for (Token token : sentence.tokens()) {
        all++;
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (words.contains(lemma)) {
          found++;
          different.add(lemma);
        }
      }
    }
    return different.size() >= DIFFERENT && found * ONE_IN >= all;
  }
}
