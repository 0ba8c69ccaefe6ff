package org.hearsay.nlp.coref;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

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
    return with(article, discourse.links());
  }

  /**
   * The article with the pronouns of the first person in quotations linked to their speakers: "I"
   * and "my" to a person, "we" and "our" to whoever speaks.
   *
   * @param speakers the id of the speaker's entity of each quotation, with or without its marks
   * @throws IllegalArgumentException where the article has no such entity
   */
  public AnnotatedArticle firstPerson(AnnotatedArticle article, Map<TextSpan, String> speakers) {
    Map<Mention, String> links = new TreeMap<>();
    speakers.forEach(
        (quoted, speaker) -> {
          Entity entity = article.entities().get(speaker);
          if (entity == null) {
            throw new IllegalArgumentException("the article has no entity '" + speaker + "'");
          }
          firstPerson(article, quoted, entity, links);
        });
    return with(article, links);
  }

  private static void firstPerson(
      AnnotatedArticle article, TextSpan quoted, Entity speaker, Map<Mention, String> links) {
    for (int s = 0; s < article.sentences().size(); s++) {
      Sentence sentence = article.sentences().get(s);
      if (!sentence.span().overlaps(quoted)) {
        continue;
      }
      for (int i = 0; i < sentence.size(); i++) {
        Token token = sentence.token(i);
        if (quoted.contains(token.span()) && speaks(Pronoun.of(token), speaker)) {
          links.put(
              new Mention(token.span(), s, i, Mention.Kind.PRONOUN, speaker.type()), speaker.id());
        }
      }
    }
  }

  private static boolean speaks(Optional<Pronoun> pronoun, Entity speaker) {
    return pronoun
        .filter(
            p ->
                switch (p.kind()) {
                  case I ->
                      switch (speaker.type()) {
                        case PERSON, GROUP -> !speaker.plural();
                        case ORGANIZATION, COUNTRY, PLACE, FACILITY, PRODUCT, EVENT, OTHER -> false;
                      };
                  case WE -> true;
                  case HE, SHE, IT, THEY -> false;
                })
        .isPresent();
  }

  private static AnnotatedArticle with(AnnotatedArticle article, Map<Mention, String> links) {
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
    return article.resolved(mentions, article.entities(), references);
  }

  private record Place(int sentence, int head) {}

  private static Place place(Mention mention) {
    return new Place(mention.sentence(), mention.head());
  }
}
