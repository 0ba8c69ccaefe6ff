package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;

/** Gives an entity to each speaker whom the article describes and no mention resolves. */
final class KnownSpeakers {
  private static final Set<String> FIRST_PERSON = Set.of("i", "we");

  private final AnnotatedArticle article;
  private final Participants known;

  /**
   * @param known to which the described speakers are added
   */
  KnownSpeakers(AnnotatedArticle article, Participants known) {
    this.article = article;
    this.known = known;
  }

  /** The sayings with their speakers, in the same order. */
  List<Saying> of(List<Saying> sayings) {
    List<Saying> found = new ArrayList<>(sayings.stream().map(this::described).toList());
    for (int i = 0; i < found.size(); i++) {
      Saying own = found.get(i);
      if (own.speaker() >= 0 && own.attribution().speakers().isEmpty()) {
        found.set(i, by(own, found.get(own.speaker()).attribution().speakers()));
      }
    }
    found.replaceAll(saying -> quoted(saying, found));
    return List.copyOf(found);
  }

  /** "I told him that …" within what somebody says is told by the same person. */
  private Saying quoted(Saying saying, List<Saying> all) {
    Attribution a = saying.attribution();
    if (!a.speakers().isEmpty()
        || a.source().isEmpty()
        || !FIRST_PERSON.contains(article.slice(a.source().getFirst()).toLowerCase(Locale.ROOT))) {
      return saying;
    }
    Stream<Saying> quotations =
        all.stream()
            .filter(s -> s.attribution().kind() != Attribution.Kind.INDIRECT)
            .filter(s -> !s.attribution().speakers().isEmpty());
    return Saying.innermost(quotations, a.source().getFirst())
        .map(s -> by(saying, s.attribution().speakers()))
        .orElse(saying);
  }

  /** Fills in who the source is that no mention resolves. */
  private Saying described(Saying saying) {
    Attribution a = saying.attribution();
    if (a.source().isEmpty() || !a.speakers().isEmpty()) {
      return saying;
    }
    TextSpan first = a.source().getFirst();
    for (int i = 0; i < article.sentences().size(); i++) {
      Sentence s = article.sentences().get(i);
      if (s.span().overlaps(first) && !s.tokensIn(first).isEmpty()) {
        int head = Participants.head(s, first);
        if (s.token(head).upos().equals("PRON") && known.mentionAt(i, head).isEmpty()) {
          return saying;
        }
        Entity speaker = known.of(i, head, first);
        return by(saying, List.of(speaker.id()));
      }
    }
    return saying;
  }

  private static Saying by(Saying saying, List<String> speakers) {
    Attribution a = saying.attribution();
    return saying.with(
        new Attribution(a.source(), a.cue(), a.content(), a.kind(), speakers, a.outer()));
  }
}
