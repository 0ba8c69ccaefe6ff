package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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
      new QuotationSpeakers(article, quotations, taken).attach();
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
        if (most > LEAST || isPlain(best)) {
          taken.add(new Taken(best, isAsserted(best), Optional.empty()));
        }
      }
    }

    /**
     * Whether nothing is left to judge: an aside, a verb of telling with its speaker and a finite
     * clause, a noun with "that". The classifier has learned from data that mark no saying within
     * another, and so would not hear whom a speaker quotes.
     */
    private boolean isPlain(SayingCandidate c) {
      Sentence s = article.sentences().get(c.sentence());
      return switch (c.relation()) {
        case Asides.RELATION -> true;
        case "ccomp" -> c.contentHead() > c.cue() && isTold(s, c);
        case "fronted" -> c.contentHead() < c.cue() && isTold(s, c);
        case "noun-acl", "noun-ccomp" ->
            isAsserted(c) && finite(s, c.contentHead()) && opensWithThat(s, c);
        default -> false;
      };
    }

    private boolean isTold(Sentence s, SayingCandidate c) {
      Token cue = s.token(c.cue());
      return isAsserted(c)
          && c.source().isPresent()
          && Asides.TELLING.contains(cue.lemma())
          && cue.isFinite()
          && finite(s, c.contentHead());
    }

    private static boolean opensWithThat(Sentence s, SayingCandidate c) {
      TextSpan first = c.content().getFirst();
      return s.tokensIn(first).stream()
          .findFirst()
          .filter(i -> i == c.cue() + 1 && Clauses.lower(s, i).equals("that"))
          .isPresent();
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
        case Asides.RELATION, "preposition", "colon" -> true;
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

    /** Whether a clause has a finite verb. With a subject it has, whatever the tagger says. */
    private static boolean finite(Sentence s, int clause) {
      boolean mistagged =
          s.token(clause).xpos().equals("VBN")
              && !s.children(clause, "nsubj").isEmpty()
              && s.children(clause, "aux").isEmpty();
      return mistagged || Clauses.hasFiniteVerb(s, clause);
    }

    private List<Saying> built() {
      List<Taken> ordered = new ArrayList<>(taken);
      // another attribution may have taken all that one had
      ordered.removeIf(t -> t.content().isEmpty());
      ordered.sort(
          Comparator.<Taken, TextSpan>comparing(t -> t.content().getFirst())
              .thenComparingInt(t -> t.candidate.cue()));
      List<Saying> sayings = new ArrayList<>();
      for (int i = 0; i < ordered.size(); i++) {
        Taken own = ordered.get(i);
        int speaker = own.speaker.map(ordered::indexOf).orElse(-1);
        sayings.add(saying(own, outer(ordered, i), speaker));
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
        if (i != index && ordered.get(i).content().stream().anyMatch(c -> c.contains(cue))) {
          if (best < 0 || ordered.get(i).length() < ordered.get(best).length()) {
            best = i;
          }
        }
      }
      return best;
    }

    private Saying saying(Taken t, int outer, int speaker) {
      Sentence s = article.sentences().get(t.candidate.sentence());
      List<TextSpan> cue = ReportedSpeech.segments(s, t.candidate.words());
      if (cue.isEmpty() && t.candidate.cue() >= 0) {
        cue = List.of(s.token(t.candidate.cue()).span());
      }
      List<String> speakers = speakers(t);
      return new Saying(
          new Attribution(
              t.candidate
                  .source()
                  .map(p -> SpeakerNames.span(article, t.candidate.sentence(), p))
                  .map(List::of)
                  .orElse(List.of()),
              cue,
              t.content(),
              t.kind(),
              speakers,
              outer),
          t.candidate.sentence(),
          new HashSet<>(t.candidate.words()),
          t.asserted,
          speaker,
          t.candidate.relation().equals(Asides.RELATION));
    }

    /** The entities of the source: of its head, or of the last speaker where there is no cue. */
    private List<String> speakers(Taken t) {
      if (t.candidate.source().isEmpty()) {
        return t.candidate.cue() < 0 ? t.speaker.map(this::speakers).orElse(List.of()) : List.of();
      }
      SourcePhrase source = t.candidate.source().get();
      return SpeakerNames.entity(article, t.candidate.sentence(), source)
          .map(Entity::id)
          .map(List::of)
          .orElse(List.of());
    }
  }
}
