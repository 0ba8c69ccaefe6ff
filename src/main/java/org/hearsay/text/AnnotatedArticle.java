package org.hearsay.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An article with its sentences, mentions, time expressions and entities.
 *
 * <p>What is no article text (boilerplate, teasers, biographies) lies in no sentence. Mentions and
 * times are sorted by place. A mention without an entity is one that resolution has not reached or
 * abstained from.
 *
 * @param article what was read
 * @param sentences in the order of the text, without overlap
 * @param mentions sorted; every sentence and head index is valid
 * @param times sorted
 * @param entities by id
 * @param references the id of the entity of each resolved mention
 */
public record AnnotatedArticle(
    Article article,
    List<Sentence> sentences,
    List<Mention> mentions,
    List<TimeExpression> times,
    Map<String, Entity> entities,
    Map<Mention, String> references) {

  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
    mentions = mentions.stream().sorted().distinct().toList();
    times = times.stream().sorted().toList();
    entities = java.util.Collections.unmodifiableMap(new TreeMap<>(entities));
    references = java.util.Collections.unmodifiableMap(new TreeMap<>(references));
    for (Mention mention : mentions) {
      if (mention.sentence() >= sentences.size()
          || mention.head() >= sentences.get(mention.sentence()).size()
          || !sentences.get(mention.sentence()).span().contains(mention.span())) {
        throw new IllegalArgumentException("mention outside its sentence: " + mention);
      }
    }
    for (Map.Entry<Mention, String> reference : references.entrySet()) {
      if (!entities.containsKey(reference.getValue())) {
        throw new IllegalArgumentException("no entity " + reference.getValue());
      }
    }
  }

  /** An article with sentences only. */
  public static AnnotatedArticle of(Article article, List<Sentence> sentences) {
    return new AnnotatedArticle(article, sentences, List.of(), List.of(), Map.of(), Map.of());
  }

  /** The entity that a mention refers to. */
  public Optional<Entity> entity(Mention mention) {
    return Optional.ofNullable(references.get(mention)).map(entities::get);
  }

  /** The mentions in a sentence, by place. */
  public List<Mention> mentionsIn(int sentence) {
    return mentions.stream().filter(m -> m.sentence() == sentence).toList();
  }

  /** The time expressions in a sentence, by place. */
  public List<TimeExpression> timesIn(int sentence) {
    return times.stream().filter(t -> t.sentence() == sentence).toList();
  }

  /** The text in a span. */
  public String slice(TextSpan span) {
    return span.of(article.text());
  }

  public AnnotatedArticle withMentions(List<Mention> newMentions) {
    Map<Mention, String> kept = new LinkedHashMap<>(references);
    kept.keySet().retainAll(newMentions);
    return new AnnotatedArticle(article, sentences, newMentions, times, entities, kept);
  }

  public AnnotatedArticle withSentences(List<Sentence> newSentences) {
    return new AnnotatedArticle(article, newSentences, mentions, times, entities, references);
  }

  public AnnotatedArticle withTimes(List<TimeExpression> newTimes) {
    return new AnnotatedArticle(article, sentences, mentions, newTimes, entities, references);
  }

  /** With other mentions, entities and references at once. */
  public AnnotatedArticle resolved(
      List<Mention> newMentions,
      Map<String, Entity> newEntities,
      Map<Mention, String> newReferences) {
    return new AnnotatedArticle(article, sentences, newMentions, times, newEntities, newReferences);
  }
}
