package org.hearsay.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Participation;
import org.hearsay.extract.When;
import org.hearsay.text.Article;
import org.hearsay.text.CanonicalJson;
import org.hearsay.text.DateInterval;
import org.hearsay.text.Entity;

/**
 * What makes two claims claim the same: type, roles with their fillers (place and object among
 * them), resolved time and counts.
 *
 * <p>Where a required filler is missing, inferred, the article's own, generic or collective, or no
 * time is known, the article belongs to the identity: the same words elsewhere may mean another
 * occurrence, and whether they do is the clusters' business.
 *
 * @param type the local name of the event type
 * @param roles the ids of the fillers by role
 * @param days the days on which it is said to happen, or an empty list
 * @param counts how many events and objects are said, by name
 * @param article the version of the article, or an empty string where it reaches across articles
 */
record PropositionIdentity(
    String type,
    Map<String, Set<String>> roles,
    List<String> days,
    Map<String, String> counts,
    String article) {

  private static final Set<String> REQUIRED = Set.of("actor", "target");
  private static final Set<String> COUNTS = Set.of("eventCount", "objectCount");

  static PropositionIdentity of(Claim claim, Article article, Map<String, Entity> entities) {
    Map<String, Set<String>> roles = new TreeMap<>();
    boolean own = claim.generic() || claim.in("actor").isEmpty();
    for (Participation participation : claim.participants()) {
      roles
          .computeIfAbsent(participation.role(), role -> new TreeSet<>())
          .add(BaseIri.path(participation.entity()));
      if (REQUIRED.contains(participation.role())) {
        Entity entity = entities.get(participation.entity());
        own |=
            participation.inferred()
                || entity == null
                || entity.scope() == Entity.Scope.ARTICLE
                || entity.plural();
      }
    }
    List<String> days =
        intervalOf(claim.when())
            .map(d -> List.of(d.earliest().toString(), d.latest().toString()))
            .orElse(List.of());
    Map<String, String> counts = new TreeMap<>();
    claim.quantities().stream()
        .filter(q -> COUNTS.contains(q.name()))
        .forEach(q -> counts.putIfAbsent(q.name(), q.value()));
    return new PropositionIdentity(
        claim.type().name(), roles, days, counts, own || days.isEmpty() ? article.version() : "");
  }

  static Optional<DateInterval> intervalOf(When when) {
    return switch (when) {
      case When.Untimed untimed -> Optional.empty();
      case When.Timed timed -> timed.interval();
    };
  }

  /** The SHA-256 of its canonical JSON, which names the proposition. */
  String digest() {
    Map<String, Object> members = new TreeMap<>();
    members.put("type", type);
    List<Object> fillers = new ArrayList<>();
    roles.forEach((role, ids) -> ids.forEach(id -> fillers.add(List.of(role, "entity/" + id))));
    members.put("roles", fillers);
    members.put("time", days);
    if (!counts.isEmpty()) {
      members.put("counts", counts);
    }
    if (!article.isEmpty()) {
      members.put("article", article);
    }
    return Article.sha256(CanonicalJson.of(members));
  }
}
