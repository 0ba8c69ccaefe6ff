package org.hearsay.extract;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** What the words of a sentence show by themselves, whatever their tree is. */
final class Clauses {
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose", "whom");
  private static final Set<String> TIMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february march april"
                  + " may june july august september october november december today yesterday"
                  + " tomorrow tonight last this late earlier early afterward afterwards")
              .split(" "));

  private Clauses() {}

  static String lower(Sentence s, int i) {
    return s.token(i).text().toLowerCase(Locale.ROOT);
  }

  /** Whether the head of a clause, its auxiliary or its copula is finite. */
  static boolean hasFiniteVerb(Sentence s, int clause) {
    return s.token(clause).isFinite()
        || s.children(clause, "aux", "cop").stream().anyMatch(i -> s.token(i).isFinite());
  }

  static boolean isNominal(Token token) {
    return NOMINAL.contains(token.upos());
  }

  static boolean isRelative(Sentence s, int i) {
    return RELATIVE.contains(lower(s, i));
  }

  static boolean isComma(Sentence s, int i) {
    return s.token(i).text().equals(",");
  }

  /** Whether a comma or a dash stands there. */
  static boolean isBreak(Sentence s, int i) {
    return switch (s.token(i).text()) {
      case ",", "–", "—", "--", ";" -> true;
      default -> false;
    };
  }

  static boolean isQuote(Sentence s, int i) {
    return switch (s.token(i).text()) {
      case "\"", "“", "”", "``", "''", "«", "»", "„" -> true;
      default -> false;
    };
  }

  /** Whether a word tells a time: "Tuesday", "last", "today". */
  static boolean isTime(Sentence s, int i) {
    return TIMES.contains(lower(s, i));
  }

  /** Whether a noun phrase can begin there. */
  static boolean opensPhrase(Sentence s, int i) {
    return switch (s.token(i).upos()) {
      case "DET", "PROPN", "NOUN", "ADJ", "NUM" -> true;
      case "PRON" -> !isRelative(s, i) || lower(s, i).equals("that");
      default -> false;
    };
  }

  /** Whether a finite verb stands in [from, to) outside of relative clauses. */
  static boolean hasVerb(Sentence s, int from, int to) {
    boolean relative = false;
    for (int i = from; i < to; i++) {
      relative = (relative || isRelative(s, i)) && !isBreak(s, i);
      if (s.token(i).isFinite() && !relative) {
        return true;
      }
    }
    return false;
  }

  /** The end of a sentence's words, its last stop and closing marks left out. */
  static int end(Sentence s) {
    int end = s.size();
    while (end > 0 && s.token(end - 1).upos().equals("PUNCT") && !isClosing(s, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean isClosing(Sentence s, int i) {
    return s.token(i).text().equals(")");
  }

  /**
   * The last noun of the first run of them in [from, to): what a noun phrase is about. Who owns it
   * is not: "army" of "South Sudan's army".
   */
  static int head(Sentence s, int from, int to) {
    int head = -1;
    for (int i = from; i < to; i++) {
      Token token = s.token(i);
      if (token.xpos().equals("POS")) {
        head = -1;
      } else if (head >= 0 && token.upos().equals("PRON")) {
        break;
      } else if (isNominal(token)) {
        head = token.upos().equals("NUM") && head >= 0 ? head : i;
      } else if (head >= 0 && !token.upos().equals("ADJ")) {
        boolean hyphen = token.text().equals("-") && i + 2 < to;
        if (!hyphen) {
          break;
        }
        i++;
      }
    }
    return head;
  }

  /** The indices from one to another, the latter left out. */
  static java.util.List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }
}
