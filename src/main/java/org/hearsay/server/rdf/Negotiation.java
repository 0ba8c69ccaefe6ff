package org.hearsay.server.rdf;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Content negotiation by {@code Accept}, quality values honoured (RFC 9110, section 12.5.1). */
public final class Negotiation {

  private Negotiation() {}

  /**
   * The form that a client likes best; where it likes several alike, the one listed first in {@link
   * RdfFormat}. Empty where it takes none.
   *
   * @param accept the header's value; empty or blank means anything
   */
  public static Optional<RdfFormat> choose(String accept) {
    if (accept.isBlank()) {
      return Optional.of(RdfFormat.TURTLE);
    }
    Map<String, RdfFormat> forms = new LinkedHashMap<>();
    for (RdfFormat format : RdfFormat.values()) {
      forms.put(format.mediaType(), format);
    }
    return choose(accept, forms);
  }

  /**
   * Of some forms the one that a client likes best, the first of several that it likes alike; empty
   * where it takes none.
   *
   * @param forms by media type, in their order
   */
  public static <T> Optional<T> choose(String accept, Map<String, T> forms) {
    Optional<T> best = Optional.empty();
    double highest = 0;
    for (Map.Entry<String, T> form : forms.entrySet()) {
      double quality = quality(accept, form.getKey());
      if (quality > highest) {
        highest = quality;
        best = Optional.of(form.getValue());
      }
    }
    return best;
  }

  /** The quality of the most specific range that covers the type; 0 where none does. */
  private static double quality(String accept, String type) {
    int specific = -1;
    double quality = 0;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = range.split(";");
      int rank = rank(parts[0].strip(), type);
      if (rank > specific) {
        specific = rank;
        quality = 1;
        for (int i = 1; i < parts.length; i++) {
          String parameter = parts[i].strip();
          if (parameter.startsWith("q=")) {
            quality = number(parameter.substring(2));
          }
        }
      }
    }
    return quality;
  }

  private static int rank(String range, String type) {
    if (range.equals(type)) {
      return 2;
    }
    if (range.equals(type.substring(0, type.indexOf('/')) + "/*")) {
      return 1;
    }
    return range.equals("*/*") ? 0 : -1;
  }

  private static double number(String value) {
    try {
      return Math.clamp(Double.parseDouble(value), 0, 1);
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }
}
