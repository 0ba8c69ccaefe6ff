package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/** The resolution of one article. */
final class ArticleResolution {

  private static final List<String> NARROWING =
      List.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "upper",
          "lower",
          "greater",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "province",
          "region",
          "state",
          "city",
          "district",
          "governorate");

  private static final Set<String> NATIONAL =
      Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PTY", "OPP", "LAB");

  private static final List<String> COUNTING =
      List.of("a", "an", "some", "many", "several", "few", "most", "other", "another");

  private final Gazetteer gazetteer;
  private final List<CandidateSource> indexes;
  private final AnnotatedArticle article;
  private final Identifiers identifiers;
  private final OfficeHolders holders;
  private final boolean sports;
  private final boolean games;
  private final Optional<Sport> sport;
  private final LongerNames longer;
  private final List<NamedMention> names = new ArrayList<>();
  private final Map<Mention, Entity> resolved = new TreeMap<>();
  private final Map<Mention, Mention> retyped = new TreeMap<>();
  private final Map<String, Entity> entities = new TreeMap<>();

  /** The ids of entities that are known to be something else than their name means. */
  private final Set<String> closed = new HashSet<>();

  ArticleResolution(Gazetteer gazetteer, List<CandidateSource> indexes, AnnotatedArticle article) {
    this.gazetteer = gazetteer;
    this.indexes = indexes;
    this.article = article;
    identifiers = new Identifiers(gazetteer);
    holders = new OfficeHolders(gazetteer, article.article().publishedDate().orElse(null));
    sports = SportsContext.isSports(article.sentences());
    games = sports || SportsContext.hasGames(article.sentences());
    sport = sports ? Sport.of(article.sentences()) : Optional.empty();
    longer = new LongerNames(gazetteer, article.sentences(), names);
  }

  AnnotatedArticle run() {
    TextSpan.Index text = new TextSpan.Index(article.article().text());
    Map<String, String> acronyms = Acronyms.in(article, text);
    for (Mention mention : article.mentions()) {
      if (mention.kind() == Mention.Kind.NAME) {
        Sentence sentence = article.sentences().get(mention.sentence());
        List<Integer> tokens = sentence.tokensIn(mention.span());
        int first = tokens.isEmpty() ? mention.head() : tokens.getFirst();
        int last = tokens.isEmpty() ? mention.head() : tokens.getLast();
        TextSpan span = mention.span();
        if (mention.type() == EntityType.PERSON && isArabicArticle(sentence, first - 2)) {
          first -= 2;
          span = span.cover(sentence.token(first).span());
          retyped.put(
              mention,
              new Mention(
                  span, mention.sentence(), mention.head(), mention.kind(), mention.type()));
        }
        String words = trimmed(text.slice(span));
        int comma = commaBetweenStates(sentence, first, last);
        if (comma > 0) {
          // "Oman, Qatar" taken for one name
          names.add(half(mention, sentence, comma + 1, last));
          NamedMention left = half(mention, sentence, first, comma - 1);
          retyped.put(mention, left.mention());
          last = comma - 1;
          words = left.text();
        }
        String full = acronyms.get(NameKey.of(words));
        names.add(new NamedMention(mention, first, last, full == null ? words : trimmed(full)));
      }
    }
    new MissedNames(gazetteer, article, names).find().forEach(names::add);
    names.sort(Comparator.comparing(NamedMention::mention));
    resolveNames();
    if (!indexes.isEmpty()) {
      linkByIndex();
    }
    AnnotatedArticle withNames = withClusters();
    return withNominals(withNames);
  }

  /** The comma of a name whose both sides are states; 0 where there is none. */
  private int commaBetweenStates(Sentence sentence, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      if (sentence.token(i).text().equals(",")) {
        return isState(sentence, first, i) && isState(sentence, i + 1, last + 1) ? i : 0;
      }
    }
    return 0;
  }

  private boolean isState(Sentence sentence, int from, int to) {
    List<Reading> readings = gazetteer.readings(Words.text(sentence, from, to));
    return !readings.isEmpty() && readings.stream().allMatch(r -> r.entry().kind().isState());
  }

  private static NamedMention half(Mention whole, Sentence sentence, int first, int last) {
    Mention half =
        new Mention(
            sentence.token(first).span().cover(sentence.token(last).span()),
            whole.sentence(),
            last,
            whole.kind(),
            whole.type());
    return new NamedMention(half, first, last, Words.text(sentence, first, last + 1));
  }

  /** "el-" of "el-Sisi" right before a name, which the name finder leaves out at times. */
  private static boolean isArabicArticle(Sentence sentence, int i) {
    return i >= 0
        && Words.isOneOf(sentence.token(i), List.of("al", "el"))
        && sentence.token(i + 1).text().equals("-")
        && sentence.token(i).span().end() == sentence.token(i + 1).span().begin()
        && sentence.token(i + 1).span().end() == sentence.token(i + 2).span().begin();
  }

  private static String trimmed(String name) {
    String words = name.strip().replaceAll("\\s+", " ");
    return words.endsWith("'s") || words.endsWith("\u2019s")
        ? words.substring(0, words.length() - 2)
        : words;
  }

  private void resolveNames() {
    NameReadings readings = new NameReadings(gazetteer, article.sentences(), names);
    List<NamedMention> persons = new ArrayList<>();
    PhraseReader reader = new PhraseReader(gazetteer, article);
    Set<String> common = new HashSet<>(Acronyms.ofCommonNouns(article.sentences()));
    common.addAll(
        Acronyms.ofOtherNames(article, new TextSpan.Index(article.article().text()), gazetteer));
    for (NamedMention name : names) {
      Optional<NameReadings.Choice> choice = readings.choose(name);
      if (NameKey.isAcronym(name.text()) && common.contains(NameKey.of(name.text()))) {
        put(name.mention(), closed(identifiers.ownOf(article, name.text(), name.mention().type())));
      } else if (choice.isPresent()) {
        resolve(name, choice.get());
      } else if (isPerson(name)) {
        persons.add(name);
      }
    }
    PersonTitles titles = new PersonTitles(gazetteer, article, reader);
    new Persons(gazetteer, article, titles, holders, identifiers, readings.codes())
        .resolve(persons)
        .forEach((name, entity) -> put(name.mention(), entity));
    for (NamedMention name : names) {
      if (!resolved.containsKey(name.mention())) {
        put(name.mention(), unknown(name, reader));
      }
    }
  }

  /** Links what the gazetteer does not, under the identity that the link gives. */
  private void linkByIndex() {
    Map<String, Entity> found =
        new IndexLinks(indexes, gazetteer, article, closed).link(names, resolved);
    Map<String, Entity> renamed = new TreeMap<>();
    entities.forEach(
        (id, entity) -> {
          Entity now = found.getOrDefault(id, entity);
          Optional<Entity> served = now.actingFor().map(found::get);
          now = served.isPresent() ? now.withActingFor(served.get().id()) : now;
          renamed.merge(now.id(), now, ArticleResolution::fuller);
        });
    resolved.replaceAll(
        (mention, entity) ->
            renamed.getOrDefault(found.getOrDefault(entity.id(), entity).id(), entity));
    entities.clear();
    entities.putAll(renamed);
  }

  private boolean isPerson(NamedMention name) {
    return switch (name.mention().type()) {
      case PERSON -> true;
      case ORGANIZATION, COUNTRY, PLACE, GROUP, FACILITY, PRODUCT, EVENT, OTHER ->
          gazetteer.readings(name.text()).stream()
              .anyMatch(r -> r.entry().kind() == GazetteerEntry.Kind.PERSON);
    };
  }

  private Entity closed(Entity entity) {
    closed.add(entity.id());
    return entity;
  }

  private void put(Mention mention, Entity entity) {
    // the first mention with a link or an office decides what is known of an entity
    Entity known = entities.merge(entity.id(), entity, ArticleResolution::fuller);
    resolved.put(mention, known);
  }

  private static Entity fuller(Entity one, Entity other) {
    return one.link().isPresent() || other.link().isEmpty() ? one : other;
  }

  private void resolve(NamedMention name, NameReadings.Choice choice) {
    GazetteerEntry entry = choice.reading().entry();
    Sentence sentence = article.sentences().get(name.mention().sentence());
    List<String> reasons = choice.reasons();
    boolean team = SportsContext.isTeamName(entry.label());
    if (team && !games && !NameKey.of(entry.label()).equals(NameKey.of(name.text()))) {
      // "Virginia Tech" is a university where nobody plays
      put(name.mention(), identifiers.ownOf(article, name.text(), EntityType.ORGANIZATION));
      return;
    }
    if (longer.holds(name, entry)) {
      put(name.mention(), closed(partOfName(name, entry)));
      return;
    }
    if (isOnePerson(name, sentence, entry)) {
      put(
          name.mention(),
          closed(
              codeOf(entry, identifiers.ownOf(article, name.text(), EntityType.GROUP))
                  .withSector("CVL")));
      return;
    }
    if (choice.reading().use() == Reading.Use.DEMONYM
        || choice.reading().use() == Reading.Use.PEOPLE) {
      put(name.mention(), closed(demonym(name, sentence, choice)));
      return;
    }
    if (isShortForm(name, entry) || isFirmForPlace(name, sentence, entry)) {
      put(name.mention(), closed(partOfName(name, entry)));
      return;
    }
    boolean side = isTeam(entry) && SportsContext.isSide(sentence, name.first(), name.last());
    if (side || sports && isTeam(entry) && !PlaceSense.isPlace(sentence, name.first())) {
      put(name.mention(), closed(team(name, entry)));
      return;
    }
    Optional<GazetteerEntry> governed = gazetteer.stateByCapital(entry.id());
    if (governed.isPresent()) {
      boolean government = PlaceSense.isGovernment(sentence, name.first(), name.mention().head());
      if (government) {
        put(name.mention(), state(governed.get(), 0.8, "capital that stands for its government"));
        return;
      }
    }
    if (name.mention().type() == EntityType.ORGANIZATION
        && entry.kind() == GazetteerEntry.Kind.CITY) {
      // a team or a firm called after a city
      put(name.mention(), unknown(name, new PhraseReader(gazetteer, article)));
      return;
    }
    put(name.mention(), Links.of(gazetteer.entity(entry), entry, choice.score(), reasons));
    boolean fullName = name.text().contains(" of ");
    if (entry.kind().isState()
        && (name.mention().type() == EntityType.PLACE
            || name.mention().type() == EntityType.PERSON
            || name.mention().type() == EntityType.ORGANIZATION && fullName)) {
      Mention now = retyped.getOrDefault(name.mention(), name.mention());
      retyped.put(
          name.mention(),
          new Mention(now.span(), now.sentence(), now.head(), now.kind(), EntityType.COUNTRY));
    }
  }

  /** "Sucre" for the "Seguros Sucre" of the article, which is no city. */
  private boolean isShortForm(NamedMention name, GazetteerEntry entry) {
    if (name.mention().type() != EntityType.ORGANIZATION
        || entry.kind() != GazetteerEntry.Kind.CITY) {
      return false;
    }
    String ending = " " + NameKey.of(name.text());
    return names.stream()
        .filter(other -> other.mention().type() == EntityType.ORGANIZATION)
        .anyMatch(other -> NameKey.of(other.text()).endsWith(ending));
  }

  /** "They meet in Toyota": a place that bears the name of a firm. */
  private static boolean isFirmForPlace(
      NamedMention name, Sentence sentence, GazetteerEntry entry) {
    return name.mention().type() == EntityType.PLACE
        && entry.kind() == GazetteerEntry.Kind.ORGANIZATION
        && entry.sector().filter("BUS"::equals).isPresent()
        && PlaceSense.isPlace(sentence, name.first());
  }

  /** A name of which the gazetteer knows but a part: of the state that the part belongs to. */
  private Entity partOfName(NamedMention name, GazetteerEntry entry) {
    return codeOf(entry, identifiers.ownOf(article, name.text(), name.mention().type()));
  }

  private Entity codeOf(GazetteerEntry entry, Entity entity) {
    Optional<String> code = gazetteer.codeOf(entry);
    return code.isPresent() ? entity.withCode(code.get()) : entity;
  }

  /** "An African American" is somebody, not the people. */
  private static boolean isOnePerson(NamedMention name, Sentence sentence, GazetteerEntry entry) {
    if (entry.kind() != GazetteerEntry.Kind.PEOPLE || !entry.label().endsWith("s")) {
      return false;
    }
    Token head = sentence.token(name.last());
    boolean noun = Words.isNoun(head) && !Words.isPlural(head);
    boolean modifies =
        name.last() + 1 < sentence.size()
            && (Words.isNoun(sentence.token(name.last() + 1))
                || sentence.token(name.last() + 1).text().equals("-"));
    return noun && !modifies && !NameKey.of(name.text()).endsWith("s");
  }

  /** The team that is called after a state or city, with a link where the sport is clear. */
  private Entity team(NamedMention name, GazetteerEntry place) {
    Optional<GazetteerEntry> national = sport.flatMap(s -> s.team(gazetteer, place));
    if (national.isPresent()) {
      return Links.of(
          gazetteer.entity(national.get()),
          national.get(),
          0.75,
          List.of("its state's team in the sport that the article is on"));
    }
    return identifiers.ownOf(article, name.text() + " (team)", EntityType.ORGANIZATION);
  }

  /** Whether a team may be called after it. */
  private static boolean isTeam(GazetteerEntry entry) {
    return entry.kind().isState()
        || entry.kind() == GazetteerEntry.Kind.CITY
        || entry.kind() == GazetteerEntry.Kind.REGION;
  }

  private Entity state(GazetteerEntry state, double score, String reason) {
    return Links.of(gazetteer.entity(state), state, score, List.of(reason));
  }

  /** "Russian officials" means the state, "Russians" its people, "two Russians" some of them. */
  private Entity demonym(NamedMention name, Sentence sentence, NameReadings.Choice choice) {
    GazetteerEntry entry = choice.reading().entry();
    Token head = sentence.token(name.last());
    boolean plural = Words.isPlural(head);
    boolean modifies =
        !plural && name.last() + 1 < sentence.size() && modifies(sentence, name.last());
    boolean adjective = !plural && !Words.isNoun(head);
    if (modifies || adjective && !followsThe(sentence, name.first())) {
      return state(entry, choice.score() * 0.95, "adjective of its state");
    }
    Optional<String> code = gazetteer.codeOf(entry);
    boolean counted =
        name.first() > 0
            && (sentence.token(name.first() - 1).upos().equals("NUM")
                || Words.isOneOf(sentence.token(name.first() - 1), COUNTING));
    if (counted || !plural && !followsThe(sentence, name.first())) {
      Entity some = identifiers.ownOf(article, name.text(), EntityType.GROUP).withPlural(plural);
      some = code.isPresent() ? some.withCode(code.get()) : some;
      return some.withSector("CVL");
    }
    String id = "people-of-" + entry.id();
    Entity people =
        Entity.of(
                id,
                entry.peoples().stream()
                    .filter(p -> NameKey.of(p).equals(NameKey.of(name.text())))
                    .findFirst()
                    .orElse(name.text()),
                EntityType.GROUP,
                Entity.Scope.GAZETTEER)
            .withPlural(true)
            .withSector("CVL");
    people = code.isPresent() ? people.withCode(code.get()) : people;
    Optional<GazetteerEntry> known = gazetteer.entry(id);
    return known.isPresent()
        ? Links.of(people, known.get(), choice.score() * 0.9, List.of("people of a state"))
        : people;
  }

  private boolean modifies(Sentence sentence, int last) {
    Token next = sentence.token(last + 1);
    if (last + 2 < sentence.size() && Words.isOneOf(next, List.of("and", "or", ","))) {
      // "South Korean and American soldiers"
      int longest = Math.min(sentence.size(), last + 5);
      for (int end = last + 3; end < longest; end++) {
        boolean adjective =
            gazetteer.readings(Words.text(sentence, last + 2, end)).stream()
                .anyMatch(r -> r.use() == Reading.Use.DEMONYM);
        if (adjective
            && (Words.isNoun(sentence.token(end)) || sentence.token(end).upos().equals("ADJ"))) {
          return true;
        }
      }
    }
    boolean hyphen = next.text().equals("-") && last + 2 < sentence.size();
    return hyphen
        || Words.isNoun(next)
        || next.upos().equals("ADJ")
        || next.upos().equals("NUM") && sentence.token(last).head() > last;
  }

  private static boolean followsThe(Sentence sentence, int first) {
    return first > 0 && Words.isOneOf(sentence.token(first - 1), List.of("the"));
  }

  /** What the gazetteer does not know: a body of a state, or something of that name. */
  private Entity unknown(NamedMention name, PhraseReader reader) {
    Mention mention = name.mention();
    if (mention.type() != EntityType.ORGANIZATION) {
      return place(name, identifiers.ownOf(article, name.text(), mention.type()));
    }
    NounPhrase phrase = reader.read(mention.sentence(), bodyHead(name));
    Optional<Affiliation> affiliation = phrase.affiliation().filter(Affiliation::isState);
    Optional<AgentNoun> agent =
        phrase.agent().filter(a -> a.type(false) == EntityType.ORGANIZATION);
    if (agent.isPresent()
        && agent.get().stateBody().isPresent()
        && affiliation.isPresent()
        && affiliation.get().isState()) {
      return new Descriptions(gazetteer, article).stateBody(affiliation.get(), agent.get());
    }
    // "Environment Ministry" or "Democratic Party" without a state is no name across articles
    boolean generic =
        agent.isPresent()
            && affiliation.isEmpty()
            && agent.get().sector().filter(NATIONAL::contains).isPresent();
    String key = NameKey.of(name.text());
    Entity entity =
        key.indexOf(' ') > 0 && !generic
            ? identifiers.fullName(name.text(), key, EntityType.ORGANIZATION)
            : identifiers.ownOf(article, name.text(), EntityType.ORGANIZATION);
    Optional<String> code = affiliation.flatMap(Affiliation::code);
    entity = code.isPresent() ? entity.withCode(code.get()) : entity;
    Optional<String> sector = agent.flatMap(AgentNoun::sector);
    entity = sector.isPresent() ? entity.withSector(sector.get()) : entity;
    Optional<String> actingFor = phrase.actingFor();
    return agent.isPresent() && affiliation.isPresent() && actingFor.isPresent()
        ? entity.withActingFor(actingFor.get())
        : entity;
  }

  /** The head of an organization's name: before "of", or its last word. */
  private int bodyHead(NamedMention name) {
    Sentence sentence = article.sentences().get(name.mention().sentence());
    for (int i = name.first() + 1; i <= name.last(); i++) {
      if (Words.isOneOf(sentence.token(i), List.of("of", "for", "in", "on"))) {
        return i - 1;
      }
    }
    return name.last();
  }

  /** "Montenegro province", "southern Lebanon": a known place and words that narrow it. */
  private static PhraseReader.@Nullable Named within(
      NamedMention name, Sentence sentence, PhraseReader reader) {
    for (int i = name.first(); i <= name.last(); i++) {
      PhraseReader.Named in = reader.nameAt(sentence, i, name.last() + 1);
      if (in != null) {
        boolean common = true;
        for (int k = name.first(); k <= name.last(); k++) {
          common &=
              k >= i && k < in.end()
                  || !Words.isCapital(sentence.token(k))
                  || Words.isOneOf(sentence.token(k), NARROWING);
        }
        return common ? in : null;
      }
    }
    return null;
  }

  /** A place that holds a known name, or is followed by the state or region in which it lies. */
  private Entity place(NamedMention name, Entity entity) {
    Sentence sentence = article.sentences().get(name.mention().sentence());
    if (entity.type() != EntityType.PLACE) {
      return entity;
    }
    PhraseReader reader = new PhraseReader(gazetteer, article);
    PhraseReader.Named in = within(name, sentence, reader);
    int comma = name.last() + 1;
    if (in == null && comma + 1 < sentence.size() && sentence.token(comma).text().equals(",")) {
      in = reader.nameAt(sentence, comma + 1, sentence.size());
    }
    if (in == null
        || !(in.entry().kind().isState() || in.entry().kind() == GazetteerEntry.Kind.REGION)) {
      return entity;
    }
    Optional<String> code = gazetteer.codeOf(in.entry());
    return code.isPresent() ? entity.withCode(code.get()) : entity;
  }

  /** With names resolved, and with the pronouns and nominals that corefer with them. */
  private AnnotatedArticle withClusters() {
    Map<String, Entity> clusters = new LinkedHashMap<>();
    for (NamedMention name : names) {
      String cluster = article.references().get(name.mention());
      if (cluster != null) {
        clusters.putIfAbsent(cluster, resolved.get(name.mention()));
      }
    }
    List<Mention> mentions = new ArrayList<>();
    Map<Mention, String> references = new LinkedHashMap<>();
    Map<String, Entity> kept = new TreeMap<>();
    Set<Mention> all = new TreeSet<>(article.mentions());
    names.forEach(name -> all.add(name.mention()));
    for (Mention mention : all) {
      Mention now = retyped.getOrDefault(mention, mention);
      mentions.add(now);
      Entity entity = resolved.get(mention);
      String cluster = article.references().get(mention);
      if (entity == null && cluster != null) {
        entity = clusters.getOrDefault(cluster, article.entities().get(cluster));
      }
      if (entity != null) {
        Entity known = entities.getOrDefault(entity.id(), entity);
        references.put(now, known.id());
        kept.putIfAbsent(known.id(), known);
      }
    }
    return article.resolved(mentions, kept, references);
  }

  /** With a mention for each noun phrase of people or bodies that act. */
  private AnnotatedArticle withNominals(AnnotatedArticle withNames) {
    Descriptions descriptions = new Descriptions(gazetteer, withNames);
    List<Mention> mentions = new ArrayList<>(withNames.mentions());
    Map<String, Entity> known = new LinkedHashMap<>(withNames.entities());
    Map<Mention, String> references = new LinkedHashMap<>(withNames.references());
    for (int s = 0; s < withNames.sentences().size(); s++) {
      Sentence sentence = withNames.sentences().get(s);
      List<Mention> here = withNames.mentionsIn(s);
      Set<Integer> inNames = new HashSet<>();
      Map<Integer, Mention> heads = new LinkedHashMap<>();
      for (Mention mention : here) {
        if (mention.kind() == Mention.Kind.NAME) {
          inNames.addAll(sentence.tokensIn(mention.span()));
        }
        heads.putIfAbsent(mention.head(), mention);
      }
      for (int i = 0; i < sentence.size(); i++) {
        if (inNames.contains(i) || !isHead(sentence, i, inNames)) {
          continue;
        }
        Mention old = heads.get(i);
        if (old != null && withNames.references().containsKey(old)) {
          continue;
        }
        NounPhrase phrase = descriptions.reader().read(s, i);
        // "its ambassador" can be told only once the pronoun is resolved
        boolean title = phrase.last() > i && inNames.contains(phrase.last() + 1);
        if (title || phrase.hasPossessivePronoun() || old == null && phrase.agent().isEmpty()) {
          continue;
        }
        Entity entity = descriptions.of(s, phrase);
        Entity first = known.putIfAbsent(entity.id(), entity);
        Mention mention = old;
        if (mention == null) {
          mention =
              new Mention(descriptions.span(s, phrase), s, i, Mention.Kind.NOMINAL, entity.type());
          mentions.add(mention);
        }
        references.put(mention, first == null ? entity.id() : first.id());
      }
    }
    return withNames.resolved(mentions, known, references);
  }

  /** Whether a token ends a noun phrase that is no title of a name. */
  private static boolean isHead(Sentence sentence, int i, Set<Integer> inNames) {
    Token token = sentence.token(i);
    if (!Words.isNoun(token)) {
      return false;
    }
    if (i + 1 == sentence.size()) {
      return true;
    }
    Token next = sentence.token(i + 1);
    boolean title = inNames.contains(i + 1) && next.upos().equals("PROPN");
    boolean part = next.upos().equals("NOUN") || next.text().equals("-");
    return !title && !part;
  }
}
