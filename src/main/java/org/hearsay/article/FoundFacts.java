package org.hearsay.article;

import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.text.Article;
import org.hearsay.text.Origin;

/**
 * Sets what is known of an article together with where it was found; blank values are unknown.
 *
 * @param article what is set
 */
record FoundFacts(Article.Builder article) {

  FoundFacts url(String value, String where) {
    return set("url", value, where, article::url);
  }

  FoundFacts title(String value, String where) {
    return set("title", value, where, article::title);
  }

  FoundFacts author(String value, String where) {
    return set("author", value, where, article::author);
  }

  FoundFacts publisher(String value, String where) {
    return set("publisher", value, where, article::publisher);
  }

  FoundFacts language(String value, String where) {
    return set("language", value, where, article::language);
  }

  /**
   * @param date the ISO 8601 form of what is written
   */
  FoundFacts published(Optional<String> date, String written, String where) {
    date.ifPresent(
        iso ->
            set(
                "published",
                written.isBlank() ? iso : written,
                where,
                any -> article.published(iso)));
    return this;
  }

  private FoundFacts set(String field, String value, String where, Consumer<String> setter) {
    if (!value.isBlank()) {
      setter.accept(value);
      article.origin(new Origin(field, value, where));
    }
    return this;
  }
}
