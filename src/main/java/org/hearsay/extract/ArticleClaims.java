package org.hearsay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.extract.Factuality.Assessment;
import org.hearsay.pattern.Argument;
import org.hearsay.pattern.Coding;
import org.hearsay.pattern.Coordination;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.FrameMatch;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.DateInterval;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TimeExpression;
import org.hearsay.text.Token;

/** The claims of one article. */
final class ArticleClaims {
  private static final double BY_SPEAKER = 0.8;

  private final AnnotatedArticle article;
  private final Factuality factuality;
  private final Participants participants;
  private final TimeAttachment times;
  private final List<Saying> sayings;
  private final Surroundings surroundings;
  private final MissingParticipants missing;
  private final ContentTargets contentTargets;
  private final Circumstances circumstances;

  ArticleClaims(
      AnnotatedArticle article, NounPhrases phrases, Factuality factuality, List<Saying> sayings) {
    this.article = article;
    this.factuality = factuality;
    Participants known = new Participants(article, phrases, List.of());
    this.sayings = sayings.stream().map(saying -> speaking(saying, known)).toList();
    participants = new Participants(article, phrases, this.sayings);
    participants.entities().putAll(known.entities());
    times = new TimeAttachment(article);
    surroundings = new Surroundings(this.sayings);
    missing = new MissingParticipants(article);
    contentTargets = new ContentTargets(article, participants);
    circumstances = new Circumstances(article, participants);
  }

  /** One reading of a match: its place among the matches and what is said of its reality. */
  private record Reading(
      FrameMatch match, Optional<Integer> verbal, Assessment assessment, Voice voice) {}

  /** A claim and the match that it came from. */
  private record Draft(Claim claim, int match) {}

