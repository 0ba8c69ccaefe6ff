package org.hearsay.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.pattern.Argument;
import org.hearsay.pattern.FrameMatch;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TimeExpression;
import org.hearsay.text.Token;

/** Who or what fills the roles of a match: the words, and the entities that they mean. */
final class Fillings {
  private final AnnotatedArticle article;
  private final Participants participants;
  private final Circumstances circumstances;

  Fillings(AnnotatedArticle article, Participants participants, Circumstances circumstances) {
    this.article = article;
    this.participants = participants;
    this.circumstances = circumstances;
  }

  /** "Car" of "car bombing" is what it was done with, and no target. */
  boolean isMeans(FrameMatch match, FrameMatch.Filler filler) {
    Token token = article.sentences().get(match.sentence()).token(filler.argument().head());
    return match.frame().type().is("Attack")
        && filler.role().equals("target")
        && token.relation().equals("compound")
        && token.upos().equals("NOUN");
  }

  /** A day is nobody: "[Tuesday] demanded". */
  boolean isTime(FrameMatch match, FrameMatch.Filler filler) {
    TextSpan head =
        article.sentences().get(match.sentence()).token(filler.argument().head()).span();
    return (filler.role().equals("actor") || filler.role().equals("target"))
        && article.timesIn(match.sentence()).stream().anyMatch(t -> t.span().contains(head));
  }

  /** A pronoun that means nobody known takes no part: the claim abstains. */
  boolean isUnresolvedPronoun(FrameMatch match, FrameMatch.Filler filler) {
    int head = filler.argument().head();
    Token token = article.sentences().get(match.sentence()).token(head);
    return token.upos().equals("PRON")
        && (filler.role().equals("actor") || filler.role().equals("target"))
        && !token.xpos().equals("NN")
        && participants.mentionAt(match.sentence(), head).isEmpty()
        && participants.speaker(match.sentence(), head).isEmpty();
  }

  /** The participation of a filler: of each of the two where it is "both countries". */
  List<Participation> participations(FrameMatch match, FrameMatch.Filler filler) {
    Participation whole = participation(match, filler);
    Entity entity = participants.entities().get(whole.entity());
    if (entity == null || entity.members().isEmpty() || !whole.isParty()) {
      return List.of(whole);
    }
    return entity.members().stream()
        .map(
            member ->
                new Participation(
                    whole.role(),
                    whole.span(),
                    whole.text(),
                    member,
                    whole.inferred(),
                    whole.confidence()))
        .toList();
  }

  private Participation participation(FrameMatch match, FrameMatch.Filler filler) {
    Argument argument = filler.argument();
    TextSpan span = words(match.sentence(), argument, filler.role());
    Entity own = participants.of(match.sentence(), argument.head(), span);
    Entity entity =
        filler.role().equals("place")
            ? circumstances.placeWithin(match.sentence(), argument.head(), own)
            : own;
    Token head = article.sentences().get(match.sentence()).token(argument.head());
    boolean pronoun = head.upos().equals("PRON") && span.equals(head.span());
    return new Participation(
        filler.role(),
        span,
        pronoun ? participants.antecedent(span, entity) : article.slice(span),
        entity.id(),
        false,
        argument.confidence());
  }

  /** The phrase without a time that the parser hung on it: "Serbia on Thursday". */
  TextSpan words(int sentence, Argument argument, String role) {
    Sentence s = article.sentences().get(sentence);
    boolean party = role.equals("actor") || role.equals("target");
    TextSpan span =
        party
            ? placed(sentence, s, argument.head(), SourcePhrase.participant(s, argument.head()))
            : argument.span();
    for (TimeExpression time : article.timesIn(sentence)) {
      if (span.contains(time.span())
          && time.span().begin() > s.token(argument.head()).span().end()) {
        List<Integer> before =
            s.tokensIn(new TextSpan(span.begin(), time.span().begin())).stream()
                .filter(i -> i >= argument.head())
                .toList();
        int last = before.getLast();
        while (last > argument.head()
            && Set.of("ADP", "PUNCT", "DET").contains(s.token(last).upos())) {
          last--;
        }
        return new TextSpan(span.begin(), s.token(last).span().end());
      }
    }
    return span;
  }

  /**
   * A thing with the place that follows it at once, though the parser hung the place on the verb:
   * "[a base in Borno]"; persons are where they are, and have their place apart.
   */
  private TextSpan placed(int sentence, Sentence s, int head, TextSpan span) {
    List<Integer> own = s.tokensIn(span);
    int next = own.isEmpty() ? s.size() : own.getLast() + 1;
    if (next + 1 >= s.size()
        || !s.token(head).upos().equals("NOUN")
        || !Set.of("in", "near", "of").contains(s.token(next).lemma())
        || s.token(next).head() <= next) {
      return span;
    }
    int place = s.token(next).head();
    boolean free =
        s.token(next).relation().equals("case")
            && Set.of("obl", "nmod", "obj").contains(s.token(place).relation())
            && article.timesIn(sentence).stream()
                .noneMatch(t -> t.span().overlaps(s.token(place).span()));
    boolean named =
        IntStream.rangeClosed(next + 1, place)
            .anyMatch(i -> participants.mentionAt(sentence, i).isPresent());
    boolean person =
        participants
            .mentionAt(sentence, head)
            .flatMap(article::entity)
            .filter(e -> e.type() == EntityType.PERSON || e.type() == EntityType.GROUP)
            .isPresent();
    boolean apart = person && !s.token(next).lemma().equals("of");
    TextSpan whole = span.cover(SourcePhrase.participant(s, place));
    return free && named && !apart ? whole : span;
  }
}
