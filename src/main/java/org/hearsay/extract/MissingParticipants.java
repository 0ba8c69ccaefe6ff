package org.hearsay.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.pattern.EventType;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.TextSpan;

/**
 * What the discourse supplies where a type needs a target and its sentence names none: the state
 * that the article is about, if one stands out and was named close by.
 */
final class MissingParticipants {
  /** Types that have no meaning without the state that they are done to. */
  private static final Set<String> NEEDY =
      Set.of(
          "AmbassadorWithdrawal",
          "DiplomatExpulsion",
          "RelationsCut",
          "RelationsRestored",
          "Sanction",
          "SanctionRelief",
          "IntentToTalk",
          "Meeting",
          "Support");

  private static final int CLOSE = 3;
  private static final int LEAST_MENTIONS = 4;
  private static final double LEAD = 1.5;
  private static final double CONFIDENCE = 0.6;

  private final AnnotatedArticle article;

  MissingParticipants(AnnotatedArticle article) {
    this.article = article;
  }

  /** A participant, and where it was last named. */
  record Inferred(String role, TextSpan span, String entity, double confidence) {}

  Optional<Inferred> target(EventType type, int sentence, List<Participation> actors) {
    if (NEEDY.stream().noneMatch(type::is)
        || actors.isEmpty()
        || type.is("Support") && !actors.stream().allMatch(this::isState)
        || type.is("Meeting") && !actors.stream().allMatch(this::actsForState)) {
      return Optional.empty();
    }
    Set<String> excluded = new HashSet<>();
    for (Participation actor : actors) {
      excluded.add(actor.entity());
      Optional.ofNullable(article.entities().get(actor.entity()))
          .flatMap(Entity::actingFor)
          .ifPresent(excluded::add);
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (Map.Entry<Mention, String> reference : article.references().entrySet()) {
      Entity entity = article.entities().get(reference.getValue());
      if (entity != null && isState(entity) && !excluded.contains(entity.id())) {
        counts.merge(entity.id(), 1, Integer::sum);
      }
    }
    String best = "";
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        second = most;
        most = count.getValue();
        best = count.getKey();
      } else {
        second = Math.max(second, count.getValue());
      }
    }
    if (most < LEAST_MENTIONS || most < LEAD * second) {
      return Optional.empty();
    }
    String chosen = best;
    return article.references().entrySet().stream()
        .filter(r -> r.getValue().equals(chosen))
        .map(Map.Entry::getKey)
        .filter(m -> m.kind() == Mention.Kind.NAME)
        .filter(m -> m.sentence() <= sentence && sentence - m.sentence() <= CLOSE)
        .reduce((a, b) -> b)
        .map(m -> new Inferred("target", m.span(), chosen, CONFIDENCE));
  }

  private boolean isState(Participation participation) {
    return entity(participation).filter(MissingParticipants::isState).isPresent();
  }

  /** Whether a participant is a state, a body of one, or somebody who acts for one. */
  private boolean actsForState(Participation participation) {
    return entity(participation)
        .filter(e -> isState(e) || e.actingFor().isPresent() || e.code().isPresent())
        .isPresent();
  }

  private Optional<Entity> entity(Participation participation) {
    return Optional.ofNullable(article.entities().get(participation.entity()));
  }

  private static boolean isState(Entity entity) {
    return entity.type() == EntityType.COUNTRY && entity.scope() == Entity.Scope.GAZETTEER;
  }
}
