package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.pattern.Predicate;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Sentence;
import org.hearsay.text.TimeExpression;

/**
 * Finds the time of an event: the expression that hangs on it, else one in its clause, else the
 * only one of a sentence without another finite clause that could own it.
 */
final class TimeAttachment {
  private static final Set<String> BETWEEN = Set.of("ADV", "PUNCT");

  /** What is done to events. */
  private static final Set<String> OCCURRING =
      Set.of("stage", "hold", "conduct", "carry", "launch", "make", "perform", "mount", "sign");

  private static final Set<String> CLAUSE_RELATIONS =
      Set.of("ccomp", "advcl", "acl", "parataxis", "conj", "csubj", "root");

  private final AnnotatedArticle article;

  TimeAttachment(AnnotatedArticle article) {
    this.article = article;
  }

  When of(int sentence, Predicate predicate, List<Integer> trigger) {
    Sentence s = article.sentences().get(sentence);
    List<TimeExpression> dated =
        article.timesIn(sentence).stream().filter(TimeAttachment::isDate).toList();
    if (dated.isEmpty()) {
      return new When.Untimed();
    }
    List<Integer> own = new ArrayList<>(trigger);
    own.addAll(predicate.words());
    for (TimeExpression time : dated) {
      int top = Participants.head(s, time.span());
      if (own.contains(s.token(top).head()) || attachedBelow(s, top, own)) {
        return timed(s, dated, time);
      }
    }
    for (TimeExpression time : dated) {
      if (tells(s, Participants.head(s, time.span()), predicate.head())) {
        return timed(s, dated, time);
      }
    }
    for (TimeExpression time : dated) {
      if (isBeforeTheSaying(s, Participants.head(s, time.span()), predicate.head())) {
        return timed(s, dated, time);
      }
    }
    int staged = participleAfter(s, predicate);
    for (TimeExpression time : dated) {
      if (staged >= 0 && s.dominates(staged, Participants.head(s, time.span()))) {
        return timed(s, dated, time);
      }
    }
    int clause = firstConjunct(s, clause(s, predicate.head()), dated);
    Optional<TimeExpression> inClause =
        dated.stream().filter(t -> clause(s, Participants.head(s, t.span())) == clause).findFirst();
    if (inClause.isPresent()) {
      return timed(s, dated, inClause.get());
    }
    if (isAtThatTime(s, clause)) {
      int above = clause(s, s.token(clause).head());
      for (TimeExpression time : dated) {
        if (clause(s, Participants.head(s, time.span())) == above) {
          return timed(s, dated, time);
        }
      }
    }
    return new When.Untimed();
  }

  /** "Ties were cut in 2016 when they attacked": what both clauses tell happened then. */
  private static boolean isAtThatTime(Sentence s, int clause) {
    return s.token(clause).relation().equals("advcl")
        && s.token(clause).head() >= 0
        && s.children(clause, "mark", "advmod").stream()
            .anyMatch(i -> Set.of("when", "while", "as").contains(s.token(i).lemma()));
  }

  private static boolean isDate(TimeExpression time) {
    return (time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME)
        && !time.value().endsWith("_REF")
        && time.value().chars().anyMatch(Character::isDigit);
  }

  /**
   * The participle that tells of an event noun right before it, wherever the parser hung it: "the
   * test, staged on September 3"; -1 where there is none.
   */
  private static int participleAfter(Sentence s, Predicate predicate) {
    if (predicate.form() != Predicate.Form.NOUN) {
      return -1;
    }
    int next = predicate.head() + 1;
    while (next < s.size() && BETWEEN.contains(s.token(next).upos())) {
      next++;
    }
    return next < s.size()
            && Set.of("VBN", "VBD").contains(s.token(next).xpos())
            && OCCURRING.contains(s.token(next).lemma())
        ? next
        : -1;
  }

  /** "It struck, on Saturday, police said": a time before who says it is no time of the saying. */
  private static boolean isBeforeTheSaying(Sentence s, int time, int predicate) {
    int saying = s.token(time).head();
    if (saying < 0 || predicate > time || time > saying) {
      return false;
    }
    int told = clause(s, predicate);
    boolean content =
        s.token(told).head() == saying
            && Set.of("ccomp", "parataxis").contains(s.token(told).relation());
    return content && s.children(saying, "nsubj").stream().allMatch(i -> i > time);
  }

  /** "In 2016, when they attacked": the clause that tells what happened then. */
  private static boolean tells(Sentence s, int time, int predicate) {
    return s.dominates(time, predicate) && clause(s, predicate) == predicate;
  }

  /** The clause in front of which a date stands that its conjuncts share: "In 2001 X and Y". */
  private static int firstConjunct(Sentence s, int clause, List<TimeExpression> dated) {
    int node = clause;
    while (s.token(node).relation().equals("conj") && s.children(node, "nsubj").isEmpty()) {
      node = s.token(node).head();
    }
    int first = node;
    boolean fronted =
        dated.stream()
            .anyMatch(
                t ->
                    t.span().end() <= s.token(first).span().begin()
                        && clause(s, Participants.head(s, t.span())) == first);
    return fronted ? first : clause;
  }

  /** Whether a time hangs on an argument of the event, not on another predicate between. */
  private static boolean attachedBelow(Sentence s, int time, List<Integer> own) {
    int up = s.token(time).head();
    for (int hops = 0; up >= 0 && hops < 2; hops++) {
      if (own.contains(up)) {
        return true;
      }
      if (s.token(up).upos().equals("VERB")) {
        return false;
      }
      up = s.token(up).head();
    }
    return false;
  }

  /** The head of the smallest clause that holds a token. */
  static int clause(Sentence s, int token) {
    int node = token;
    while (s.token(node).head() >= 0 && !isClause(s, node)) {
      node = s.token(node).head();
    }
    return node;
  }

  private static boolean isClause(Sentence s, int node) {
    String upos = s.token(node).upos();
    boolean predicate =
        upos.equals("VERB") || upos.equals("AUX") || !s.children(node, "cop", "nsubj").isEmpty();
    return predicate && CLAUSE_RELATIONS.contains(s.token(node).relation());
  }

  private static When timed(Sentence s, List<TimeExpression> dated, TimeExpression time) {
    Optional<When.Timed> range = TimeRange.of(s, dated, time);
    if (range.isPresent()) {
      return range.get();
    }
    String value = time.value();
    int top = Participants.head(s, time.span());
    boolean since =
        s.children(top, "case", "mark").stream().anyMatch(i -> s.token(i).lemma().equals("since"));
    When.Timed when = When.Timed.of(since ? value + "/" : value, time.basis());
    return since ? when : time.interval().map(when::within).orElse(when);
  }
}
