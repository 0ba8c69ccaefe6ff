package org.hearsay.nlp.time;

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
      return FUTURE;
    }
    if (after.equals("'s")) {
      return PAST;
    }
    for (int at = token; at >= 0; at = sentence.token(at).head()) {
      Token word = sentence.token(at);
      if (word.xpos().startsWith("VB") || word.xpos().equals("MD")) {
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

  private static Tense ofVerb(Sentence sentence, int verb) {
    Token word = sentence.token(verb);
    Tense helped = auxiliaries(sentence, verb);
    if (helped != UNKNOWN) {
      return helped;
    }
    return switch (word.xpos()) {
      case "VBD" -> PAST;
      case "MD" -> FUTURE_MODALS.contains(word.text()) ? FUTURE : UNKNOWN;
      case "VB" -> infinitive(sentence, verb);
      case "VBP", "VBZ" -> reports(word) ? PAST : FUTURE;
      case "VBN" -> participle(word);
      default -> UNKNOWN;
    };
  }

  /** "a ruling issued Thursday", "talks planned for Friday". */
  private static Tense participle(Token verb) {
    if (!verb.relation().equals("acl")) {
      return UNKNOWN;
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
    Tense found = UNKNOWN;
    for (int child : sentence.children(verb, "aux")) {
      Token helper = sentence.token(child);
      if (helper.xpos().equals("MD")) {
        return FUTURE;
      }
      boolean have = helper.lemma().equals("have");
      if (have || helper.xpos().equals("VBD")) {
        found = PAST;
      } else if (found == UNKNOWN && (progressive || ahead)) {
        found = FUTURE;
      }
    }
    return found;
  }

  private static Tense infinitive(Sentence sentence, int verb) {
    int head = sentence.token(verb).head();
    if (head < 0) {
      return UNKNOWN;
    }
    String lemma = sentence.token(head).lemma();
    boolean to =
        sentence.children(verb, "mark", "aux").stream()
            .anyMatch(i -> sentence.token(i).lemma().equals("to"));
    return to && AHEAD.contains(lemma) ? FUTURE : UNKNOWN;
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
