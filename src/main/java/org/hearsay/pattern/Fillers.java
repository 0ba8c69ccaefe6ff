package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.pattern.FrameExpression.Item;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/**
 * Decides what a filler of a slot may be, for one sentence: by the mentions and entities of the
 * article, else by its head noun.
 */
final class Fillers {
  private static final Set<String> STATE_NOUNS =
      Set.of("country", "nation", "state", "government", "regime", "republic", "kingdom", "power");
  private static final Set<String> BODY_NOUNS =
      Set.of(
          "agency",
          "alliance",
          "army",
          "assembly",
          "association",
          "authority",
          "bank",
          "body",
          "cabinet",
          "coalition",
          "commission",
          "committee",
          "company",
          "congress",
          "council",
          "court",
          "firm",
          "force",
          "government",
          "group",
          "institution",
          "junta",
          "league",
          "military",
          "ministry",
          "mission",
          "movement",
          "navy",
          "organisation",
          "organization",
          "parliament",
          "party",
          "police",
          "senate",
          "union");

  /** Kinds of what a number is of. */
  private static final Set<String> COUNTED = Set.of("Person", "Group");

  private static final Set<String> QUANTITIES =
      Set.of(
          "score",
          "scores",
          "dozen",
          "dozens",
          "hundred",
          "hundreds",
          "thousand",
          "thousands",
          "ten",
          "tens",
          "number",
          "handful",
          "pair",
          "couple",
          "majority",
          "most",
          "some",
          "many",
          "several",
          "both",
          "group",
          "ton",
          "tonne");
  private static final Set<String> PERSON_NOUNS =
      Set.of(
          "man",
          "woman",
          "person",
          "people",
          "child",
          "boy",
          "girl",
          "leader",
          "official",
          "president",
          "minister",
          "spokesman",
          "spokeswoman",
          "citizen",
          "civilian",
          "worker");
  private static final Set<String> PLACE_NOUNS =
      Set.of(
          "area",
          "base",
          "border",
          "camp",
          "capital",
          "city",
          "coast",
          "country",
          "district",
          "island",
          "province",
          "region",
          "territory",
          "town",
          "village",
          "zone");
  private static final Set<String> OBLIGING = Set.of("must", "should", "ought", "shall");
  private static final Argument.Relation OBLIGED = Argument.Relation.SUBJECT;
  private static final Set<String> INANIMATE_PRONOUNS =
      Set.of("this", "that", "these", "those", "what", "something", "nothing", "anything", "there");
  private static final Set<String> PERSONAL =
      Set.of(
          "i", "we", "you", "he", "she", "they", "who", "him", "them", "us", "me", "her", "whom");

  private final AnnotatedArticle article;
  private final Sentence sentence;
  private final String[] lemmas;
  private final Map<Integer, List<Mention>> mentions = new HashMap<>();
  private final Set<Integer> timed = new HashSet<>();
  private final Function<String, WordList> lexicons;
  private final Set<String> agents;
  private final Set<String> events;
  private final Context context;

  /**
   * @param lexicons the word lists, by name
   * @param agents lemmas of nouns for who acts, in lower case; several words with spaces
   * @param events lemmas of nouns that tell events
   */
  Fillers(
      AnnotatedArticle article,
      int index,
      Function<String, WordList> lexicons,
      Set<String> agents,
      Set<String> events,
      Context context) {
    this.article = article;
    this.sentence = article.sentences().get(index);
    this.lexicons = lexicons;
    this.agents = agents;
    this.events = events;
    this.context = context;
    lemmas = Words.lemmas(sentence);
    for (Mention mention : article.mentionsIn(index)) {
      for (int token : sentence.tokensIn(mention.span())) {
        boolean covers = mention.kind() == Mention.Kind.NAME || token == mention.head();
        if (covers) {
          mentions.computeIfAbsent(token, t -> new ArrayList<>()).add(mention);
        }
      }
    }
    article.timesIn(index).forEach(t -> timed.addAll(sentence.tokensIn(t.span())));
  }

  /** Whether a filler satisfies a set: one of its items, and none that it excludes. */
  boolean satisfies(Argument argument, List<Item> items) {
    boolean demanded = false;
    boolean satisfied = false;
    for (Item item : items) {
      boolean fits = fits(argument, item);
      if (item.excluded() && fits) {
        return false;
      }
      demanded |= !item.excluded();
      satisfied |= !item.excluded() && fits;
    }
    return satisfied || !demanded;
  }

