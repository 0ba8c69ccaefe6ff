package org.hearsay.nlp.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** Whether the clause around a time tells of what was or of what will be. */
enum Tense {
  PAST,
  FUTURE,
  /** No verb says it. */
  UNKNOWN;

  /** Verbs whose infinitive has not happened yet, whatever their own tense. */
  private static final Set<String> AHEAD =
      Set.of(
          "plan",
          "expect",
          "schedule",
          "agree",
          "want",
          "intend",
          "decide",
          "vow",
          "promise",
          "threaten",
          "urge",
          "ask",
          "order",
          "set",
          "hope",
          "prepare",
          "due",
          "aim",
          "propose",
          "slate",
          "pledge",
          "try",
          "invite",
          "seek",
          "call",
          "demand",
          "wait",
          "mean",
          "project");

  /** Verbs whose object comes at the time that stands with them: "has scheduled talks Friday". */
  private static final Set<String> APPOINTS = Set.of("schedule", "plan", "slate");

  private static final Set<String> ORDERED =
      Set.of("first", "second", "third", "last", "latest", "only", "youngest", "oldest");

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "n’t", "never", "neither", "nor", "no");

  private static final Set<String> FUTURE_MODALS =
      Set.of(
          "will", "'ll", "’ll", "wo", "shall", "would", "may", "might", "could", "should", "can",
          "must");

  /** How far to look for a verb where the tree gives none. */
  private static final int WINDOW = 14;

  /**
   * The tense of the clause that a token stands in.
   *
   * @param token the last token of the time
   * @param before the word before the time, in lower case
   * @param after the word after it
   */
  static Tense of(Sentence sentence, int token, String before, String after) {
    if (before.equals("until") || before.equals("till") || before.equals("by")) {
      return isPluperfect(sentence, token) ? PAST : FUTURE;
    }
    if (after.equals("'s")) {
      return PAST;
    }
    if (before.equals("for") && isPlannedFor(sentence, token)) {
      return FUTURE;
    }
    for (int at = token; at >= 0; at = sentence.token(at).head()) {
      Token word = sentence.token(at);
      if ((word.xpos().startsWith("VB") || word.xpos().equals("MD"))
          && !isMistagged(sentence, at)) {
        Tense tense = ofVerb(sentence, at);
        if (tense != UNKNOWN) {
          return tense;
        }
      } else if (!sentence.children(at, "cop").isEmpty()) {
        Tense tense = ofVerb(sentence, sentence.children(at, "cop").getFirst());
        return tense == UNKNOWN ? auxiliaries(sentence, at) : tense;
      }
    }
    return nearby(sentence, token);
  }

  /** "was planned for March": the plan is of the past, the time is not. */
  private static boolean isPlannedFor(Sentence sentence, int token) {
    int head = sentence.token(token).head();
    return head >= 0
        && head < token
        && sentence.token(head).xpos().equals("VBN")
        && AHEAD.contains(sentence.token(head).lemma())
        && sentence.children(head, "aux").stream()
            .noneMatch(i -> sentence.token(i).lemma().equals("have"));
  }

  /** A noun that the tagger took for a verb: "the shares leaped". */
  private static boolean isMistagged(Sentence sentence, int at) {
    Token word = sentence.token(at);
    return switch (word.dep()) {
      case "nsubj", "obj", "obl", "nmod", "compound" -> word.xpos().equals("VBZ");
      default -> false;
    };
  }

  /** "Until Thursday, they had not called": the clause looks back from a time in the past. */
  private static boolean isPluperfect(Sentence sentence, int token) {
    for (int at = token; at >= 0; at = sentence.token(at).head()) {
      if (sentence.token(at).xpos().startsWith("VB")) {
        return sentence.children(at, "aux").stream()
            .anyMatch(
                i ->
                    sentence.token(i).lemma().equals("have")
                        && sentence.token(i).xpos().equals("VBD"));
      }
    }
    return false;
  }

  private static Tense ofVerb(Sentence sentence, int verb) {
    Token word = sentence.token(verb);
    Tense helped = auxiliaries(sentence, verb);
    if (helped != UNKNOWN) {
      return helped;
    }
    if (isInfinitive(sentence, verb) && word.relation().equals("acl")) {
      // "guidelines to be published in March", but "the first countries to join"
      return isOneOfMany(sentence, word.head()) ? UNKNOWN : FUTURE;
    }
    return switch (word.xpos()) {
      case "VBD" -> APPOINTS.contains(word.lemma()) ? FUTURE : PAST;
      case "MD" -> FUTURE_MODALS.contains(word.text()) ? FUTURE : UNKNOWN;
      case "VB" -> infinitive(sentence, verb);
      case "VBP", "VBZ" -> reports(word) ? PAST : FUTURE;
      case "VBN" -> participle(word);
      default -> UNKNOWN;
    };
  }

  /** "a ruling issued Thursday", "talks planned for Friday"; "said" is never anything else. */
  private static Tense participle(Token verb) {
    if (!verb.relation().equals("acl")) {
      return reports(verb) ? PAST : UNKNOWN;
    }
    return AHEAD.contains(verb.lemma()) ? FUTURE : PAST;
  }

  /** "says Tuesday" is said in the past. */
  private static boolean reports(Token verb) {
    return verb.lemma().equals("say")
        || verb.lemma().equals("tell")
        || verb.lemma().equals("report");
  }

  private static Tense auxiliaries(Sentence sentence, int verb) {
    boolean progressive = sentence.token(verb).xpos().equals("VBG");
    boolean ahead = AHEAD.contains(sentence.token(verb).lemma());
    boolean appoints = APPOINTS.contains(sentence.token(verb).lemma());
    Tense found = UNKNOWN;
    List<Integer> helpers = sentence.children(verb, "aux");
    for (int child : helpers) {
      Token helper = sentence.token(child);
      if (helper.xpos().equals("MD")) {
        return isPast(sentence, helper, helpers, verb) ? PAST : FUTURE;
      }
      boolean have = helper.lemma().equals("have");
      if (have && appoints && !helper.xpos().equals("VBD")) {
        found = FUTURE;
      } else if (have || helper.xpos().equals("VBD")) {
        found = PAST;
      } else if (found == UNKNOWN && (progressive || ahead)) {
        found = FUTURE;
      }
    }
    return found;
  }

  /** "may have met on Monday", "could not be reached on Monday". */
  private static boolean isPast(Sentence sentence, Token modal, List<Integer> helpers, int verb) {
    boolean perfect = helpers.stream().anyMatch(i -> sentence.token(i).lemma().equals("have"));
    boolean ahead = modal.lemma().equals("will") || modal.lemma().equals("shall");
    boolean denied =
        modal.text().equalsIgnoreCase("could")
            && (sentence.children(verb, "advmod").stream().anyMatch(i -> isNegation(sentence, i))
                || sentence.children(verb, "nsubj").stream()
                    .flatMap(i -> sentence.children(i, "cc", "det", "advmod").stream())
                    .anyMatch(i -> isNegation(sentence, i)));
    return perfect && !ahead || denied;
  }

  private static boolean isNegation(Sentence sentence, int token) {
    return NEGATIONS.contains(sentence.token(token).lemma().toLowerCase(Locale.ROOT));
  }

  private static boolean isOneOfMany(Sentence sentence, int noun) {
    return sentence.children(noun, "amod", "advmod", "nummod").stream()
        .anyMatch(i -> ORDERED.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT)));
  }

  private static boolean isInfinitive(Sentence sentence, int verb) {
    return sentence.children(verb, "mark", "aux").stream()
        .anyMatch(i -> sentence.token(i).lemma().equals("to"));
  }

  private static Tense infinitive(Sentence sentence, int verb) {
    int head = sentence.token(verb).head();
    if (head < 0) {
      return UNKNOWN;
    }
    String lemma = sentence.token(head).lemma();
    boolean to = isInfinitive(sentence, verb);
    boolean lookingBack =
        sentence.children(head, "aux").stream()
            .anyMatch(
                i ->
                    sentence.token(i).lemma().equals("have")
                        && sentence.token(i).xpos().equals("VBD"));
    return to && AHEAD.contains(lemma) ? (lookingBack ? PAST : FUTURE) : UNKNOWN;
  }

  /** Without a tree: the nearest finite verb before, else after. */
  private static Tense nearby(Sentence sentence, int token) {
    boolean infinitive = false;
    for (int i = token - 1; i >= Math.max(0, token - WINDOW); i--) {
      Token word = sentence.token(i);
      switch (word.xpos()) {
        case "VBD" -> {
          return infinitive && AHEAD.contains(word.lemma()) ? FUTURE : PAST;
        }
        case "MD" -> {
          return FUTURE;
        }
        case "VB" -> infinitive = true;
        case "VBP", "VBZ" -> {
          boolean have = word.lemma().equals("have");
          return have || reports(word) ? PAST : FUTURE;
        }
        default -> {
          // No verb with a tense of its own.
        }
      }
    }
    for (int i = token + 1; i < Math.min(sentence.size(), token + WINDOW); i++) {
      switch (sentence.token(i).xpos()) {
        case "VBD" -> {
          return PAST;
        }
        case "MD" -> {
          return FUTURE;
        }
        default -> {
          // Look on.
        }
      }
    }
    return UNKNOWN;
  }
}
