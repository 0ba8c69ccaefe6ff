package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/**
 * Who says what a cue tells: its subject, its agent in the passive, the subject that a participle,
 * an infinitive or a conjunct borrows, the possessor of a noun.
 *
 * @param head the index in the sentence of the head of the words
 * @param span the words as they stand beside the cue
 * @param referent the index of the head that the words refer to: the antecedent of "who"
 */
record SourcePhrase(int head, TextSpan span, int referent) {
  private static final Set<String> DOCUMENTS =
      Set.of(
          "statement",
          "letter",
          "message",
          "tweet",
          "note",
          "memo",
          "speech",
          "comment",
          "remark",
          "declaration",
          "post",
          "email",
          "release");

  /** "According to the law" tells how something is done, not who says so. */
  private static final Set<String> STANDARDS =
      Set.of(
          ("law rule regulation norm principle custom tradition standard criterion procedure need"
                  + " preference taste ability schedule")
              .split(" "));

  /** What they begin tells of the event, not of who takes part: "the envoy after his return". */
  private static final Set<String> CIRCUMSTANCE =
      Set.of("after", "amid", "before", "despite", "during", "following", "since", "until");

  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");
  private static final Set<String> ADJUNCTS = Set.of("nmod", "obl");

  /** Whether a noun behind "according to" is what is kept to, not who says something. */
  static boolean isStandard(Sentence s, int head) {
    return STANDARDS.contains(s.token(head).lemma());
  }

