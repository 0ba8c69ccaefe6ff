package org.hearsay.nlp.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.nlp.tag.Tag;

/**
 * Places where no sentence ends whatever {@link SentenceEnds} has learned from mail, and those
 * where it must be surer than elsewhere, since news writes names, headlines, quotations and figures
 * with the same letters. Only before the items of a list a sentence always ends.
 */
final class SentenceEndRules {
  /** How much the score for an end must exceed the other, which may even be a little higher. */
  private static final int LEAST = -50;

  /** Likewise where a sentence mostly goes on. */
  private static final int LEAST_IN_DOUBT = 100;

  /** Marks that no sentence ends behind. */
  private static final Pattern GOING_ON = Pattern.compile("[(\\[{;\u201c\u2018\u00ab]|``");

  /** Marks that a sentence seldom ends behind, but in mail. */
  private static final Pattern CLOSING = Pattern.compile("[)\\]}\u201d\u2019]");

  private static final Pattern APOSTROPHE = Pattern.compile("['\u2019].*");
  private static final Pattern STRAIGHT_QUOTE = Pattern.compile("\"|''|'");
  private static final Pattern STOP = Pattern.compile("[.!?\u2026]+");
  private static final Pattern DOTS = Pattern.compile("\\.{2,}|\u2026");
  private static final Pattern DASH = Pattern.compile("[-\u2013\u2014\u2015]+");
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");

  /** What stands before the first item of a list, or before a further one, within a sentence. */
  private static final Pattern BEFORE_INNER_ITEM = Pattern.compile("[(,;:]|and|or|that");

  private static final Pattern ITEM = Pattern.compile("\\d{1,2}");

  private static final Set<String> FUNCTION_TAGS = Set.of("ADP", "AUX", "DET", "PRON", "SCONJ");

  /** What an address begins with: "Dear all,", "Hi,", "Thanks,", "Ann,". */
  private static final Set<String> ADDRESS_TAGS = Set.of("PROPN", "INTJ", "NOUN", "ADJ");

  private static final int LONGEST_ADDRESS = 5;

  /** A name or a letter before a colon: "Q:", "Mr. Baker:". */
  private static final int LONGEST_LABEL = 4;

  private final List<String> forms;
  private final List<Tag> tags;
  private final boolean[] spaced;
  private final boolean headline;

  /**
   * @param forms the words of the stretch
   * @param tags the tag of each
   * @param spaced whether white space stands before each
   */
  SentenceEndRules(List<String> forms, List<Tag> tags, boolean[] spaced) {
    this.forms = forms;
    this.tags = tags;
    this.spaced = spaced;
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
    return !isBetweenWords(place)
        && (GOING_ON.matcher(before).matches()
            || APOSTROPHE.matcher(after).matches()
            || after.equals("\"") && Character.isDigit(before.codePointAt(0))
            || DASH.matcher(before).matches() && Character.isLowerCase(first)
            || !spaced[place] && DOTS.matcher(before).matches() && Character.isLowerCase(first)
            || before.equals(".") && Character.isDigit(first)
            || before.equals(".") && INITIAL.matcher(before2).matches()
            || INITIAL.matcher(before).matches());
  }

  /**
   * How much the score for an end must exceed the other; before an item of a list any will do.
   *
   * @param begin the first word of the sentence that would end
   */
  int least(int begin, int place) {
    if (isListItem(place)) {
      return Integer.MIN_VALUE;
    }
    return isDoubtful(begin, place) ? LEAST_IN_DOUBT : LEAST;
  }

  /** Whether an item such as "2) Call me" begins, with the item before or after it near. */
  private boolean isListItem(int place) {
    int number = item(place);
    if (number < 0 || BEFORE_INNER_ITEM.matcher(forms.get(place - 1)).matches()) {
      return false;
    }
    for (int i = 0; i + 1 < forms.size(); i++) {
      if (item(i) >= 0 && Math.abs(item(i) - number) == 1) {
        return true;
      }
    }
    return false;
  }

  /** The number of the item of a list that begins with the word at an index, or -1. */
  private int item(int index) {
    boolean item =
        index + 1 < forms.size()
            && forms.get(index + 1).equals(")")
            && ITEM.matcher(forms.get(index)).matches()
            && !spaced[index + 1]
            && (index == 0 || spaced[index]);
    return item ? Integer.parseInt(forms.get(index)) : -1;
  }

  private boolean isDoubtful(int begin, int place) {
    String before = forms.get(place - 1);
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
      return place - 2 < begin || !STOP.matcher(forms.get(place - 2)).matches();
    }
    return CLOSING.matcher(before).matches();
  }

  private boolean isBetweenWords(int place) {
    String before = forms.get(place - 1);
    return Character.isLetterOrDigit(before.codePointBefore(before.length()))
        && Character.isLetterOrDigit(forms.get(place).codePointAt(0));
  }
}
