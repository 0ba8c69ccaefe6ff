package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/**
 * Finds, by the order of the words alone, who is said to have said a sentence in an aside of it:
 * "…, the ministry said on Monday.", "…, said Ann Lee, a doctor", "The plan, she says, has failed",
 * "…, according to two diplomats". Parsers often take the verb of such an aside for a conjunct.
 */
final class Asides {
  /** The relation of these candidates. */
  static final String RELATION = "aside";

  /** Verbs whose bare subject and a comma are enough to tell who says a sentence. */
  static final Set<String> TELLING =
      Set.of(
          ("say tell add write state announce report note explain claim argue insist warn predict"
                  + " recall reply stress confirm reveal estimate testify tweet remark observe"
                  + " reiterate concede admit acknowledge conclude emphasize emphasise maintain"
                  + " contend assert allege caution joke quip inform believe point")
              .split(" "));

  private static final Set<String> ADDRESSING = Set.of("tell", "inform");
  private static final Set<String> SINCE =
      Set.of("after", "as", "before", "when", "while", "during", "following", "since");

  /** What tells who somebody is when it stands beside a name: a short phrase without a verb. */
  private static final int LONGEST_APPOSITION = 14;

  private static final int LONGEST_SOURCE = 25;

  private Asides() {}

  /** The candidates that asides of a sentence give, at most one for a cue. */
  static List<SayingCandidate> in(Sentence s, int sentence) {
    List<SayingCandidate> found = new ArrayList<>();
    for (int i = 1; i < s.size(); i++) {
      Token token = s.token(i);
      if (token.upos().equals("VERB")
          && token.xpos().startsWith("VB")
          && token.isFinite()
          && TELLING.contains(token.lemma())) {
        aside(s, sentence, i).or(() -> inverted(s, sentence, token)).ifPresent(found::add);
      }
    }
    for (int i = 0; i + 2 < s.size(); i++) {
      if (Clauses.lower(s, i).equals("according") && Clauses.lower(s, i + 1).equals("to")) {
        according(s, sentence, i).ifPresent(found::add);
      }
    }
    return found;
  }

  /** "…, the ministry said on Monday" and "…, the ministry said on Monday, …". */
  private static Optional<SayingCandidate> aside(Sentence s, int sentence, int cue) {
    int to = cue;
    while (to > 0 && isBetween(s.token(to - 1))) {
      to--;
    }
    boolean described = to > 1 && Clauses.isComma(s, to - 1);
    to = described ? to - 1 : to;
    int from = to;
    while (from > 0 && !Clauses.isBreak(s, from - 1) && !Clauses.isQuote(s, from - 1)) {
      from--;
    }
    if (from == 0 || from == to || to - from > LONGEST_SOURCE || !isSource(s, from, to)) {
      return Optional.empty();
    }
    if (Clauses.isQuote(s, from - 1)) {
      return Optional.empty();
    }
    int last = tail(s, cue);
    if (last < 0) {
      return Optional.empty();
    }
    int first = withApposition(s, from, to);
    if (described && first == from) {
      return Optional.empty();
    }
    return candidate(s, sentence, cue, first - 1, last, phrase(s, first, to));
  }

  private static boolean isBetween(Token token) {
    return token.upos().equals("ADV")
        || token.upos().equals("AUX") && !token.lemma().equals("be")
        || token.lemma().equals("not");
  }

  private static boolean isSource(Sentence s, int from, int to) {
    Token last = s.token(to - 1);
    return Clauses.opensPhrase(s, from)
        && !Clauses.isRelative(s, from)
        && (Clauses.isNominal(last) || last.text().equals(")") || isRelativeEnd(s, from, to))
        && !Clauses.hasVerb(s, from, to);
  }

  /** "a man who saw it said". */
  private static boolean isRelativeEnd(Sentence s, int from, int to) {
    return Clauses.range(from, to).stream().anyMatch(i -> Clauses.isRelative(s, i));
  }

