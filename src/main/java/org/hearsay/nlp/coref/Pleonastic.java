package org.hearsay.nlp.coref;

import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** Tells the "it" that means nothing: "it is clear that", "it seems", "it rained". */
final class Pleonastic {

  private Pleonastic() {}

  private static final Set<String> SEEMING =
      Set.of(
          "seem",
          "appear",
          "happen",
          "emerge",
          "transpire",
          "follow",
          "matter",
          "turn",
          "rain",
          "snow",
          "take",
          "cost");

  /** What is said, thought or known that a clause follows: "it was announced that". */
  private static final Set<String> REPORTED =
      Set.of(
          "say",
          "report",
          "announce",
          "believe",
          "expect",
          "think",
          "know",
          "understand",
          "reveal",
          "suggest",
          "claim",
          "assume",
          "agree",
          "decide",
          "hope",
          "estimate",
          "confirm",
          "allege",
          "note",
          "argue",
          "show",
          "find",
          "rumor");

  private static final Set<String> TIMES =
      Set.of("time", "day", "night", "morning", "year", "month", "week", "hour", "o'clock");

  static boolean is(Sentence sentence, int it) {
    Token token = sentence.token(it);
    if (token.relation().equals("expl")) {
      return true;
    }
    int head = token.head();
    if (head < 0 || !token.relation().equals("nsubj")) {
      return false;
    }
    Token predicate = sentence.token(head);
    boolean clause = !sentence.children(head, "csubj", "ccomp", "advcl", "xcomp", "acl").isEmpty();
    boolean copula = !sentence.children(head, "cop").isEmpty();
    if (copula) {
      boolean judged = predicate.xpos().startsWith("JJ") || predicate.xpos().startsWith("NN");
      return TIMES.contains(predicate.lemma())
          || (judged && clause && clauseFollows(sentence, head));
    }
    if (token.dep().equals("nsubj:pass") && REPORTED.contains(predicate.lemma())) {
      return clause;
    }
    return SEEMING.contains(predicate.lemma()) && (clause || isWeather(predicate));
  }

  private static boolean isWeather(Token predicate) {
    return predicate.lemma().equals("rain") || predicate.lemma().equals("snow");
  }

  /** "it is hard to see", "it is a pity that"; no clause with a subordinator such as "because". */
  private static boolean clauseFollows(Sentence sentence, int head) {
    return sentence.children(head, "csubj", "ccomp", "advcl", "xcomp", "acl").stream()
        .filter(c -> c > head)
        .anyMatch(
            c ->
                sentence.children(c, "mark").stream()
                    .map(m -> sentence.token(m).lemma())
                    .anyMatch(m -> m.equals("to") || m.equals("that") || m.equals("whether")));
  }
}
