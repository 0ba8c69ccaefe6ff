package org.hearsay.text;

/**
 * Where a reader found something that it says of an article.
 *
 * @param field the article's field: {@code url, title, published, publisher, author, language}
 * @param written what was written there, before it was brought into one form
 * @param where the place in the source, such as {@code JSON-LD datePublished}
 */
public record Origin(String field, String written, String where) {

  public Origin {
    if (field.isBlank() || written.isBlank() || where.isBlank()) {
      throw new IllegalArgumentException("an origin needs a field, what was written, and where");
    }
  }
}
