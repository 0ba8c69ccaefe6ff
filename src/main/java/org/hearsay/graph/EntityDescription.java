package org.hearsay.graph;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.hearsay.ontology.Hs;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;

/** Describes the entities of an article: names as the article has them, links with reasons. */
final class EntityDescription {

  private final Triples triples;
  private final AnnotatedArticle annotated;
  private final BaseIri base;
  private final Node article;
  private final Map<String, Set<String>> names = new TreeMap<>();
  private final Set<String> described = new HashSet<>();

  EntityDescription(Triples triples, AnnotatedArticle annotated, BaseIri base, Node article) {
    this.triples = triples;
    this.annotated = annotated;
    this.base = base;
    this.article = article;
    annotated
        .references()
        .forEach(
            (mention, id) -> {
              if (mention.kind() == Mention.Kind.NAME) {
                names.computeIfAbsent(id, key -> new TreeSet<>()).add(words(mention));
              }
            });
  }

  private String words(Mention mention) {
    return annotated.slice(mention.span()).replaceAll("\\s+", " ");
  }

  /** Describes those whom the article names and other articles may name too. */
  void describeMentioned() {
    for (String id : names.keySet()) {
      Entity entity = annotated.entities().get(id);
      if (entity != null && entity.scope() != Entity.Scope.ARTICLE) {
        triples.add(article, Terms.MENTIONS, describe(id));
      }
    }
  }

  /** The node of an entity, described. */
  Node describe(String id) {
    Node node = base.entity(id);
    Entity entity = annotated.entities().get(id);
    if (entity == null || !described.add(id)) {
      return node;
    }
    triples
        .add(node, Terms.TYPE, Hs.term(className(entity.type())))
        .add(node, Terms.PREF_LABEL, Literals.text(entity.label()))
        .add(node, Hs.IDENTIFIED_BY, basis(entity.scope()))
        .addIfKnown(node, Terms.CODE, entity.code().map(Literals::text))
        .addIfKnown(node, Terms.SECTOR, entity.sector().map(Literals::text));
    if (entity.plural()) {
      triples.add(node, Terms.PLURAL, Literals.TRUE);
    }
    for (String other : names.getOrDefault(id, Set.of())) {
      if (!other.equals(entity.label())) {
        triples.add(node, Terms.ALT_LABEL, Literals.text(other));
      }
    }
    entity.link().ifPresent(link -> describeLink(node, id, link));
    return node;
  }

  /** The state or body for which an entity acts by office at the article's date. */
  Optional<Node> actingFor(String id) {
    return Optional.ofNullable(annotated.entities().get(id))
        .flatMap(Entity::actingFor)
        .map(this::describe);
  }

  private void describeLink(Node entity, String id, Entity.Link link) {
    Node target = Literals.address(link.iri());
    if (!target.isURI()) {
      return;
    }
    Node node = Nodes.under(article, "link/" + BaseIri.path(id));
    triples
        .add(entity, Terms.EXACT_MATCH, target)
        .add(node, Terms.TYPE, Terms.LINK_CLASS)
        .add(node, Terms.LINK_OF, entity)
        .add(node, Terms.LINK_TARGET, target)
        .add(node, Hs.SCORE, Literals.decimal(link.score()));
    link.reasons().forEach(reason -> triples.add(node, Terms.REASON_TEXT, Literals.text(reason)));
  }

  private static Node basis(Entity.Scope scope) {
    return switch (scope) {
      case GAZETTEER -> Terms.GAZETTEER;
      case FULL_NAME -> Hs.FULL_NAME;
      case ARTICLE -> Terms.ARTICLE_SCOPE;
    };
  }

  /** A named event (a war, a summit) is an entity; only accepted events are of an event class. */
  private static String className(EntityType type) {
    return switch (type) {
      case EVENT -> "NamedEvent";
      case OTHER -> "OtherEntity";
      case PERSON, ORGANIZATION, COUNTRY, PLACE, GROUP, FACILITY, PRODUCT -> type.label();
    };
  }
}
