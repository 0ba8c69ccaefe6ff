package org.hearsay.gazetteer;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a line of the JSON dump: one array over the whole file, an entity a line with a comma at
 * its end (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html).
 */
final class JsonDump {

  private final List<String> languages;

  /**
   * @param languages codes, the preferred first
   */
  JsonDump(List<String> languages) {
    this.languages = List.copyOf(languages);
  }

  /**
   * The item of a line; empty for the brackets around the entities and for what is no item.
   *
   * @throws MalformedLine where it is not what the format says
   */
  Optional<DumpEntity> read(String line) throws MalformedLine {
    String json = line.strip();
    if (json.endsWith(",")) {
      json = json.substring(0, json.length() - 1);
    }
    if (json.startsWith("[")) {
      json = json.substring(1).strip();
    }
    if (json.isEmpty() || json.equals("]")) {
      return Optional.empty();
    }
    if (json.endsWith("]") && !json.endsWith("}")) {
      json = json.substring(0, json.length() - 1);
    }
    try (JsonReader in = new JsonReader(new StringReader(json))) {
      in.setStrictness(Strictness.STRICT);
      Optional<DumpEntity> entity = new Item(in).read();
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedLine("more than one JSON value");
      }
      return entity;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new MalformedLine("no JSON object of an entity: " + firstLine(e.getMessage()));
    }
  }

  private static String firstLine(@org.jspecify.annotations.Nullable String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }

  /** One item being read. */
  private final class Item {
    private final JsonReader in;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();
    private final Set<Integer> classes = new LinkedHashSet<>();
    private final Set<Integer> superclasses = new LinkedHashSet<>();
    private final Set<Integer> related = new LinkedHashSet<>();
    private String id = "";
    private String type = "item";
    private int sitelinks;

    Item(JsonReader in) {
      this.in = in;
    }

    Optional<DumpEntity> read() throws IOException, MalformedLine {
      in.beginObject();
      while (in.hasNext()) {
        switch (in.nextName()) {
          case "id" -> id = in.nextString();
          case "type" -> type = in.nextString();
          case "labels" -> texts(labels);
          case "descriptions" -> texts(descriptions);
          case "aliases" -> aliases();
          case "claims" -> claims();
          case "sitelinks" -> sitelinks = members();
          default -> in.skipValue();
        }
      }
      in.endObject();
      if (id.isEmpty()) {
        throw new MalformedLine("an entity without an id");
      }
      int number = DumpEntity.number(id);
      if (!type.equals("item") || number < 0) {
        return Optional.empty();
      }
      List<String> best = new ArrayList<>();
      List<String> others = new ArrayList<>();
      String description = "";
      for (String language : languages) {
        Optional.ofNullable(labels.get(language)).ifPresent(best::add);
        others.addAll(aliases.getOrDefault(language, List.of()));
        description = description.isEmpty() ? descriptions.getOrDefault(language, "") : description;
      }
      return Optional.of(
          new DumpEntity(
              number, best, others, description, classes, superclasses, related, sitelinks));
    }

    /** {@code {"en": {"language": "en", "value": "…"}}}; an empty map may stand as []. */
    private void texts(Map<String, String> to) throws IOException {
      if (isEmptyArray()) {
        return;
      }
      in.beginObject();
      while (in.hasNext()) {
        String language = in.nextName();
        if (languages.contains(language)) {
          to.put(language, value());
        } else {
          in.skipValue();
        }
      }
      in.endObject();
    }

    private void aliases() throws IOException {
      if (isEmptyArray()) {
        return;
      }
      in.beginObject();
      while (in.hasNext()) {
        String language = in.nextName();
        if (!languages.contains(language)) {
          in.skipValue();
          continue;
        }
        List<String> names = aliases.computeIfAbsent(language, l -> new ArrayList<>());
        in.beginArray();
        while (in.hasNext()) {
          names.add(value());
        }
        in.endArray();
      }
      in.endObject();
    }

    private String value() throws IOException {
      String value = "";
      in.beginObject();
      while (in.hasNext()) {
        if (in.nextName().equals("value") && in.peek() == JsonToken.STRING) {
          value = in.nextString();
        } else {
          in.skipValue();
        }
      }
      in.endObject();
      return value;
    }

    private void claims() throws IOException {
      if (isEmptyArray()) {
        return;
      }
      in.beginObject();
      while (in.hasNext()) {
        String property = in.nextName();
        if (property.equals(DumpEntity.INSTANCE_OF)) {
          statements(classes);
        } else if (property.equals(DumpEntity.SUBCLASS_OF)) {
          statements(superclasses);
        } else if (DumpEntity.RELATIONS.contains(property)) {
          statements(related);
        } else {
          in.skipValue();
        }
      }
      in.endObject();
    }

    /** The items that the statements of a property name, deprecated ones left out. */
    private void statements(Set<Integer> to) throws IOException {
      in.beginArray();
      while (in.hasNext()) {
        int value = -1;
        boolean deprecated = false;
        in.beginObject();
        while (in.hasNext()) {
          switch (in.nextName()) {
            case "mainsnak" -> value = snak();
            case "rank" -> deprecated = in.nextString().equals("deprecated");
            default -> in.skipValue();
          }
        }
        in.endObject();
        if (value > 0 && !deprecated) {
          to.add(value);
        }
      }
      in.endArray();
    }

    private int snak() throws IOException {
      int value = -1;
      in.beginObject();
      while (in.hasNext()) {
        if (in.nextName().equals("datavalue") && in.peek() == JsonToken.BEGIN_OBJECT) {
          in.beginObject();
          while (in.hasNext()) {
            if (in.nextName().equals("value") && in.peek() == JsonToken.BEGIN_OBJECT) {
              value = item();
            } else {
              in.skipValue();
            }
          }
          in.endObject();
        } else {
          in.skipValue();
        }
      }
      in.endObject();
      return value;
    }

    /** {@code {"entity-type": "item", "numeric-id": 42, "id": "Q42"}}. */
    private int item() throws IOException {
      int value = -1;
      in.beginObject();
      while (in.hasNext()) {
        switch (in.nextName()) {
          case "id" -> value = DumpEntity.number(in.nextString());
          case "numeric-id" -> {
            long number = in.nextLong();
            value = value > 0 || number > Integer.MAX_VALUE ? value : (int) number;
          }
          default -> in.skipValue();
        }
      }
      in.endObject();
      return value;
    }

    private int members() throws IOException {
      if (isEmptyArray()) {
        return 0;
      }
      int count = 0;
      in.beginObject();
      while (in.hasNext()) {
        count += in.nextName().isEmpty() ? 0 : 1;
        in.skipValue();
      }
      in.endObject();
      return count;
    }

    /** PHP writes an empty map as an empty list. */
    private boolean isEmptyArray() throws IOException {
      if (in.peek() != JsonToken.BEGIN_ARRAY) {
        return false;
      }
      in.skipValue();
      return true;
    }
  }
}
