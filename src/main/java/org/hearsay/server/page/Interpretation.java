package org.hearsay.server.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Terms;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage.Bucket;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.search.Words;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;

/**
 * What the words of a search may ask for: the entities and the event type that they name, and
 * whether they ask what is denied or contradicted. Each reading is offered as a filter with how
 * much it finds; "What does Russia deny?" leads to what Russia says is not so.
 */
final class Interpretation {

  private static final int LONGEST_NAME = 4;
  private static final int MOST_ENTITIES = 3;
  private static final Set<String> DENYING = stems("deny denies denial rejects refutes");
  private static final Set<String> CONTRADICTING =
      stems("contradict contradiction dispute disputed disagree");
  private static final Set<String> ACCEPTING = stems("accepted confirmed");

  private final GraphReader graph;
  private final SearchIndex index;
  private final Labels labels;

  Interpretation(GraphReader graph, SearchIndex index, Labels labels) {
    this.graph = graph;
    this.index = index;
    this.labels = labels;
  }

  private static Set<String> stems(String words) {
    return Set.copyOf(Words.stems(words));
  }

  /** The readings that find something, the most particular first. */
  List<Link> of(String words) {
    Set<String> stems = new HashSet<>(Words.stems(words));
    List<String> entities = entities(Words.names(words));
    Optional<String> type = type(stems);
    ClaimFilter claims = ClaimFilter.all(Kind.CLAIM);
    ClaimFilter events = ClaimFilter.all(Kind.EVENT);
    List<Link> readings = new ArrayList<>();
    for (String entity : entities) {
      String name = labels.entity(entity);
      type.ifPresent(
          t ->
              offer(
                  readings,
                  labels.of(Facet.TYPE, t) + " with " + name,
                  claims.with(Facet.TYPE, t).with(Facet.ENTITY, entity)));
      if (asks(stems, DENYING)) {
        offer(
            readings,
            "what " + name + " denies",
            claims.with(Facet.SPEAKER, entity).with(Facet.SAYS, "denies"));
      }
      if (asks(stems, CONTRADICTING)) {
        offer(
            readings,
            "disputed events with " + name,
            events.with(Facet.STATUS, "disputed").with(Facet.ENTITY, entity));
      }
    }
    if (entities.size() == 2) {
      readings.add(
          new Link(
              "all between "
                  + labels.entity(entities.get(0))
                  + " and "
                  + labels.entity(entities.get(1)),
              PairView.href(entities.get(0), entities.get(1))));
    }
    if (asks(stems, CONTRADICTING)) {
      offer(readings, "who contradicts whom", events.with(Facet.STATUS, "disputed"));
    }
    if (asks(stems, DENYING) && entities.isEmpty()) {
      offer(readings, "all that is denied", claims.with(Facet.SAYS, "denies"));
    }
    if (asks(stems, ACCEPTING)) {
      offer(readings, "accepted events", events.with(Facet.STATUS, "accepted"));
    }
    type.ifPresent(
        t -> offer(readings, "all of " + labels.of(Facet.TYPE, t), claims.with(Facet.TYPE, t)));
    entities.forEach(e -> readings.add(new Link("all of " + labels.entity(e), "/entity/" + e)));
    return readings;
  }

  private static boolean asks(Set<String> stems, Set<String> verbs) {
    return verbs.stream().anyMatch(stems::contains);
  }

  private void offer(List<Link> readings, String words, ClaimFilter filter) {
    long count = index.count(filter);
    if (count > 0) {
      readings.add(SearchView.link("%s (%,d)".formatted(words, count), filter));
    }
  }

  /** The event type all of whose words are there, of several that with most words. */
  private Optional<String> type(Set<String> stems) {
    String best = "";
    int most = 0;
    for (Bucket type : index.statistics().types()) {
      List<String> words = Words.stems(labels.of(Facet.TYPE, type.value()));
      if (words.size() > most && stems.containsAll(words)) {
        best = type.value();
        most = words.size();
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** The entities that words in a row name, the longest names first; each word names one. */
  private List<String> entities(List<String> words) {
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < words.size() && found.size() < MOST_ENTITIES) {
      int length = Math.min(LONGEST_NAME, words.size() - at);
      Optional<String> entity = Optional.empty();
      while (length > 0 && entity.isEmpty()) {
        entity = entity(String.join(" ", words.subList(at, at + length)));
        length -= entity.isEmpty() ? 1 : 0;
      }
      entity.filter(e -> !found.contains(e)).ifPresent(found::add);
      at += Math.max(1, length);
    }
    return found;
  }

  private Optional<String> entity(String name) {
    return index.named(name, 5).stream()
        .filter(hit -> isNamed(graph.node(hit.path()), name))
        .map(hit -> hit.path().substring("entity/".length()))
        .findFirst();
  }

  private boolean isNamed(Node entity, String name) {
    String sought = name.toLowerCase(Locale.ROOT);
    return List.of(Terms.PREF_LABEL, Terms.ALT_LABEL).stream()
        .flatMap(property -> graph.objects(GraphReader.ANY_GRAPH, entity, property).stream())
        .anyMatch(n -> n.getLiteralLexicalForm().toLowerCase(Locale.ROOT).equals(sought));
  }
}
