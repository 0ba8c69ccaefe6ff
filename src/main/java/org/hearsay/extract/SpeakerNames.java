package org.hearsay.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/** Whom the words of a source name: in "Deputy Premier Ann Lee" the person, not the office. */
final class SpeakerNames {
  private SpeakerNames() {}

  /** The entity that a source means, where a mention tells it. */
  static Optional<Entity> entity(AnnotatedArticle article, int sentence, SourcePhrase source) {
    return person(article, sentence, source)
        .or(() -> Participants.mentionOf(article, sentence, source.referent()))
        .flatMap(article::entity);
  }

  /** The words of a source with the name that follows them. */
  static TextSpan span(AnnotatedArticle article, int sentence, SourcePhrase source) {
    return person(article, sentence, source)
        .map(m -> source.span().cover(m.span()))
        .orElse(source.span());
  }

  /** The person whom a title names, right behind it or in apposition to it. */
  private static Optional<Mention> person(
      AnnotatedArticle article, int sentence, SourcePhrase source) {
    Sentence s = article.sentences().get(sentence);
    if (source.referent() != source.head()) {
      return Optional.empty();
    }
    return article.mentionsIn(sentence).stream()
        .filter(m -> m.kind() == Mention.Kind.NAME && m.type() == EntityType.PERSON)
        .filter(m -> article.entity(m).isPresent())
        .filter(m -> isNamed(s, source, m))
        .min(Comparator.comparing(Mention::span));
  }

  private static boolean isNamed(Sentence s, SourcePhrase source, Mention name) {
    List<Integer> tokens = s.tokensIn(name.span());
    if (tokens.isEmpty()) {
      return false;
    }
    int first = tokens.getFirst();
    int next = tokens.getLast() + 1;
    boolean owns = next < s.size() && s.token(next).xpos().equals("POS");
    boolean within = source.span().contains(name.span());
    boolean behind = first > source.head() && endsBefore(s, source, first);
    if (owns || !within && !behind) {
      return false;
    }
    if (name.head() == source.head() || tokens.contains(source.head())) {
      return true;
    }
    // nothing but the words of the title, or a comma, between the two
    for (int i = source.head() + 1; i < first; i++) {
      Token token = s.token(i);
      boolean title = Set.of("NOUN", "PROPN", "ADJ").contains(token.upos());
      if (!title && !(within && Clauses.isComma(s, i))) {
        return false;
      }
    }
    boolean title = !s.token(source.head()).xpos().matches("PRP.*|NNP?S");
    return first > source.head() && title;
  }

  private static boolean endsBefore(Sentence s, SourcePhrase source, int first) {
    int end = source.span().end();
    return first > 0
        && s.token(first - 1).span().end() <= end
        && s.token(first).span().begin() >= end;
  }
}
