package org.hearsay.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** Tells the capital that stands for its government from the place. */
final class PlaceSense {

  /** Prepositions that make a capital a place. */
  private static final List<String> LOCAL =
      List.of(
          "in",
          "at",
          "near",
          "around",
          "outside",
          "inside",
          "through",
          "into",
          "via",
          "throughout",
          "across",
          "over",
          "above",
          "within",
          "beyond",
          "of",
          "off",
          "from",
          "to",
          "for");

  /** Nouns that "to", "from", "of" and "for" tie to a government, not to a place. */
  private static final Set<String> POLITICAL =
      Set.of(
          "message",
          "warning",
          "signal",
          "threat",
          "support",
          "pressure",
          "demand",
          "concession",
          "request",
          "appeal",
          "response",
          "reply",
          "blow",
          "challenge",
          "offer",
          "aid",
          "ally",
          "loyalty",
          "independence",
          "permission",
          "approval",
          "assurance",
          "letter",
          "protest");

  private static final Set<String> PLACE_VERBS =
      Set.of(
          "lie", "host", "sit", "awake", "wake", "burn", "fall", "see", "remain", "be", "become");

  /** Verbs whose object is a place where it can be one. */
  private static final Set<String> REACHING =
      Set.of(
          "visit",
          "leave",
          "reach",
          "enter",
          "tour",
          "capture",
          "seize",
          "bomb",
          "bombard",
          "shell",
          "hit",
          "retake",
          "flee",
          "surround",
          "besiege",
          "control",
          "occupy",
          "liberate",
          "overrun",
          "rock",
          "shake",
          "strike",
          "quit",
          "storm",
          "approach",
          "depart",
          "cross",
          "bypass",
          "evacuate",
          "defend",
          "encircle",
          "flood",
          "paralyze",
          "paralyse",
          "love");

  private static final Set<String> PLACE_NOUNS =
      Set.of(
          "street",
          "airport",
          "hotel",
          "resident",
          "suburb",
          "university",
          "square",
          "restaurant",
          "skyline",
          "mayor",
          "police",
          "neighborhood",
          "neighbourhood",
          "stadium",
          "museum",
          "station",
          "conference",
          "summit",
          "time",
          "office",
          "bureau",
          "court",
          "hospital",
          "embassy",
          "school",
          "bridge",
          "port",
          "district",
          "apartment",
          "home",
          "market");

  private PlaceSense() {}

  /**
   * Whether the name of a capital stands for the government of its state.
   *
   * @param first the name's first token
   * @param head the name's head token
   */
  static boolean isGovernment(Sentence sentence, int first, int head) {
    Token token = sentence.token(head);
    if (first > 0 && isLocal(sentence, first - 1) || isDateline(sentence, first, head)) {
      return false;
    }
    int next = head + 1;
    if (next < sentence.size() && Words.isPossessiveMark(sentence.token(next))) {
      return token.head() > head
          && !PLACE_NOUNS.contains(Words.singular(sentence.token(token.head())));
    }
    return switch (token.relation()) {
      case "nsubj" -> token.head() < 0 || isActing(sentence.token(token.head()));
      case "obj", "iobj" ->
          token.head() < 0 || !REACHING.contains(sentence.token(token.head()).lemma());
      case "conj" -> token.head() >= 0 && conjunct(sentence, token);
      case "nmod", "obl" -> first > 0 && isRelational(sentence.token(first - 1));
      default -> false;
    };
  }

  /** Whether a preposition of place stands right before a name. */
  static boolean isPlace(Sentence sentence, int first) {
    return first > 0 && isLocal(sentence, first - 1);
  }

  /** "LONDON (Reuters) - …", "Moscow, Feb. 27 - …": where the article was written. */
  private static boolean isDateline(Sentence sentence, int first, int head) {
    if (first > 0) {
      return false;
    }
    String name = sentence.token(head).text();
    boolean capitals = name.length() > 2 && name.equals(name.toUpperCase(Locale.ROOT));
    boolean marked =
        head + 1 < sentence.size()
            && Words.isOneOf(
                sentence.token(head + 1),
                List.of("(", "-", "--", "\u2013", "\u2014", "/", ":", "|"));
    return capitals || marked;
  }

  private static boolean conjunct(Sentence sentence, Token token) {
    Token other = sentence.token(token.head());
    return switch (other.relation()) {
      case "nsubj" -> other.head() < 0 || isActing(sentence.token(other.head()));
      case "nmod", "obl" ->
          sentence.children(token.head(), "case").stream()
              .anyMatch(i -> isRelational(sentence.token(i)));
      default -> false;
    };
  }

  private static boolean isActing(Token verb) {
    return verb.upos().equals("VERB") && !PLACE_VERBS.contains(verb.lemma());
  }

  private static boolean isLocal(Sentence sentence, int preposition) {
    Token token = sentence.token(preposition);
    if (!Words.isOneOf(token, LOCAL)) {
      return false;
    }
    boolean political =
        Words.isOneOf(token, List.of("from", "to", "for", "of"))
            && preposition > 0
            && POLITICAL.contains(Words.singular(sentence.token(preposition - 1)));
    return !political;
  }

  private static boolean isRelational(Token preposition) {
    return Words.isOneOf(
        preposition,
        List.of(
            "between", "with", "against", "by", "on", "toward", "towards", "from", "to", "for",
            "of"));
  }
}
