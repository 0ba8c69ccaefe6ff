package org.hearsay.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the objects of a JSON array, or of JSON Lines. */
final class JsonFile {
  private static final int LONGEST_QUOTE = 60;

  private JsonFile() {}

  /** An object with the line where it begins. */
  record Row(Path file, int line, JsonObject object) {

    /** A member that must be there and be a string. */
    String string(String name) {
      JsonElement value = object.get(name);
      if (value == null || !value.isJsonPrimitive()) {
        throw new GoldException(file, line, "no string '" + name + "'");
      }
      return value.getAsString();
    }

    Optional<String> optional(String name) {
      JsonElement value = object.get(name);
      return value != null && value.isJsonPrimitive()
          ? Optional.of(value.getAsString())
          : Optional.empty();
    }
  }

  static List<Row> read(Path file, String content) {
    return content.stripLeading().startsWith("[") ? array(file, content) : lines(file, content);
  }

  private static List<Row> lines(Path file, String content) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        try {
          rows.add(new Row(file, number, JsonParser.parseString(line).getAsJsonObject()));
        } catch (JsonParseException | IllegalStateException e) {
          throw new GoldException(file, number, "is no JSON object: " + shortened(line));
        }
      }
    }
    return rows;
  }

  /** The begin of a line, at most so many code points of it, for a message. */
  private static String shortened(String line) {
    String plain = line.replaceAll("\\p{Cntrl}", " ");
    return plain.codePointCount(0, plain.length()) > LONGEST_QUOTE
        ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_QUOTE)) + "…"
        : plain;
  }

  private static List<Row> array(Path file, String content) {
    List<Row> rows = new ArrayList<>();
    try (JsonReader reader = new JsonReader(new StringReader(content))) {
      reader.setStrictness(Strictness.STRICT);
      reader.beginArray();
      while (reader.peek() != JsonToken.END_ARRAY) {
        int line = line(reader);
        rows.add(new Row(file, line, JsonParser.parseReader(reader).getAsJsonObject()));
      }
      reader.endArray();
      return rows;
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw new GoldException(file, 0, "is no array of JSON objects: " + e.getMessage());
    }
  }

  /** The line of the reader's place, which Gson tells only in its description. */
  private static int line(JsonReader reader) {
    String told = reader.toString().replaceFirst(".* line (\\d+) .*", "$1");
    return told.matches("\\d+") ? Integer.parseInt(told) : 0;
  }
}
