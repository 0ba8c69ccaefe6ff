package org.hearsay.article.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page's JSON-LD says of its article, with the vocabulary of schema.org. */
final class JsonLd {

  private static final Set<String> TYPES =
      Set.of(
          "article",
          "newsarticle",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "backgroundnewsarticle",
          "reviewnewsarticle",
          "askpublicnewsarticle",
          "blogposting",
          "liveblogposting",
          "report",
          "techarticle",
          "scholarlyarticle",
          "socialmediaposting",
          "creativework",
          "webpage");

  /** Types that a page uses for itself, believed only where nothing names an article. */
  private static final Set<String> WEAK = Set.of("creativework", "webpage");

  private static final int MOST_OBJECTS = 5_000;

  private JsonLd() {}

  /** The objects that describe an article, those of the surest types first. */
  static List<JsonObject> articles(Document page) {
    List<JsonObject> strong = new ArrayList<>();
    List<JsonObject> weak = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      collect(script.data(), strong, weak);
    }
    strong.addAll(weak);
    return strong;
  }

  private static void collect(String json, List<JsonObject> strong, List<JsonObject> weak) {
    Deque<JsonElement> open = new ArrayDeque<>();
    try {
      open.add(JsonParser.parseString(json.replaceAll("[\\r\\n\\t]", " ")));
    } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
      return; // One broken script of several: a page without JSON-LD says less, and no worse.
    }
    for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
      JsonElement element = open.removeFirst();
      if (element instanceof JsonArray array) {
        array.forEach(open::addLast);
      } else if (element instanceof JsonObject object) {
        String type = type(object);
        if (TYPES.contains(type)) {
          (WEAK.contains(type) ? weak : strong).add(object);
        }
        for (String member : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
          if (object.has(member)) {
            open.addLast(object.get(member));
          }
        }
      }
    }
  }

  /** The last part of its type, in lower case. */
  static String type(JsonObject object) {
    JsonElement type = object.get("@type");
    if (type instanceof JsonArray array) {
      for (JsonElement one : array) {
        String name = name(one);
        if (TYPES.contains(name)) {
          return name;
        }
      }
      return "";
    }
    return type == null ? "" : name(type);
  }

  private static String name(JsonElement type) {
    String text = type.isJsonPrimitive() ? type.getAsString() : "";
    return text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** The strings that a member has, or that its objects have as {@code name} or {@code @id}. */
  static List<String> strings(JsonObject object, String member, String inner) {
    List<String> found = new ArrayList<>();
    JsonElement value = object.get(member);
    List<JsonElement> values =
        value instanceof JsonArray array ? array.asList() : new ArrayList<>();
    if (values.isEmpty() && value != null) {
      values = List.of(value);
    }
    for (JsonElement one : values) {
      JsonElement text = one instanceof JsonObject nested ? nested.get(inner) : one;
      if (text instanceof JsonArray array && !array.isEmpty()) {
        text = array.get(0);
      }
      if (text != null && text.isJsonPrimitive()) {
        String plain = Parser.unescapeEntities(text.getAsString(), false).strip();
        if (!plain.isEmpty()) {
          found.add(plain);
        }
      }
    }
    return found;
  }
}
