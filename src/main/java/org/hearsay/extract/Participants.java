package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/** The entities of one article's noun phrases; phrases that no mention resolves add new ones. */
final class Participants {
  private static final Set<String> SINGULAR = Set.of("i", "me", "my", "myself");
  private static final Set<String> PLURAL = Set.of("we", "us", "our", "ourselves");

  /** What a speaker for a state calls the state, and what is a part of it. */
  private static final Set<String> STATE =
      Set.of("country", "nation", "state", "government", "republic", "homeland", "administration");

  private static final Set<String> OF_STATE =
      Set.of(
          ("army military troop force soldier navy parliament police diplomat ambassador embassy envoy"
                  + " ministry")
              .split(" "));

  private static final int NONE = 9;
  private static final Set<String> BESIDE = Set.of("appos", "flat", "compound", "dep", "nmod");

  private final AnnotatedArticle article;
  private final NounPhrases phrases;
  private final List<Saying> sayings;
  private final Map<String, Entity> entities;
  private final Map<Integer, List<Mention>> mentions = new TreeMap<>();
  private final Set<String> named = new HashSet<>();
  private final Map<String, List<Mention>> told = new TreeMap<>();

  /**
   * @param sayings who speaks where, for "I" and "we"
   */
  Participants(AnnotatedArticle article, NounPhrases phrases, List<Saying> sayings) {
    this.article = article;
    this.phrases = phrases;
    this.sayings = List.copyOf(sayings);
    entities = new TreeMap<>(article.entities());
    article
        .references()
        .forEach(
            (mention, id) -> {
              if (mention.kind() == Mention.Kind.NAME) {
                named.add(id);
              }
              if (mention.kind() != Mention.Kind.PRONOUN) {
                told.computeIfAbsent(id, i -> new ArrayList<>()).add(mention);
              }
            });
    article
        .mentions()
        .forEach(m -> mentions.computeIfAbsent(m.sentence(), i -> new ArrayList<>()).add(m));
  }

  /** The entity of a noun phrase. */
  Entity of(int sentence, int head, TextSpan phrase) {
    Optional<Entity> known =
        speakersSide(sentence, head, phrase)
            .or(() -> mentionAt(sentence, head).flatMap(article::entity))
            .or(() -> speaker(sentence, head));
    if (known.isPresent()) {
      return known.get();
    }
    Entity described = phrases.describe(article, sentence, head, phrase);
    Entity before = entities.putIfAbsent(described.id(), described);
    return before == null ? described : before;
  }

  /**
   * What belongs to the state for which a speaker in a quotation speaks: "our country" is the state
   * itself, "our army" its army.
   */
  private Optional<Entity> speakersSide(int sentence, int head, TextSpan phrase) {
    Sentence s = article.sentences().get(sentence);
    String noun = s.token(head).lemma().toLowerCase(Locale.ROOT);
    if (!OF_STATE.contains(noun) && !STATE.contains(noun)) {
      return Optional.empty();
    }
    Optional<Entity> speaker =
        s.children(head, "nmod", "det").stream()
            .filter(i -> Set.of("my", "our").contains(s.token(i).text().toLowerCase(Locale.ROOT)))
            .findFirst()
            .flatMap(i -> speaker(sentence, i));
    Optional<String> state =
        speaker.flatMap(
            who -> who.type() == EntityType.COUNTRY ? Optional.of(who.id()) : who.actingFor());
    if (state.isEmpty()) {
      return Optional.empty();
    }
    if (STATE.contains(noun)) {
      // the article may not name the state itself
      return Optional.ofNullable(entities.get(state.get())).or(() -> speaker);
    }
    Entity described = phrases.describe(article, sentence, head, phrase);
    Entity side =
        Entity.of(
                described.id() + "-" + state.get(),
                described.label(),
                described.type(),
                Entity.Scope.ARTICLE)
            .withPlural(described.plural())
            .withActingFor(state.get());
    side = described.sector().isPresent() ? side.withSector(described.sector().get()) : side;
    Optional<String> code = speaker.flatMap(Entity::code);
    side = code.isPresent() ? side.withCode(code.get()) : side;
    Entity before = entities.putIfAbsent(side.id(), side);
    return Optional.of(before == null ? side : before);
  }

