package org.hearsay.extract;

import java.util.List;
import org.hearsay.text.AnnotatedArticle;

/**
 * An annotated article with what it tells. Every entity that a claim or an attribution names by id
 * is among the annotated article's entities.
 *
 * @param propositions empty where they were not asked for
 */
public record ExtractedArticle(
    AnnotatedArticle annotated,
    List<Attribution> attributions,
    List<OpenProposition> propositions,
    List<Claim> claims) {

  public ExtractedArticle {
    attributions = List.copyOf(attributions);
    propositions = List.copyOf(propositions);
    claims = List.copyOf(claims);
    for (Claim claim : claims) {
      claim
          .participants()
          .forEach(
              p -> {
                if (!annotated.entities().containsKey(p.entity())) {
                  throw new IllegalArgumentException("no entity " + p.entity() + " for " + claim);
                }
              });
    }
  }
}
