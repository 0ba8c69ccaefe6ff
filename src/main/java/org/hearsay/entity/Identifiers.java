package org.hearsay.entity;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;

/** Names entities that the gazetteer does not know, without a clash within an article. */
final class Identifiers {

  private final Gazetteer gazetteer;
  private final Map<String, String> taken = new HashMap<>();

  Identifiers(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A person or organization known by its full name.
   *
   * @param label the name as the text has it
   * @param key its folded words
   */
  Entity fullName(String label, String key, EntityType type) {
    String id = NameKey.slug(key);
    String owner = taken.putIfAbsent(id, key + type);
    boolean clash = owner != null && !owner.equals(key + type);
    if (clash || gazetteer.entry(id).isPresent()) {
      id = id + "-" + Article.sha256(key + type).substring(0, 6);
    }
    return Entity.of(id, label, type, Entity.Scope.FULL_NAME);
  }

  /** Something that is the article's own. */
  Entity ownOf(AnnotatedArticle article, String label, EntityType type) {
    return Entity.of(Descriptions.articleId(article, label), label, type, Entity.Scope.ARTICLE);
  }
}
