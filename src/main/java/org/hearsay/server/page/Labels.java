package org.hearsay.server.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hearsay.ontology.Hs;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage.Bucket;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;
import org.hearsay.server.view.Names;

/** Names the values of facets for people. */
final class Labels {

  private final GraphReader graph;
  private final SearchIndex index;

  Labels(GraphReader graph, SearchIndex index) {
    this.graph = graph;
    this.index = index;
  }

  String of(Facet facet, String value) {
    return switch (facet) {
      case TYPE, MODALITY, VOICE -> Names.words(value);
      case ACTOR, TARGET, ENTITY, SPEAKER -> entity(value);
      case COUNTRY -> country(value).map(Link::label).orElse(value);
      case PAIR ->
          Arrays.stream(value.split(" ")).map(this::entity).collect(Collectors.joining(" and "));
      case ARTICLE -> graph.label(graph.node("article/" + value));
      case PROPOSITION -> graph.label(graph.node("proposition/" + value));
      case QUAD, PUBLISHER, SAYS, STATUS, YEAR -> value;
    };
  }

  /**
   * The first of several entities that other articles may name too; what one alone knows ("the
   * talks") is no neighbour.
   */
  List<Bucket> known(List<Bucket> entities, String but, int most) {
    return entities.stream()
        .filter(bucket -> !bucket.value().equals(but))
        .filter(bucket -> isKnown(bucket.value()))
        .limit(most)
        .toList();
  }

  /** The values that a facet offers: of entities those that other articles may name too. */
  List<Bucket> offered(Facet facet, List<Bucket> buckets, int most) {
    return buckets.stream()
        .filter(bucket -> !facet.isEntity() || isKnown(bucket.value()))
        .limit(most)
        .toList();
  }

  private boolean isKnown(String entity) {
    Node node = graph.node("entity/" + entity);
    return !graph.name(GraphReader.ANY_GRAPH, node, Hs.IDENTIFIED_BY).equals("ArticleScope");
  }

  /** The name of an entity of an id. */
  String entity(String id) {
    return graph.label(graph.node("entity/" + id));
  }

  /** The country of a code. */
  private Optional<Link> country(String code) {
    ClaimFilter filter =
        ClaimFilter.all(Kind.ENTITY).with(Facet.COUNTRY, code).with(Facet.TYPE, "Country").size(1);
    return index.search(filter).hits().stream()
        .map(hit -> graph.link(graph.node(hit.path())))
        .findFirst();
  }
}
