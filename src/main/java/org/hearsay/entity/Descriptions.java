package org.hearsay.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/** Makes entities of noun phrases without a name. */
final class Descriptions {

  private static final Set<String> GOVERNMENTS = Set.of("government", "regime", "administration");

  private static final Set<String> COUNTRIES = Set.of("country", "nation", "state", "power");

  private final Gazetteer gazetteer;
  private final AnnotatedArticle article;
  private final PhraseReader reader;
  private final OfficeHolders holders;
  private final Set<String> named = new LinkedHashSet<>();

  /**
   * @param article with its names and pronouns resolved
   */
  Descriptions(Gazetteer gazetteer, AnnotatedArticle article) {
    this.gazetteer = gazetteer;
    this.article = article;
    reader = new PhraseReader(gazetteer, article);
    holders = new OfficeHolders(gazetteer, article.article().publishedDate().orElse(null));
    for (Entity entity : article.entities().values()) {
      if (entity.type() == EntityType.PERSON && entity.scope() == Entity.Scope.GAZETTEER) {
        named.add(entity.id());
      }
    }
  }

  PhraseReader reader() {
    return reader;
  }

  /** What the phrase with a head means: what a mention at its head refers to, or {@link #read}. */
  Entity of(int sentence, int head) {
    Token token = article.sentences().get(sentence).token(head);
    for (Mention mention : article.mentions()) {
      if (mention.sentence() == sentence
          && mention.span().contains(token.span())
          && (mention.head() == head || mention.kind() == Mention.Kind.NAME)) {
        Optional<Entity> entity = article.entity(mention);
        if (entity.isPresent()) {
          return entity.get();
        }
      }
    }
    return of(sentence, reader.read(sentence, head));
  }

  /** What a phrase means that no mention has resolved. */
  Entity of(int sentence, NounPhrase phrase) {
    Sentence words = article.sentences().get(sentence);
    String noun = Words.singular(words.token(phrase.head()));
    Optional<Affiliation> affiliation = phrase.affiliation();
    if (affiliation.isPresent()
        && affiliation.get().isState()
        && GOVERNMENTS.contains(noun)
        && !phrase.isPlural()
        && !phrase.isFormer()) {
      return linked(gazetteer.entry(affiliation.get().id()).orElseThrow());
    }
    Optional<GazetteerEntry> holder = holders.of(phrase, named);
    if (holder.isPresent()
        && (phrase.affiliation().isPresent()
            || isBareTitle(words, phrase) && !isTitleOfAnother(noun, holder.get().id()))) {
      return holders.person(holder.get());
    }
    Entity entity = bare(words, phrase, noun);
    if (affiliation.isPresent() && affiliation.get().code().isPresent()) {
      entity = entity.withCode(affiliation.get().code().get());
    }
    Optional<String> sector = phrase.sector();
    entity = sector.isPresent() ? entity.withSector(sector.get()) : entity;
    Optional<String> actingFor = phrase.actingFor();
    return actingFor.isPresent() ? entity.withActingFor(actingFor.get()) : entity;
  }

  /** "The president", "the secretary of state", but no "president of the court". */
  private boolean isBareTitle(Sentence words, NounPhrase phrase) {
    int from = phrase.first() + 1;
    int next = phrase.last() + 1;
    boolean titled =
        from <= phrase.head()
            && !gazetteer
                .officesCalled(Words.text(words, from, next).toLowerCase(Locale.ROOT))
                .isEmpty();
    return titled
        && (next >= words.size()
            || !Words.isOneOf(words.token(next), List.of("of", "for", "at", "in")));
  }

  /** Whether the article gives the title to another person, too: "President Solberg". */
  private boolean isTitleOfAnother(String noun, String holder) {
    for (Mention mention : article.mentions()) {
      Sentence words = article.sentences().get(mention.sentence());
      boolean other =
          mention.kind() == Mention.Kind.NAME
              && mention.type() == EntityType.PERSON
              && article.entity(mention).filter(e -> !e.id().equals(holder)).isPresent();
      if (other) {
        int first = words.tokensIn(mention.span()).getFirst();
        boolean titled = first > 0 && Words.singular(words.token(first - 1)).equals(noun);
        boolean apposed =
            words.children(mention.head(), "appos").stream()
                .anyMatch(i -> Words.singular(words.token(i)).equals(noun));
        if (titled || apposed) {
          return true;
        }
      }
    }
    return false;
  }

