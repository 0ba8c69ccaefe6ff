package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;

/**
 * Links what the gazetteer has no Wikidata item of to candidates of imported indexes.
 *
 * <p>An entity keeps its identity where it has one across articles by the gazetteer; else the item
 * gives it one, so that the same item is one entity in all articles.
 */
final class IndexLinks {

  /** What is linked in the first round is evidence in the second. */
  private static final int ROUNDS = 2;

  private final List<CandidateSource> sources;
  private final Gazetteer gazetteer;
  private final AnnotatedArticle article;
  private final Set<String> closed;
  private final CandidateRanking ranking;

  /**
   * @param closed the ids of entities that are known to be something else than their name means
   */
  IndexLinks(
      List<CandidateSource> sources,
      Gazetteer gazetteer,
      AnnotatedArticle article,
      Set<String> closed) {
    this.sources = sources;
    this.gazetteer = gazetteer;
    this.article = article;
    this.closed = Set.copyOf(closed);
    ranking = new CandidateRanking(gazetteer.states());
  }

  /**
   * The entities that have a link now, by the ids that they had.
   *
   * @param resolved the entity of each name
   */
  Map<String, Entity> link(List<NamedMention> names, Map<Mention, Entity> resolved) {
    Map<String, Entity> entities = new TreeMap<>();
    Map<String, Set<String>> called = new TreeMap<>();
    Set<String> keys = new TreeSet<>();
    for (NamedMention name : names) {
      Entity entity = resolved.get(name.mention());
      keys.add(NameKey.of(name.text()));
      if (entity != null) {
        entities.put(entity.id(), entity);
        called.computeIfAbsent(entity.id(), id -> new LinkedHashSet<>()).add(name.text());
      }
    }
    Set<String> words = new TreeSet<>();
    article
        .sentences()
        .forEach(
            sentence ->
                sentence
                    .tokens()
                    .forEach(
                        token -> {
                          words.add(NameKey.of(token.text()));
                          words.add(token.lemma().toLowerCase(Locale.ROOT));
                        }));
    Map<String, String> linked = new TreeMap<>();
    for (Entity entity : entities.values()) {
      entity.link().ifPresent(link -> linked.put(item(link), entity.label()));
      entity
          .code()
          .flatMap(gazetteer::stateByCode)
          .ifPresent(state -> state.wikidata().ifPresent(item -> linked.put(item, state.label())));
    }

    Map<String, Entity> found = new TreeMap<>();
    Map<String, String> related = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, String> told = new TreeMap<>();
      for (Map.Entry<String, Entity> entry : entities.entrySet()) {
        Entity entity = entry.getValue();
        if (entity.link().isPresent()
            || found.containsKey(entry.getKey())
            || closed.contains(entry.getKey())) {
          continue;
        }
        Set<String> states = entity.code().map(this::state).orElse(Set.of());
        CandidateRanking.Context context =
            new CandidateRanking.Context(words, keys, linked, related, states);
        best(entity, called.getOrDefault(entry.getKey(), Set.of()), context)
            .ifPresent(
                ranked -> {
                  found.put(entry.getKey(), linked(entity, ranked));
                  Candidate candidate = ranked.candidate();
                  candidate.related().forEach(item -> told.putIfAbsent(item, candidate.label()));
                });
      }
      told.forEach(related::putIfAbsent);
      for (Entity entity : found.values()) {
        entity.link().ifPresent(link -> linked.put(item(link), entity.label()));
      }
    }
    return found;
  }

  private Optional<CandidateRanking.Ranked> best(
      Entity entity, Set<String> called, CandidateRanking.Context context) {
    List<String> forms = new ArrayList<>(called);
    forms.add(entity.label());
    forms.sort(Comparator.comparingInt((String form) -> -form.length()).thenComparing(f -> f));
    if (entity.type() == EntityType.ORGANIZATION) {
      List.copyOf(forms).forEach(form -> forms.addAll(CompanyName.otherForms(form)));
    }
    Set<String> tried = new LinkedHashSet<>();
    for (String form : forms) {
      String key = NameKey.of(form);
      if (key.isEmpty() || !tried.add(key) || isBare(entity.type(), key)) {
        continue;
      }
      List<Candidate> candidates = new ArrayList<>();
      Set<String> ids = new LinkedHashSet<>();
      for (CandidateSource source : sources) {
        for (Candidate candidate : source.candidates(form)) {
          if (ids.add(candidate.id())) {
            candidates.add(candidate);
          }
        }
      }
      List<CandidateRanking.Ranked> ranked = ranking.rank(form, entity.type(), candidates, context);
      if (!ranked.isEmpty()) {
        // a shorter form of the same name tells less than the longest that is known
        return CandidateRanking.best(ranked);
      }
    }
    return Optional.empty();
  }

  /** Whether a name is a single word of a person's, which many bear. */
  private static boolean isBare(EntityType type, String key) {
    return type == EntityType.PERSON && key.indexOf(' ') < 0;
  }

  private static Entity linked(Entity entity, CandidateRanking.Ranked ranked) {
    Candidate candidate = ranked.candidate();
    Entity.Link link =
        new Entity.Link(
            Links.WIKIDATA + candidate.id(), Math.min(1, ranked.score()), ranked.reasons());
    if (entity.scope() == Entity.Scope.GAZETTEER) {
      return entity.withLink(link);
    }
    String id = NameKey.slug(candidate.label()) + "-" + candidate.id().toLowerCase(Locale.ROOT);
    Set<String> aliases = new TreeSet<>(entity.aliases());
    if (!entity.label().equals(candidate.label())) {
      aliases.add(entity.label());
    }
    Entity known =
        Entity.of(id, candidate.label(), entity.type(), Entity.Scope.GAZETTEER)
            .withAliases(List.copyOf(aliases))
            .withPlural(entity.plural())
            .withLink(link);
    Optional<String> code = entity.code();
    known = code.isPresent() ? known.withCode(code.get()) : known;
    Optional<String> sector = entity.sector();
    known = sector.isPresent() ? known.withSector(sector.get()) : known;
    Optional<String> actingFor = entity.actingFor();
    return actingFor.isPresent() ? known.withActingFor(actingFor.get()) : known;
  }

  private Set<String> state(String code) {
    return gazetteer
        .stateByCode(code)
        .flatMap(GazetteerEntry::wikidata)
        .map(Set::of)
        .orElse(Set.of());
  }

  private static String item(Entity.Link link) {
    return link.iri().substring(link.iri().lastIndexOf('/') + 1);
  }
}
