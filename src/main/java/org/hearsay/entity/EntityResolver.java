package org.hearsay.entity;

import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.TextSpan;

/** Resolves mentions to entities: first draft of the signature. */
public final class EntityResolver {

  private final Gazetteer gazetteer;

  public EntityResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  public AnnotatedArticle resolve(AnnotatedArticle article) {
    return article;
  }

  public Entity describe(AnnotatedArticle article, int sentence, int head, TextSpan span) {
    throw new UnsupportedOperationException();
  }
}
