package org.hearsay.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.pattern.Argument;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.FrameMatch;
import org.hearsay.text.Sentence;

/** Which events are the content of which verbal ones: what is demanded, denied, threatened. */
final class Contents {
  private static final Set<String> TELLING =
      Set.of("tell", "ask", "warn", "say", "remind", "advise", "caution", "suggest", "propose");
  private static final Set<String> CIRCUMSTANCE =
      Set.of(
          "after",
          "although",
          "amid",
          "because",
          "before",
          "despite",
          "during",
          "following",
          "if",
          "once",
          "since",
          "though",
          "unless",
          "until",
          "when",
          "while");

  private Contents() {}

  /** The index of the closest verbal event whose content an event is. */
  static Optional<Integer> verbalAbove(FrameMatch match, List<FrameMatch> matches, Sentence s) {
    int head = match.predicate().head();
    Optional<Integer> closest = Optional.empty();
    int depth = Integer.MAX_VALUE;
    for (int i = 0; i < matches.size(); i++) {
      FrameMatch verbal = matches.get(i);
      if (verbal == match
          || verbal.sentence() != match.sentence()
          || verbal.frame().type().content() == EventType.Content.NONE
          || verbal.trigger().contains(head)
          || match.trigger().contains(verbal.predicate().head())) {
        continue;
      }
      int distance = distance(s, verbal.predicate().head(), head);
      if (distance > 0 && distance < depth && isContent(verbal, head, s)) {
        closest = Optional.of(i);
        depth = distance;
      }
    }
    return closest;
  }

  /**
   * Whether the content can be what the verbal event says: "told reporters that it rained" tells,
   * and demands nothing.
   */
  static boolean fits(FrameMatch verbal, Sentence s) {
    if (verbal.predicate().lemma().equals("let")) {
      // "let us talk" allows nobody anything
      return verbal.predicate().arguments().stream()
          .noneMatch(a -> Set.of("'s", "’s", "us", "me").contains(s.token(a.head()).text()));
    }
    if (verbal.frame().type().content() != EventType.Content.DEMANDED
        || !TELLING.contains(verbal.predicate().lemma())) {
      return true;
    }
    return verbal.predicate().arguments().stream()
        .filter(a -> a.relation() == Argument.Relation.CLAUSE)
        .noneMatch(a -> isIndicative(s, a.head()));
  }

  private static boolean isIndicative(Sentence s, int clause) {
    return Clauses.hasFiniteVerb(s, clause)
        && !isDemand(s, clause)
        && s.children(clause, "aux", "cop").stream().noneMatch(i -> isDemand(s, i));
  }

  private static boolean isDemand(Sentence s, int i) {
    return Set.of("must", "should", "ought").contains(s.token(i).lemma());
  }

  /** Whether a token is, or stands below, a complement clause or an event noun of the verbal. */
  private static boolean isContent(FrameMatch verbal, int head, Sentence s) {
    for (Argument argument : verbal.predicate().arguments()) {
      boolean below = argument.head() == head || s.dominates(argument.head(), head);
      boolean party =
          verbal.fillers().stream()
              .anyMatch(
                  f ->
                      f.argument().head() == argument.head()
                          && (f.role().equals("actor") || f.role().equals("target")));
      boolean complement =
          switch (argument.relation()) {
            case CLAUSE -> true;
            case OBJECT, OBLIQUE -> !party;
            case SUBJECT, INDIRECT_OBJECT, POSSESSOR, MODIFIER -> false;
          };
      if (below && complement && !isAside(s, argument.head(), head)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a relative clause, or a clause or phrase that tells when or why, lies between two
   * words: what it tells is nobody's content.
   */
  static boolean isAside(Sentence s, int top, int head) {
    for (int i = head; i != top && i >= 0; i = s.token(i).head()) {
      boolean told =
          switch (s.token(i).relation()) {
            case "acl" -> s.token(i).dep().equals("acl:relcl");
            case "advcl", "obl", "nmod" ->
                s.children(i, "mark", "case", "advmod").stream()
                    .anyMatch(c -> CIRCUMSTANCE.contains(s.token(c).lemma()));
            default -> false;
          };
      if (told) {
        return true;
      }
    }
    return false;
  }

  private static int distance(Sentence s, int upper, int lower) {
    int steps = 0;
    for (int i = lower; i >= 0; i = s.token(i).head()) {
      if (i == upper) {
        return steps;
      }
      steps++;
    }
    return -1;
  }
}