  /** Where the adverbials after a cue end, at a comma or the sentence's end; -1 if more follows. */
  private static int tail(Sentence s, int cue) {
    int end = Clauses.end(s);
    int i = cue + 1;
    if (i < end && s.token(cue).lemma().equals("point") && Clauses.lower(s, i).equals("out")) {
      i++;
    } else if (s.token(cue).lemma().equals("point")) {
      return -1;
    }
    if (ADDRESSING.contains(s.token(cue).lemma())) {
      int to = i;
      while (to < end && isAddressee(s, to)) {
        to++;
      }
      if (to == i) {
        return -1;
      }
      i = to;
    }
    if (i < end && !Clauses.isBreak(s, i) && !opensAdverbial(s, i)) {
      return -1;
    }
    boolean clause = false;
    for (; i < end; i++) {
      if (Clauses.isBreak(s, i)) {
        return i;
      }
      String word = Clauses.lower(s, i);
      clause |= SINCE.contains(word);
      boolean more =
          s.token(i).isFinite()
              || Set.of("that", "if", "whether", "because", ":").contains(word)
              || Clauses.isQuote(s, i);
      if (more && !clause) {
        return -1;
      }
    }
    return end;
  }

  private static boolean isAddressee(Sentence s, int i) {
    Token token = s.token(i);
    return !Clauses.isTime(s, i)
        && !Clauses.isRelative(s, i)
        && switch (token.upos()) {
          case "DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM", "CCONJ" -> true;
          default -> token.xpos().equals("POS");
        };
  }

  private static boolean opensAdverbial(Sentence s, int i) {
    Token token = s.token(i);
    return token.upos().equals("ADP")
        || token.upos().equals("ADV")
        || Clauses.isTime(s, i)
        || SINCE.contains(Clauses.lower(s, i));
  }

  /** Where a source begins with what stands in apposition to it: "a teacher, Ann Lee, said". */
  private static int withApposition(Sentence s, int from, int to) {
    int before = from - 1;
    while (before > 0 && !Clauses.isBreak(s, before - 1) && !Clauses.isQuote(s, before - 1)) {
      before--;
    }
    boolean possible =
        Clauses.isComma(s, from - 1)
            && before > 0
            && Clauses.isComma(s, before - 1)
            && from - 1 - before <= LONGEST_APPOSITION
            && isSource(s, before, from - 1);
    if (!possible) {
      return from;
    }
    boolean titleLast =
        isName(s, before, from - 1) && Set.of("DET", "NOUN", "NUM").contains(s.token(from).upos());
    boolean nameLast = to - from > 1 && isName(s, from, to) && hasCommonNoun(s, before, from - 1);
    return titleLast && to - from > 1 || nameLast ? before : from;
  }

  private static boolean isName(Sentence s, int from, int to) {
    return to - from > 1
        && Clauses.range(from, to).stream().allMatch(i -> s.token(i).upos().equals("PROPN"));
  }

  private static boolean hasCommonNoun(Sentence s, int from, int to) {
    return Clauses.range(from, to).stream().anyMatch(i -> s.token(i).upos().equals("NOUN"));
  }

  /** "…, said Ann Lee, a doctor". */
  private static Optional<SayingCandidate> inverted(Sentence s, int sentence, Token token) {
    int cue = s.tokens().indexOf(token);
    int end = Clauses.end(s);
    if (!Clauses.isComma(s, cue - 1)
        || ADDRESSING.contains(token.lemma())
        || cue + 1 >= end
        || !Clauses.opensPhrase(s, cue + 1)
        || s.token(cue + 1).upos().equals("PRON")
        || Clauses.isTime(s, cue + 1)
        || Clauses.hasVerb(s, cue + 1, end)) {
      return Optional.empty();
    }
    int to = cue + 1;
    while (to < end && !Clauses.isComma(s, to) && !Clauses.isRelative(s, to)) {
      to++;
    }
    int head = Clauses.head(s, cue + 1, to);
    if (head < 0) {
      return Optional.empty();
    }
    Optional<SourcePhrase> own = SourcePhrase.ofPredicate(s, cue).filter(p -> p.head() > cue);
    return candidate(
        s,
        sentence,
        cue,
        cue - 1,
        end,
        own.orElseGet(() -> phrase(s, cue + 1, upTo(s, head, end))));
  }

  /** The end of a name or a noun with what belongs to it closely. */
  private static int upTo(Sentence s, int head, int end) {
    int to = head + 1;
    while (to < end
        && !Clauses.isBreak(s, to)
        && !Clauses.isRelative(s, to)
        && !Clauses.isTime(s, to)
        && !Set.of("on", "in", "at", "during", "after").contains(Clauses.lower(s, to))) {
      to++;
    }
    return to;
  }

