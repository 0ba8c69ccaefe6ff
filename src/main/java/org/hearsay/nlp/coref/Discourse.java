package org.hearsay.nlp.coref;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.nlp.coref.Referent.Occurrence;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TimeExpression;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/** What an article has spoken of so far, and the links found on the way. */
final class Discourse {

  private final AnnotatedArticle article;
  private final Quotations quotations;
  private final Map<String, Referent> byEntity = new HashMap<>();
  private final Map<String, Referent> byNoun = new HashMap<>();

  /** The one mentioned last stands last. */
  private final LinkedHashSet<Referent> referents = new LinkedHashSet<>();

  private final Map<Mention, String> links = new TreeMap<>();
  private final Aliases aliases = new Aliases();
  private final Groups groups;
  private final PronounChoice pronouns;
  private final DescriptionChoice descriptions;

  private @Nullable Referent lastSpeaker;

  /** The referents of the sentence that is being read, by the heads of their phrases. */
  private @Nullable Referent[] current = new Referent[0];

  private final Map<Integer, List<Mention>> mentionsOf;
  private final Map<Integer, List<TimeExpression>> timesOf;

  Discourse(AnnotatedArticle article) {
    this.article = article;
    mentionsOf = article.mentions().stream().collect(Collectors.groupingBy(Mention::sentence));
    timesOf = article.times().stream().collect(Collectors.groupingBy(TimeExpression::sentence));
    this.quotations = new Quotations(article.sentences());
    this.groups =
        new Groups(article.article().version().substring(0, 16) + "-", article.sentences());
    this.pronouns = new PronounChoice(article.sentences(), quotations, aliases);
    this.descriptions = new DescriptionChoice(article.sentences());
  }

  Map<Mention, String> links() {
    return links;
  }

  /** The groups that the article's own words make. */
  List<Entity> groups() {
    return groups.entities();
  }

  /** Reads the next sentence from left to right. */
  void read(int index) {
    Sentence sentence = article.sentences().get(index);
    @Nullable Mention[] heads = new Mention[sentence.size()];
    boolean[] covered = new boolean[sentence.size()];
    List<Mention> mentions = mentionsOf.getOrDefault(index, List.of());
    for (Mention mention : mentions) {
      if (article.entity(mention).isPresent()) {
        heads[mention.head()] = mention;
      }
      if (mention.kind() == Mention.Kind.NAME) {
        sentence.tokensIn(mention.span()).forEach(i -> covered[i] = true);
      }
    }
    for (Mention mention : mentions) {
      if (mention.kind() == Mention.Kind.NAME) {
        coverDescriptions(index, mention.head(), heads, covered);
      }
    }
    for (TimeExpression time : timesOf.getOrDefault(index, List.of())) {
      sentence.tokensIn(time.span()).forEach(i -> covered[i] = true);
    }
    current = new Referent[sentence.size()];
    // Who says a quotation stands outside of it, and often after it.
    read(index, heads, covered, false);
    read(index, heads, covered, true);
  }

  private void read(int index, @Nullable Mention[] heads, boolean[] covered, boolean quoted) {
    Sentence sentence = article.sentences().get(index);
    for (int i = 0; i < sentence.size(); i++) {
      if (quotations.contains(index, i) != quoted) {
        continue;
      }
      Optional<Pronoun> pronoun = Pronoun.of(sentence.token(i));
      Mention mention = heads[i];
      Optional<Entity> oneOf =
          mention == null ? groups.oneOf(referents.reversed(), index, i) : Optional.empty();
      if (oneOf.isPresent()) {
        add(referent(oneOf.get()), index, i, true);
        mention(oneOf.get(), index, i, Mention.Kind.PRONOUN);
      } else if (pronoun.isPresent()) {
        pronoun(index, i, pronoun.get(), heads);
      } else if (mention != null) {
        entity(mention, article.entity(mention).orElseThrow());
      } else if (!covered[i] && (isNounPhrase(sentence, i) || Phrases.isAged(sentence, i))) {
        description(index, i);
      } else if (sentence.token(i).xpos().startsWith("W")) {
        relative(index, i);
      }
    }
  }

  /** What only describes a name is nobody else: "President" Moon, Moon, "the president". */
  private void coverDescriptions(int s, int name, @Nullable Mention[] heads, boolean[] covered) {
    Sentence sentence = article.sentences().get(s);
    Token token = sentence.token(name);
    if (token.head() >= 0
        && (token.relation().equals("flat") || token.relation().equals("appos"))) {
      cover(s, token.head(), name, heads, covered);
    }
    for (int child : sentence.children(name, "appos")) {
      cover(s, child, name, heads, covered);
    }
  }

