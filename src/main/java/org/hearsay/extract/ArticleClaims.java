package org.hearsay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.Factuality.Assessment;
import org.hearsay.pattern.Coding;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.FrameMatch;
import org.hearsay.pattern.Predicate;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.DateInterval;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;

/** The claims of one article. */
final class ArticleClaims {
  private static final Set<String> ARRANGING =
      Set.of("agree", "plan", "schedule", "arrange", "decide");

  /** Below it, what lacks a side is left out. */
  private static final double LEAST = 0.35;

  /** Types that tell what one does towards another. */
  private static final Set<String> BETWEEN_TWO =
      Set.of(
          "Accusation",
          "Agreement",
          "Aid",
          "Concession",
          "Cooperation",
          "Criticism",
          "Demand",
          "IntentToCooperate",
          "IntentToTalk",
          "Investigation",
          "Mediation",
          "Meeting",
          "Rejection",
          "RelationsCut",
          "RelationsRestored",
          "Sanction",
          "SanctionRelief",
          "Support",
          "Threat",
          "TradeCutoff");

  private final AnnotatedArticle article;
  private final Factuality factuality;
  private final Participants participants;
  private final TimeAttachment times;
  private final List<Saying> sayings;
  private final Surroundings surroundings;
  private final Voices voices;
  private final Parties parties;

  ArticleClaims(
      AnnotatedArticle article, NounPhrases phrases, Factuality factuality, List<Saying> sayings) {
    this.article = article;
    this.factuality = factuality;
    Participants known = new Participants(article, phrases, List.of());
    this.sayings = new KnownSpeakers(article, known).of(sayings);
    participants = new Participants(article, phrases, this.sayings);
    participants.entities().putAll(known.entities());
    times = new TimeAttachment(article);
    surroundings = new Surroundings(this.sayings);
    voices = new Voices(article, participants, this.sayings);
    parties = new Parties(article, participants, this.sayings);
  }

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
    return new Reading(match, verbal, assessment, voices.of(match, around, verbal, matches));
  }

  private List<Claim> claims(int index, List<Reading> readings) {
    Reading reading = readings.get(index);
    FrameMatch match = reading.match();
    EventType type = match.frame().type();
    boolean negative = reading.assessment().negative();
    boolean denied = reading.assessment().denied();
    Modality modality = reading.assessment().modality();
    if (reading.assessment().purpose() && Reading.isVerbal(type)) {
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
      if (type.is("Meeting")
          && match.predicate().form() == Predicate.Form.VERB
          && verbal.match().frame().type().is("IntentToTalk")
          && !ARRANGING.contains(verbal.match().predicate().lemma())) {
        // "ready to meet": the willingness tells of the meeting; what is agreed on is planned
        return List.of();
      }
      Assessment above = verbal.assessment();
      if (above.negative() || above.denied()) {
        // "did not demand C": nobody says anything of C
        return List.of();
      }
      if (above.modality() != Modality.ACTUAL) {
        voice = verbal.voice();
        modality = modality.orFarther(above.modality());
      }
      switch (verbal.match().frame().type().content()) {
        case NONE, AFFIRMED -> {
          // the content stands as it is
        }
        case DENIED -> denied = !denied;
        case DEMANDED -> modality = modality.orFarther(Modality.DEMANDED);
        case PLANNED -> modality = modality.orFarther(Modality.PLANNED);
        case OPEN -> modality = modality.orFarther(Modality.HYPOTHETICAL);
      }
    }
    if (isPurposeOfProtest(reading, readings)) {
      // "marched to demand reforms": one event, the march
      return List.of();
    }
    When when = times.of(match.sentence(), match.predicate(), match.trigger());
    if (modality == Modality.ACTUAL && isFuture(when)) {
      modality = Modality.PLANNED;
    }
    Sentence s = article.sentences().get(match.sentence());
    TextSpan trigger = s.spanOf(match.trigger());
    List<Claim> claims = new ArrayList<>();
    for (List<Participation> told : parties.of(index, readings)) {
      List<Participation> party = parties.withSpeaker(match, told, voice);
      if (party.stream().noneMatch(Participation::isParty)) {
        continue;
      }
      Claim claim =
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
                  voice));
      if (!isTooUnsure(claim)) {
        claims.add(claim);
      }
    }
    return claims;
  }

  /**
   * Whether a claim of what one does towards another lacks one of them, and is less sure than one
   * in three: "a promise of help".
   */
  private static boolean isTooUnsure(Claim claim) {
    boolean between = BETWEEN_TWO.stream().anyMatch(claim.type()::is);
    long actors = claim.in("actor").size();
    boolean whole = actors > 1 || actors == 1 && !claim.in("target").isEmpty();
    return between && !whole && claim.confidence() < LEAST;
  }

  private boolean isPurposeOfProtest(Reading reading, List<Reading> readings) {
    FrameMatch match = reading.match();
    EventType type = match.frame().type();
    Sentence s = article.sentences().get(match.sentence());
    return reading.assessment().purpose()
        && (type.is("Demand") || type.is("Criticism") || type.is("Accusation"))
        && readings.stream()
            .map(Reading::match)
            .anyMatch(
                o ->
                    o.sentence() == match.sentence()
                        && o.frame().type().is("Protest")
                        && s.dominates(o.predicate().head(), match.predicate().head()));
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
      claims.add(draft.claim().asContentOf(of));
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
