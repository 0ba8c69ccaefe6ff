package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.hearsay.pattern.FrameMatch;
import org.hearsay.text.AnnotatedArticle;

/**
 * From an annotated article to its claims: who says, believes, denies, plans or demands what.
 *
 * <p>Extraction never makes a fact. Instances are immutable and may be shared between threads.
 */
public final class ClaimExtractor {
  private final Function<AnnotatedArticle, List<FrameMatch>> matcher;
  private final NounPhrases phrases;
  private final Factuality factuality = new Factuality(WordEffects.standard());
  private final Attributions attributions;

  /**
   * @param matcher finds the frames of an article
   * @param phrases describes noun phrases that no resolved mention covers
   * @param attributions finds who says what
   */
  public ClaimExtractor(
      Function<AnnotatedArticle, List<FrameMatch>> matcher,
      NounPhrases phrases,
      Attributions attributions) {
    this.matcher = matcher;
    this.phrases = phrases;
    this.attributions = attributions;
  }

  /** The article with its attributions and claims, and no propositions. */
  public ExtractedArticle extract(AnnotatedArticle article) {
    List<FrameMatch> matches = new ArrayList<>(matcher.apply(article));
    matches.sort(
        Comparator.comparingInt(FrameMatch::sentence)
            .thenComparingInt(m -> m.trigger().getFirst())
            .thenComparing(m -> m.frame().name()));
    return new ArticleClaims(article, phrases, factuality, attributions.sayings(article))
        .of(matches);
  }
}
