package org.hearsay.article;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the fields of an article are called in JSON and CSV, where not by their own names.
 *
 * @param names the name in the input by field; a name with dots leads into nested objects
 */
public record FieldNames(Map<String, String> names) {

  /** The fields that an article has. */
  public static final List<String> FIELDS =
      List.of("text", "id", "url", "title", "published", "publisher", "author", "language");

  /** Every field by its own name. */
  public static final FieldNames OWN = new FieldNames(Map.of());

  public FieldNames {
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (!FIELDS.contains(name.getKey()) || name.getValue().isBlank()) {
        throw new IllegalArgumentException(
            "--field %s=%s: the fields are %s, as in --field text=body"
                .formatted(name.getKey(), name.getValue(), String.join(", ", FIELDS)));
      }
    }
    names = Map.copyOf(new TreeMap<>(names));
  }

  /** What a field is called. */
  public String of(String field) {
    return names.getOrDefault(field, field);
  }
}
