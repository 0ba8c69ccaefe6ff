package org.hearsay.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/** Reads members of annotation records. */
final class Records {

  private Records() {}

  /**
   * The record of an article.
   *
   * @throws IllegalArgumentException where there is none
   */
  static JsonObject of(Map<String, JsonObject> records, Article article) {
    JsonObject record = records.get(article.id());
    if (record == null) {
      throw new IllegalArgumentException("no record of the gold's article '" + article.id() + "'");
    }
    return record;
  }

  static JsonArray array(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null ? new JsonArray() : value.getAsJsonArray();
  }

  static Optional<String> string(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }

  static boolean hasSpan(JsonObject object) {
    return object.has("begin");
  }

  /** The span in the members {@code begin} and {@code end}. */
  static TextSpan span(JsonElement object) {
    JsonObject members = object.getAsJsonObject();
    return new TextSpan(members.get("begin").getAsInt(), members.get("end").getAsInt());
  }

  /** The span in an array of two. */
  static TextSpan pair(JsonElement array) {
    JsonArray ends = array.getAsJsonArray();
    return new TextSpan(ends.get(0).getAsInt(), ends.get(1).getAsInt());
  }

  /** A span without the white space at its ends. */
  static TextSpan trimmed(TextSpan span, String text) {
    int[] points = span.of(text).codePoints().toArray();
    int from = 0;
    int to = points.length;
    while (from < to && isSpace(points[from])) {
      from++;
    }
    while (to > from && isSpace(points[to - 1])) {
      to--;
    }
    return new TextSpan(span.begin() + from, span.begin() + to);
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }
}
