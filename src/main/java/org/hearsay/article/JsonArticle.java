package org.hearsay.article;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.text.Article;

/**
 * An article as a JSON object with {@code text}, and optionally {@code id, url, title, published,
 * publisher, author, language}, all strings; other members are ignored. The members may have other
 * names, and lie in nested objects ({@code content.body}).
 */
final class JsonArticle {

  private static final TypeAdapter<JsonElement> JSON = new Gson().getAdapter(JsonElement.class);

  private JsonArticle() {}

  /**
   * Reads one line of JSON Lines.
   *
   * @param origin the file and line, for messages
   */
  static ReadResult read(String origin, String line, FieldNames fields) {
    JsonElement element;
    try {
      JsonReader reader = new JsonReader(new StringReader(line));
      reader.setStrictness(Strictness.STRICT);
      element = JSON.read(reader);
      if (reader.peek() != com.google.gson.stream.JsonToken.END_DOCUMENT) {
        return new ReadResult.Failed(origin, "more than one JSON value on the line");
      }
    } catch (IOException | JsonParseException | IllegalStateException e) {
      return new ReadResult.Failed(origin, notJson(e));
    } catch (StackOverflowError e) {
      return new ReadResult.Failed(origin, "JSON is nested too deeply to be an article");
    }
    if (!(element instanceof JsonObject object)) {
      return new ReadResult.Failed(
          origin, "no JSON object with a \"" + fields.of("text") + "\" member");
    }
    return of(origin, object, fields);
  }

  /** The article of an object. */
  static ReadResult of(String origin, JsonObject object, FieldNames fields) {
    List<String> remarks = new ArrayList<>();
    Optional<String> text = string(object, "text", fields, remarks);
    if (text.isEmpty()) {
      List<String> members = object.keySet().stream().limit(12).toList();
      return new ReadResult.Failed(
          origin,
          "the object has no \"%s\" of type string; it has %s (--field text=NAME tells which)"
              .formatted(fields.of("text"), String.join(", ", members)));
    }
    if (text.get().isBlank()) {
      return new ReadResult.Failed(origin, "its \"" + fields.of("text") + "\" is empty");
    }
    Article.Builder article = Article.of(text.get());
    optional(object, "id", fields, article::id, remarks);
    optional(object, "url", fields, article::url, remarks);
    optional(object, "title", fields, article::title, remarks);
    optional(object, "publisher", fields, article::publisher, remarks);
    optional(object, "author", fields, article::author, remarks);
    optional(object, "language", fields, article::language, remarks);
    string(object, "published", fields, remarks)
        .filter(written -> !written.isBlank())
        .ifPresent(
            written ->
                PublicationDate.parse(written)
                    .ifPresentOrElse(
                        article::published,
                        () ->
                            remarks.add(
                                "published '" + written + "' is no date and was left out")));
    return new ReadResult.Read(origin, article.build(), remarks);
  }

  private static void optional(
      JsonObject object,
      String field,
      FieldNames fields,
      Consumer<String> set,
      List<String> remarks) {
    string(object, field, fields, remarks).ifPresent(set);
  }

  private static Optional<String> string(
      JsonObject object, String field, FieldNames fields, List<String> remarks) {
    String name = fields.of(field);
    JsonElement value = member(object, name);
    if (value.isJsonNull()) {
      return Optional.empty();
    }
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
      return Optional.of(value.getAsString());
    }
    if (field.equals("id") && value.isJsonPrimitive()) {
      return Optional.of(value.getAsString());
    }
    remarks.add("\"" + name + "\" is no string and was left out");
    return Optional.empty();
  }

  /** The member of a name, or of a path with dots; JSON null where there is none. */
  private static JsonElement member(JsonObject object, String name) {
    if (object.has(name)) {
      return object.get(name);
    }
    JsonElement at = object;
    for (String part : name.split("\\.")) {
      at = at instanceof JsonObject inner && inner.has(part) ? inner.get(part) : JsonNull.INSTANCE;
    }
    return at;
  }

  /** What is wrong with a text that should be JSON, without the parser's advice to programmers. */
  static String notJson(Throwable e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String plain =
        message
            .replaceFirst("^[a-z.]+\\.\\w+Exception: ", "")
            .replaceFirst(
                "Use JsonReader\\.setStrictness\\S* to accept malformed JSON ", "malformed ")
            .replaceFirst(" path \\$.*$", "");
    return "not JSON: " + (plain.isBlank() ? e.getClass().getSimpleName() : plain);
  }
}