  /** "According to two diplomats, …"; "…, according to two diplomats(, …)". */
  private static Optional<SayingCandidate> according(Sentence s, int sentence, int cue) {
    int end = Clauses.end(s);
    int to = cue + 2;
    while (to < end && !Clauses.isBreak(s, to) && !s.token(to).text().equals(":")) {
      to++;
    }
    int head = Clauses.head(s, cue + 2, to);
    to = withDescription(s, to, end);
    boolean leads = cue == 0 || cue == 1 && s.token(0).upos().equals("CCONJ");
    if (head < 0 || !leads && !Clauses.isBreak(s, cue - 1) || leads && to >= end) {
      return Optional.empty();
    }
    if (SourcePhrase.isStandard(s, head)) {
      return Optional.empty();
    }
    SourcePhrase source = phrase(s, cue + 2, to);
    TreeSet<Integer> content = new TreeSet<>();
    if (!leads) {
      content.addAll(left(s, cue - 1));
    }
    List<Integer> right = right(s, to);
    if (leads || tells(s, right)) {
      content.addAll(right);
    }
    if (content.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SayingCandidate(
            sentence,
            cue,
            Set.of(cue, cue + 1),
            RELATION,
            headOf(s, content),
            ReportedSpeech.segments(s, content),
            Optional.of(source)));
  }

  /** The end of a source with what describes it: "according to Ann Lee, a doctor, …". */
  private static int withDescription(Sentence s, int to, int end) {
    int next = to + 1;
    while (next < end && !Clauses.isBreak(s, next)) {
      next++;
    }
    boolean describes =
        next < end
            && Clauses.isComma(s, to)
            && Clauses.isComma(s, next)
            && next - to - 1 <= LONGEST_APPOSITION
            && Set.of("DET", "NOUN").contains(s.token(to + 1).upos())
            && s.token(to - 1).upos().equals("PROPN")
            && !Clauses.hasVerb(s, to + 1, next);
    return describes ? next : to;
  }

  /** The words before an aside that begins at a token, back to a semicolon. */
  private static List<Integer> left(Sentence s, int aside) {
    int from = aside;
    while (from > 0 && !s.token(from - 1).text().equals(";")) {
      from--;
    }
    return Clauses.range(from, aside);
  }

  /** The words after an aside that ends at a comma, if they go on with what stood before it. */
  private static List<Integer> right(Sentence s, int aside) {
    int end = Clauses.end(s);
    int from = aside + 1;
    boolean breaks = from < end && (Clauses.isBreak(s, aside) || s.token(aside).text().equals(":"));
    if (!breaks || s.token(aside).text().equals(";")) {
      return List.of();
    }
    String xpos = s.token(from).xpos();
    boolean other =
        xpos.equals("VBG")
            || Clauses.isRelative(s, from)
            || s.token(from).upos().equals("CCONJ")
                && from + 1 < end
                && !Clauses.opensPhrase(s, from + 1);
    return other ? List.of() : Clauses.range(from, end);
  }

  private static Optional<SayingCandidate> candidate(
      Sentence s, int sentence, int cue, int from, int to, SourcePhrase source) {
    List<Integer> left = left(s, from);
    List<Integer> right = right(s, to);
    boolean quoted = to + 1 < s.size() && Clauses.isQuote(s, to + 1);
    boolean leftTells = tells(s, left) && !isSubordinate(s, left);
    boolean rightTells = tells(s, right);
    if (left.isEmpty() || quoted || !leftTells && !rightTells) {
      return Optional.empty();
    }
    TreeSet<Integer> content = new TreeSet<>(left);
    if (rightTells) {
      content.addAll(right);
    }
    return Optional.of(
        new SayingCandidate(
            sentence,
            cue,
            ReportedSpeech.group(s, cue),
            RELATION,
            headOf(s, content),
            ReportedSpeech.segments(s, content),
            Optional.of(source)));
  }

  private static boolean tells(Sentence s, List<Integer> words) {
    return !words.isEmpty() && Clauses.hasVerb(s, words.getFirst(), words.getLast() + 1);
  }

  /** "When rain falls" alone tells nothing. */
  private static boolean isSubordinate(Sentence s, List<Integer> words) {
    boolean opens =
        s.token(words.getFirst()).upos().equals("SCONJ")
            || s.token(words.getFirst()).xpos().equals("WRB");
    return opens && words.stream().noneMatch(i -> Clauses.isComma(s, i));
  }

  private static int headOf(Sentence s, Set<Integer> words) {
    return words.stream()
        .filter(i -> !words.contains(s.token(i).head()))
        .filter(i -> !s.token(i).upos().equals("PUNCT"))
        .findFirst()
        .orElse(-1);
  }

  /** The words [from, to) as who says it. */
  private static SourcePhrase phrase(Sentence s, int from, int to) {
    return NearestSubject.phrase(s, from, to);
  }
}
