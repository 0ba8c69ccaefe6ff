package org.hearsay.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.hearsay.extract.Attribution;
import org.hearsay.extract.ExtractedArticle;
import org.hearsay.ontology.Hs;
import org.hearsay.text.Article;
import org.hearsay.text.CanonicalJson;
import org.hearsay.text.Entity;
import org.hearsay.text.TextSpan;

/** Describes who is quoted or reported with which words, and whom the words mention. */
final class StatementDescription {

  private final Triples triples;
  private final ExtractedArticle extracted;
  private final BaseIri base;
  private final Node article;
  private final Evidence evidence;
  private final EntityDescription entities;
  private final List<Node> nodes;

  StatementDescription(
      Triples triples,
      ExtractedArticle extracted,
      BaseIri base,
      Node article,
      Evidence evidence,
      EntityDescription entities) {
    this.triples = triples;
    this.extracted = extracted;
    this.base = base;
    this.article = article;
    this.evidence = evidence;
    this.entities = entities;
    this.nodes = extracted.attributions().stream().map(this::nodeOf).toList();
  }

  private Node nodeOf(Attribution attribution) {
    Map<String, Object> members = new TreeMap<>();
    members.put("article", extracted.annotated().article().version());
    members.put("kind", attribution.kind().label());
    members.put("source", spans(attribution.source()));
    members.put("cue", spans(attribution.cue()));
    members.put("content", spans(attribution.content()));
    members.put("speakers", attribution.speakers());
    return base.statement(Article.sha256(CanonicalJson.of(members)));
  }

  private static List<List<Integer>> spans(List<TextSpan> spans) {
    return spans.stream().map(ClaimGraph::span).toList();
  }

  /** The node of the attribution of an index. */
  Node node(int index) {
    return nodes.get(index);
  }

  void describe() {
    for (int i = 0; i < nodes.size(); i++) {
      describe(nodes.get(i), extracted.attributions().get(i));
    }
  }

  private void describe(Node node, Attribution attribution) {
    triples
        .add(node, Terms.TYPE, Hs.STATEMENT_CLASS)
        .add(node, Hs.REPORTED_IN, article)
        .add(node, Terms.QUOTATION, Hs.term(ClaimGraph.title(attribution.kind().name())));
    attribution.content().forEach(span -> triples.add(node, Hs.EVIDENCE, evidence.of(span)));
    attribution.cue().forEach(span -> triples.add(node, Terms.CUE, evidence.of(span)));
    attribution
        .source()
        .forEach(span -> triples.add(node, Terms.SPEAKER_EVIDENCE, evidence.of(span)));
    for (String speaker : attribution.speakers()) {
      triples
          .add(node, Terms.SPEAKER, entities.describe(speaker))
          .addIfKnown(node, Terms.SPEAKS_FOR, entities.actingFor(speaker));
    }
    if (attribution.outer() >= 0) {
      triples.add(node, Terms.WITHIN, nodes.get(attribution.outer()));
    }
    extracted
        .annotated()
        .references()
        .forEach(
            (mention, id) -> {
              Entity entity = extracted.annotated().entities().get(id);
              if (entity != null
                  && entity.scope() != Entity.Scope.ARTICLE
                  && attribution.content().stream().anyMatch(s -> s.contains(mention.span()))) {
                triples.add(node, Terms.MENTIONS, entities.describe(id));
              }
            });
  }
}
