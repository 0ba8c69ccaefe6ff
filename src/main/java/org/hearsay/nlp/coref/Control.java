package org.hearsay.nlp.coref;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** Who does what a predicate says, said with it or understood. */
final class Control {

  private Control() {}

  private static final Set<String> REASONS =
      Set.of("for", "over", "because", "due", "after", "following", "on", "about");

  private static final Set<String> AGAINST = Set.of("on", "against", "upon");

  private static final Set<String> COMPLAINING = Set.of("protest", "complain", "appeal");

  private static final Set<String> ADDRESSING = Set.of("to", "with", "against");

  private static final Set<String> MEASURES =
      Set.of(
          "sanction",
          "embargo",
          "tariff",
          "penalty",
          "fine",
          "measure",
          "restriction",
          "pressure",
          "ban",
          "blockade",
          "charge",
          "duty");

  /** Verbs of praise, blame and punishment. */
  private static final Set<String> JUDGING =
      Set.of(
          ("condemn criticize criticise denounce sanction punish blame rebuke censure fine reprimand"
                  + " penalize penalise slam chide lambast praise thank congratulate laud commend hail"
                  + " fire sack dismiss suspend expel arrest jail charge sentence prosecute convict"
                  + " indict honor honour reward attack target warn ridicule mock forgive pardon"
                  + " admonish scold bomb sue investigate")
              .split(" "));

  /**
   * The head of the phrase that is the subject around a token: that of the predicate, else that of
   * the clause which controls it ("Seoul wants to recall its envoy", "urged Kim to halt his
   * tests").
   *
   * @return -1 where there is none
   */
  static int subject(Sentence sentence, int token) {
    int at = sentence.token(token).head();
    int below = token;
    while (at >= 0) {
      Token word = sentence.token(at);
      int judged = judged(sentence, at, below);
      if (judged >= 0) {
        return judged;
      }
      if (isPredicate(sentence, at)) {
        List<Integer> subjects = sentence.children(at, "nsubj");
        if (!subjects.isEmpty()) {
          return subjects.getFirst() == token ? -1 : subjects.getFirst();
        }
        List<Integer> objects =
            word.head() < 0 ? List.of() : sentence.children(word.head(), "obj", "iobj");
        switch (word.relation()) {
          case "xcomp" -> {
            if (!objects.isEmpty()) {
              return objects.getFirst();
            }
          }
          case "acl" -> {
            if (sentence.children(at, "mark").isEmpty()) {
              return word.head();
            }
          }
          case "csubj", "root" -> {
            return -1;
          }
          default -> {
            // The subject is that of the clause above.
          }
        }
      }
      below = at;
      at = word.head();
    }
    return -1;
  }

  /** The subjects around a token, from the clause that it stands in outwards. */
  static List<Integer> subjects(Sentence sentence, int token) {
    List<Integer> subjects = new ArrayList<>();
    int at = token;
    while (subjects.size() < 4) {
      int subject = subject(sentence, at);
      int predicate = subject < 0 ? -1 : sentence.token(subject).head();
      if (predicate < 0 || predicate == at || !sentence.dominates(predicate, token)) {
        if (subject >= 0 && !subjects.contains(subject)) {
          subjects.add(subject);
        }
        return subjects;
      }
      if (!subjects.contains(subject)) {
        subjects.add(subject);
      }
      at = predicate;
    }
    return subjects;
  }

  private static boolean isPredicate(Sentence sentence, int at) {
    return sentence.token(at).xpos().startsWith("VB")
        || !sentence.children(at, "nsubj", "cop").isEmpty();
  }

  /**
   * "thanked the envoy for his service", "condemned Sudland over its raid", "imposed sanctions on
   * Sudland because of its test": what one is judged for is one's own.
   *
   * @param at the verb of judging, or the measure that is taken against somebody
   */
  private static int judged(Sentence sentence, int at, int below) {
    String relation = sentence.token(below).relation();
    boolean reason =
        (relation.equals("obl") || relation.equals("nmod"))
            && sentence.children(below, "case").stream()
                .anyMatch(i -> REASONS.contains(sentence.token(i).lemma()));
    if (!reason) {
      return -1;
    }
    Token token = sentence.token(at);
    if (MEASURES.contains(Nouns.singular(token))) {
      return against(sentence, at, below);
    }
    if (COMPLAINING.contains(token.lemma())) {
      return sentence.children(at, "obl").stream()
          .filter(i -> i < below)
          .filter(
              i ->
                  sentence.children(i, "case").stream()
                      .anyMatch(c -> ADDRESSING.contains(sentence.token(c).lemma())))
          .findFirst()
          .orElse(-1);
    }
    List<Integer> objects = sentence.children(at, "obj");
    if (objects.isEmpty() || objects.getFirst() > below) {
      return -1;
    }
    int object = objects.getFirst();
    if (MEASURES.contains(Nouns.singular(sentence.token(object)))) {
      int target = against(sentence, object, below);
      return target >= 0 ? target : against(sentence, at, below);
    }
    boolean on =
        token.lemma().equals("congratulate")
            || sentence.children(below, "case").stream()
                .noneMatch(i -> sentence.token(i).lemma().equals("on"));
    return JUDGING.contains(token.lemma()) && on ? object : -1;
  }

  /** Whom a measure is directed at: "sanctions on", "pressure against". */
  private static int against(Sentence sentence, int at, int limit) {
    for (int i : sentence.children(at, "nmod", "obl")) {
      boolean against =
          i < limit
              && sentence.children(i, "case").stream()
                  .anyMatch(c -> AGAINST.contains(sentence.token(c).lemma()));
      if (against) {
        return i;
      }
    }
    return -1;
  }
}
