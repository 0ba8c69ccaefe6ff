package org.hearsay.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.view.ClaimReader;
import org.hearsay.server.view.ClaimView.Reading;
import org.hearsay.server.view.Facts;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Names;

/**
 * According to whom something happened, in a line.
 *
 * @param affirming names of the sources that say that it did
 * @param denying of those that say that it did not
 * @param other of those that say neither: they plan, demand or imagine it
 * @param modalities how these tell it: planned, demanded, …
 * @param published the day of the first article that tells it; empty where it is not known
 */
record Tellers(
    Set<String> affirming,
    Set<String> denying,
    Set<String> other,
    Set<String> modalities,
    String published) {

  /** How many claims are read; a giant's sources are counted on its own page. */
  private static final int MOST_READ = 40;

  private static final int MOST_NAMED = 3;
  private static final Node ORIGIN = Hs.term("origin");
  private static final Node IN_CLUSTER = Hs.term("inCluster");

  /** Reads them. Call it within a read transaction. */
  static Tellers of(Node cluster, GraphReader graph, ClaimReader claims) {
    Set<String> affirming = new TreeSet<>();
    Set<String> denying = new TreeSet<>();
    Set<String> other = new TreeSet<>();
    Set<String> modalities = new TreeSet<>();
    String published = "";
    List<Node> told = graph.subjects(GraphReader.ANY_GRAPH, IN_CLUSTER, cluster);
    for (Node claim : told.subList(0, Math.min(MOST_READ, told.size()))) {
      Facts facts = graph.facts(GraphReader.ANY_GRAPH, claim);
      Reading reading =
          new Reading(
              facts.name(Hs.STANCE),
              facts.name(Hs.POLARITY),
              facts.name(Hs.MODALITY),
              facts.text(Hs.GENERIC).equals("true"));
      if (reading.isActual()) {
        (reading.denies() ? denying : affirming).add(source(facts, graph, claims));
      } else {
        other.add(source(facts, graph, claims));
        modalities.add(reading.generic() ? "in general" : Names.words(reading.modality()));
      }
      String day =
          facts
              .first(Hs.REPORTED_IN)
              .map(article -> graph.text(article, article, Terms.DATE_PUBLISHED))
              .orElse("");
      if (published.isEmpty() || (!day.isEmpty() && day.compareTo(published) < 0)) {
        published = day;
      }
    }
    return new Tellers(affirming, denying, other, modalities, published);
  }

  /** The name of what counts as a claim's source; of an article its publisher's. */
  private static String source(Facts claim, GraphReader graph, ClaimReader claims) {
    return claim
        .first(ORIGIN)
        .filter(Node::isURI)
        .map(
            origin -> {
              String publisher =
                  graph.kind(origin).equals("article") ? claims.article(origin).publisher() : "";
              return publisher.isEmpty() ? graph.label(origin) : publisher;
            })
        .orElse("somebody unknown");
  }

  /** Who says so and who denies it, a sentence each. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (!affirming.isEmpty()) {
      words.add("according to " + names(affirming));
    }
    if (!denying.isEmpty()) {
      words.add("denied by " + names(denying));
    }
    if (words.isEmpty() && !other.isEmpty()) {
      words.add("according to " + names(other));
    }
    return words;
  }

  /** What else it is: disputed, denied, or only planned. */
  List<String> marks() {
    if (!denying.isEmpty()) {
      return List.of(affirming.isEmpty() ? "denied" : "disputed");
    }
    return affirming.isEmpty() ? List.copyOf(modalities) : List.of();
  }

  private static String names(Set<String> sources) {
    List<String> names = List.copyOf(sources);
    return names.size() <= MOST_NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMED))
            + " and "
            + (names.size() - MOST_NAMED)
            + " more";
  }
}
