package org.hearsay.nlp.coref;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
  private final List<Referent> referents = new ArrayList<>();
  private final Map<Mention, String> links = new TreeMap<>();
  private final PronounChoice pronouns;
  private final DescriptionChoice descriptions;

  /** The referents of the sentence that is being read, by the heads of their phrases. */
  private @Nullable Referent[] current = new Referent[0];

  Discourse(AnnotatedArticle article) {
    this.article = article;
    this.quotations = new Quotations(article.sentences());
    this.pronouns = new PronounChoice(article.sentences(), quotations);
    this.descriptions = new DescriptionChoice(article.sentences());
  }

  Map<Mention, String> links() {
    return links;
  }

  /** Reads the next sentence from left to right. */
  void read(int index) {
    Sentence sentence = article.sentences().get(index);
    @Nullable Mention[] heads = new Mention[sentence.size()];
    boolean[] covered = new boolean[sentence.size()];
    for (Mention mention : article.mentionsIn(index)) {
      if (article.entity(mention).isPresent()) {
        heads[mention.head()] = mention;
      }
      if (mention.kind() == Mention.Kind.NAME) {
        sentence.tokensIn(mention.span()).forEach(i -> covered[i] = true);
      }
    }
    for (TimeExpression time : article.timesIn(index)) {
      sentence.tokensIn(time.span()).forEach(i -> covered[i] = true);
    }
    current = new Referent[sentence.size()];
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Pronoun> pronoun = Pronoun.of(sentence.token(i));
      Mention mention = heads[i];
      if (pronoun.isPresent()) {
        pronoun(index, i, pronoun.get());
      } else if (mention != null) {
        entity(mention, article.entity(mention).orElseThrow());
      } else if (!covered[i] && isNounPhrase(sentence, i)) {
        description(index, i);
      } else if (sentence.token(i).xpos().startsWith("W")) {
        relative(index, i);
      }
    }
  }

  private void entity(Mention mention, Entity entity) {
    int s = mention.sentence();
    if (mention.kind() == Mention.Kind.NOMINAL && entity.scope() == Entity.Scope.ARTICLE) {
      Optional<Referent> named = descriptions.choose(referents, s, mention.head());
      if (named.isPresent()) {
        link(named.get(), s, mention.head(), mention.kind());
        return;
      }
    }
    Referent referent =
        byEntity.computeIfAbsent(
            entity.id(),
            id -> {
              Referent made = Referent.of(entity);
              referents.add(made);
              return made;
            });
    Sentence sentence = article.sentences().get(s);
    referent.describe(Phrases.describing(sentence, mention.head()));
    add(referent, s, mention.head(), false);
  }

  private void add(Referent referent, int s, int head, boolean pronoun) {
    Role role = Role.of(article.sentences().get(s), head);
    referent.add(new Occurrence(s, head, role, pronoun));
    current[head] = referent;
  }

  /** "who" and "which" mean what their clause hangs on. */
  private void relative(int s, int at) {
    Sentence sentence = article.sentences().get(s);
    Token token = sentence.token(at);
    if (!token.relation().equals("nsubj") || token.head() < 0) {
      return;
    }
    Token verb = sentence.token(token.head());
    if (verb.relation().equals("acl") && verb.head() >= 0 && verb.head() < at) {
      Referent referent = current[verb.head()];
      if (referent != null) {
        add(referent, s, at, true);
      }
    }
  }

  private void pronoun(int s, int at, Pronoun pronoun) {
    if (pronoun.firstPerson()) {
      return;
    }
    pronouns
        .choose(referents, s, at, pronoun)
        .ifPresent(
            choice -> {
              Referent referent = choice.referent();
              add(referent, s, at, true);
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

  private void description(int s, int head) {
    Optional<Referent> named = descriptions.choose(referents, s, head);
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
      referents.add(known);
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
    if (!token.upos().equals("NOUN") && !token.upos().equals("PROPN")) {
      return false;
    }
    return switch (token.relation()) {
      case "compound", "flat", "fixed", "amod", "advmod", "case", "goeswith" -> false;
      default -> true;
    };
  }
}