  ExtractedArticle of(List<FrameMatch> found) {
    List<FrameMatch> matches =
        Duplicates.ofMatches(
            found.stream()
                .filter(m -> Contents.fits(m, article.sentences().get(m.sentence())))
                .toList());
    List<Reading> readings = new ArrayList<>();
    for (FrameMatch match : matches) {
      readings.add(reading(match, matches));
    }
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      for (Claim claim : claims(i, readings)) {
        drafts.add(new Draft(claim, i));
      }
    }
    return new ExtractedArticle(
        article.resolved(article.mentions(), participants.entities(), article.references()),
        sayings.stream().map(Saying::attribution).toList(),
        List.of(),
        linked(drafts, readings));
  }

  /** Fills in who the sources are that no mention resolves. */
  private Saying speaking(Saying saying, Participants known) {
    Attribution a = saying.attribution();
    if (a.source().isEmpty() || !a.speakers().isEmpty()) {
      return saying;
    }
    TextSpan first = a.source().getFirst();
    for (int i = 0; i < article.sentences().size(); i++) {
      Sentence s = article.sentences().get(i);
      if (s.span().overlaps(first) && !s.tokensIn(first).isEmpty()) {
        int head = Participants.head(s, first);
        if (s.token(head).upos().equals("PRON") && known.mentionAt(i, head).isEmpty()) {
          return saying;
        }
        Entity speaker = known.of(i, head, first);
        return saying.with(
            new Attribution(
                a.source(), a.cue(), a.content(), a.kind(), List.of(speaker.id()), a.outer()));
      }
    }
    return saying;
  }

  private Reading reading(FrameMatch match, List<FrameMatch> matches) {
    Sentence s = article.sentences().get(match.sentence());
    int head = match.predicate().head();
    List<Integer> around = surroundings.around(s.token(head).span());
    Optional<Integer> verbal = Contents.verbalAbove(match, matches, s);
    Set<Integer> ends = new HashSet<>();
    verbal.ifPresent(
        v -> {
          ends.add(matches.get(v).predicate().head());
          ends.addAll(matches.get(v).trigger());
        });
    Set<Integer> outside = surroundings.cues(match.sentence(), s.token(head).span());
    outside.removeAll(ends);
    Assessment assessment = factuality.assess(s, head, !around.isEmpty(), outside, ends);
    return new Reading(match, verbal, assessment, voice(match, around, verbal, matches));
  }

  /** Who is known to say something, or that nobody is. */
  private record Teller(Optional<Entity> entity, int statement) {}

  private Voice voice(
      FrameMatch match, List<Integer> around, Optional<Integer> verbal, List<FrameMatch> matches) {
    List<Teller> tellers = new ArrayList<>();
    Optional<Teller> actor =
        verbal.map(matches::get).filter(ArticleClaims::speaks).flatMap(this::actor);
    for (int i : around) {
      Saying saying = sayings.get(i);
      boolean same =
          verbal.isPresent()
              && saying.sentence() == match.sentence()
              && saying.cue().contains(matches.get(verbal.get()).predicate().head());
      if (same && actor.isPresent()) {
        tellers.add(new Teller(actor.get().entity(), i));
        actor = Optional.empty();
        continue;
      }
      if (actor.isPresent() && !containsVerbal(saying, matches.get(verbal.orElseThrow()))) {
        tellers.add(actor.get());
        actor = Optional.empty();
      }
      tellers.add(
          new Teller(
              saying.attribution().speakers().stream()
                  .findFirst()
                  .map(id -> participants.entities().get(id)),
              i));
    }
    actor.ifPresent(tellers::add);
    if (tellers.isEmpty()) {
      return new Voice.ArticleVoice();
    }
    Teller innermost = tellers.getLast();
    if (innermost.entity().isEmpty()) {
      return new Voice.Unknown();
    }
    Entity source = innermost.entity().get();
    List<String> via =
        tellers.subList(0, tellers.size() - 1).stream()
            .flatMap(t -> t.entity().stream())
            .map(Entity::id)
            .filter(id -> !id.equals(source.id()))
            .distinct()
            .toList();
    Voice.Source told = new Voice.Source(source.id(), via, innermost.statement());
    return participants.isNamed(source) ? new Voice.Named(told) : new Voice.Unnamed(told);
  }

  /** Whether the actor of a verbal event says its content; one who plans or agrees does not. */
  private static boolean speaks(FrameMatch verbal) {
    EventType type = verbal.frame().type();
    return switch (type.content()) {
      case AFFIRMED, DENIED, DEMANDED -> true;
      case PLANNED -> type.is("Threat");
      case OPEN, NONE -> false;
    };
  }

  private boolean containsVerbal(Saying saying, FrameMatch verbal) {
    Sentence s = article.sentences().get(verbal.sentence());
    TextSpan head = s.token(verbal.predicate().head()).span();
    return saying.attribution().content().stream().anyMatch(c -> c.contains(head));
  }

  private Optional<Teller> actor(FrameMatch verbal) {
    return verbal.fillers().stream()
        .filter(f -> f.role().equals("actor"))
        .findFirst()
        .map(
            f ->
                new Teller(
                    Optional.of(
                        participants.of(
                            verbal.sentence(), f.argument().head(), f.argument().span())),
                    -1));
  }

  private List<Claim> claims(int index, List<Reading> readings) {
    Reading reading = readings.get(index);
    FrameMatch match = reading.match();
    EventType type = match.frame().type();
    boolean negative = reading.assessment().negative();
    boolean denied = reading.assessment().denied();
    Modality modality = reading.assessment().modality();
    if (reading.assessment().purpose() && isVerbal(type)) {
      // who marches to demand something demands it
      modality = Modality.ACTUAL;
    }
    Voice voice = reading.voice();
    if (reading.verbal().isPresent()) {
      Reading verbal = readings.get(reading.verbal().get());
      if (type.name().equals(verbal.match().frame().type().name())) {
        // "agreed on a pact": one agreement, told once
        return List.of();
      }
      Assessment above = verbal.assessment();
      if (above.negative() || above.denied()) {
        // "did not demand C": nobody says anything of C
        return List.of();
      }
      if (above.modality() != Modality.ACTUAL) {
        voice = verbal.voice();
        modality = farther(modality, above.modality());
      }
      switch (verbal.match().frame().type().content()) {
        case NONE, AFFIRMED -> {
          // the content stands as it is
        }
        case DENIED -> denied = !denied;
        case DEMANDED -> modality = farther(modality, Modality.DEMANDED);
        case PLANNED -> modality = farther(modality, Modality.PLANNED);
        case OPEN -> modality = farther(modality, Modality.HYPOTHETICAL);
      }
    }
    When when = times.of(match.sentence(), match.predicate(), match.trigger());
    if (modality == Modality.ACTUAL && isFuture(when)) {
      modality = Modality.PLANNED;
    }
    Sentence s = article.sentences().get(match.sentence());
    TextSpan trigger = s.spanOf(match.trigger());
    List<Claim> claims = new ArrayList<>();
    for (List<Participation> told : parties(match, contentParties(index, readings), readings)) {
      List<Participation> party = withSpeaker(match, told, voice);
      if (party.stream().noneMatch(ArticleClaims::isParty)) {
        continue;
      }
      claims.add(
          new Claim(
              type,
              match.frame().name(),
              coding(match, party, modality, negative != denied),
              match.sentence(),
              evidence(s, match, trigger),
              trigger,
              party,
              Quantities.of(s, match, article.timesIn(match.sentence())),
              when,
              voice,
              denied ? Stance.DENIES : Stance.AFFIRMS,
              negative ? Polarity.NEGATIVE : Polarity.POSITIVE,
              modality,
              reading.assessment().generic(),
              -1,
              Calibration.confidence(
                  s,
                  trigger,
                  party,
                  participants.entities(),
                  modality == Modality.ACTUAL && negative == denied,
                  voice)));
    }
    return claims;
  }

  /** Who says "they waste our time" criticises, though the frame has no place for the critic. */
  private List<Participation> withSpeaker(
      FrameMatch match, List<Participation> party, Voice voice) {
    boolean open =
        isVerbal(match.frame().type())
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

  private static boolean isVerbal(EventType type) {
    return Stream.of("Demand", "Criticism", "Support", "Accusation", "Protest", "Rejection")
        .anyMatch(type::is);
  }

  private static Modality farther(Modality a, Modality b) {
    return Factuality.rank(a) >= Factuality.rank(b) ? a : b;
  }

  private boolean isFuture(When when) {
    return article.article().publishedDate().isPresent()
        && when instanceof When.Timed timed
        && timed
            .interval()
            .map(DateInterval::earliest)
            .filter(d -> d.isAfter(article.article().publishedDate().get()))
            .isPresent();
  }

  /** The clause that tells it: from the first to the last word of trigger and own arguments. */
  private static TextSpan evidence(Sentence s, FrameMatch match, TextSpan trigger) {
    TextSpan evidence = trigger.cover(s.spanOf(match.predicate().words()));
    for (FrameMatch.Filler filler : match.fillers()) {
      evidence = evidence.cover(filler.argument().span());
    }
    return evidence;
  }

  /** Who takes part in the events that are a verbal event's content. */
  private List<Participation> contentParties(int index, List<Reading> readings) {
    List<Participation> found = new ArrayList<>();
    EventType.Content content = readings.get(index).match().frame().type().content();
    if (content == EventType.Content.NONE || content == EventType.Content.DENIED) {
      return found;
    }
    for (Reading reading : readings) {
      if (reading.verbal().equals(Optional.of(index))) {
        for (FrameMatch.Filler filler : reading.match().fillers()) {
          if ((filler.role().equals("actor") || filler.role().equals("target"))
              && !isUnresolvedPronoun(reading.match(), filler)) {
            for (Participation each : participations(reading.match(), filler)) {
              if (found.stream().noneMatch(f -> f.entity().equals(each.entity()))) {
                found.add(inRole(each, "target"));
              }
            }
          }
        }
      }
    }
    return found;
  }

  /** The participants of each claim that a match gives, by the type's coordination. */
  private List<List<Participation>> parties(
      FrameMatch match, List<Participation> ofContents, List<Reading> readings) {
    List<Participation> actors = new ArrayList<>();
    List<Participation> targets = new ArrayList<>();
    List<Participation> others = new ArrayList<>();
    for (FrameMatch.Filler filler : match.fillers()) {
      boolean ofDenied =
          match.frame().type().content() == EventType.Content.DENIED
              && filler.role().equals("target")
              && filler.argument().shared();
      if (isUnresolvedPronoun(match, filler) || isMeans(match, filler) || ofDenied) {
        continue;
      }
      List<Participation> group =
          switch (filler.role()) {
            case "actor" -> actors;
            case "target" -> targets;
            default -> others;
          };
      for (Participation p : participations(match, filler)) {
        boolean known =
            Stream.of(actors, targets, others)
                .flatMap(List::stream)
                .anyMatch(o -> o.entity().equals(p.entity()) && isParty(o) && isParty(p));
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
        targets.forEach(t -> all.add(inRole(t, "actor")));
        if (all.size() == 1 && type.content() == EventType.Content.PLANNED) {
          // "agreed to share data with Peru": with whom is told by what was agreed
          contentTargets.of(match, actors, ofContents).forEach(t -> all.add(inRole(t, "actor")));
        }
        if (all.size() == 1) {
          missing
              .target(type, match.sentence(), actors)
              .map(this::participationOf)
              .ifPresent(p -> all.add(inRole(p, "actor")));
        }
        yield List.of(joined(all, List.of(), others));
      }
    };
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
              && (isVerbal(match.frame().type()) || match.frame().type().is("Investigation"))
              && targets.stream()
                  .anyMatch(
                      t ->
                          t.span().equals(words(match.sentence(), filler.argument(), "target"))
                              && isThing(t));
      boolean object = filler.role().equals("object") && targets.isEmpty();
      if (thing || object) {
        List<Participation> behind = contentTargets.behind(match.sentence(), head, actors);
        if (!behind.isEmpty()) {
          targets.removeIf(
              t -> t.span().equals(words(match.sentence(), filler.argument(), "target")));
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
            .filter(f -> f.role().equals("target") && !isUnresolvedPronoun(other, f))
            .forEach(f -> found.addAll(participations(other, f)));
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
    Entity entity = participants.entities().get(p.entity());
    return entity != null && entity.type() == EntityType.OTHER;
  }

  private static boolean isParty(Participation p) {
    return p.role().equals("actor") || p.role().equals("target");
  }

  private static Participation inRole(Participation p, String role) {
    return new Participation(role, p.span(), p.text(), p.entity(), p.inferred(), p.confidence());
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

  /** "Car" of "car bombing" is what it was done with, and no target. */
  private boolean isMeans(FrameMatch match, FrameMatch.Filler filler) {
    Token token = article.sentences().get(match.sentence()).token(filler.argument().head());
    return match.frame().type().is("Attack")
        && filler.role().equals("target")
        && token.relation().equals("compound")
        && token.upos().equals("NOUN");
  }

  /** A pronoun that means nobody known takes no part: the claim abstains. */
  private boolean isUnresolvedPronoun(FrameMatch match, FrameMatch.Filler filler) {
    int head = filler.argument().head();
    Token token = article.sentences().get(match.sentence()).token(head);
    return token.upos().equals("PRON")
        && (filler.role().equals("actor") || filler.role().equals("target"))
        && !token.xpos().equals("NN")
        && participants.mentionAt(match.sentence(), head).isEmpty()
        && participants.speaker(match.sentence(), head).isEmpty();
  }

  /** The participation of a filler: of each of the two where it is "both countries". */
  private List<Participation> participations(FrameMatch match, FrameMatch.Filler filler) {
    Participation whole = participation(match, filler);
    Entity entity = participants.entities().get(whole.entity());
    if (entity == null || entity.members().isEmpty() || !isParty(whole)) {
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
  private TextSpan words(int sentence, Argument argument, String role) {
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

  private static List<List<Participation>> distributed(
      List<Participation> actors, List<Participation> targets, List<Participation> others) {
    List<List<Participation>> parties = new ArrayList<>();
    List<Optional<Participation>> as =
        actors.isEmpty() ? List.of(Optional.empty()) : actors.stream().map(Optional::of).toList();
    List<Optional<Participation>> ts =
        targets.isEmpty() ? List.of(Optional.empty()) : targets.stream().map(Optional::of).toList();
    for (Optional<Participation> a : as) {
      int before = parties.size();
      for (Optional<Participation> t : ts) {
        boolean self = a.isPresent() && t.isPresent() && a.get().entity().equals(t.get().entity());
        if (!self) {
          parties.add(joined(a.stream().toList(), t.stream().toList(), others));
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

  /**
   * The frame's codes, or those of its type for the modality. What nobody does, what is only
   * imagined and what did not happen has none.
   */
  private static Coding coding(
      FrameMatch match, List<Participation> party, Modality modality, boolean negative) {
    if (party.stream().noneMatch(p -> p.role().equals("actor"))
        || modality == Modality.HYPOTHETICAL) {
      return Coding.NONE;
    }
    var byModality = match.frame().type().modalityCodings();
    Coding own = match.frame().coding();
    if (negative) {
      return byModality.getOrDefault("negative", Coding.NONE);
    }
    return modality == Modality.ACTUAL ? own : byModality.getOrDefault(modality.label(), own);
  }

  /** Without duplicates, and with the links from contents to their verbal events. */
  private static List<Claim> linked(List<Draft> drafts, List<Reading> readings) {
    List<Draft> kept = Duplicates.without(drafts, Draft::claim);
    List<Claim> claims = new ArrayList<>();
    for (Draft draft : kept) {
      int of =
          readings.get(draft.match()).verbal().map(v -> indexOf(kept, v, draft.claim())).orElse(-1);
      Claim c = draft.claim();
      claims.add(
          new Claim(
              c.type(),
              c.frame(),
              c.coding(),
              c.sentence(),
              c.evidence(),
              c.trigger(),
              c.participants(),
              c.quantities(),
              c.when(),
              c.voice(),
              c.stance(),
              c.polarity(),
              c.modality(),
              c.generic(),
              of,
              c.confidence()));
    }
    return claims;
  }

  /** The verbal claim whose actor is the content's source, else the first of the match. */
  private static int indexOf(List<Draft> drafts, int match, Claim content) {
    String source =
        switch (content.voice()) {
          case Voice.Named(Voice.Source s) -> s.entity();
          case Voice.Unnamed(Voice.Source s) -> s.entity();
          case Voice.ArticleVoice own -> "";
          case Voice.Unknown unknown -> "";
        };
    int first = -1;
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).match() == match) {
        first = first < 0 ? i : first;
        if (drafts.get(i).claim().in("actor").stream().anyMatch(p -> p.entity().equals(source))) {
          return i;
        }
      }
    }
    return first;
  }
}
