package org.hearsay.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Article;

/**
 * Reads PLOVER's gold standard records: objects with {@code id, text, event, source, target}, in a
 * JSON array or one a line. Records of {@code DOCUMENT} are left out.
 */
final class PloverReader {

  private PloverReader() {}

  static List<PloverGold.Item> read(Path file, List<JsonFile.Row> rows) {
    List<PloverGold.Item> items = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (JsonFile.Row row : rows) {
      JsonObject record = row.object();
      String event = row.string("event");
      if (event.equals("DOCUMENT")) {
        continue;
      }
      String given = row.string("id");
      int times = seen.merge(given, 1, Integer::sum);
      String id = file.getFileName() + "#" + given + (times == 1 ? "" : "#" + times);
      Set<String> roots = new LinkedHashSet<>(Plover.roots(event));
      String[] parts = given.split("-");
      if (parts.length > 2) {
        // two records of the published file contradict their ids: either is right
        roots.addAll(Plover.ROOTS.contains(parts[2]) ? Set.of(parts[2]) : Set.of());
      }
      if (roots.isEmpty()) {
        throw new GoldException(file, row.line(), "'" + event + "' is no class of PLOVER");
      }
      List<PloverGold.Actor> sources = actors(record.get("source"));
      JsonElement target = record.get("target");
      List<PloverGold.Actor> targets =
          target != null && target.isJsonArray() ? actors(target) : List.of();
      boolean marked =
          Optional.ofNullable(record.get("textInfo"))
              .map(JsonElement::toString)
              .orElse("")
              .contains("SRC/TAR");
      boolean reciprocal =
          sources.size() >= 2
              && targets.isEmpty()
              && (marked || (Plover.RECIPROCAL.contains(event) && !event.equals("ASSAULT")));
      Article article = Article.of(clean(row.string("text"))).id(id).language("en").build();
      items.add(new PloverGold.Item(article, roots, sources, targets, reciprocal));
    }
    return items;
  }

  /** The text without the marks of its typesetting. */
  private static String clean(String text) {
    return text.strip()
        .replaceAll("^[{}]+|[{}]+$", "")
        .replace("\\$", "$")
        .replace("``", "\"")
        .replace("''", "\"")
        .replace("`", "'")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static List<PloverGold.Actor> actors(JsonElement value) {
    List<PloverGold.Actor> actors = new ArrayList<>();
    JsonArray all = new JsonArray();
    if (value != null && value.isJsonArray()) {
      all = value.getAsJsonArray();
    } else if (value != null && !value.isJsonNull()) {
      all.add(value);
    }
    for (JsonElement element : all) {
      PloverGold.Actor actor =
          element.isJsonObject()
              ? actor(element.getAsJsonObject())
              : new PloverGold.Actor(element.getAsString(), "", "");
      if (!actor.text().isEmpty() || !actor.code().isEmpty()) {
        actors.add(actor);
      }
    }
    return actors;
  }

  private static PloverGold.Actor actor(JsonObject object) {
    String text =
        Records.string(object, "text")
            .filter(t -> !t.isEmpty())
            .or(() -> Records.string(object, "actorText"))
            .orElse("");
    String sector = Records.string(object, "sector").orElse("").replace("*", "").strip();
    return new PloverGold.Actor(
        text,
        Records.string(object, "code").orElse(""),
        sector.substring(0, Math.min(3, sector.length())));
  }
}
