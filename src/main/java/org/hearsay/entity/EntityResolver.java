package org.hearsay.entity;

import java.util.List;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.TextSpan;

/** Resolves mentions and noun phrases to entities. */
public final class EntityResolver {

  private final Gazetteer gazetteer;
  private final List<CandidateSource> indexes;

  public EntityResolver(Gazetteer gazetteer) {
    this(gazetteer, List.of());
  }

  /**
   * @param indexes where what the gazetteer has no Wikidata item of is looked up, in this order
   */
  public EntityResolver(Gazetteer gazetteer, List<CandidateSource> indexes) {
    this.gazetteer = gazetteer;
    this.indexes = List.copyOf(indexes);
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /**
   * An article with an entity for each of its name mentions, and with nominal mentions for the
   * people and bodies that act.
   */
  public AnnotatedArticle resolve(AnnotatedArticle article) {
    return new ArticleResolution(gazetteer, indexes, article).run();
  }

  /**
   * The entity that a noun phrase means: that of a name or pronoun mention at its head, the holder
   * of an office, or one of the article's own with type, number, state and sector.
   *
   * @param article a resolved article
   * @param sentence the index of the sentence
   * @param head the index in the sentence of the phrase's head
   * @param span the phrase as the caller sees it; the label of a clause is all its words, that of a
   *     noun phrase the words that belong to the head, whatever else the phrase holds
   */
  public Entity describe(AnnotatedArticle article, int sentence, int head, TextSpan span) {
    String pos = article.sentences().get(sentence).token(head).upos();
    boolean named =
        article.mentionsIn(sentence).stream().anyMatch(mention -> mention.head() == head);
    if ((pos.equals("VERB") || pos.equals("AUX")) && !named) {
      String words = article.slice(span).strip().replaceAll("\\s+", " ");
      return Entity.of(
          Descriptions.articleId(article, words), words, EntityType.OTHER, Entity.Scope.ARTICLE);
    }
    return new Descriptions(gazetteer, article).of(sentence, head);
  }
}
