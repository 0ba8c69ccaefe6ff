package org.hearsay.extract;

import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.TextSpan;

/** Says whom or what a noun phrase means that no resolved mention covers. */
@FunctionalInterface
public interface NounPhrases {

  /**
   * @param sentence the index of its sentence in the article
   * @param head the index in the sentence of its head token
   * @param phrase the whole phrase, without preposition and relative clause
   */
  Entity describe(AnnotatedArticle article, int sentence, int head, TextSpan phrase);
}
