package org.hearsay.nlp.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.nlp.tag.Tag;

/**
 * Places where no sentence ends whatever {@link SentenceEnds} has learned from mail: news writes
 * names, headlines, quotations and figures with the same letters.
 */
final class SentenceEndRules {
  /** How much the score for an end must exceed the other between two words without a mark. */
  private static final int LEAST_BETWEEN_WORDS = 60;

  /** Likewise behind a mark, where the other may even be a little higher. */
  private static final int LEAST_BEHIND_MARK = -100;

  /** Marks that no sentence ends behind. */
  private static final Pattern GOING_ON =
      Pattern.compile("[(\\[{)\\]};\u201c\u2018\u00ab\u201d\u2019]|``");

  private static final Pattern APOSTROPHE = Pattern.compile("['\u2019].*");
  private static final Pattern STRAIGHT_QUOTE = Pattern.compile("\"|''|'");
  private static final Pattern STOP = Pattern.compile("[.!?\u2026]+");
  private static final Pattern DASH = Pattern.compile("[-\u2013\u2014\u2015]+");
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");

  private static final Set<String> FUNCTION_TAGS = Set.of("ADP", "AUX", "DET", "PRON", "SCONJ");

  /** What an address begins with: "Dear all,", "Hi,", "Thanks,", "Ann,". */
  private static final Set<String> ADDRESS_TAGS = Set.of("PROPN", "INTJ", "NOUN", "ADJ");

  private static final int LONGEST_ADDRESS = 5;

  /** A name or a letter before a colon: "Q:", "Mr. Baker:". */
  private static final int LONGEST_LABEL = 4;

  private final List<String> forms;
  private final List<Tag> tags;
  private final boolean headline;

  SentenceEndRules(List<String> forms, List<Tag> tags) {
    this.forms = forms;
    this.tags = tags;
    headline = isHeadline();
  }

  /**
   * Whether most words have capitals, and there is a verb or a small word with a capital, which
   * lists of names and titles do not have.
   */
  private boolean isHeadline() {
    int words = 0;
    int capitals = 0;
    boolean clause = false;
    for (int i = 0; i < forms.size(); i++) {
      String form = forms.get(i);
      if (Character.isLetter(form.charAt(0))) {
        boolean capital = Character.isUpperCase(form.charAt(0));
        String tag = tags.get(i).upos();
        words += form.length() > 3 ? 1 : 0;
        capitals += form.length() > 3 && capital ? 1 : 0;
        clause |= tag.equals("VERB") || i > 0 && capital && FUNCTION_TAGS.contains(tag);
      }
    }
    return clause && capitals * 3 >= words * 2;
  }

  /**
   * Whether no sentence ends before the word at {@code place}.
   *
   * @param begin the first word of the sentence that would end
   */
  boolean forbids(int begin, int place) {
    String before = forms.get(place - 1);
    String before2 = place - 2 >= begin ? forms.get(place - 2) : "";
    String after = forms.get(place);
    int first = after.codePointAt(0);
    if (isBetweenWords(place)) {
      return headline;
    }
    if (before.equals(",")) {
      return place - begin > LONGEST_ADDRESS || !ADDRESS_TAGS.contains(tags.get(begin).upos());
    }
    if (before.equals(":")) {
      return place - begin > LONGEST_LABEL;
    }
    if (STRAIGHT_QUOTE.matcher(before).matches()) {
      return !STOP.matcher(before2).matches();
    }
    return GOING_ON.matcher(before).matches()
        || APOSTROPHE.matcher(after).matches()
        || after.equals("\"") && Character.isDigit(before.codePointAt(0))
        || DASH.matcher(before).matches() && Character.isLowerCase(first)
        || before.equals(".") && Character.isDigit(first)
        || before.equals(".") && INITIAL.matcher(before2).matches()
        || INITIAL.matcher(before).matches();
  }

  /** How much the score for an end must exceed the other. */
  int least(int place) {
    return isBetweenWords(place) ? LEAST_BETWEEN_WORDS : LEAST_BEHIND_MARK;
  }

  private boolean isBetweenWords(int place) {
    String before = forms.get(place - 1);
    return Character.isLetterOrDigit(before.codePointBefore(before.length()))
        && Character.isLetterOrDigit(forms.get(place).codePointAt(0));
  }
}
