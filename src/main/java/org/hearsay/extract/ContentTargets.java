package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.pattern.Argument;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.FrameMatch;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;

/**
 * Whom a verbal event is directed at where only its content says so: who is to do what is demanded
 * ("demanded that Sudria withdraw"), whose proposal is rejected ("rejected a Sudrian offer"), to
 * whom it will be done ("threatened to cut ties with Sudria").
 */
final class ContentTargets {
  private static final Set<EntityType> PARTIES =
      Set.of(EntityType.COUNTRY, EntityType.ORGANIZATION, EntityType.PERSON, EntityType.GROUP);
  private static final double CONFIDENCE = 0.8;

  /** Verbs whose object is sent and is no party: "promised to send [troops] to Peru". */
  private static final Set<String> SENDING =
      Set.of(
          "send", "dispatch", "deploy", "deliver", "supply", "provide", "give", "sell", "export");

  private final AnnotatedArticle article;
  private final Participants participants;

  ContentTargets(AnnotatedArticle article, Participants participants) {
    this.article = article;
    this.participants = participants;
  }

  /**
   * The targets that the contents of a match without a target give; none where none is clear.
   *
   * @param ofContents who takes part in the events that are its content
   */
  List<Participation> of(
      FrameMatch match, List<Participation> actors, List<Participation> ofContents) {
    EventType.Content content = match.frame().type().content();
    if (match.frame().type().is("ResponsibilityClaim")) {
      // one owns up to an act, not towards whom it hit
      return List.of();
    }
    boolean told =
        content != EventType.Content.NONE
            || match.fillers().stream()
                .anyMatch(f -> f.argument().relation() == Argument.Relation.CLAUSE);
    if (!told || content == EventType.Content.DENIED || actors.isEmpty()) {
      return List.of();
    }
    int sentence = match.sentence();
    Sentence s = article.sentences().get(sentence);
    List<Argument> contents =
        match.predicate().arguments().stream()
            .filter(a -> isContent(match, a))
            .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
            .toList();
    List<Participation> found = List.of();
    for (Argument argument : contents) {
      if (found.isEmpty()) {
        found =
            argument.relation() == Argument.Relation.CLAUSE
                ? subjects(sentence, s, argument, actors)
                : owners(sentence, s, argument.head(), actors);
      }
    }
    if (found.isEmpty()) {
      List<Participation> others =
          ofContents.stream()
              .filter(p -> actors.stream().noneMatch(a -> a.entity().equals(p.entity())))
              .toList();
      // "Peru and Chile agreed to talk": each other
      found = others.isEmpty() && actors.size() > 1 ? ofContents : others;
    }
    for (Argument argument : contents) {
      if (found.isEmpty()) {
        found =
            argument.relation() == Argument.Relation.CLAUSE
                ? ofClause(sentence, s, argument, actors)
                : ofPhrase(sentence, s, argument.head(), actors);
      }
    }
    return found;
  }

  /**
   * The parties whose thing a phrase is: "Palestinian homes", "crimes by the militia".
   *
   * @param head the index of the phrase's head
   */
  List<Participation> behind(int sentence, int head, List<Participation> actors) {
    Sentence s = article.sentences().get(sentence);
    List<Participation> found = owners(sentence, s, head, actors);
    return found.isEmpty()
        ? parties(sentence, s, ofNames(sentence, s, complements(s, head)), actors)
        : found;
  }

  /**
   * A complement that is not named is what it was done to rather than who did it: "the attack on a
   * church".
   */
  private List<Integer> ofNames(int sentence, Sentence s, List<Integer> heads) {
    return heads.stream()
        .filter(
            h ->
                participants
                    .mentionAt(sentence, h)
                    .filter(m -> m.kind() == Mention.Kind.NAME)
                    .isPresent())
        .toList();
  }

  /** Clauses first, then objects. */
  private static int rank(Argument argument) {
    return argument.relation() == Argument.Relation.CLAUSE ? 0 : 1;
  }

  private static boolean isContent(FrameMatch match, Argument argument) {
    Optional<String> role =
        match.fillers().stream()
            .filter(f -> f.argument().head() == argument.head())
            .map(FrameMatch.Filler::role)
            .findFirst();
    return switch (argument.relation()) {
      case CLAUSE -> true;
      case OBJECT -> role.isEmpty() || !isParty(role.get());
      case OBLIQUE -> role.isPresent() && !isParty(role.get());
      case SUBJECT, INDIRECT_OBJECT, POSSESSOR, MODIFIER -> false;
    };
  }

  private static boolean isParty(String role) {
    return role.equals("actor") || role.equals("target");
  }

  private List<Participation> subjects(
      int sentence, Sentence s, Argument clause, List<Participation> actors) {
    return parties(sentence, s, withConjuncts(s, s.children(clause.head(), "nsubj")), actors);
  }

