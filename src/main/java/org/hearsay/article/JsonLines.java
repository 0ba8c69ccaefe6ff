package org.hearsay.article;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
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
 * One line of JSON Lines: an object with {@code text}, and optionally {@code id, url, title,
 * published, publisher, author, language}, all strings; other members are ignored.
 */
final class JsonLines {

  private static final TypeAdapter<JsonElement> JSON = new Gson().getAdapter(JsonElement.class);

  private JsonLines() {}

  /**
   * @param origin the file and line, for messages
   */
  static ReadResult read(String origin, String line) {
    JsonElement element;
    try {
      JsonReader reader = new JsonReader(new StringReader(line));
      reader.setStrictness(Strictness.STRICT);
      element = JSON.read(reader);
      if (reader.peek() != com.google.gson.stream.JsonToken.END_DOCUMENT) {
        return new ReadResult.Failed(origin, "more than one JSON value on the line");
      }
    } catch (IOException | JsonParseException | IllegalStateException e) {
      return new ReadResult.Failed(origin, "not JSON: " + firstLine(e));
    } catch (StackOverflowError e) {
      return new ReadResult.Failed(origin, "JSON is nested too deeply to be an article");
    }
    if (!(element instanceof JsonObject object)) {
      return new ReadResult.Failed(origin, "no JSON object with a \"text\" member");
    }
    return article(origin, object);
  }

  private static ReadResult article(String origin, JsonObject object) {
    List<String> remarks = new ArrayList<>();
    Optional<String> text = string(object, "text", remarks);
    if (text.isEmpty()) {
      return new ReadResult.Failed(origin, "the object has no \"text\" of type string");
    }
    Article.Builder article = Article.of(text.get());
    optional(object, "id", article::id, remarks);
    optional(object, "url", article::url, remarks);
    optional(object, "title", article::title, remarks);
    optional(object, "publisher", article::publisher, remarks);
    optional(object, "author", article::author, remarks);
    optional(object, "language", article::language, remarks);
    string(object, "published", remarks)
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
      JsonObject object, String name, Consumer<String> set, List<String> remarks) {
    string(object, name, remarks).ifPresent(set);
  }

  private static Optional<String> string(JsonObject object, String name, List<String> remarks) {
    JsonElement value = object.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
      return Optional.of(value.getAsString());
    }
    if (name.equals("id") && value.isJsonPrimitive()) {
      return Optional.of(value.getAsString());
    }
    remarks.add("\"" + name + "\" is no string and was left out");
    return Optional.empty();
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
