package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/**
 * Gives each quotation of an article to a saying: to the one in whose content it stands, to that of
 * a verb of saying beside it, to that of another part of the same quotation; a statement without
 * any of these, to who spoke last.
 */
final class QuotationSpeakers {
  private static final int REACH = 14;
  private static final int STATEMENT = 4;

  /** How many sentences back somebody is still the one who speaks. */
  private static final int WINDOW = 3;

  private final AnnotatedArticle article;
  private final List<Quotation> quotations;
  private final List<Taken> taken;
  private final CueLexicon cues = CueLexicon.standard();

  /**
   * @param taken the sayings so far, to which attributions of quotations are added
   */
  QuotationSpeakers(AnnotatedArticle article, List<Quotation> quotations, List<Taken> taken) {
    this.article = article;
    this.quotations = quotations;
    this.taken = taken;
  }

  void attach() {
    List<Optional<Taken>> owners = new ArrayList<>();
    for (Quotation q : quotations) {
      owners.add(covering(q).or(() -> beside(q)));
    }
    for (int i = 1; i < owners.size(); i++) {
      boolean goesOn = owners.get(i).isEmpty() && isStatement(quotations.get(i)) && goesOn(i);
      if (goesOn) {
        owners.set(i, owners.get(i - 1));
      }
    }
    for (int i = owners.size() - 2; i >= 0; i--) {
      // the speaker may stand at the end of the last paragraph
      if (owners.get(i).isEmpty() && quotations.get(i).continued()) {
        owners.set(i, owners.get(i + 1));
      }
    }
    for (int i = 0; i < owners.size(); i++) {
      Quotation q = quotations.get(i);
      if (owners.get(i).isEmpty() && i > 0 && goesOn(i) && isStatement(q)) {
        owners.set(i, owners.get(i - 1));
      }
      if (owners.get(i).isEmpty() && isStatement(q)) {
        owners.set(i, Optional.of(uncued(q)));
      }
      owners.get(i).ifPresent(own -> own.add(q));
    }
    taken.forEach(this::clip);
  }

  /** Whether a quotation is a part of the one before it, or goes on with it at once. */
  private boolean goesOn(int i) {
    Quotation previous = quotations.get(i - 1);
    return paragraph(previous.outer().begin()) == paragraph(quotations.get(i).outer().begin())
        || previous.continued();
  }

  private int paragraph(int place) {
    return sentenceAt(place).map(i -> article.sentences().get(i).paragraph()).orElse(-1);
  }

