package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/** What the classifier of candidates sees: words, tags and relations of cue, content and source. */
final class SayingFeatures {
  private static final Set<String> QUESTION_WORDS =
      Set.of("what", "who", "why", "how", "when", "where", "which");

  private SayingFeatures() {}

  /**
   * The features of a candidate, each a string that names its kind and value.
   *
   * @param quotations the quotations of the article
   */
  static List<String> of(AnnotatedArticle article, SayingCandidate c, List<Quotation> quotations) {
    Sentence s = article.sentences().get(c.sentence());
    Token cue = s.token(c.cue());
    String lemma = cue.lemma().toLowerCase(Locale.ROOT);
    String relation = c.relation();
    List<String> features = new ArrayList<>();
    features.add("bias");
    features.add("r=" + relation);
    features.add("l=" + lemma);
    features.add("lr=" + lemma + "|" + relation);
    features.add("x=" + cue.xpos());
    features.add("xr=" + cue.xpos() + "|" + relation);
    features.add("d=" + cue.relation() + "|" + relation);
    features.add("p=" + (c.cue() > 0 ? lower(s, c.cue() - 1) : "^"));
    features.add("n=" + (c.cue() + 1 < s.size() ? lower(s, c.cue() + 1) : "$"));
    features.add("k=" + s.kind());
    auxiliaries(s, c, relation, features);
    source(article, s, c, lemma, features);
    content(s, c, lemma, features);
    quotes(s, c, quotations, lemma, features);
    for (int child : s.children(c.cue())) {
      features.add("c=" + s.token(child).dep());
      if (s.token(child).dep().equals("compound:prt")) {
        features.add("lp=" + lemma + "|" + lower(s, child));
      }
      if (s.token(child).relation().equals("obj")) {
        features.add("lo=" + lemma + "|" + s.token(child).lemma() + "|" + relation);
      }
    }
    return features;
  }

  private static String lower(Sentence s, int i) {
    return s.token(i).text().toLowerCase(Locale.ROOT);
  }

  private static void auxiliaries(
      Sentence s, SayingCandidate c, String relation, List<String> features) {
    boolean passive = false;
    for (int child : s.children(c.cue(), "aux", "cop", "advmod", "mark")) {
      Token word = s.token(child);
      features.add("a=" + word.lemma().toLowerCase(Locale.ROOT));
      passive |= word.dep().equals("aux:pass");
    }
    if (passive) {
      features.add("passive|" + relation);
    }
  }

  private static void source(
      AnnotatedArticle article,
      Sentence s,
      SayingCandidate c,
      String lemma,
      List<String> features) {
    if (c.source().isEmpty()) {
      features.add("s=none|" + c.relation());
      features.add("sl=none|" + lemma);
      return;
    }
    SourcePhrase source = c.source().get();
    Token head = s.token(source.head());
    String type = type(article, c.sentence(), source.referent()).orElse(head.upos());
    features.add("s=" + type + "|" + c.relation());
    features.add("sl=" + type + "|" + lemma);
    features.add("sw=" + head.lemma().toLowerCase(Locale.ROOT));
    features.add("sx=" + head.xpos());
    features.add("sp=" + (source.head() < c.cue() ? "before" : "after") + "|" + c.relation());
  }

  private static Optional<String> type(AnnotatedArticle article, int sentence, int head) {
    return article.mentionsIn(sentence).stream()
        .filter(m -> m.head() == head)
        .min(java.util.Comparator.naturalOrder())
        .map(Mention::type)
        .map(t -> t.label());
  }

  private static void content(Sentence s, SayingCandidate c, String lemma, List<String> features) {
    int letters = c.content().stream().mapToInt(TextSpan::length).sum();
    features.add("len=" + Math.min(8, letters / 12) + "|" + c.relation());
    features.add("parts=" + Math.min(3, c.content().size()));
    if (c.contentHead() < 0) {
      return;
    }
    Token head = s.token(c.contentHead());
    features.add("h=" + head.upos() + "|" + c.relation());
    features.add("hx=" + head.xpos() + "|" + c.relation());
    features.add("hl=" + head.lemma().toLowerCase(Locale.ROOT));
    features.add("lh=" + lemma + "|" + head.upos() + "|" + c.relation());
    features.add("side=" + (c.contentHead() < c.cue() ? "before" : "after") + "|" + c.relation());
    boolean marked = false;
    for (int child : s.children(c.contentHead(), "mark", "case", "nsubj", "det", "aux")) {
      Token word = s.token(child);
      String name = word.relation() + "=" + word.lemma().toLowerCase(Locale.ROOT);
      features.add("m" + name + "|" + c.relation());
      if (word.relation().equals("mark") || word.relation().equals("case")) {
        features.add("lm=" + lemma + "|" + name);
        marked = true;
      }
    }
    if (!marked) {
      features.add("unmarked|" + c.relation());
    }
    boolean question =
        s.children(c.contentHead()).stream()
            .anyMatch(i -> QUESTION_WORDS.contains(lower(s, i)) && i < c.contentHead());
    if (question) {
      features.add("wh|" + c.relation());
    }
  }

  private static void quotes(
      Sentence s,
      SayingCandidate c,
      List<Quotation> quotations,
      String lemma,
      List<String> features) {
    TextSpan cue = s.token(c.cue()).span();
    boolean inside = quotations.stream().anyMatch(q -> q.outer().contains(cue));
    int quoted = 0;
    int all = 0;
    for (TextSpan part : c.content()) {
      all += part.length();
      for (Quotation q : quotations) {
        if (q.inner().overlaps(part)) {
          quoted +=
              Math.min(part.end(), q.inner().end()) - Math.max(part.begin(), q.inner().begin());
        }
      }
    }
    String share = quoted == 0 ? "no" : quoted * 10 >= all * 8 ? "all" : "part";
    features.add("q=" + share + (inside ? "|in" : "") + "|" + c.relation());
    features.add("ql=" + share + "|" + lemma);
    if (inside) {
      features.add("in|" + lemma);
    }
  }
}
