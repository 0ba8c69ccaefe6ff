package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.pattern.Coordination;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.FrameMatch;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/**
 * Between whom the events of an article happen: the fillers of a match, with those that its
 * contents, its purpose or the discourse supply, distributed by the type's coordination.
 */
final class Parties {
  private static final double BY_PLACE = 0.5;
  private static final double BY_SPEAKER = 0.8;

  private final AnnotatedArticle article;
  private final Participants participants;
  private final List<Saying> sayings;
  private final Surroundings surroundings;
  private final Fillings fillings;
  private final Circumstances circumstances;
  private final MissingParticipants missing;
  private final ContentTargets contentTargets;

  /**
   * @param sayings whose indices the sources of voices give
   */
  Parties(AnnotatedArticle article, Participants participants, List<Saying> sayings) {
    this.article = article;
    this.participants = participants;
    this.sayings = List.copyOf(sayings);
    surroundings = new Surroundings(sayings);
    circumstances = new Circumstances(article, participants);
    fillings = new Fillings(article, participants, circumstances);
    missing = new MissingParticipants(article);
    contentTargets = new ContentTargets(article, participants);
  }

  /** Who says "they waste our time" criticises, though the frame has no place for the critic. */
  List<Participation> withSpeaker(FrameMatch match, List<Participation> party, Voice voice) {
    boolean open =
        Reading.isVerbal(match.frame().type())
            && match.frame().expression().slots().stream().noneMatch(s -> s.role().equals("actor"))
            && party.stream().noneMatch(p -> p.role().equals("actor"));
    if (!open || !(voice instanceof Voice.Named(Voice.Source source)) || source.statement() < 0) {
      return party;
    }
    List<TextSpan> words = sayings.get(source.statement()).attribution().source();
    if (words.isEmpty() || party.stream().anyMatch(p -> p.entity().equals(source.entity()))) {
      return party;
    }
    TextSpan span = words.getFirst();
    List<Participation> all = new ArrayList<>(party);
    all.addFirst(
        new Participation("actor", span, article.slice(span), source.entity(), false, BY_SPEAKER));
    return all;
  }

  /**
   * Whether a filler is the beginning of the next one, which the parser parted: "[the rebel]
   * Workers' Party", "[Vice-President], Prime Minister Ito"; who are two have a conjunction between
   * them, or a comma in a longer list.
   */
  private boolean isPartOfNext(FrameMatch match, FrameMatch.Filler filler) {
    Sentence s = article.sentences().get(match.sentence());
    int head = filler.argument().head();
    List<Integer> fellows =
        match.fillers().stream()
            .filter(f -> f.role().equals(filler.role()))
            .map(f -> f.argument().head())
            .sorted()
            .toList();
    int at = fellows.indexOf(head);
    boolean party = filler.role().equals("actor") || filler.role().equals("target");
    if (!party || at < 0 || at + 1 >= fellows.size()) {
      return false;
    }
    int next = fellows.get(at + 1);
    int commas = 0;
    for (int i = head + 1; i < next; i++) {
      Token token = s.token(i);
      boolean comma = token.text().equals(",");
      commas += comma ? 1 : 0;
      boolean within = s.dominates(next, i) && !token.upos().equals("CCONJ");
      boolean nominal =
          Set.of("compound", "amod", "flat", "nummod", "nmod").contains(token.relation())
              && s.children(i, "case").stream().allMatch(c -> s.token(c).upos().equals("PART"));
      if (!comma && !(within && (nominal || token.upos().equals("PART")))) {
        return false;
      }
    }
    boolean title =
        s.token(head).upos().equals("NOUN") || s.token(head).relation().equals("compound");
    return commas == 0 || commas == 1 && fellows.size() == 2 && title && isPerson(match, next);
  }

  private boolean isPerson(FrameMatch match, int head) {
    return participants
        .mentionAt(match.sentence(), head)
        .flatMap(article::entity)
        .filter(e -> e.type() == EntityType.PERSON)
        .isPresent();
  }