  private void cover(int s, int token, int name, @Nullable Mention[] heads, boolean[] covered) {
    Mention mention = heads[token];
    if (mention == null || mention.kind() == Mention.Kind.NOMINAL) {
      heads[token] = null;
      covered[token] = true;
      aliases.add(s, token, name);
    }
  }

  private void entity(Mention mention, Entity entity) {
    int s = mention.sentence();
    if (mention.kind() == Mention.Kind.NOMINAL && entity.scope() == Entity.Scope.ARTICLE) {
      String noun = Nouns.singular(article.sentences().get(s).token(mention.head()));
      Optional<Referent> named =
          groups
              .described(referents.reversed(), s, mention.head())
              .or(() -> descriptions.choose(referents.reversed(), s, mention.head()))
              .or(() -> headOfState(s, mention.head(), entity, noun))
              .or(() -> descriptions.sameOffice(referents.reversed(), s, mention.head(), entity))
              .or(() -> descriptions.epithet(referents.reversed(), s, mention.head()));
      if (named.isPresent()) {
        add(named.get(), s, mention.head(), false);
        named
            .get()
            .entity()
            .ifPresent(
                meant ->
                    links.put(
                        new Mention(
                            mention.span(), s, mention.head(), mention.kind(), meant.type()),
                        meant.id()));
        return;
      }
    }
    Referent referent = referent(entity);
    Sentence sentence = article.sentences().get(s);
    referent.describe(Phrases.describing(sentence, mention.head()));
    if (mention.kind() == Mention.Kind.NOMINAL) {
      referent.describe(List.of(Nouns.singular(sentence.token(mention.head()))));
    }
    add(referent, s, mention.head(), false);
  }

  private Optional<Referent> headOfState(int s, int head, Entity described, String noun) {
    Sentence sentence = article.sentences().get(s);
    boolean definite =
        Phrases.isDefinite(sentence, head) || sentence.children(head, "det").isEmpty();
    return definite
        ? DescriptionChoice.headOf(referents.reversed(), described, noun)
        : Optional.empty();
  }

  private Referent referent(Entity entity) {
    return byEntity.computeIfAbsent(
        entity.id(),
        id -> {
          return Referent.of(entity);
        });
  }

  private void add(Referent referent, int s, int head, boolean pronoun) {
    Role role = Role.of(article.sentences().get(s), head);
    referent.add(new Occurrence(s, head, role, pronoun));
    current[head] = referent;
    if (Speech.isSpeaker(article.sentences().get(s), head)) {
      referent.speaks(s);
      lastSpeaker = quotations.contains(s, head) ? lastSpeaker : referent;
    }
    tell(referent);
    groups
        .closedBy(s, head, current)
        .ifPresent(
            group -> {
              groups.withoutLast(group).ifPresent(referents::remove);
              tell(group);
            });
  }

  private void tell(Referent referent) {
    referents.remove(referent);
    referents.add(referent);
  }

  /** "who", "which" and "whose" mean what their clause hangs on. */
  private void relative(int s, int at) {
    Sentence sentence = article.sentences().get(s);
    Token token = sentence.token(at);
    if (!token.relation().equals("nsubj") && !token.dep().equals("nmod:poss")) {
      return;
    }
    int clause = token.head();
    while (clause >= 0 && !sentence.token(clause).relation().equals("acl")) {
      clause = sentence.token(clause).head();
    }
    if (clause >= 0 && sentence.token(clause).head() >= 0) {
      Referent referent = current[sentence.token(clause).head()];
      if (referent != null) {
        add(referent, s, at, true);
      }
    }
  }

