package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.FrameMatch;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;

/** In whose voice the events of an article are told: by its sayings and its verbal events. */
final class Voices {
  private final AnnotatedArticle article;
  private final Participants participants;
  private final List<Saying> sayings;

  Voices(AnnotatedArticle article, Participants participants, List<Saying> sayings) {
    this.article = article;
    this.participants = participants;
    this.sayings = List.copyOf(sayings);
  }

  /** Who is known to say something, or that nobody is. */
  private record Teller(Optional<Entity> entity, int statement) {}

  /**
   * Who says what a match tells.
   *
   * @param around the sayings around it, the outermost first
   * @param verbal the index of the verbal event whose content it is
   */
  Voice of(
      FrameMatch match, List<Integer> around, Optional<Integer> verbal, List<FrameMatch> matches) {
    List<Teller> tellers = new ArrayList<>();
    Optional<Teller> actor = verbal.map(matches::get).filter(Voices::speaks).flatMap(this::actor);
    for (int i : around) {
      Saying saying = sayings.get(i);
      boolean same =
          verbal.isPresent()
              && saying.sentence() == match.sentence()
              && saying.cue().contains(matches.get(verbal.get()).predicate().head());
      if (same && actor.isPresent()) {
        tellers.add(new Teller(actor.get().entity(), i));
        actor = Optional.empty();
        continue;
      }
      if (actor.isPresent() && !containsVerbal(saying, matches.get(verbal.orElseThrow()))) {
        tellers.add(actor.get());
        actor = Optional.empty();
      }
      tellers.add(
          new Teller(
              saying.attribution().speakers().stream()
                  .findFirst()
                  .map(id -> participants.entities().get(id)),
              i));
    }
    actor.ifPresent(tellers::add);
    if (tellers.isEmpty()) {
      return new Voice.ArticleVoice();
    }
    Teller innermost = tellers.getLast();
    if (innermost.entity().isEmpty()) {
      return new Voice.Unknown();
    }
    Entity source = innermost.entity().get();
    List<String> via =
        tellers.subList(0, tellers.size() - 1).stream()
            .flatMap(t -> t.entity().stream())
            .map(Entity::id)
            .filter(id -> !id.equals(source.id()))
            .distinct()
            .toList();
    Voice.Source told = new Voice.Source(source.id(), via, innermost.statement());
    return participants.isNamed(source) ? new Voice.Named(told) : new Voice.Unnamed(told);
  }

  /** Whether the actor of a verbal event says its content; one who plans or agrees does not. */
  private static boolean speaks(FrameMatch verbal) {
    EventType type = verbal.frame().type();
    return switch (type.content()) {
      case AFFIRMED, DENIED, DEMANDED -> true;
      case PLANNED -> type.is("Threat");
      case OPEN, NONE -> false;
    };
  }

  private boolean containsVerbal(Saying saying, FrameMatch verbal) {
    Sentence s = article.sentences().get(verbal.sentence());
    TextSpan head = s.token(verbal.predicate().head()).span();
    return saying.attribution().content().stream().anyMatch(c -> c.contains(head));
  }

  private Optional<Teller> actor(FrameMatch verbal) {
    return verbal.fillers().stream()
        .filter(f -> f.role().equals("actor"))
        .findFirst()
        .map(
            f ->
                new Teller(
                    Optional.of(
                        participants.of(
                            verbal.sentence(), f.argument().head(), f.argument().span())),
                    -1));
  }
}