  /** Who takes part in the events that are a verbal event's content. */
  private List<Participation> ofContents(int index, List<Reading> readings) {
    List<Participation> found = new ArrayList<>();
    EventType.Content content = readings.get(index).match().frame().type().content();
    if (content == EventType.Content.NONE || content == EventType.Content.DENIED) {
      return found;
    }
    for (Reading reading : readings) {
      if (reading.verbal().equals(Optional.of(index))) {
        for (FrameMatch.Filler filler : reading.match().fillers()) {
          if ((filler.role().equals("actor") || filler.role().equals("target"))
              && !fillings.isUnresolvedPronoun(reading.match(), filler)) {
            for (Participation each : fillings.participations(reading.match(), filler)) {
              if (found.stream().noneMatch(f -> f.entity().equals(each.entity()))) {
                found.add(each.inRole("target"));
              }
            }
          }
        }
      }
    }
    return found;
  }

  private boolean tellsInAside(FrameMatch match, FrameMatch.Filler filler) {
    Sentence s = article.sentences().get(match.sentence());
    return surroundings.tellsInAside(
        s.token(filler.argument().head()).span(), s.token(match.predicate().head()).span());
  }

  /** The participants of each claim that a match gives, by the type's coordination. */
  List<List<Participation>> of(int index, List<Reading> readings) {
    FrameMatch match = readings.get(index).match();
    List<Participation> ofContents = ofContents(index, readings);
    List<Participation> actors = new ArrayList<>();
    List<Participation> targets = new ArrayList<>();
    List<Participation> others = new ArrayList<>();
    for (FrameMatch.Filler filler : match.fillers()) {
      boolean ofDenied =
          match.frame().type().content() == EventType.Content.DENIED
              && filler.role().equals("target")
              && filler.argument().shared();
      if (fillings.isUnresolvedPronoun(match, filler)
          || fillings.isMeans(match, filler)
          || fillings.isTime(match, filler)
          || isPartOfNext(match, filler)
          || ofDenied
          || tellsInAside(match, filler)) {
        continue;
      }
      List<Participation> group =
          switch (filler.role()) {
            case "actor" -> actors;
            case "target" -> targets;
            default -> others;
          };
      for (Participation p : fillings.participations(match, filler)) {
        boolean known =
            Stream.of(actors, targets, others)
                .flatMap(List::stream)
                .anyMatch(o -> o.entity().equals(p.entity()) && o.isParty() && p.isParty());
        if (!filler.role().isEmpty() && !known) {
          group.add(p);
        }
      }
    }
    others.addAll(circumstances.of(match));
    if (actors.size() == 1) {
      actors.addAll(0, listedBefore(match, actors.getFirst()));
    }
    EventType type = match.frame().type();
    if (type.coordination() == Coordination.DISTRIBUTIVE
        && actors.size() > 1
        && ofContents.stream()
            .map(Participation::entity)
            .toList()
            .containsAll(actors.stream().map(Participation::entity).toList())
        && match.fillers().stream()
            .noneMatch(f -> f.role().equals("target") && !f.argument().shared())) {
      // "A and B agreed to meet": each with the other
      targets.clear();
    }
    if (type.coordination() == Coordination.DISTRIBUTIVE && targets.isEmpty()) {
      targets.addAll(contentTargets.of(match, actors, ofContents));
    }
    replaceThings(match, actors, targets);
    if (type.is("Protest") && targets.isEmpty()) {
      targets.addAll(purposeTargets(match, actors, readings));
      if (targets.isEmpty()) {
        // protest is told of by where it is held, and is the authorities' there
        others.stream()
            .filter(p -> p.role().equals("place"))
            .findFirst()
            .ifPresent(p -> targets.add(p.inferredIn("target", BY_PLACE)));
      }
    }
    if (type.coordination() == Coordination.DISTRIBUTIVE && targets.isEmpty()) {
      missing
          .target(type, match.sentence(), actors)
          .map(p -> participationOf(p))
          .ifPresent(targets::add);
    }
    return switch (type.coordination()) {
      case DISTRIBUTIVE -> distributed(actors, targets, others);
      case COLLECTIVE -> {
        if (type.is("Mediation") && targets.stream().noneMatch(this::isActing)) {
          List<Participation> sides = sides(match, actors);
          targets.addAll(sides);
        }
        yield List.of(joined(actors, targets, others));
      }
      case RECIPROCAL -> {
        List<Participation> all = new ArrayList<>(actors);
        targets.forEach(t -> all.add(t.inRole("actor")));
        boolean alone = all.size() == 1 && !isOfSeveral(match);
        if (alone && type.content() == EventType.Content.PLANNED) {
          // "agreed to share data with Peru": with whom is told by what was agreed
          contentTargets.of(match, actors, ofContents).stream()
              .flatMap(t -> acting(match.sentence(), t, actors).stream())
              .forEach(t -> all.add(t.inRole("actor")));
        }
        if (alone && all.size() == 1) {
          missing
              .target(type, match.sentence(), actors)
              .map(this::participationOf)
              .ifPresent(p -> all.add(p.inRole("actor")));
        }
        yield List.of(joined(all, List.of(), others));
      }
    };
  }