  private Entity linked(GazetteerEntry state) {
    return Links.of(gazetteer.entity(state), state, 0.9, List.of("government named by its state"));
  }

  private Entity bare(Sentence words, NounPhrase phrase, String noun) {
    Optional<Affiliation> affiliation = phrase.affiliation();
    if (phrase.agent().isPresent()
        && phrase.agent().get().stateBody().isPresent()
        && affiliation.isPresent()
        && affiliation.get().isState()
        && !phrase.isPlural()) {
      return stateBody(affiliation.get(), phrase.agent().get());
    }
    int from = phrase.first();
    Token start = words.token(from);
    String label;
    if (start.xpos().equals("PRP$") && affiliation.isPresent() && from < phrase.head()) {
      String owner = person(start).orElse(affiliation.get().label());
      label = possessive(owner) + " " + Words.text(words, from + 1, phrase.last() + 1);
    } else {
      while (from < phrase.head() && isQuantifier(words.token(from))) {
        from++;
      }
      label = Words.text(words, from, phrase.last() + 1);
      if (affiliation.isPresent() && !mentions(label, affiliation.get())) {
        label = label + " (" + affiliation.get().label() + ")";
      }
    }
    EntityType type =
        COUNTRIES.contains(noun) && phrase.agent().isEmpty() ? EntityType.COUNTRY : phrase.type();
    return Entity.of(articleId(article, label), label, type, Entity.Scope.ARTICLE)
        .withPlural(phrase.isPlural());
  }

  /** The person that a pronoun means: "his office" is the man's, not his country's. */
  private Optional<String> person(Token pronoun) {
    return article.mentions().stream()
        .filter(mention -> mention.span().equals(pronoun.span()))
        .flatMap(mention -> article.entity(mention).stream())
        .filter(entity -> entity.type() == EntityType.PERSON)
        .map(Entity::label)
        .findFirst();
  }

  private static String possessive(String name) {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  private static boolean isQuantifier(Token token) {
    return token.upos().equals("DET")
        || Words.isOneOf(
            token, List.of("least", "most", "many", "several", "few", "more", "about", "around"));
  }

  /** Whether a label shows by itself to whom it belongs. */
  private boolean mentions(String label, Affiliation affiliation) {
    String key = " " + NameKey.of(label) + " ";
    if (key.contains(" " + NameKey.of(affiliation.label()) + " ")) {
      return true;
    }
    Optional<GazetteerEntry> entry = gazetteer.entry(affiliation.id());
    return entry.isEmpty()
        || Stream.of(entry.get().demonyms(), entry.get().peoples(), entry.get().aliases())
            .flatMap(List::stream)
            .anyMatch(name -> key.contains(" " + NameKey.of(name) + " "));
  }

  /** The body of which each state has one. */
  Entity stateBody(Affiliation state, AgentNoun body) {
    String id = state.id() + "-" + body.stateBody().orElseThrow();
    Optional<GazetteerEntry> known = gazetteer.entry(id);
    if (known.isPresent()) {
      return Links.of(
          gazetteer.entity(known.get()), known.get(), 0.9, List.of("body of its state"));
    }
    Entity entity =
        Entity.of(
                id,
                possessive(state.label()) + " " + body.stateBody().orElseThrow().replace('-', ' '),
                EntityType.ORGANIZATION,
                Entity.Scope.GAZETTEER)
            .withSector(body.sector().orElseThrow())
            .withActingFor(state.id());
    return state.code().isPresent() ? entity.withCode(state.code().get()) : entity;
  }

  /** The id of an entity that is the article's own. */
  static String articleId(AnnotatedArticle article, String label) {
    return article.article().version().substring(0, 16) + "-" + NameKey.slug(label);
  }

  /** The span of a phrase in the article's text. */
  TextSpan span(int sentence, NounPhrase phrase) {
    Sentence words = article.sentences().get(sentence);
    return words.token(phrase.first()).span().cover(words.token(phrase.last()).span());
  }
}