  /** Whether the article is full of the words of one of the lists. */
  boolean isContext(List<Item> items) {
    for (Item item : items) {
      if (item instanceof Item.Lexicon list && context.isFullOf(list.name())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words themselves, not only a kind, satisfy the set. */
  boolean isNamedBy(Argument argument, List<Item> items) {
    for (Item item : items) {
      if (!(item instanceof Item.Kind) && !item.excluded() && fits(argument, item)) {
        return true;
      }
    }
    return false;
  }

  /** How many words of it the set names: two of "hydrogen bomb", one of "bomb", none of a kind. */
  int wordsNamed(Argument argument, List<Item> items) {
    int most = 0;
    for (Item item : items) {
      if (!item.excluded()) {
        int words =
            switch (item) {
              case Item.Kind kind -> 0;
              case Item.Word word -> fits(argument, word) ? word.lemmas().size() : 0;
              case Item.Lexicon list ->
                  fits(argument, list)
                      ? Math.max(1, lexicons.apply(list.name()).longest(sentence, argument.head()))
                      : 0;
            };
        most = Math.max(most, words);
      }
    }
    return most;
  }

  private boolean fits(Argument argument, Item item) {
    int head = argument.head();
    if (fits(argument, head, item)) {
      return true;
    }
    List<Integer> others =
        !(item instanceof Item.Kind kind)
            ? carried(argument)
            : COUNTED.contains(kind.name()) ? measured(head) : List.of();
    for (int other : others) {
      if (fits(argument, other, item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word, as the head of an argument, is what an item asks for. */
  private boolean fits(Argument argument, int head, Item item) {
    return switch (item) {
      case Item.Kind kind ->
          isKind(kind.name(), head == argument.head() ? argument : at(argument, head));
      case Item.Word word -> Words.phraseAt(word.lemmas(), sentence, head);
      case Item.Lexicon list -> inLexicon(list.name(), head);
    };
  }

  private Argument at(Argument argument, int head) {
    return new Argument(
        argument.relation(),
        argument.preposition(),
        head,
        argument.span(),
        argument.shared(),
        argument.confidence());
  }

  /**
   * The nouns that carry the meaning of a clause with a light verb: "to hold [talks]", and what an
   * amount or number is of: "$40 million in food [aid]", "scores of [refugees]".
   */
  private List<Integer> carried(Argument argument) {
    if (!isClause(argument)) {
      return measured(argument.head());
    }
    String verb = lemma(argument.head());
    if (Lexis.LIGHT.contains(verb) || Lexis.ASPECT.contains(verb)) {
      return sentence.children(argument.head(), "obj");
    }
    return Lexis.ENGAGE.contains(verb)
        ? sentence.children(argument.head(), "obj", "obl")
        : List.of();
  }

  private List<Integer> measured(int amount) {
    String tag = sentence.token(amount).upos();
    boolean some =
        tag.equals("SYM")
            || tag.equals("NUM")
            || QUANTITIES.contains(lemma(amount))
            || inLexicon("money", amount) && isPlural(amount);
    int in = amount + 1;
    while (some && in < sentence.size() && sentence.token(in).upos().equals("NUM")) {
      in++;
    }
    if (!some || in >= sentence.size()) {
      return List.of();
    }
    boolean of = sentence.token(in).lemma().equals("in") || sentence.token(in).lemma().equals("of");
    int thing = sentence.token(in).head();
    return of && thing > in && sentence.token(thing).upos().equals("NOUN")
        ? List.of(thing)
        : List.of();
  }

  private boolean inLexicon(String name, int head) {
    return lexicons.apply(name).contains(sentence, head);
  }

  private boolean isKind(String kind, Argument argument) {
    int head = argument.head();
    return switch (kind) {
      case "State" ->
          isType(head, EntityType.COUNTRY) || isNoun(head, STATE_NOUNS) || isDemonym(head);
      case "Organization" -> isType(head, EntityType.ORGANIZATION) || isNoun(head, BODY_NOUNS);
      case "Person" ->
          isType(head, EntityType.PERSON)
              || isPersonal(head)
              || isNoun(head, PERSON_NOUNS)
              || isOthers(head)
              || (isAgent(head) && !isNoun(head, BODY_NOUNS));
      case "Group" ->
          isType(head, EntityType.GROUP) || (isAgent(head) && isPlural(head)) || isThey(head);
      case "Place" ->
          isType(head, EntityType.PLACE)
              || isType(head, EntityType.COUNTRY)
              || isType(head, EntityType.FACILITY)
              || isNoun(head, PLACE_NOUNS);
      case "Name" -> isName(head);
      case "Event" -> argument.relation() == Argument.Relation.CLAUSE || isEvent(head);
      case "Actor" -> canAct(argument);
      case "Finite" -> isClause(argument) && isFinite(head);
      case "Infinitive" -> isClause(argument) && isInfinitive(head);
      case "Accomplished" -> isClause(argument) && isAccomplished(head);
      case "Obligation" -> isClause(argument) && isObligation(head);
      default -> throw new IllegalStateException("no kind @" + kind);
    };
  }

  private static boolean isClause(Argument argument) {
    return argument.relation() == Argument.Relation.CLAUSE;
  }

  private boolean isInfinitive(int head) {
    return sentence.children(head, "nsubj", "expl").isEmpty()
        && sentence.children(head, "mark").stream().anyMatch(c -> lemma(c).equals("to"));
  }

  /** A finite clause that tells what is or has been, not what will or may be. */
  private boolean isAccomplished(int head) {
    boolean finite =
        sentence.token(head).isFinite()
            || sentence.children(head, "aux", "cop").stream()
                .anyMatch(c -> sentence.token(c).isFinite());
    boolean ahead =
        sentence.children(head, "aux").stream().anyMatch(c -> sentence.token(c).xpos().equals("MD"))
            || lemma(head).equals("go");
    return finite && !ahead;
  }

  /** Whether a clause has a subject of its own or a finite verb. */
  private boolean isFinite(int head) {
    return !sentence.children(head, "nsubj", "expl", "csubj").isEmpty()
        || sentence.token(head).isFinite()
        || sentence.children(head, "aux", "cop").stream()
            .anyMatch(c -> sentence.token(c).isFinite());
  }

  /** "[that] Peru must leave", "Peru has to leave", "Peru needs to leave": another is to act. */
  private boolean isObligation(int head) {
    boolean must =
        sentence.children(head, "aux").stream().anyMatch(c -> OBLIGING.contains(lemma(c)));
    boolean has =
        Set.of("have", "need").contains(lemma(head))
            && sentence.children(head, "xcomp").stream().anyMatch(this::isInfinitive);
    boolean passive =
        sentence.children(head).stream().anyMatch(c -> sentence.token(c).dep().equals("aux:pass"));
    return (must || has)
        && !passive
        && sentence.children(head, "nsubj").stream()
            .anyMatch(
                c ->
                    !sentence.token(c).upos().equals("PRON")
                        && canAct(
                            new Argument(OBLIGED, "", c, sentence.token(c).span(), false, 1)));
  }

  /** Whether somebody or something can act: a name of one, a pronoun, an agentive noun. */
  boolean canAct(Argument argument) {
    int head = argument.head();
    if (argument.relation() == Argument.Relation.CLAUSE || timed.contains(head)) {
      return false;
    }
    Token token = sentence.token(head);
    String lemma = lemma(head);
    if (token.upos().equals("PRON") || token.upos().equals("DET")) {
      return !INANIMATE_PRONOUNS.contains(lemma);
    }
    List<Mention> there = mentions.getOrDefault(head, List.of());
    if (!there.isEmpty() && there.stream().anyMatch(m -> acts(type(m)))) {
      return true;
    }
    if (isAgent(head)
        || isNoun(head, STATE_NOUNS)
        || isNoun(head, BODY_NOUNS)
        || isNoun(head, PERSON_NOUNS)) {
      return true;
    }
    if (token.upos().equals("PROPN") || (token.upos().equals("ADJ") && isCapital(token))) {
      return there.isEmpty();
    }
    if (token.upos().equals("NUM")) {
      return false;
    }
    return appositionActs(head)
        || (belongsToActor(head)
            && (lemma.equals("office") || !isEvent(head) && isConcrete(lemma)));
  }

  /** "Its leader, Kim": the apposition tells who it is. */
  private boolean appositionActs(int head) {
    return sentence.children(head).stream()
        .filter(c -> sentence.token(c).relation().equals("appos"))
        .anyMatch(c -> mentions.getOrDefault(c, List.of()).stream().anyMatch(m -> acts(type(m))));
  }

  /** "Turkish jets", "Iran's negotiators": what is some actor's acts for it. */
  private boolean belongsToActor(int head) {
    for (int child : sentence.children(head)) {
      String relation = sentence.token(child).relation();
      boolean before =
          child < head
              && (relation.equals("amod")
                  || relation.equals("compound")
                  || sentence.token(child).dep().equals("nmod:poss"));
      if (before
          && mentions.getOrDefault(child, List.of()).stream()
              .anyMatch(m -> m.kind() == Mention.Kind.NAME && acts(type(m)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConcrete(String lemma) {
    return !(lemma.endsWith("tion")
        || lemma.endsWith("sion")
        || lemma.endsWith("ment")
        || lemma.endsWith("ness")
        || lemma.endsWith("ity")
        || lemma.endsWith("ing")
        || lemma.endsWith("ance")
        || lemma.endsWith("ence"));
  }

  /** Somebody, a place or a name: what a role without restriction asks of an oblique. */
  boolean isReferent(Argument argument) {
    int head = argument.head();
    return canAct(argument)
        || isName(head)
        || isKind("Place", argument)
        || isKind("State", argument);
  }

  /** Whether it is the adjective of a people: who, before a noun, does rather than undergoes it. */
  boolean isDemonym(Argument argument) {
    return isDemonym(argument.head());
  }

  /** Whether it is an adjective that names nobody: "terrorist" before "attack". */
  boolean isPlainAdjective(Argument argument) {
    Token token = sentence.token(argument.head());
    return token.upos().equals("ADJ") && !isCapital(token);
  }

  /** Whether a filler, or the coordination that it is in, hangs on one of some nouns. */
  boolean hangsOn(Argument argument, Set<Integer> nouns) {
    int head = argument.head();
    while (sentence.token(head).relation().equals("conj")) {
      head = sentence.token(head).head();
    }
    return sentence.token(head).relation().equals("nmod")
        && nouns.contains(sentence.token(head).head());
  }

  /** Whether it is no thing at all: "on the grounds of", "on behalf of". */
  boolean isCircumstance(Argument argument) {
    return Lexis.CIRCUMSTANCE.contains(sentence.token(argument.head()).lemma());
  }

  /** Whether it stands in a time expression. */
  boolean isDated(Argument argument) {
    return timed.contains(argument.head());
  }

  /** Whether it stands in a time expression or is a noun of time. */
  boolean isTime(Argument argument) {
    Token token = sentence.token(argument.head());
    return timed.contains(argument.head())
        || (Lexis.TIME.contains(lemma(argument.head())) && mentions.get(argument.head()) == null);
  }

  private static boolean acts(EntityType type) {
    return switch (type) {
      case PERSON, ORGANIZATION, COUNTRY, PLACE, GROUP, FACILITY -> true;
      case PRODUCT, EVENT, OTHER -> false;
    };
  }

  private EntityType type(Mention mention) {
    Optional<Entity> entity = article.entity(mention);
    return entity.map(Entity::type).orElse(mention.type());
  }

  private boolean isType(int head, EntityType type) {
    return mentions.getOrDefault(head, List.of()).stream().anyMatch(m -> type(m) == type);
  }

  private boolean isName(int head) {
    return sentence.token(head).upos().equals("PROPN")
        || mentions.getOrDefault(head, List.of()).stream()
            .anyMatch(m -> m.kind() == Mention.Kind.NAME);
  }

  private boolean isDemonym(int head) {
    return sentence.token(head).upos().equals("ADJ")
        && isType(head, EntityType.GROUP)
        && isCapital(sentence.token(head));
  }

  private boolean isEvent(int head) {
    return events.contains(lemma(head))
        || (sentence.token(head).upos().equals("NOUN")
            && mentions.get(head) == null
            && !isConcrete(lemma(head)));
  }

  private boolean isAgent(int head) {
    Token token = sentence.token(head);
    if (!token.upos().equals("NOUN")) {
      return false;
    }
    if (agents.contains(lemma(head)) || agents.contains(token.text().toLowerCase(Locale.ROOT))) {
      return true;
    }
    StringBuilder phrase = new StringBuilder(lemma(head));
    for (int before = head - 1; before >= 0 && before >= head - 3; before--) {
      phrase.insert(0, lemma(before) + " ");
      if (agents.contains(phrase.toString())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoun(int head, Set<String> nouns) {
    Token token = sentence.token(head);
    return nouns.contains(lemma(head))
        && (token.upos().equals("NOUN") || token.upos().equals("PROPN"));
  }

  private boolean isPersonal(int head) {
    return PERSONAL.contains(lemma(head)) && sentence.token(head).upos().equals("PRON");
  }

  private boolean isThey(int head) {
    String lemma = lemma(head);
    return lemma.equals("they") || lemma.equals("them");
  }

  /** "A priest and three [others]". */
  private boolean isOthers(int head) {
    return lemma(head).equals("other")
        && isPlural(head)
        && !sentence.children(head, "nummod", "conj").isEmpty();
  }

  private boolean isPlural(int head) {
    return sentence.token(head).xpos().equals("NNS");
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0));
  }

  /** In lower case. */
  private String lemma(int word) {
    return lemmas[word];
  }
}
