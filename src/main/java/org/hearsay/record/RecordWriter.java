package org.hearsay.record;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.extract.Attribution;
import org.hearsay.extract.Claim;
import org.hearsay.extract.ExtractedArticle;
import org.hearsay.extract.OpenProposition;
import org.hearsay.extract.Participation;
import org.hearsay.extract.Voice;
import org.hearsay.extract.When;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.CanonicalJson;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TimeExpression;
import org.hearsay.text.Token;

/**
 * Writes an extracted article as one line of JSON: the annotation record. All offsets are code
 * points of the record's text, half-open.
 */
public final class RecordWriter {

  /** The parts of a record that are large and printed only where asked for. */
  public enum Part {
    TOKENS,
    PROPOSITIONS,
    /** The score and the reasons of each link. */
    LINKS
  }

  private final String base;
  private final Set<Part> include;

  /**
   * @param base the store's base IRI, such as {@code http://localhost:3030/}
   */
  public RecordWriter(String base, Set<Part> include) {
    this.base = base;
    this.include = Set.copyOf(include);
  }

  /** The record as one line without its line end. */
  public String write(ExtractedArticle extracted) {
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.setHtmlSafe(false);
      new One(json, extracted).write();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return line.toString();
  }

  private String entityIri(String id) {
    return base + "entity/" + id;
  }

  /** One record being written. */
  private final class One {
    private final JsonWriter json;
    private final ExtractedArticle extracted;
    private final AnnotatedArticle annotated;
    private final TextSpan.Index text;

    One(JsonWriter json, ExtractedArticle extracted) {
      this.json = json;
      this.extracted = extracted;
      annotated = extracted.annotated();
      text = new TextSpan.Index(annotated.article().text());
    }

    void write() throws IOException {
      Article article = annotated.article();
      json.beginObject();
      member("id", article.id());
      member("title", article.title());
      member("url", article.url());
      member("published", article.published());
      member("publisher", article.publisher());
      member("author", article.author());
      member("language", article.language());
      member("text", article.text());
      json.name("sentences").beginArray();
      for (Sentence sentence : annotated.sentences()) {
        span(sentence.span());
      }
      json.endArray();
      if (include.contains(Part.TOKENS)) {
        tokens();
      }
      json.name("mentions").beginArray();
      for (Mention mention : annotated.mentions()) {
        mention(mention);
      }
      json.endArray();
      if (include.contains(Part.LINKS)) {
        links();
      }
      json.name("times").beginArray();
      for (TimeExpression time : annotated.times()) {
        json.beginObject();
        offsets(time.span());
        member("type", time.type().name());
        member("value", time.value());
        json.endObject();
      }
      json.endArray();
      json.name("attributions").beginArray();
      for (Attribution attribution : extracted.attributions()) {
        attribution(attribution);
      }
      json.endArray();
      if (include.contains(Part.PROPOSITIONS)) {
        json.name("propositions").beginArray();
        for (OpenProposition proposition : extracted.propositions()) {
          proposition(proposition);
        }
        json.endArray();
      }
      json.name("events").beginArray();
      for (Claim claim : extracted.claims()) {
        event(claim);
      }
      json.endArray();
      json.endObject();
    }

    private void tokens() throws IOException {
      json.name("tokens").beginArray();
      int before = 0;
      for (Sentence sentence : annotated.sentences()) {
        for (Token token : sentence.tokens()) {
          json.beginObject();
          offsets(token.span());
          member("text", token.text());
          member("lemma", token.lemma());
          member("pos", token.upos());
          json.name("head").value(token.head() < 0 ? -1 : before + token.head());
          member("dep", token.dep());
          json.endObject();
        }
        before += sentence.size();
      }
      json.endArray();
    }

    private void mention(Mention mention) throws IOException {
      json.beginObject();
      offsets(mention.span());
      member("kind", mention.kind().label());
      member("type", mention.type().label());
      Optional<Entity> entity = annotated.entity(mention);
      member("label", entity.map(Entity::label).orElseGet(() -> text.slice(mention.span())));
      member("entity", entity.map(e -> entityIri(e.id())));
      member(
          "link",
          entity.flatMap(Entity::link).filter(link -> !isInTitle(mention)).map(Entity.Link::iri));
      json.endObject();
    }

    /**
     * Whether an adjective is part of a title before a name, "British" of "British Prime Minister
     * David Cameron": the words name the office, which is no state.
     */
    private boolean isInTitle(Mention mention) {
      Sentence sentence = annotated.sentences().get(mention.sentence());
      List<Integer> tokens = sentence.tokensIn(mention.span());
      if (mention.type() != EntityType.GROUP || tokens.isEmpty()) {
        return false;
      }
      int next = tokens.getLast() + 1;
      while (next < sentence.size()
          && Character.isUpperCase(sentence.token(next).text().codePointAt(0))) {
        int begin = sentence.token(next).span().begin();
        boolean person =
            annotated.mentionsIn(mention.sentence()).stream()
                .anyMatch(
                    other ->
                        other.span().begin() == begin
                            && other.kind() == Mention.Kind.NAME
                            && other.type() == EntityType.PERSON);
        if (person) {
          return next > tokens.getLast() + 1;
        }
        next++;
      }
      return false;
    }

