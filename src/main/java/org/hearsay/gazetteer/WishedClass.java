package org.hearsay.gazetteer;

import java.util.List;
import java.util.Locale;
import org.hearsay.text.EntityType;

/**
 * A class whose instances, and those of its subclasses, an index keeps.
 *
 * @param number the digits of its Wikidata identifier
 * @param type what its instances are in text
 */
public record WishedClass(int number, EntityType type) {

  /**
   * People, states, places, organizations and peoples: what news is about. Companies, parties,
   * agencies, universities, cities and provinces are subclasses of these.
   */
  public static final List<WishedClass> DEFAULT =
      List.of(
          new WishedClass(5, EntityType.PERSON),
          new WishedClass(215627, EntityType.PERSON),
          new WishedClass(6256, EntityType.COUNTRY),
          new WishedClass(27096213, EntityType.PLACE),
          new WishedClass(43229, EntityType.ORGANIZATION),
          new WishedClass(33829, EntityType.GROUP));

  /**
   * Reads {@code Q515} or {@code Q515=Place}.
   *
   * @throws IllegalArgumentException where it is neither
   */
  public static WishedClass of(String text) {
    int equal = text.indexOf('=');
    String id = equal < 0 ? text : text.substring(0, equal);
    int number = DumpEntity.number(id.strip());
    if (number < 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is no class: write Q515, or Q515=Place to say what it is in text");
    }
    if (equal < 0) {
      return DEFAULT.stream()
          .filter(known -> known.number() == number)
          .findFirst()
          .orElse(new WishedClass(number, EntityType.OTHER));
    }
    String type = text.substring(equal + 1).strip();
    for (EntityType known : EntityType.values()) {
      if (known.label().toLowerCase(Locale.ROOT).equals(type.toLowerCase(Locale.ROOT))) {
        return new WishedClass(number, known);
      }
    }
    throw new IllegalArgumentException(
        "'%s' in '%s' is no type: %s"
            .formatted(
                type,
                text,
                String.join(
                    ", ", List.of(EntityType.values()).stream().map(EntityType::label).toList())));
  }
}