  private void pronoun(int s, int at, Pronoun pronoun, @Nullable Mention[] heads) {
    if (pronoun.firstPerson()) {
      return;
    }
    Optional<Entity> ahead = ahead(s, at, pronoun, heads);
    if (ahead.isPresent()) {
      add(referent(ahead.get()), s, at, true);
      mention(ahead.get(), s, at, Mention.Kind.PRONOUN);
      return;
    }
    Optional<Referent> speaker = stillSpeaking(s, at, pronoun);
    if (speaker.isPresent()) {
      add(speaker.get(), s, at, true);
      speaker.get().entity().ifPresent(e -> mention(e, s, at, Mention.Kind.PRONOUN));
      return;
    }
    pronouns
        .choose(referents.reversed(), s, at, pronoun)
        .ifPresent(
            choice -> {
              Referent referent = choice.referent();
              boolean thing = pronoun.kind() == Pronoun.Kind.IT;
              if (choice.sure() || !thing || referent.entity().isEmpty()) {
                add(referent, s, at, true);
              }
              if (choice.sure() && referent.entity().isPresent()) {
                switch (pronoun.kind()) {
                  case HE -> referent.learn(Gender.MALE);
                  case SHE -> referent.learn(Gender.FEMALE);
                  case IT, THEY, I, WE -> {
                    // They tell no gender.
                  }
                }
                mention(referent.entity().get(), s, at, Mention.Kind.PRONOUN);
              }
            });
  }

  /**
   * Who spoke last and goes on, when nothing but what is quoted stands between: “…,” Lee said. “…,”
   * she added.
   */
  private Optional<Referent> stillSpeaking(int s, int at, Pronoun pronoun) {
    Sentence sentence = article.sentences().get(s);
    Referent last = lastSpeaker;
    boolean speaks =
        Speech.isSpeaker(sentence, at)
            && !quotations.contains(s, at)
            && pronoun.kind() != Pronoun.Kind.IT;
    if (last == null || !speaks || last.spoke() < 0 || last.spoke() >= s) {
      return Optional.empty();
    }
    boolean alone = s > last.spoke() + 1 && PronounChoice.fit(pronoun.kind(), last) > 0.5;
    for (int i = last.spoke() + 1; alone && i < s; i++) {
      alone = quotations.coversAll(i);
    }
    boolean first = Control.subjects(sentence, at).stream().allMatch(i -> i == at);
    return alone && first ? Optional.of(last) : Optional.empty();
  }

  /** The subject that a possessive at the head of its clause waits for: "For his part, Moon …". */
  private Optional<Entity> ahead(int s, int at, Pronoun pronoun, @Nullable Mention[] heads) {
    if (!pronoun.possessive()) {
      return Optional.empty();
    }
    Sentence sentence = article.sentences().get(s);
    int subject = Control.subject(sentence, at);
    if (subject <= at || sentence.dominates(subject, at)) {
      return Optional.empty();
    }
    int name = aliases.name(s, subject);
    Mention mention = heads[name];
    return mention == null || quotations.contains(s, at) != quotations.contains(s, name)
        ? Optional.empty()
        : article
            .entity(mention)
            .filter(entity -> PronounChoice.fit(pronoun.kind(), referent(entity)) > 0.5)
            .filter(entity -> !sentence.dominates(name, at));
  }

  private void description(int s, int head) {
    Optional<Referent> named =
        groups
            .described(referents.reversed(), s, head)
            .or(() -> descriptions.choose(referents.reversed(), s, head))
            .or(() -> descriptions.epithet(referents.reversed(), s, head));
    if (named.isPresent()) {
      link(named.get(), s, head, Mention.Kind.NOMINAL);
      return;
    }
    Sentence sentence = article.sentences().get(s);
    Token token = sentence.token(head);
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    boolean plural = token.xpos().endsWith("S") && token.xpos().startsWith("NN");
    String key = (plural ? "+" : "") + lemma;
    Referent known = Phrases.isDefinite(sentence, head) ? byNoun.get(key) : null;
    if (known == null) {
      EntityType type = token.upos().equals("PROPN") ? EntityType.OTHER : Nouns.type(lemma);
      known = Referent.unnamed(type, plural, Gender.ofWords(List.of(lemma)));
      byNoun.put(key, known);
    }
    add(known, s, head, false);
  }

  private void link(Referent referent, int s, int head, Mention.Kind kind) {
    add(referent, s, head, false);
    referent.entity().ifPresent(entity -> mention(entity, s, head, kind));
  }

  private void mention(Entity entity, int s, int head, Mention.Kind kind) {
    Sentence sentence = article.sentences().get(s);
    links.put(
        new Mention(Phrases.span(sentence, head, kind), s, head, kind, entity.type()), entity.id());
  }

  private static boolean isNounPhrase(Sentence sentence, int i) {
    Token token = sentence.token(i);
    boolean noun = token.upos().equals("NOUN") || token.upos().equals("PROPN");
    if (!noun || Phrases.isPredicate(sentence, i)) {
      return false;
    }
    return switch (token.relation()) {
      case "compound", "flat", "fixed", "amod", "advmod", "case", "goeswith" -> false;
      default -> true;
    };
  }
}
