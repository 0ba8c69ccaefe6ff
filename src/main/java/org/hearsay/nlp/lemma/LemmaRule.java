package org.hearsay.nlp.lemma;

import java.util.Locale;

/**
 * How a word becomes its lemma: in lower case or not, some characters less at its end, some others
 * added.
 *
 * @param lower whether the lemma is in lower case
 * @param strip how many UTF-16 units the end loses
 * @param append what the end gains
 */
record LemmaRule(boolean lower, int strip, String append) {

  /** The rule that makes {@code lemma} out of {@code form}. */
  static LemmaRule between(String form, String lemma) {
    String lowered = form.toLowerCase(Locale.ROOT);
    boolean keeps = common(form, lemma) >= common(lowered, lemma) && !form.equals(lowered);
    String from = keeps ? form : lowered;
    int shared = common(from, lemma);
    return new LemmaRule(!keeps, from.length() - shared, lemma.substring(shared));
  }

  private static int common(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  /** The lemma; the form itself where the rule does not fit. Inner capitals stay: pro-Beijing. */
  String apply(String form) {
    boolean lowers = lower && !Character.isLowerCase(form.charAt(0));
    String from = lowers ? form.toLowerCase(Locale.ROOT) : form;
    int kept = from.length() - strip;
    if (kept < 0 || kept == 0 && append.isEmpty()) {
      return from;
    }
    return from.substring(0, kept) + append;
  }
}
