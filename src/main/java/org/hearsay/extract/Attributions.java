package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/**
 * Finds who says, thinks or writes what: quotations, reported speech, "according to", nominal cues
 * and headline labels.
 */
public final class Attributions {
  private static final int REACH = 14;
  private static final int STATEMENT = 4;

  /** What the lexicon of cues adds to the score of a candidate. */
  private static final double LEXICAL = 2;

  /** The least score, below zero, since what is missed costs as much as what is wrong. */
  private static final double LEAST = -3;

  private static final String MODEL = "/models/quotes.bin";

  private final CueLexicon cues = CueLexicon.standard();
  private final Judge judge;

  /** How likely a candidate tells of somebody's words or thoughts: above zero it does. */
  interface Judge {
    double score(AnnotatedArticle article, SayingCandidate candidate, List<Quotation> quotations);
  }

  private Attributions(Judge judge) {
    this.judge = judge;
  }

  /**
   * With the trained classifier that the jar carries.
   *
   * @throws IOException where it is missing or damaged
   */
  public static Attributions load() throws IOException {
    try (InputStream in = Attributions.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException("the jar has no " + MODEL + "; make one with: hearsay train quotes");
      }
      SayingModel model = SayingModel.read(in);
      return new Attributions(
          (article, candidate, quotations) ->
              model.score(SayingFeatures.of(article, candidate, quotations)));
    }
  }

  /** By the lexicon of cues alone: reported clauses, quotations, "according to". */
  public static Attributions byLexicon() {
    return new Attributions((article, candidate, quotations) -> LEAST - 1);
  }

  /** The attributions of an article by place of their content. */
  public List<Attribution> find(AnnotatedArticle article) {
    return sayings(article).stream().map(Saying::attribution).toList();
  }

  /** The attributions with their cues' tokens, in the same order. */
  List<Saying> sayings(AnnotatedArticle article) {
    return new Search(article).run();
  }

  /** A candidate that was taken, with the quotations in its content. */
  private static final class Taken {
    final SayingCandidate candidate;
    final List<TextSpan> content;
    final List<Quotation> quotations = new ArrayList<>();
    final boolean asserted;

    /** Where there is no cue: whose words go on. */
    final Optional<Taken> speaker;

    Taken(SayingCandidate candidate, boolean asserted, Optional<Taken> speaker) {
      this.candidate = candidate;
      this.content = new ArrayList<>(candidate.content());
      this.asserted = asserted;
      this.speaker = speaker;
    }
  }

  /** The work on one article. */
  private final class Search {
    private final AnnotatedArticle article;
    private final List<Quotation> quotations;
    private final List<Taken> taken = new ArrayList<>();

    Search(AnnotatedArticle article) {
      this.article = article;
      quotations = Quotations.in(article);
    }

    List<Saying> run() {
      List<Sentence> sentences = article.sentences();
      for (int i = 0; i < sentences.size(); i++) {
        choose(ReportedSpeech.in(sentences.get(i), i));
      }
      attachQuotations();
      return built();
    }

    /** Takes the best candidate of each cue, if it is good enough. */
    private void choose(List<SayingCandidate> candidates) {
      TreeMap<Integer, List<SayingCandidate>> byCue = new TreeMap<>();
      candidates.forEach(c -> byCue.computeIfAbsent(c.cue(), k -> new ArrayList<>()).add(c));
      for (List<SayingCandidate> all : byCue.values()) {
        // where a cue has a reported clause, that is its content, and not what stands beside it
        List<SayingCandidate> asserted = all.stream().filter(this::isAsserted).toList();
        List<SayingCandidate> rivals = asserted.isEmpty() ? all : asserted;
        SayingCandidate best = rivals.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (SayingCandidate rival : rivals) {
          double score =
              judge.score(article, rival, quotations) + (isAsserted(rival) ? LEXICAL : 0);
          if (score > most) {
            most = score;
            best = rival;
          }
        }
        if (most > LEAST) {
          taken.add(new Taken(best, isAsserted(best), Optional.empty()));
        }
      }
    }

    private boolean isAsserted(SayingCandidate c) {
      Sentence s = article.sentences().get(c.sentence());
      Token cue = s.token(c.cue());
      return switch (c.relation()) {
        case "ccomp", "noun-ccomp", "adjective-ccomp" -> cues.asserts(cue);
        case "noun-acl" -> cues.asserts(cue) && finite(s, c.contentHead());
        case "adjective-advcl" -> cues.asserts(cue);
        case "fronted" -> cues.asserts(cue) && c.source().isPresent();
        case "parataxis" -> cues.says(cue) && opens(s, c);
        case "preposition", "colon" -> true;
        case "obj" -> cues.reports(cue) && s.token(c.contentHead()).upos().equals("NOUN");
        default -> false;
      };
    }

    /** Whether a colon, a comma or a quotation mark leads from a cue to what follows it. */
    private boolean opens(Sentence s, SayingCandidate c) {
      int begin = c.content().getFirst().begin();
      for (int i = c.cue() + 1; i < s.size() && s.token(i).span().begin() < begin; i++) {
        if (":,\"“‘".contains(s.token(i).text())) {
          return true;
        }
      }
      return false;
    }

    private boolean finite(Sentence s, int clause) {
      return s.token(clause).xpos().matches("VB[DPZ]|MD")
          || s.children(clause, "aux", "cop").stream()
              .anyMatch(i -> s.token(i).xpos().matches("VB[DPZ]|MD"));
    }

    private void attachQuotations() {
      Optional<Taken> before = Optional.empty();
      for (Quotation q : quotations) {
        Optional<Taken> own = covering(q).or(() -> beside(q));
        if (own.isEmpty() && isStatement(q)) {
          own = before.filter(b -> goesOn(b, q));
          if (own.isEmpty()) {
            own = Optional.of(uncued(q, before));
            taken.add(own.get());
          }
        }
        if (own.isPresent()) {
          own.get().quotations.add(q);
          add(own.get(), q);
          before = own;
        }
      }
    }

    /** Whether a statement in marks goes on with the words of the last speaker's quotation. */
    private boolean goesOn(Taken last, Quotation q) {
      if (last.quotations.isEmpty()) {
        return false;
      }
      Quotation previous = last.quotations.getLast();
      return paragraph(previous.outer().begin()) == paragraph(q.outer().begin())
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
          .min(Comparator.comparingInt(t -> length(t.candidate.content())));
    }

    private double share(TextSpan content, TextSpan quotation) {
      int common =
          Math.min(content.end(), quotation.end()) - Math.max(content.begin(), quotation.begin());
      TextSpan sentence =
          sentenceAt(quotation.begin())
              .map(i -> article.sentences().get(i).span())
              .orElse(quotation);
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
      Sentence s = article.sentences().get(sentence);
      int words = 0;
      for (int i = 0; i < s.size() && words < REACH; i++) {
        Token token = s.token(i);
        if (token.span().begin() < q.outer().end()) {
          continue;
        }
        if (inQuotation(token.span())) {
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
              .or(() -> nextTo(s, cue, q));
      return Optional.of(
          new SayingCandidate(
              sentence, cue, Set.of(cue), "quotation", -1, List.of(q.inner()), source));
    }

    /** The noun phrase right behind a cue, else right before it: "said Tillerson". */
    private Optional<SourcePhrase> nextTo(Sentence s, int cue, Quotation q) {
      for (int step : new int[] {1, -1}) {
        for (int i = cue + step; i >= 0 && i < s.size() && Math.abs(i - cue) < 4; i += step) {
          Token token = s.token(i);
          if (token.upos().equals("PUNCT") || q.outer().contains(token.span())) {
            break;
          }
          if (Set.of("NOUN", "PROPN", "PRON").contains(token.upos())) {
            int head = i;
            while (s.token(head).head() >= 0
                && Set.of("flat", "compound", "nmod", "appos").contains(s.token(head).relation())
                && s.token(head).head() != cue) {
              head = s.token(head).head();
            }
            SourcePhrase phrase = SourcePhrase.phrase(s, head);
            if (!phrase.span().overlaps(s.token(cue).span())) {
              return Optional.of(phrase);
            }
            return Optional.of(new SourcePhrase(i, token.span(), i));
          }
        }
      }
      return Optional.empty();
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
            verb |= s.token(t).xpos().matches("VB[DPZ]|MD|VB");
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
      return sentenceAt(q.outer().begin())
          .map(i -> article.sentences().get(i).span())
          .map(s -> q.outer().end() >= s.end() - 1)
          .orElse(false);
    }

    private Taken uncued(Quotation q, Optional<Taken> before) {
      int sentence = sentenceAt(q.outer().begin()).orElse(0);
      return new Taken(
          new SayingCandidate(
              sentence, -1, Set.of(), "quotation", -1, List.of(q.inner()), Optional.empty()),
          true,
          before);
    }

    private void add(Taken own, Quotation q) {
      List<TextSpan> parts = new ArrayList<>(own.content);
      own.content.clear();
      TextSpan joined = q.inner();
      for (TextSpan part : parts) {
        if (part.overlaps(joined)) {
          joined = joined.cover(part);
        } else {
          own.content.add(part);
        }
      }
      own.content.add(joined);
      own.content.sort(Comparator.naturalOrder());
    }

    private List<Saying> built() {
      List<Taken> ordered = new ArrayList<>(taken);
      // another attribution may have taken all that one had
      ordered.removeIf(t -> t.content.isEmpty());
      ordered.sort(
          Comparator.<Taken, TextSpan>comparing(t -> t.content.getFirst())
              .thenComparingInt(t -> t.candidate.cue()));
      List<Saying> sayings = new ArrayList<>();
      for (int i = 0; i < ordered.size(); i++) {
        sayings.add(saying(ordered.get(i), outer(ordered, i)));
      }
      return sayings;
    }

    /** The smallest attribution in whose content the cue of another stands. */
    private int outer(List<Taken> ordered, int index) {
      Taken own = ordered.get(index);
      if (own.candidate.cue() < 0) {
        return -1;
      }
      TextSpan cue =
          article.sentences().get(own.candidate.sentence()).token(own.candidate.cue()).span();
      int best = -1;
      for (int i = 0; i < ordered.size(); i++) {
        if (i != index && ordered.get(i).content.stream().anyMatch(c -> c.contains(cue))) {
          if (best < 0 || length(ordered.get(i).content) < length(ordered.get(best).content)) {
            best = i;
          }
        }
      }
      return best;
    }

    private Saying saying(Taken t, int outer) {
      Sentence s = article.sentences().get(t.candidate.sentence());
      List<TextSpan> cue = ReportedSpeech.segments(s, new TreeSet<>(t.candidate.words()));
      if (cue.isEmpty() && t.candidate.cue() >= 0) {
        cue = List.of(s.token(t.candidate.cue()).span());
      }
      List<String> speakers = speakers(t);
      return new Saying(
          new Attribution(
              t.candidate.source().map(SourcePhrase::span).map(List::of).orElse(List.of()),
              cue,
              t.content,
              kind(t),
              speakers,
              outer),
          t.candidate.sentence(),
          new HashSet<>(t.candidate.words()),
          t.asserted);
    }

    private Attribution.Kind kind(Taken t) {
      int quoted = t.quotations.stream().mapToInt(q -> q.inner().length()).sum();
      if (quoted == 0) {
        return Attribution.Kind.INDIRECT;
      }
      return quoted >= length(t.content) - 2 ? Attribution.Kind.DIRECT : Attribution.Kind.MIXED;
    }

    /** The entities of the source: of its head, or of the last speaker where there is no cue. */
    private List<String> speakers(Taken t) {
      if (t.candidate.source().isEmpty()) {
        return t.candidate.cue() < 0 ? t.speaker.map(this::speakers).orElse(List.of()) : List.of();
      }
      SourcePhrase source = t.candidate.source().get();
      return entity(t.candidate.sentence(), source.referent()).map(List::of).orElse(List.of());
    }

    private Optional<String> entity(int sentence, int head) {
      return Participants.mentionOf(article, sentence, head)
          .flatMap(article::entity)
          .map(Entity::id);
    }
  }

  private static int length(List<TextSpan> spans) {
    return spans.stream().mapToInt(TextSpan::length).sum();
  }
}
