package org.hearsay.entity;

import java.util.List;
import org.hearsay.text.Entity;

/** Links entities to Wikidata. */
final class Links {

  static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private Links() {}

  /** The entity with a link, where the gazetteer knows one of its entry. */
  static Entity of(Entity entity, GazetteerEntry entry, double score, List<String> reasons) {
    return entry
        .wikidata()
        .map(item -> entity.withLink(new Entity.Link(WIKIDATA + item, score, reasons)))
        .orElse(entity);
  }
}