  private Optional<Integer> sentenceAt(int place) {
    for (int i = 0; i < article.sentences().size(); i++) {
      TextSpan span = article.sentences().get(i).span();
      if (span.begin() <= place && place < span.end()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The taken candidate in whose content the quotation stands, its cue outside. */
  private Optional<Taken> covering(Quotation q) {
    return taken.stream()
        .filter(t -> !t.candidate.relation().equals("quotation"))
        .filter(t -> !insideMarks(t.candidate, q))
        .filter(
            t ->
                t.candidate.content().stream()
                    .anyMatch(c -> c.overlaps(q.inner()) && share(c, q.inner()) > 0.5))
        .min(Comparator.comparingInt(t -> t.length()));
  }

  private double share(TextSpan content, TextSpan quotation) {
    int common =
        Math.min(content.end(), quotation.end()) - Math.max(content.begin(), quotation.begin());
    TextSpan sentence =
        sentenceAt(quotation.begin()).map(i -> article.sentences().get(i).span()).orElse(quotation);
    int inSentence =
        Math.min(sentence.end(), quotation.end()) - Math.max(sentence.begin(), quotation.begin());
    return (double) common / Math.max(1, Math.min(content.length(), inSentence));
  }

  private boolean insideMarks(SayingCandidate c, Quotation q) {
    Sentence s = article.sentences().get(c.sentence());
    return q.outer().contains(s.token(c.cue()).span());
  }

  /** A cue that stands before or behind a quotation in its sentence. */
  private Optional<Taken> beside(Quotation q) {
    Optional<Integer> first = sentenceAt(q.outer().begin());
    Optional<Integer> last = sentenceAt(Math.max(q.inner().end() - 1, q.outer().begin()));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    Optional<SayingCandidate> behind = behind(q, last.get());
    Optional<SayingCandidate> ahead = ahead(q, first.get());
    Optional<SayingCandidate> chosen = behind.or(() -> ahead);
    return chosen.map(
        c -> {
          Optional<Taken> known =
              taken.stream()
                  .filter(
                      t -> t.candidate.sentence() == c.sentence() && t.candidate.cue() == c.cue())
                  .findFirst();
          if (known.isPresent()) {
            return known.get();
          }
          Taken made = new Taken(c, true, Optional.empty());
          taken.add(made);
          return made;
        });
  }

  /** "…," said X; "…," X said. */
  private Optional<SayingCandidate> behind(Quotation q, int sentence) {
    if (!q.closed()) {
      return Optional.empty();
    }
    Optional<SayingCandidate> next =
        followedByEnd(q) ? inNextSentence(q, sentence + 1) : Optional.empty();
    if (next.isPresent()) {
      return next;
    }
    Sentence s = article.sentences().get(sentence);
    int words = 0;
    for (int i = 0; i < s.size() && words < REACH; i++) {
      Token token = s.token(i);
      if (token.span().begin() < q.outer().end()) {
        continue;
      }
      if (inQuotation(token.span()) || words == 0 && token.upos().equals("CCONJ")) {
        return Optional.empty();
      }
      words++;
      if (token.upos().equals("VERB") && cues.says(token)) {
        return quoted(s, sentence, i, q);
      }
      if (token.text().equals(";") || token.text().equals(".")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Rain fell," and in a paragraph of its own: "Lee said." */
  private Optional<SayingCandidate> inNextSentence(Quotation q, int sentence) {
    if (sentence >= article.sentences().size() || !article.slice(q.inner()).endsWith(",")) {
      return Optional.empty();
    }
    Sentence s = article.sentences().get(sentence);
    for (int i = 0; i < Math.min(s.size(), REACH); i++) {
      Token token = s.token(i);
      if (token.upos().equals("VERB") && cues.says(token) && token.isFinite()) {
        return quoted(s, sentence, i, q);
      }
      if (Clauses.isQuote(s, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** X said, "…"; X said that "…"; X: "…". */
  private Optional<SayingCandidate> ahead(Quotation q, int sentence) {
    Sentence s = article.sentences().get(sentence);
    int words = 0;
    for (int i = s.size() - 1; i >= 0 && words < REACH; i--) {
      Token token = s.token(i);
      if (token.span().end() > q.outer().begin()) {
        continue;
      }
      if (inQuotation(token.span())) {
        return Optional.empty();
      }
      words++;
      if (token.upos().equals("VERB") && cues.says(token)) {
        return quoted(s, sentence, i, q);
      }
    }
    return Optional.empty();
  }

  private Optional<SayingCandidate> quoted(Sentence s, int sentence, int cue, Quotation q) {
    Optional<SourcePhrase> source =
        SourcePhrase.ofPredicate(s, cue)
            .filter(p -> !q.outer().overlaps(p.span()))
            .or(() -> nextTo(s, cue).filter(p -> !q.outer().overlaps(p.span())));
    return Optional.of(
        new SayingCandidate(
            sentence, cue, Set.of(cue), "quotation", -1, List.of(q.inner()), source));
  }

  /** "said Tillerson" behind a mark or a comma, else "Tillerson said". */
  private static Optional<SourcePhrase> nextTo(Sentence s, int cue) {
    boolean inverted = cue == 0 || Clauses.isQuote(s, cue - 1) || Clauses.isComma(s, cue - 1);
    return inverted
        ? NearestSubject.after(s, cue).or(() -> NearestSubject.before(s, cue))
        : NearestSubject.before(s, cue).or(() -> NearestSubject.after(s, cue));
  }

  private boolean inQuotation(TextSpan token) {
    return quotations.stream().anyMatch(q -> q.outer().contains(token));
  }

  /** Whether words in marks say something by themselves, and are no mere term. */
  private boolean isStatement(Quotation q) {
    int words = 0;
    boolean verb = false;
    for (int i = 0; i < article.sentences().size(); i++) {
      Sentence s = article.sentences().get(i);
      if (s.span().overlaps(q.inner())) {
        for (int t : s.tokensIn(q.inner())) {
          words += s.token(t).upos().equals("PUNCT") ? 0 : 1;
          verb |= s.token(t).isFinite() || s.token(t).xpos().equals("VB");
        }
      }
    }
    String inner = article.slice(q.inner());
    boolean sentence =
        Character.isUpperCase(inner.codePointAt(0))
            && (".!?,".indexOf(inner.charAt(inner.length() - 1)) >= 0 || followedByEnd(q));
    return words >= STATEMENT && verb && sentence;
  }

  private boolean followedByEnd(Quotation q) {
    return sentenceAt(q.outer().end() - 1)
        .map(i -> article.sentences().get(i).span())
        .map(s -> q.outer().end() >= s.end() - 1)
        .orElse(false);
  }

  /** The saying of a statement without a cue, whose speaker is who spoke or acted last. */
  private Taken uncued(Quotation q) {
    int sentence = sentenceAt(q.outer().begin()).orElse(0);
    Taken own =
        new Taken(
            new SayingCandidate(
                sentence, -1, Set.of(), "quotation", -1, List.of(q.inner()), Optional.empty()),
            true,
            lastSpeaker(q, sentence));
    taken.add(own);
    return own;
  }

  private Optional<Taken> lastSpeaker(Quotation q, int sentence) {
    Optional<Taken> last =
        taken.stream()
            .filter(t -> speaks(t) && place(t) < q.outer().begin())
            .filter(t -> sentence - t.candidate.sentence() <= WINDOW)
            .max(Comparator.comparingInt(this::place));
    boolean before = last.filter(t -> end(t) >= sentence - 1).isPresent();
    return before ? last : actor(sentence - 1).or(() -> last);
  }

  private boolean speaks(Taken t) {
    if (t.candidate.cue() < 0) {
      return true;
    }
    Token cue = article.sentences().get(t.candidate.sentence()).token(t.candidate.cue());
    return t.asserted
        && (cues.says(cue) || !cue.upos().equals("VERB"))
        && !inQuotation(cue.span())
        && taken.stream()
            .filter(o -> o != t && o.asserted)
            .noneMatch(o -> o.content().stream().anyMatch(c -> c.contains(cue.span())));
  }

  private int place(Taken t) {
    return t.candidate.cue() < 0
        ? t.content().getFirst().begin()
        : article.sentences().get(t.candidate.sentence()).token(t.candidate.cue()).span().begin();
  }

  /** The sentence in which a saying ends. */
  private int end(Taken t) {
    int last = t.content().isEmpty() ? 0 : t.content().getLast().end() - 1;
    return Math.max(t.candidate.sentence(), sentenceAt(last).orElse(0));
  }

  /** The person who says something in a sentence, else its subject. */
  private Optional<Taken> actor(int sentence) {
    if (sentence < 0) {
      return Optional.empty();
    }
    Sentence s = article.sentences().get(sentence);
    List<Mention> persons =
        article.mentionsIn(sentence).stream()
            .filter(m -> m.kind() == Mention.Kind.NAME && m.type() == EntityType.PERSON)
            .filter(m -> !inQuotation(m.span()))
            .toList();
    return persons.stream()
        .filter(m -> predicate(s, m.head()).filter(v -> cues.says(s.token(v))).isPresent())
        .reduce((a, b) -> b)
        .or(
            () ->
                persons.stream()
                    .filter(
                        m -> predicate(s, m.head()).filter(v -> s.token(v).head() < 0).isPresent())
                    .findFirst())
        .map(m -> silent(sentence, SourcePhrase.phrase(s, m.head())));
  }

  /** Somebody as a speaker of whom the article tells no words. */
  private static Taken silent(int sentence, SourcePhrase who) {
    return new Taken(
        new SayingCandidate(sentence, -1, Set.of(), "quotation", -1, List.of(), Optional.of(who)),
        true,
        Optional.empty());
  }

  /** The predicate whose subject a name is. */
  private static Optional<Integer> predicate(Sentence s, int head) {
    int top = head;
    while (s.token(top).head() >= 0
        && Set.of("flat", "appos", "compound").contains(s.token(top).relation())) {
      top = s.token(top).head();
    }
    int verb = s.token(top).head();
    return verb >= 0 && s.token(top).dep().equals("nsubj") ? Optional.of(verb) : Optional.empty();
  }

  /** Where a quotation stands before its cue, what stands unquoted behind the cue is no part. */
  private void clip(Taken t) {
    boolean clause = t.candidate.relation().equals("ccomp");
    if (t.candidate.cue() < 0 || t.quotations().isEmpty() || clause) {
      return;
    }
    int cue = place(t);
    TextSpan first = t.quotations().getFirst().outer();
    boolean fronted = first.end() <= cue && first.begin() <= t.content().getFirst().begin();
    TextSpan sentence = article.sentences().get(t.candidate.sentence()).span();
    if (fronted) {
      t.content()
          .removeIf(
              c ->
                  c.begin() > cue
                      && sentence.contains(c)
                      && t.quotations().stream().noneMatch(q -> q.inner().overlaps(c)));
    }
  }
}