  /** The source of a verbal or adjectival cue. */
  static Optional<SourcePhrase> ofPredicate(Sentence s, int cue) {
    int verb = cue;
    for (int hops = 0; hops < 6; hops++) {
      Optional<SourcePhrase> own = ownSubject(s, verb);
      if (own.isPresent()) {
        return own;
      }
      boolean passive =
          s.children(verb).stream()
              .anyMatch(
                  i ->
                      s.token(i).dep().equals("aux:pass") || s.token(i).dep().equals("nsubj:pass"));
      int up = s.token(verb).head();
      if (passive || up < 0) {
        return Optional.empty();
      }
      switch (s.token(verb).relation()) {
        case "xcomp" -> {
          List<Integer> objects = s.children(up, "obj", "iobj");
          if (!objects.isEmpty() && !s.token(up).lemma().equals("promise")) {
            return Optional.of(phrase(s, objects.getFirst()));
          }
          verb = up;
        }
        case "conj", "advcl", "parataxis", "ccomp", "dep" -> {
          if (s.token(verb).relation().equals("ccomp") && s.token(verb).isFinite()) {
            return Optional.empty();
          }
          verb = up;
        }
        case "acl" -> {
          if (!nominal(s, up) || s.token(verb).xpos().equals("VBN")) {
            return Optional.empty();
          }
          // "issued a statement saying": who issued it
          Optional<SourcePhrase> issuer =
              DOCUMENTS.contains(s.token(up).lemma()) ? ofNoun(s, up) : Optional.empty();
          return Optional.of(issuer.orElseGet(() -> phrase(s, up)));
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static boolean nominal(Sentence s, int token) {
    return NOMINAL.contains(s.token(token).upos());
  }

  private static Optional<SourcePhrase> ownSubject(Sentence s, int verb) {
    for (int i : s.children(verb)) {
      String dep = s.token(i).dep();
      if (dep.equals("nsubj") || dep.equals("nsubj:outer")) {
        boolean expletive = s.token(i).lemma().equals("there");
        if (!expletive) {
          return Optional.of(subject(s, verb, i));
        }
      }
      if (dep.equals("obl:agent")
          || dep.equals("obl")
              && s.children(i, "case").stream().anyMatch(c -> s.token(c).lemma().equals("by"))
              && s.children(verb).stream().anyMatch(c -> s.token(c).dep().endsWith(":pass"))) {
        return Optional.of(phrase(s, i));
      }
    }
    return Optional.empty();
  }

  private static SourcePhrase subject(Sentence s, int verb, int subject) {
    SourcePhrase own = phrase(s, subject);
    boolean relative =
        s.token(verb).dep().equals("acl:relcl")
            && s.token(verb).head() >= 0
            && RELATIVE.contains(s.token(subject).lemma().toLowerCase(java.util.Locale.ROOT));
    return relative ? new SourcePhrase(own.head, own.span, s.token(verb).head()) : own;
  }

  /** The source of a noun: "her claim that", "the report of the police that". */
  static Optional<SourcePhrase> ofNoun(Sentence s, int noun) {
    for (int i : s.children(noun)) {
      if (s.token(i).dep().equals("nmod:poss")) {
        return Optional.of(phrase(s, i));
      }
    }
    for (int i : s.children(noun, "nmod")) {
      if (s.children(i, "case").stream()
          .anyMatch(c -> Set.of("by", "from", "of").contains(s.token(c).lemma()))) {
        return Optional.of(phrase(s, i));
      }
    }
    // "made the claim that", "issued a statement saying that": the subject of the light verb
    int up = s.token(noun).head();
    if (up >= 0 && s.token(noun).relation().equals("obj") && s.token(up).upos().equals("VERB")) {
      return ofPredicate(s, up);
    }
    return Optional.empty();
  }

  /** The noun phrase of a head, without preposition, possessive mark and clauses after it. */
  static SourcePhrase phrase(Sentence s, int head) {
    return phrase(s, head, Set.of());
  }

  /** The words of one participant: also without conjuncts and participles that modify it. */
  static TextSpan participant(Sentence s, int head) {
    return phrase(s, head, Set.of("conj", "cc", "acl")).span();
  }

  private static SourcePhrase phrase(Sentence s, int head, Set<String> without) {
    List<Integer> front = new ArrayList<>(List.of(head));
    List<Integer> kept = new ArrayList<>();
    while (!front.isEmpty()) {
      int next = front.removeLast();
      kept.add(next);
      for (int child : s.children(next)) {
        String relation = s.token(child).relation();
        boolean own = next == head;
        boolean leave =
            own
                && (without.contains(relation)
                    || isCircumstance(s, child)
                    || relation.equals("case")
                    || relation.equals("punct")
                    || relation.equals("mark")
                    || relation.equals("cc") && s.children(head, "conj").isEmpty()
                    || relation.equals("cop")
                    || relation.equals("nsubj")
                    || relation.equals("advcl")
                    || relation.equals("parataxis")
                    || s.token(child).dep().equals("acl:relcl")
                    || relation.equals("advmod") && child > head);
        if (!leave) {
          front.add(child);
        }
      }
    }
    // an appositive may leave a comma at the end; what is discontinuous is cut at the first gap
    List<Integer> sorted = kept.stream().sorted().toList();
    int from = sorted.indexOf(head);
    int begin = from;
    while (begin > 0 && bridged(s, sorted.get(begin - 1), sorted.get(begin))) {
      begin--;
    }
    int end = from;
    while (end + 1 < sorted.size() && bridged(s, sorted.get(end), sorted.get(end + 1))) {
      end++;
    }
    while (end > from
        && s.token(sorted.get(end)).upos().equals("PUNCT")
        && !s.closesBracket(sorted.get(begin), sorted.get(end))) {
      end--;
    }
    while (begin < from && isEdge(s, sorted.get(begin), kept, head)) {
      begin++;
    }
    return new SourcePhrase(head, s.spanOf(sorted.subList(begin, end + 1)), head);
  }

  /** A mark, a conjunction, or a preposition but that of a modifier: "[at] least 26 people". */
  private static boolean isEdge(Sentence s, int i, List<Integer> kept, int head) {
    Token token = s.token(i);
    boolean modifies = token.head() != head && kept.contains(token.head());
    return token.upos().equals("PUNCT")
        || token.dep().equals("cc")
        || token.upos().equals("ADP") && !modifies;
  }

  private static boolean isCircumstance(Sentence s, int child) {
    return ADJUNCTS.contains(s.token(child).relation())
        && s.children(child, "case").stream()
            .anyMatch(c -> CIRCUMSTANCE.contains(s.token(c).lemma()));
  }

  private static boolean bridged(Sentence s, int left, int right) {
    for (int i = left + 1; i < right; i++) {
      if (!s.token(i).upos().equals("PUNCT")) {
        return false;
      }
    }
    return true;
  }
}
