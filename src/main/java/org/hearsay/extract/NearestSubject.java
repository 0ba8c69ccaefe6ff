package org.hearsay.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Sentence;

/**
 * The subject of a finite verb by the order of the words, for where the tree has none: "Lee, a
 * doctor who saw it, said", "the envoy living in Paris complains", "said the man".
 */
final class NearestSubject {
  private static final Set<String> TITLED = Set.of("PROPN", "NOUN");

  private NearestSubject() {}

  /** The noun phrase that ends before a verb, or before what a pair of commas sets apart. */
  static Optional<SourcePhrase> before(Sentence s, int verb) {
    int to = verb;
    while (to > 0 && isBetween(s, to - 1)) {
      to--;
    }
    if (to == 0) {
      return Optional.empty();
    }
    if (Clauses.isComma(s, to - 1)) {
      int inner = start(s, to - 1);
      boolean aside =
          inner > 1 && Clauses.isComma(s, inner - 1) && (isDescription(s, inner, to - 1));
      return aside ? phraseIn(s, start(s, inner - 1), inner - 1) : phraseIn(s, inner, to - 1);
    }
    boolean nominal = Clauses.isNominal(s.token(to - 1)) || s.token(to - 1).text().equals(")");
    int from = start(s, to);
    boolean clause = Clauses.range(from, to).stream().anyMatch(i -> Clauses.isRelative(s, i));
    return nominal || clause ? phraseIn(s, from, to) : Optional.empty();
  }

  /** The noun phrase that begins right after a verb: "said the man". */
  static Optional<SourcePhrase> after(Sentence s, int verb) {
    int from = verb + 1;
    int end = Clauses.end(s);
    if (from >= end || !Clauses.opensPhrase(s, from) || Clauses.isTime(s, from)) {
      return Optional.empty();
    }
    int to = from;
    while (to < end
        && !Clauses.isBreak(s, to)
        && !Clauses.isQuote(s, to)
        && !Clauses.isTime(s, to)
        && !Set.of("on", "in", "at", "during", "after", "as").contains(Clauses.lower(s, to))) {
      to++;
    }
    return Clauses.hasVerb(s, from, to) || Clauses.head(s, from, to) < 0
        ? Optional.empty()
        : Optional.of(phrase(s, from, to));
  }

  private static boolean isBetween(Sentence s, int i) {
    return s.token(i).upos().equals("ADV")
        || s.token(i).upos().equals("AUX")
        || s.token(i).xpos().equals("RB")
        || Clauses.lower(s, i).equals("not");
  }

  /** Where the run of words without a break that ends at a token begins. */
  private static int start(Sentence s, int to) {
    int from = to;
    while (from > 0
        && !Clauses.isBreak(s, from - 1)
        && !Clauses.isQuote(s, from - 1)
        && !s.token(from - 1).text().equals(":")) {
      from--;
    }
    return from;
  }

  /** Whether what stands between commas tells more of the noun before it. */
  private static boolean isDescription(Sentence s, int from, int to) {
    String upos = s.token(from).upos();
    return Clauses.isRelative(s, from)
        || Set.of("VBG", "VBN").contains(s.token(from).xpos())
        || Set.of("DET", "NUM", "ADP", "NOUN", "ADJ").contains(upos)
        || Clauses.range(from, to).stream().noneMatch(i -> s.token(i).upos().equals("PROPN"));
  }

  /**
   * The phrase in [from, to): after the last conjunction or verb, unless a clause that tells more
   * of it stands between.
   */
  private static Optional<SourcePhrase> phraseIn(Sentence s, int from, int to) {
    int begin = from;
    boolean relative = false;
    for (int i = from; i < to; i++) {
      boolean modifies = i > from && Set.of("VBG", "VBN").contains(s.token(i).xpos());
      relative |= i > from && Clauses.isRelative(s, i) || modifies;
      boolean joins =
          s.token(i).upos().equals("SCONJ") && !Clauses.isRelative(s, i)
              || s.token(i).upos().equals("CCONJ")
                  && Set.of("but", "yet").contains(Clauses.lower(s, i))
              || s.token(i).isFinite();
      if (joins && !relative) {
        begin = i + 1;
      }
    }
    while (begin < to && isLeading(s, begin)) {
      begin++;
    }
    if (begin < to && s.token(begin).upos().equals("ADP")) {
      // "in June police said": the last noun before the verb
      int last = to;
      int first = last;
      while (first > begin
          && (TITLED.contains(s.token(first - 1).upos())
              || Set.of("ADJ", "DET").contains(s.token(first - 1).upos()))) {
        first--;
      }
      begin = first;
    }
    if (begin >= to || !Clauses.opensPhrase(s, begin) || Clauses.isRelative(s, begin)) {
      return Optional.empty();
    }
    return Clauses.head(s, begin, to) < 0 ? Optional.empty() : Optional.of(phrase(s, begin, to));
  }

  private static boolean isLeading(Sentence s, int i) {
    return s.token(i).upos().equals("CCONJ")
        || s.token(i).upos().equals("ADV")
        || s.token(i).upos().equals("PUNCT");
  }

  /** The words [from, to) as who says it, without a clause that tells more of it. */
  static SourcePhrase phrase(Sentence s, int from, int to) {
    int head = Clauses.head(s, from, to);
    int of = head < 0 ? from : head;
    int last = of + 1;
    while (last < to && !Clauses.isRelative(s, last)) {
      last++;
    }
    while (last > of + 1
        && s.token(last - 1).upos().equals("PUNCT")
        && !s.token(last - 1).text().equals(")")) {
      last--;
    }
    return new SourcePhrase(of, s.spanOf(List.of(from, last - 1)), of);
  }
}
