package org.hearsay.nlp.sentence;

import java.util.Locale;
import java.util.Set;

/** English abbreviations that are written with a full stop, by what may follow them. */
final class Abbreviations {

  /** A name or a figure follows: the sentence never ends here. */
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          ("mr mrs ms mx dr prof rev fr hon sen sens rep reps gov govs lt gen col maj capt cmdr sgt"
                  + " cpl pvt adm supt insp det amb pres sec st ste mt ft messrs mmes msgr atty v vs"
                  + " cf al viz eg ie e.g i.e approx lt.col brig spc pfc"
                  + " dist sr.ms mlle mme drs ps p.s")
              .split(" "));

  /** A figure follows. */
  private static final Set<String> BEFORE_FIGURES =
      Set.of(
          "no nos vol vols fig figs art arts para sec sect p pp ch ca c jan feb mar apr jun jul aug sep sept oct nov dec ext"
              .split(" "));

  /** The sentence may end here; what follows tells. */
  private static final Set<String> ANYWHERE =
      Set.of(
          ("inc corp co cos ltd bros llc plc jr sr esq phd ph.d m.d b.a m.a d.c u.s u.k u.n e.u"
                  + " u.s.a u.a.e a.m p.m am pm etc est ala ariz ark calif colo conn del fla ga ill"
                  + " ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt"
                  + " wash wis wyo ave blvd rd hwy dept assn intl natl univ ed eds a.d b.c mon tue wed"
                  + " thu thur thurs fri sat sun min max hr hrs ft in lb lbs oz mph sq")
              .split(" "));

  private Abbreviations() {}

  /** The word before a full stop at an index, in lower case, without the stop. */
  static String wordBefore(String text, int stop) {
    return wordAsItStands(text, stop).toLowerCase(Locale.ROOT);
  }

  /** The word before a full stop at an index, without the stop. */
  static String wordAsItStands(String text, int stop) {
    int begin = stop;
    while (begin > 0 && isWordPart(text.charAt(begin - 1))) {
      begin--;
    }
    return text.substring(begin, stop);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '&';
  }

  /** Whether a name or a figure goes on behind the stop: "Mr. Kim", "J. Smith". */
  static boolean goesOn(String word, boolean capital) {
    return BEFORE_NAMES.contains(word) && !word.equals("v") || isInitial(word) && capital;
  }

  /** Whether a figure would make the stop an abbreviation's: "No. 4", "Oct. 3". */
  static boolean wantsFigure(String word) {
    return BEFORE_FIGURES.contains(word);
  }

  /** Whether the stop may be the abbreviation's and the sentence's at once. */
  static boolean isKnown(String word) {
    return ANYWHERE.contains(word)
        || BEFORE_FIGURES.contains(word)
        || BEFORE_NAMES.contains(word)
        || word.indexOf('.') > 0;
  }

  /** Whether the abbreviation may be the last word of a sentence, as initials may not. */
  static boolean mayEnd(String word) {
    return ANYWHERE.contains(word) || BEFORE_FIGURES.contains(word);
  }

  /** A single letter, such as the initial of a name. */
  static boolean isInitial(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }
}