  private List<Participation> ofClause(
      int sentence, Sentence s, Argument clause, List<Participation> actors) {
    List<Integer> arguments =
        SENDING.contains(s.token(clause.head()).lemma())
            ? s.children(clause.head(), "obl", "iobj")
            : s.children(clause.head(), "obj", "obl", "iobj");
    List<Participation> found = parties(sentence, s, withConjuncts(s, arguments), actors);
    for (int argument : arguments) {
      if (found.isEmpty()) {
        found = ofPhrase(sentence, s, argument, actors);
      }
    }
    return found.isEmpty() ? named(sentence, clause.head(), clause.span(), actors) : found;
  }

  /** Whose it is, before by whom, of whom, with whom it is. */
  private List<Participation> ofPhrase(
      int sentence, Sentence s, int head, List<Participation> actors) {
    List<Participation> found = behind(sentence, head, actors);
    return found.isEmpty()
        ? named(sentence, head, SourcePhrase.phrase(s, head).span(), actors)
        : found;
  }

  /** The possessor, the demonym before it, whom it comes from. */
  private List<Participation> owners(
      int sentence, Sentence s, int head, List<Participation> actors) {
    List<Integer> owners = new ArrayList<>();
    for (int i : s.children(head)) {
      String relation = s.token(i).relation();
      boolean from = relation.equals("nmod") && isBehind(s, i, Set.of("from", "by"));
      if (s.token(i).dep().equals("nmod:poss")
          || relation.equals("amod")
          || relation.equals("compound")
          || from) {
        owners.add(i);
      }
    }
    List<Participation> found = parties(sentence, s, owners, actors);
    return found.isEmpty() ? parties(sentence, s, agents(s, head), actors) : found;
  }

  /**
   * By whom a thing was done: "property [seized by the army]"; "probes crimes [by the army]", where
   * the parser has the phrase on the active verb, which has its subject already.
   */
  private static List<Integer> agents(Sentence s, int head) {
    List<Integer> found = new ArrayList<>();
    for (int participle : s.children(head, "acl")) {
      if (s.token(participle).xpos().equals("VBN")) {
        found.addAll(byWhom(s, participle, participle));
      }
    }
    int verb = s.token(head).head();
    if (verb >= 0
        && s.token(head).dep().equals("obj")
        && s.children(verb, "nsubj").stream().anyMatch(i -> s.token(i).dep().equals("nsubj"))) {
      found.addAll(byWhom(s, verb, head));
    }
    return withConjuncts(s, found);
  }

  private static List<Integer> byWhom(Sentence s, int verb, int after) {
    return s.children(verb, "obl").stream()
        .filter(i -> i > after)
        .filter(i -> isBehind(s, i, Set.of("by")))
        .toList();
  }

  private static boolean isBehind(Sentence s, int phrase, Set<String> prepositions) {
    return s.children(phrase, "case").stream()
        .anyMatch(c -> prepositions.contains(s.token(c).lemma()));
  }

  private static List<Integer> complements(Sentence s, int head) {
    return withConjuncts(s, s.children(head, "nmod"));
  }

  private static List<Integer> withConjuncts(Sentence s, List<Integer> heads) {
    List<Integer> all = new ArrayList<>();
    for (int head : heads) {
      all.add(head);
      all.addAll(s.children(head, "conj"));
    }
    return all;
  }

  /** Those of the heads that can be a party, the actors left out. */
  private List<Participation> parties(
      int sentence, Sentence s, List<Integer> heads, List<Participation> actors) {
    List<Participation> found = new ArrayList<>();
    for (int head : heads) {
      String upos = s.token(head).upos();
      boolean modifier = upos.equals("ADJ") || s.token(head).relation().equals("compound");
      if (modifier && participants.mentionAt(sentence, head).isEmpty()
          || !Set.of("NOUN", "PROPN", "ADJ", "PRON").contains(upos)
          || upos.equals("PRON") && participants.mentionAt(sentence, head).isEmpty()) {
        continue;
      }
      TextSpan span =
          modifier
              ? participants.mentionAt(sentence, head).map(Mention::span).orElseThrow()
              : SourcePhrase.participant(s, head);
      Entity entity = participants.of(sentence, head, span);
      if (PARTIES.contains(entity.type())
          && actors.stream().noneMatch(a -> a.entity().equals(entity.id()))
          && found.stream().noneMatch(f -> f.entity().equals(entity.id()))) {
        found.add(participation(span, entity));
      }
    }
    return found;
  }

  /** The first name in the content, but in what is said in passing. */
  private List<Participation> named(
      int sentence, int head, TextSpan content, List<Participation> actors) {
    Sentence s = article.sentences().get(sentence);
    for (Mention mention : article.mentionsIn(sentence)) {
      Optional<Entity> entity = article.entity(mention);
      if (mention.kind() == Mention.Kind.NAME
          && content.contains(mention.span())
          && !Contents.isAside(s, head, mention.head())
          && entity.isPresent()
          && (PARTIES.contains(entity.get().type()) || entity.get().code().isPresent())
          && actors.stream().noneMatch(a -> a.entity().equals(entity.get().id()))) {
        return List.of(participation(mention.span(), entity.get()));
      }
    }
    return List.of();
  }

  private Participation participation(TextSpan span, Entity entity) {
    return new Participation("target", span, article.slice(span), entity.id(), false, CONFIDENCE);
  }
}
