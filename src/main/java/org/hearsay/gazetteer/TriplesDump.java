package org.hearsay.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts together items of the N-Triples dump, of the full form or the truthy one
 * (https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format), whose triples stand together.
 */
final class TriplesDump {

  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final String DIRECT = "http://www.wikidata.org/prop/direct/";
  private static final String DATA = "https://www.wikidata.org/wiki/Special:EntityData/";
  private static final String DATA_PLAIN = "http://www.wikidata.org/wiki/Special:EntityData/";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel";
  private static final String DESCRIPTION = "http://schema.org/description";
  private static final String ABOUT = "http://schema.org/about";
  private static final String SITELINKS = "http://wikiba.se/ontology#sitelinks";

  private final List<String> languages;
  private int current = -1;
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, List<String>> aliases = new HashMap<>();
  private final Map<String, String> descriptions = new HashMap<>();
  private final Set<Integer> classes = new LinkedHashSet<>();
  private final Set<Integer> superclasses = new LinkedHashSet<>();
  private final Set<Integer> related = new LinkedHashSet<>();
  private int told;
  private int articles;

  /**
   * @param languages codes, the preferred first
   */
  TriplesDump(List<String> languages) {
    this.languages = List.copyOf(languages);
  }

  /**
   * Takes the next line; the item before it, where the line begins another.
   *
   * @throws MalformedLine where it is no triple
   */
  Optional<DumpEntity> read(String line) throws MalformedLine {
    Optional<Triple> triple = Triple.of(line);
    if (triple.isEmpty()) {
      return Optional.empty();
    }
    int about = subject(triple.get());
    Optional<DumpEntity> before = Optional.empty();
    if (about > 0 && about != current) {
      before = end();
      current = about;
    }
    if (about > 0) {
      take(triple.get());
    }
    return before;
  }

  /** The last item. */
  Optional<DumpEntity> end() {
    if (current < 0) {
      return Optional.empty();
    }
    List<String> best = new ArrayList<>();
    List<String> others = new ArrayList<>();
    String description = "";
    for (String language : languages) {
      Optional.ofNullable(labels.get(language)).ifPresent(best::add);
      others.addAll(aliases.getOrDefault(language, List.of()));
      description = description.isEmpty() ? descriptions.getOrDefault(language, "") : description;
    }
    DumpEntity entity =
        new DumpEntity(
            current,
            best,
            others,
            description,
            classes,
            superclasses,
            related,
            Math.max(told, articles));
    current = -1;
    labels.clear();
    aliases.clear();
    descriptions.clear();
    classes.clear();
    superclasses.clear();
    related.clear();
    told = 0;
    articles = 0;
    return Optional.of(entity);
  }

  /** The item that a triple tells of, or -1: an item, its data page, or a page about it. */
  private static int subject(Triple triple) {
    int own = item(triple.subject(), ENTITY);
    if (own < 0) {
      own = item(triple.subject(), DATA);
    }
    if (own < 0) {
      own = item(triple.subject(), DATA_PLAIN);
    }
    return own < 0 && triple.predicate().equals(ABOUT) ? item(triple.object(), ENTITY) : own;
  }

  private static int item(String iri, String prefix) {
    return iri.startsWith(prefix) ? DumpEntity.number(iri.substring(prefix.length())) : -1;
  }

  private void take(Triple triple) {
    String language = triple.language();
    switch (triple.predicate()) {
      case LABEL -> text(labels, triple);
      case DESCRIPTION -> text(descriptions, triple);
      case ALIAS -> {
        if (triple.literal() && languages.contains(language)) {
          aliases.computeIfAbsent(language, l -> new ArrayList<>()).add(triple.object());
        }
      }
      case SITELINKS -> told = count(triple.object());
      case ABOUT -> {
        if (item(triple.subject(), DATA) < 0 && item(triple.subject(), DATA_PLAIN) < 0) {
          articles++;
        }
      }
      default -> statement(triple);
    }
  }

  private void text(Map<String, String> to, Triple triple) {
    if (triple.literal() && languages.contains(triple.language())) {
      to.putIfAbsent(triple.language(), triple.object());
    }
  }

  private void statement(Triple triple) {
    if (!triple.predicate().startsWith(DIRECT)) {
      return;
    }
    String property = triple.predicate().substring(DIRECT.length());
    int value = item(triple.object(), ENTITY);
    if (value < 0 || triple.literal()) {
      return;
    }
    if (property.equals(DumpEntity.INSTANCE_OF)) {
      classes.add(value);
    } else if (property.equals(DumpEntity.SUBCLASS_OF)) {
      superclasses.add(value);
    } else if (DumpEntity.RELATIONS.contains(property)) {
      related.add(value);
    }
  }

  private static int count(String number) {
    try {
      return Math.max(0, Integer.parseInt(number.strip()));
    } catch (NumberFormatException e) {
      // a count that is none: the articles are counted instead
      return 0;
    }
  }
}
