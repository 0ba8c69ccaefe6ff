package org.hearsay.nlp.coref;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.Mention;

/**
 * Links pronouns and definite descriptions to the entities of their article.
 *
 * <p>It runs after the names are resolved. It links where one entity is clearly meant and leaves
 * the rest alone: an unlinked pronoun is no error, a wrong one is. Immutable; threads may share it.
 */
public final class Coreference {

  /**
   * The article with mentions of kind PRONOUN, and NOMINAL where a definite description means an
   * entity that is named elsewhere, each with its reference.
   *
   * @param article with sentences, trees, and name mentions that have references
   */
  public AnnotatedArticle resolve(AnnotatedArticle article) {
    Discourse discourse = new Discourse(article);
    for (int s = 0; s < article.sentences().size(); s++) {
      discourse.read(s);
    }
    Map<String, Entity> entities = new TreeMap<>(article.entities());
    discourse.groups().stream()
        .filter(group -> discourse.links().containsValue(group.id()))
        .forEach(group -> entities.put(group.id(), group));
    return with(article, entities, discourse.links());
  }

  private static AnnotatedArticle with(
      AnnotatedArticle article, Map<String, Entity> entities, Map<Mention, String> links) {
    if (links.isEmpty()) {
      return article;
    }
    Set<Place> linked = links.keySet().stream().map(Coreference::place).collect(Collectors.toSet());
    List<Mention> mentions = new ArrayList<>();
    Map<Mention, String> references = new TreeMap<>();
    for (Mention mention : article.mentions()) {
      if (mention.kind() == Mention.Kind.NAME || !linked.contains(place(mention))) {
        mentions.add(mention);
        article.entity(mention).ifPresent(e -> references.put(mention, e.id()));
      }
    }
    mentions.addAll(links.keySet());
    references.putAll(links);
    return article.resolved(mentions, entities, references);
  }

  private record Place(int sentence, int head) {}

  private static Place place(Mention mention) {
    return new Place(mention.sentence(), mention.head());
  }
}
