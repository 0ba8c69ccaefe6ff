package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.pattern.FrameMatch;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/**
 * Where, why, on what condition, by what authority and for whom something happens: what any clause
 * may say in the same way, so that frames need no slot for it. Only roles that the event type
 * declares and its frame has not filled.
 */
final class Circumstances {

  private static final double NEAR = 0.85;
  private static final double NESTED = 0.75;
  private static final double THERE = 0.6;

  private static final Set<String> PLACES =
      Set.of("in", "at", "near", "outside", "inside", "off", "around", "across", "throughout");

  /** Relations by which a phrase belongs to the clause itself. */
  private static final Set<String> PHRASAL =
      Set.of("obl", "nmod", "obj", "iobj", "conj", "appos", "flat", "compound", "nummod", "amod");

  /** Nouns that say "because of" with "in": in response to. */
  private static final Set<String> ANSWERS =
      Set.of("response", "retaliation", "protest", "answer", "reaction", "revenge", "reprisal");

  private static final Set<String> LAWS =
      Set.of(
          "resolution",
          "law",
          "act",
          "order",
          "decree",
          "article",
          "treaty",
          "convention",
          "charter",
          "mandate",
          "constitution",
          "agreement");

  private static final Set<String> PROGRAMMES =
      Set.of("programme", "program", "regime", "framework", "scheme");

  private static final Set<String> CONDITIONS = Set.of("unless", "if", "until", "once", "provided");
  private static final Set<String> CAUSES = Set.of("because", "since");

  private final AnnotatedArticle article;
  private final Participants participants;

  Circumstances(AnnotatedArticle article, Participants participants) {
    this.article = article;
    this.participants = participants;
  }

