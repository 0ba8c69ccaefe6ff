package org.hearsay.extract;

import java.util.List;

/** According to whom. */
public sealed interface Voice {

  /** The article says so itself. */
  record ArticleVoice() implements Voice {}

  /** Somebody named says so, as the article tells it. */
  record Named(Source source) implements Voice {}

  /** Somebody unnamed does: "officials", "a diplomat". */
  record Unnamed(Source source) implements Voice {}

  /** Somebody does, but it is not clear who: "it was reported". */
  record Unknown() implements Voice {}

  /**
   * The innermost source and the way to it.
   *
   * @param entity the id of the innermost source
   * @param via the ids of the outer sources, outermost first: for "A says that B said", A
   * @param statement the index of the attribution in the article, or -1 where the claim is the
   *     content of a verbal event and no attribution tells it
   */
  record Source(String entity, List<String> via, int statement) {
    public Source {
      via = List.copyOf(via);
    }
  }
}