    /** Why each linked entity is linked, once an entity. */
    private void links() throws IOException {
      json.name("links").beginArray();
      for (Entity entity : new TreeMap<>(annotated.entities()).values()) {
        Optional<Entity.Link> link = entity.link();
        if (link.isEmpty()) {
          continue;
        }
        json.beginObject();
        member("entity", entityIri(entity.id()));
        member("link", link.get().iri());
        json.name("score").value(twoDigits(link.get().score()));
        json.name("reasons").beginArray();
        for (String reason : link.get().reasons()) {
          json.value(reason);
        }
        json.endArray();
        json.endObject();
      }
      json.endArray();
    }

    private void attribution(Attribution attribution) throws IOException {
      json.beginObject();
      spans("source", attribution.source());
      spans("cue", attribution.cue());
      spans("content", attribution.content());
      member("kind", attribution.kind().label());
      member(
          "speaker", attribution.speakers().stream().findFirst().map(RecordWriter.this::entityIri));
      json.endObject();
    }

    private void proposition(OpenProposition proposition) throws IOException {
      json.beginObject();
      json.name("confidence").value(twoDigits(proposition.confidence()));
      json.name("subject");
      phrase(proposition.subject());
      json.name("predicate");
      phrase(proposition.predicate());
      json.name("arguments").beginArray();
      for (OpenProposition.Phrase argument : proposition.arguments()) {
        phrase(argument);
      }
      json.endArray();
      json.endObject();
    }

    private void phrase(OpenProposition.Phrase phrase) throws IOException {
      json.beginObject();
      offsets(phrase.span());
      member("text", phrase.text());
      json.endObject();
    }

    private void event(Claim claim) throws IOException {
      json.beginObject();
      member("type", claim.type().name());
      if (!claim.type().ancestors().isEmpty()) {
        json.name("ancestors").beginArray();
        for (String ancestor : claim.type().ancestors()) {
          json.value(ancestor);
        }
        json.endArray();
      }
      code("plover", claim.coding().plover());
      code("mode", claim.coding().mode());
      code("cameo", claim.coding().cameo());
      offsets(claim.evidence());
      json.name("trigger");
      span(claim.trigger());
      json.name("roles").beginArray();
      for (Participation participation : claim.participants()) {
        role(participation);
      }
      json.endArray();
      switch (claim.when()) {
        case When.Timed timed -> member("time", timed.value());
        case When.Untimed untimed -> {}
      }
      quantities(claim);
      member("polarity", claim.isNegative() ? "negative" : "positive");
      member("modality", claim.modality().label());
      if (claim.generic()) {
        json.name("generic").value(true);
      }
      json.name("confidence").value(twoDigits(claim.confidence()));
      switch (claim.voice()) {
        case Voice.ArticleVoice own -> member("voice", "article");
        case Voice.Unknown unknown -> member("voice", "unknown");
        case Voice.Named(Voice.Source source) -> {
          member("voice", "named");
          member("speaker", entityIri(source.entity()));
        }
        case Voice.Unnamed(Voice.Source source) -> {
          member("voice", "unnamed");
          member("speaker", entityIri(source.entity()));
        }
      }
      member("pattern", claim.frame());
      if (claim.contentOf() >= 0) {
        json.name("contentOf").value(claim.contentOf());
      }
      json.endObject();
    }

    /** Figures by name; the record's readers may ignore them. */
    private void quantities(Claim claim) throws IOException {
      TreeMap<String, String> figures = new TreeMap<>();
      claim.quantities().forEach(q -> figures.putIfAbsent(q.name(), q.value()));
      if (!figures.isEmpty()) {
        json.name("quantities").beginObject();
        for (var figure : figures.entrySet()) {
          member(figure.getKey(), figure.getValue());
        }
        json.endObject();
      }
    }

    private void role(Participation participation) throws IOException {
      Optional<Entity> entity =
          Optional.ofNullable(annotated.entities().get(participation.entity()));
      json.beginObject();
      member("role", participation.role());
      offsets(participation.span());
      member("text", participation.text());
      member("entity", entityIri(participation.entity()));
      member("label", entity.map(Entity::label));
      member("code", entity.flatMap(Entity::code));
      member("sector", entity.flatMap(Entity::sector));
      if (participation.inferred()) {
        json.name("inferred").value(true);
      }
      json.endObject();
    }

    private void code(String name, String value) throws IOException {
      if (!value.isEmpty()) {
        member(name, value);
      }
    }

    private void spans(String name, List<TextSpan> spans) throws IOException {
      json.name(name).beginArray();
      for (TextSpan span : spans) {
        span(span);
      }
      json.endArray();
    }

    private void span(TextSpan span) throws IOException {
      json.beginArray().value(span.begin()).value(span.end()).endArray();
    }

    private void offsets(TextSpan span) throws IOException {
      json.name("begin").value(span.begin()).name("end").value(span.end());
    }

    private void member(String name, Optional<String> value) throws IOException {
      if (value.isPresent()) {
        member(name, value.get());
      }
    }

    private void member(String name, String value) throws IOException {
      // Built by hand, since a lone surrogate must be escaped: UTF-8 has no bytes for it.
      json.name(name).jsonValue(wellFormed(CanonicalJson.string(value)));
    }
  }

  private static String wellFormed(String literal) {
    StringBuilder escaped = null;
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < literal.length()
              && Character.isLowSurrogate(literal.charAt(i + 1));
      boolean lone = Character.isSurrogate(c) && !pair;
      if (lone && escaped == null) {
        escaped = new StringBuilder(literal.substring(0, i));
      }
      if (escaped != null) {
        escaped.append(lone ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
      if (pair) {
        i++;
        if (escaped != null) {
          escaped.append(literal.charAt(i));
        }
      }
    }
    return escaped == null ? literal : escaped.toString();
  }

  private static BigDecimal twoDigits(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