  /**
   * Whether the actor is all sides already: "the leaders of Peru and Chile agreed to help Mali".
   */
  private boolean isOfSeveral(FrameMatch match) {
    Sentence s = article.sentences().get(match.sentence());
    return match.fillers().stream()
        .filter(f -> f.role().equals("actor"))
        .map(f -> f.argument().head())
        .filter(head -> s.token(head).xpos().equals("NNS"))
        .flatMap(head -> s.children(head, "nmod").stream())
        .anyMatch(of -> !s.children(of, "conj").isEmpty());
  }

  private boolean isActing(Participation p) {
    return !isThing(p);
  }

  /** Between whom somebody mediates, wherever after it the sentence says so. */
  private List<Participation> sides(FrameMatch match, List<Participation> actors) {
    Sentence s = article.sentences().get(match.sentence());
    List<Participation> found = new ArrayList<>();
    for (int i = match.predicate().head() + 1; i + 1 < s.size() && found.isEmpty(); i++) {
      if (s.token(i).lemma().equals("between") && s.token(i).head() > i) {
        int first = s.token(i).head();
        List<Integer> heads = new ArrayList<>(List.of(first));
        heads.addAll(s.children(first, "conj"));
        for (int head : heads) {
          TextSpan span = SourcePhrase.participant(s, head);
          Entity entity = participants.of(match.sentence(), head, span);
          if (actors.stream().noneMatch(a -> a.entity().equals(entity.id()))) {
            found.add(
                new Participation(
                    "target", span, article.slice(span), entity.id(), false, BY_SPEAKER));
          }
        }
      }
    }
    return found;
  }

  /**
   * A thing is no party: where a phrase names whose it is, or who did it, that is the target. Where
   * there is no target, it is whose the object is: "demolished Palestinian homes".
   */
  private void replaceThings(
      FrameMatch match, List<Participation> actors, List<Participation> targets) {
    for (FrameMatch.Filler filler : match.fillers()) {
      int head = filler.argument().head();
      boolean thing =
          filler.role().equals("target")
              && (Reading.isVerbal(match.frame().type())
                  || match.frame().type().is("Investigation"))
              && targets.stream()
                  .anyMatch(
                      t ->
                          t.span()
                                  .equals(
                                      fillings.words(match.sentence(), filler.argument(), "target"))
                              && isThing(t));
      boolean object = filler.role().equals("object") && targets.isEmpty();
      if (thing || object) {
        List<Participation> behind = contentTargets.behind(match.sentence(), head, actors);
        if (!behind.isEmpty()) {
          targets.removeIf(
              t -> t.span().equals(fillings.words(match.sentence(), filler.argument(), "target")));
          targets.addAll(behind);
        }
      }
    }
  }

  /** Of whom it is demanded, or who is criticized, by what is done to that end. */
  private List<Participation> purposeTargets(
      FrameMatch match, List<Participation> actors, List<Reading> readings) {
    Sentence s = article.sentences().get(match.sentence());
    for (Reading reading : readings) {
      FrameMatch other = reading.match();
      EventType type = other.frame().type();
      if (other.sentence() == match.sentence()
          && (type.is("Demand") || type.is("Criticism") || type.is("Accusation"))
          && s.dominates(match.predicate().head(), other.predicate().head())) {
        List<Participation> found = new ArrayList<>();
        other.fillers().stream()
            .filter(f -> f.role().equals("target") && !fillings.isUnresolvedPronoun(other, f))
            .forEach(f -> found.addAll(fillings.participations(other, f)));
        replaceThings(other, actors, found);
        if (found.isEmpty()) {
          found.addAll(contentTargets.of(other, actors, List.of()));
        }
        return found;
      }
    }
    return List.of();
  }

