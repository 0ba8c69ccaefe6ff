package org.hearsay.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/** Reads claims of whole articles, and the articles; docs/evaluate.md has the form. */
final class ClaimReader {

  private final Path file;
  private final Vocabulary vocabulary;

  private ClaimReader(Path file, Vocabulary vocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
  }

  /**
   * @param rows the claims
   * @param texts the articles, as {@code hearsay annotate} reads them
   */
  static ClaimGold read(
      Path file, List<JsonFile.Row> rows, List<JsonFile.Row> texts, Vocabulary vocabulary) {
    ClaimReader reader = new ClaimReader(file, vocabulary);
    Map<String, Article> articles = new LinkedHashMap<>();
    for (JsonFile.Row row : texts) {
      if (articles.put(row.string("id"), article(row)) != null) {
        throw new GoldException(
            row.file(), row.line(), "a second article '" + row.string("id") + "'");
      }
    }
    List<ClaimGold.Claim> claims = rows.stream().map(row -> reader.claim(row, articles)).toList();
    return new ClaimGold(List.copyOf(articles.values()), claims, vocabulary);
  }

  private static Article article(JsonFile.Row row) {
    Article.Builder article = Article.of(row.string("text")).id(row.string("id"));
    row.optional("url").ifPresent(article::url);
    row.optional("title").ifPresent(article::title);
    row.optional("publisher").ifPresent(article::publisher);
    row.optional("author").ifPresent(article::author);
    row.optional("language").ifPresent(article::language);
    try {
      row.optional("published").ifPresent(article::published);
    } catch (IllegalArgumentException e) {
      throw new GoldException(row.file(), row.line(), String.valueOf(e.getMessage()));
    }
    return article.build();
  }

  private ClaimGold.Claim claim(JsonFile.Row row, Map<String, Article> articles) {
    JsonObject claim = row.object();
    Article article = articles.get(row.string("article"));
    if (article == null) {
      throw fault(row, "no article '" + row.string("article") + "' in the input.jsonl beside it");
    }
    Set<String> types = new LinkedHashSet<>();
    types.add(row.string("type"));
    elements(claim, "alt").forEach(t -> types.add(t.getAsString()));
    types.stream()
        .filter(t -> vocabulary.root(t).isEmpty())
        .findFirst()
        .ifPresent(
            unknown -> {
              throw fault(row, "no event type '" + unknown + "' in the ontology");
            });
    return new ClaimGold.Claim(
        article.id(),
        types,
        parties(row, "actors"),
        parties(row, "targets"),
        evidence(row, article),
        row.optional("polarity").orElse("positive"),
        row.optional("modality").orElse("actual"),
        Optional.ofNullable(claim.get("speaker"))
            .filter(s -> !s.isJsonNull())
            .map(s -> party(row, s)),
        row.optional("date"),
        !claim.has("core") || claim.get("core").getAsBoolean());
  }

  private GoldException fault(JsonFile.Row row, String problem) {
    return new GoldException(file, row.line(), problem);
  }

  private TextSpan evidence(JsonFile.Row row, Article article) {
    List<JsonElement> ends = elements(row.object(), "evidence");
    int length = article.text().codePointCount(0, article.text().length());
    if (ends.size() == 2 && ends.stream().allMatch(JsonElement::isJsonPrimitive)) {
      int begin = ends.get(0).getAsInt();
      int end = ends.get(1).getAsInt();
      if (0 <= begin && begin < end && end <= length) {
        return new TextSpan(begin, end);
      }
    }
    throw fault(
        row,
        "evidence "
            + row.object().get("evidence")
            + " is no span [begin, end] of the "
            + length
            + " code points of '"
            + article.id()
            + "'");
  }

  private List<ClaimGold.Party> parties(JsonFile.Row row, String member) {
    return elements(row.object(), member).stream().map(e -> party(row, e)).toList();
  }

  /** A name, or an object with the words of the text and the name. */
  private ClaimGold.Party party(JsonFile.Row row, JsonElement value) {
    if (value.isJsonPrimitive()) {
      return new ClaimGold.Party(List.of(value.getAsString()));
    }
    if (!value.isJsonObject()) {
      throw fault(row, value + " is no participant: a name, or {\"text\": …, \"name\": …}");
    }
    List<String> names = new ArrayList<>();
    Records.string(value.getAsJsonObject(), "name").ifPresent(names::add);
    Records.string(value.getAsJsonObject(), "text").ifPresent(names::add);
    return new ClaimGold.Party(names);
  }

  private static List<JsonElement> elements(JsonObject object, String name) {
    JsonElement value = object.get(name);
    JsonArray array =
        value == null || !value.isJsonArray() ? new JsonArray() : value.getAsJsonArray();
    return array.asList();
  }
}