  /**
   * The speaker whom a pronoun means that coreference has not reached: "I" and "we" in a quotation,
   * "it" and "they" in reported speech, where number and kind agree. "We" is the state spoken for,
   * if there is one.
   */
  Optional<Entity> speaker(int sentence, int head) {
    Token token = article.sentences().get(sentence).token(head);
    String word = token.text().toLowerCase(Locale.ROOT);
    boolean first = SINGULAR.contains(word) || PLURAL.contains(word);
    if (!first && !token.upos().equals("PRON")) {
      return Optional.empty();
    }
    Stream<Saying> around =
        sayings.stream()
            .filter(s -> s.asserted())
            .filter(s -> first != (s.attribution().kind() == Attribution.Kind.INDIRECT));
    return Saying.innermost(around, token.span())
        .flatMap(s -> s.attribution().speakers().stream().findFirst())
        .map(entities::get)
        .filter(speaker -> first || agrees(word, speaker))
        .map(
            speaker ->
                PLURAL.contains(word)
                    ? speaker.actingFor().map(entities::get).orElse(speaker)
                    : speaker);
  }

  private static boolean agrees(String word, Entity speaker) {
    boolean person = speaker.type() == EntityType.PERSON;
    return switch (word) {
      case "it", "its", "itself" -> !person && !speaker.plural();
      case "they", "their", "them" -> speaker.plural() || speaker.type() == EntityType.GROUP;
      case "he", "she", "his", "her", "him" -> person && !speaker.plural();
      default -> false;
    };
  }

  /**
   * The resolved mention that names, refers to or describes what a token is the head of: its name,
   * or that of the person whose title it is ("predecessor Colin Powell"), before a pronoun, before
   * a description.
   */
  Optional<Mention> mentionAt(int sentence, int head) {
    return mentionOf(article, mentions.getOrDefault(sentence, List.of()), sentence, head);
  }

  /** As {@link #mentionAt}, for an article without further entities. */
  static Optional<Mention> mentionOf(AnnotatedArticle article, int sentence, int head) {
    return mentionOf(article, article.mentionsIn(sentence), sentence, head);
  }

  private static Optional<Mention> mentionOf(
      AnnotatedArticle article, List<Mention> inSentence, int sentence, int head) {
    Sentence s = article.sentences().get(sentence);
    return inSentence.stream()
        .filter(m -> article.entity(m).isPresent())
        .filter(m -> rank(s, m, head) < NONE)
        .min(
            Comparator.<Mention>comparingInt(m -> rank(s, m, head))
                .thenComparingInt(m -> m.span().length())
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int rank(Sentence s, Mention m, int head) {
    boolean name = m.kind() == Mention.Kind.NAME;
    boolean contains = m.span().contains(s.token(head).span());
    if (m.head() == head && contains) {
      return switch (m.kind()) {
        case NAME -> 0;
        case PRONOUN -> 2;
        case NOMINAL -> 3;
      };
    }
    boolean beside =
        name
            && m.type() == EntityType.PERSON
            && s.token(m.head()).head() == head
            && BESIDE.contains(s.token(m.head()).relation())
            && s.children(m.head(), "case").isEmpty();
    if (beside) {
      return 1;
    }
    return name && contains ? 4 : NONE;
  }

  /**
   * The token of a span from which the others hang: the first whose head lies outside. Where the
   * span is a part of a token ("2020" of "Post-2020"), it is that token.
   */
  static int head(Sentence sentence, TextSpan words) {
    List<Integer> tokens = sentence.tokensIn(words);
    for (int i : tokens) {
      int up = sentence.token(i).head();
      if ((up < 0 || !words.contains(sentence.token(up).span()))
          && !sentence.token(i).upos().equals("PUNCT")
          && !sentence.token(i).relation().equals("case")
          && !sentence.token(i).relation().equals("det")) {
        return i;
      }
    }
    if (!tokens.isEmpty()) {
      return tokens.getFirst();
    }
    return IntStream.range(0, sentence.size())
        .filter(i -> sentence.token(i).span().overlaps(words))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no token in " + words + " of " + sentence));
  }

  /**
   * The words that tell whom a pronoun means: the last name of the entity before it, else its last
   * description, else what follows; the pronoun itself where there is neither.
   */
  String antecedent(TextSpan pronoun, Entity entity) {
    List<Mention> all = told.getOrDefault(entity.id(), List.of());
    return all.stream()
        .min(
            Comparator.<Mention>comparingInt(m -> m.span().begin() < pronoun.begin() ? 0 : 1)
                .thenComparingInt(m -> m.kind() == Mention.Kind.NAME ? 0 : 1)
                .thenComparingInt(m -> Math.abs(pronoun.begin() - m.span().begin())))
        .map(m -> article.slice(m.span()))
        .orElseGet(() -> article.slice(pronoun));
  }

  /** Whether an entity is known by a name, in the gazetteer or in the article. */
  boolean isNamed(Entity entity) {
    return entity.scope() != Entity.Scope.ARTICLE || named.contains(entity.id());
  }

  /** The article's entities with the ones that were added, by id. */
  Map<String, Entity> entities() {
    return entities;
  }
}