  /**
   * The other names of a list of which "all of which" tells, where the parser has torn off its last
   * one: "from Kuwait, Italy, and Spain, all of which have".
   */
  private List<Participation> listedBefore(FrameMatch match, Participation last) {
    Sentence s = article.sentences().get(match.sentence());
    int head = Participants.head(s, last.span());
    boolean torn =
        s.token(head).relation().equals("conj")
            && s.token(head).head() >= 0
            && s.token(s.token(head).head()).upos().equals("VERB");
    boolean ofAll =
        s.children(match.predicate().head(), "nsubj").stream()
            .anyMatch(
                i ->
                    Set.of("all", "both", "each", "most").contains(s.token(i).lemma())
                        && !s.children(i, "nmod").isEmpty());
    List<Participation> found = new ArrayList<>();
    for (int i = head - 1; torn && ofAll && i >= 0; i--) {
      Token token = s.token(i);
      if (token.upos().equals("PROPN") && participants.mentionAt(match.sentence(), i).isPresent()) {
        Entity entity = participants.of(match.sentence(), i, token.span());
        found.addFirst(
            new Participation(
                last.role(), token.span(), token.text(), entity.id(), false, last.confidence()));
      } else if (!token.text().equals(",") && !token.upos().equals("CCONJ")) {
        break;
      }
    }
    return found;
  }

  private boolean isThing(Participation p) {
    return isOf(p, EntityType.OTHER);
  }

  private boolean isPlace(Participation p) {
    return isOf(p, EntityType.PLACE);
  }

  private boolean isOf(Participation p, EntityType type) {
    Entity entity = participants.entities().get(p.entity());
    return entity != null && entity.type() == type;
  }

  /**
   * Somebody, or whose a thing is: with "French wine" an agreement is France's. It is with nobody
   * where what was agreed names but a place, or the actor's own people: "their envoys".
   */
  private List<Participation> acting(
      int sentence, Participation party, List<Participation> actors) {
    Sentence s = article.sentences().get(sentence);
    int head = Participants.head(s, party.span());
    boolean own =
        s.children(head, "nmod").stream()
            .anyMatch(
                c -> s.token(c).dep().equals("nmod:poss") && s.token(c).upos().equals("PRON"));
    if (own || isPlace(party)) {
      return List.of();
    }
    boolean somebody = isActing(party) || s.token(head).upos().equals("PROPN");
    return somebody ? List.of(party) : contentTargets.behind(sentence, head, actors);
  }

  private Participation participationOf(MissingParticipants.Inferred inferred) {
    return new Participation(
        inferred.role(),
        inferred.span(),
        article.slice(inferred.span()),
        inferred.entity(),
        true,
        inferred.confidence());
  }

  /** Each actor with each target; things that are acted on together share a claim. */
  private List<List<Participation>> distributed(
      List<Participation> actors, List<Participation> targets, List<Participation> others) {
    List<List<Participation>> parties = new ArrayList<>();
    List<Optional<Participation>> as =
        actors.isEmpty() ? List.of(Optional.empty()) : actors.stream().map(Optional::of).toList();
    List<List<Participation>> ts = new ArrayList<>();
    List<Participation> things = targets.stream().filter(this::isThing).toList();
    targets.stream().filter(this::isActing).forEach(t -> ts.add(List.of(t)));
    if (!things.isEmpty() || ts.isEmpty()) {
      ts.add(things);
    }
    for (Optional<Participation> a : as) {
      int before = parties.size();
      for (List<Participation> t : ts) {
        boolean self =
            a.isPresent() && t.stream().anyMatch(p -> p.entity().equals(a.get().entity()));
        if (!self) {
          parties.add(joined(a.stream().toList(), t, others));
        }
      }
      if (parties.size() == before) {
        parties.add(joined(a.stream().toList(), List.of(), others));
      }
    }
    return parties;
  }

  private static List<Participation> joined(
      List<Participation> actors, List<Participation> targets, List<Participation> others) {
    return Stream.of(actors, targets, others).flatMap(List::stream).toList();
  }
}