  /** The circumstances of a match, each of a role that nothing fills yet. */
  List<Participation> of(FrameMatch match) {
    Sentence s = article.sentences().get(match.sentence());
    List<Participation> found = new ArrayList<>();
    for (String role : match.frame().type().roles()) {
      if (match.fillers().stream().noneMatch(f -> f.role().equals(role))) {
        Optional<Participation> one =
            switch (role) {
              case "place" -> place(s, match).or(() -> there(s, match));
              case "reason" -> reason(s, match);
              case "condition" -> condition(s, match);
              case "authority" -> under(s, match, LAWS, role);
              case "programme" -> under(s, match, PROGRAMMES, role);
              case "onBehalfOf" -> behalf(s, match);
              default -> Optional.empty();
            };
        one.ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * The named place within a phrase for a place: "a market in Baidoa" is in Baidoa. The phrase's
   * own entity where it names none.
   */
  Entity placeWithin(int sentence, int head, Entity own) {
    if (own.scope() != Entity.Scope.ARTICLE || participants.isNamed(own)) {
      return own;
    }
    Sentence s = article.sentences().get(sentence);
    return article.mentionsIn(sentence).stream()
        .filter(m -> isPlaceName(m) && m.head() != head && s.dominates(head, m.head()))
        .filter(m -> isPhrasal(s, m.head(), head) && isLocated(s, m.head(), head))
        .findFirst()
        .flatMap(article::entity)
        .orElse(own);
  }

  private static boolean isPlaceName(Mention mention) {
    return mention.kind() == Mention.Kind.NAME
        && (mention.type() == EntityType.PLACE || mention.type() == EntityType.COUNTRY);
  }

  private Optional<Participation> place(Sentence s, FrameMatch match) {
    int head = match.predicate().head();
    for (EntityType type : List.of(EntityType.PLACE, EntityType.COUNTRY)) {
      for (Mention mention : article.mentionsIn(match.sentence())) {
        if (mention.type() == type
            && isPlaceName(mention)
            && s.dominates(head, mention.head())
            && isPhrasal(s, mention.head(), head)
            && isLocated(s, mention.head(), head)
            && !isParty(match, mention.head())) {
          Optional<Entity> entity = article.entity(mention);
          if (entity.isPresent()) {
            boolean direct = s.token(mention.head()).head() == head;
            return Optional.of(
                new Participation(
                    "place",
                    mention.span(),
                    article.slice(mention.span()),
                    entity.get().id(),
                    false,
                    direct ? NEAR : NESTED));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "There": the place that was named last, in this sentence or the one before. */
  private Optional<Participation> there(Sentence s, FrameMatch match) {
    int head = match.predicate().head();
    Optional<Integer> there =
        s.subtree(head).stream()
            .filter(i -> s.token(i).lemma().equals("there"))
            .filter(i -> s.token(i).relation().equals("advmod"))
            .filter(i -> s.token(i).head() == head || isPhrasal(s, s.token(i).head(), head))
            .findFirst();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    int at = s.token(there.get()).span().begin();
    return article.mentions().stream()
        .filter(m -> m.kind() == Mention.Kind.NAME && m.type() == EntityType.PLACE)
        .filter(m -> m.span().end() <= at && match.sentence() - m.sentence() <= 1)
        .filter(m -> article.entity(m).isPresent())
        .reduce((a, b) -> b)
        .map(
            m ->
                new Participation(
                    "place",
                    s.token(there.get()).span(),
                    article.slice(s.token(there.get()).span()),
                    article.entity(m).orElseThrow().id(),
                    false,
                    THERE));
  }

  /** Whether a phrase hangs on a predicate through phrases alone, not through another clause. */
  private static boolean isPhrasal(Sentence s, int token, int predicate) {
    int at = token;
    while (at != predicate) {
      Token t = s.token(at);
      boolean eventSubject =
          t.head() == predicate && t.relation().equals("nsubj") && t.upos().equals("NOUN");
      if (!PHRASAL.contains(t.relation()) && !eventSubject
          || t.relation().equals("conj") && s.token(t.head()).upos().equals("VERB")) {
        return false;
      }
      at = t.head();
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a preposition of place stands on the name or on what it is a part of. */
  private static boolean isLocated(Sentence s, int token, int predicate) {
    int at = token;
    while (at != predicate && at >= 0) {
      List<Integer> cases = s.children(at, "case");
      if (!cases.isEmpty()) {
        return cases.stream().anyMatch(i -> PLACES.contains(s.token(i).lemma()));
      }
      String relation = s.token(at).relation();
      if (!relation.equals("appos") && !relation.equals("flat") && !relation.equals("compound")) {
        return false;
      }
      at = s.token(at).head();
    }
    return false;
  }

  private static boolean isParty(FrameMatch match, int head) {
    return match.fillers().stream()
        .anyMatch(
            f ->
                f.argument().head() == head
                    && (f.role().equals("actor") || f.role().equals("target")));
  }

  private Optional<Participation> reason(Sentence s, FrameMatch match) {
    int head = match.predicate().head();
    for (int phrase : s.children(head, "obl", "nmod")) {
      List<Integer> cases = s.children(phrase, "case");
      String preposition =
          cases.isEmpty() ? "" : s.token(cases.getFirst()).lemma().toLowerCase(Locale.ROOT);
      boolean over =
          preposition.equals("over")
              && !isParty(match, phrase)
              && !Set.of("NUM", "PRON").contains(s.token(phrase).upos())
              && s.children(phrase, "nummod").isEmpty();
      boolean due = preposition.equals("because") || preposition.equals("due");
      boolean answer = preposition.equals("in") && ANSWERS.contains(s.token(phrase).lemma());
      if ((over || due || answer)
          && article.timesIn(match.sentence()).stream()
              .noneMatch(t -> t.span().overlaps(s.token(phrase).span()))) {
        return Optional.of(phrase(match.sentence(), "reason", phrase, NEAR));
      }
    }
    return clause(s, match, CAUSES, "reason");
  }

  private Optional<Participation> condition(Sentence s, FrameMatch match) {
    return clause(s, match, CONDITIONS, "condition");
  }

  /** An adverbial clause of the predicate or of its complement. */
  private Optional<Participation> clause(
      Sentence s, FrameMatch match, Set<String> markers, String role) {
    List<Integer> heads = new ArrayList<>(List.of(match.predicate().head()));
    if (role.equals("condition")) {
      heads.addAll(s.children(match.predicate().head(), "xcomp", "ccomp", "acl"));
    }
    for (int head : heads) {
      for (int clause : s.children(head, "advcl")) {
        boolean marked =
            s.children(clause, "mark").stream()
                .anyMatch(i -> markers.contains(s.token(i).lemma().toLowerCase(Locale.ROOT)));
        if (marked) {
          return Optional.of(phrase(match.sentence(), role, clause, NESTED));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Participation> under(
      Sentence s, FrameMatch match, Set<String> nouns, String role) {
    int head = match.predicate().head();
    List<Integer> phrases = new ArrayList<>(s.children(head, "obl", "nmod"));
    s.children(head, "obj").forEach(o -> phrases.addAll(s.children(o, "nmod")));
    return phrases.stream()
        .filter(
            p ->
                s.children(p, "case").stream()
                    .anyMatch(c -> Set.of("under", "pursuant").contains(s.token(c).lemma())))
        .filter(p -> nouns.contains(s.token(p).lemma().toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(p -> phrase(match.sentence(), role, p, NEAR));
  }

  private Optional<Participation> behalf(Sentence s, FrameMatch match) {
    return s.children(match.predicate().head(), "obl").stream()
        .filter(i -> s.token(i).lemma().equals("behalf"))
        .flatMap(i -> s.children(i, "nmod").stream())
        .findFirst()
        .map(i -> phrase(match.sentence(), "onBehalfOf", i, NEAR));
  }

  /** A phrase or clause without its first preposition, which the entity of its head stands for. */
  private Participation phrase(int sentence, String role, int head, double confidence) {
    Sentence s = article.sentences().get(sentence);
    List<Integer> words = new ArrayList<>(s.subtree(head));
    while (words.size() > 1
        && (Set.of("ADP", "PUNCT", "SCONJ").contains(s.token(words.getFirst()).upos())
            || s.token(words.getFirst()).relation().equals("case"))
        && words.getFirst() != head) {
      words.removeFirst();
    }
    while (words.size() > 1
        && words.getLast() != head
        && s.token(words.getLast()).upos().equals("PUNCT")) {
      words.removeLast();
    }
    TextSpan span = s.spanOf(words);
    Entity entity = participants.of(sentence, head, span);
    return new Participation(role, span, article.slice(span), entity.id(), false, confidence);
  }
}
