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

  private final AnnotatedArticle article;
  private final Participants participants;

  ContentTargets(AnnotatedArticle article, Participants participants) {
    this.article = article;
    this.participants = participants;
  }

  /** The targets that the contents of a match without a target give; none where none is clear. */
  List<Participation> of(FrameMatch match, List<Participation> actors) {
    EventType.Content content = match.frame().type().content();
    if (content == EventType.Content.NONE
        || content == EventType.Content.DENIED
        || actors.isEmpty()) {
      return List.of();
    }
    Sentence s = article.sentences().get(match.sentence());
    List<Argument> contents =
        match.predicate().arguments().stream()
            .filter(a -> isContent(match, a))
            .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
            .toList();
    for (Argument argument : contents) {
      List<Participation> found =
          argument.relation() == Argument.Relation.CLAUSE
              ? ofClause(match.sentence(), s, argument, actors)
              : ofPhrase(match.sentence(), s, argument.head(), actors);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
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

  private List<Participation> ofClause(
      int sentence, Sentence s, Argument clause, List<Participation> actors) {
    List<Integer> subjects = new ArrayList<>();
    for (int subject : s.children(clause.head(), "nsubj")) {
      subjects.add(subject);
      subjects.addAll(s.children(subject, "conj"));
    }
    List<Participation> found = parties(sentence, s, subjects, actors);
    if (!found.isEmpty()) {
      return found;
    }
    List<Integer> arguments = new ArrayList<>();
    for (int i : s.children(clause.head(), "obj", "obl", "iobj")) {
      arguments.add(i);
    }
    found = parties(sentence, s, withConjuncts(s, arguments), actors);
    if (!found.isEmpty()) {
      return found;
    }
    for (int argument : arguments) {
      found = ofPhrase(sentence, s, argument, actors);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return named(sentence, clause.span(), actors);
  }

  /** Whose it is, before by whom, of whom, with whom it is. */
  private List<Participation> ofPhrase(
      int sentence, Sentence s, int head, List<Participation> actors) {
    List<Integer> owners = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i : s.children(head)) {
      String dep = s.token(i).dep();
      String relation = s.token(i).relation();
      if (dep.equals("nmod:poss") || relation.equals("amod") || relation.equals("compound")) {
        owners.add(i);
      } else if (relation.equals("nmod")) {
        others.add(i);
      }
    }
    List<Participation> found = parties(sentence, s, owners, actors);
    if (found.isEmpty()) {
      found = parties(sentence, s, withConjuncts(s, others), actors);
    }
    return found.isEmpty() ? named(sentence, SourcePhrase.phrase(s, head).span(), actors) : found;
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
      TextSpan span = modifier ? s.token(head).span() : SourcePhrase.participant(s, head);
      Entity entity = participants.of(sentence, head, span);
      if (PARTIES.contains(entity.type())
          && actors.stream().noneMatch(a -> a.entity().equals(entity.id()))
          && found.stream().noneMatch(f -> f.entity().equals(entity.id()))) {
        found.add(participation(span, entity));
      }
    }
    return found;
  }

  /** The first name in the content. */
  private List<Participation> named(int sentence, TextSpan content, List<Participation> actors) {
    for (Mention mention : article.mentionsIn(sentence)) {
      Optional<Entity> entity = article.entity(mention);
      if (mention.kind() == Mention.Kind.NAME
          && content.contains(mention.span())
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
