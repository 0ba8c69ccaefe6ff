package org.hearsay.nlp.token;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that the tokenizer knows by name. */
final class WordLists {

  /** Words that end in a full stop, even at the end of a sentence. */
  static final Set<String> ABBREVIATIONS =
      words(
          """
          Mr Mrs Ms Messrs Mme Mlle Dr Drs Prof St Ste Mt Ft Rev Fr Hon Rt Pres Gov Lt Col Gen Maj Capt Cmdr Cpl
          Sgt Adm Brig Pvt Sen Rep Reps Sens Supt Det Amb Atty Spec Jr Sr Esq Inc Corp Co Cos Ltd Bros Plc Pty
          Feb Apr Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
          Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Mont Neb Nev Okla
          Pa Penn Tenn Tex Va Vt Wis Wyo Ave Blvd Rd Hwy Pkwy Bldg Dept Dist Univ Assn Intl Natl Govt
          vs etc al cf eg ie viz ca approx est esp incl ext tel div eds trans vols figs pg op
          hr hrs mins secs yr yrs mos lb lbs oz ft sq mph Attn PS ps Ph Conf Exp Para v
          """);

  /** Words that end in a full stop only before a number: No. 5, but: he said no. */
  static final Set<String> NUMBERED =
      words(
          "No Nos no nos Art Sec Fig fig pp p Vol vol Ch ch Jan Mar Jun Mo Ore Wash mo min sec ed c"
              + " in");

  /** What stands behind a number as a word of its own. */
  static final Set<String> UNITS =
      words(
          """
          am pm AM PM a.m p.m k K m M bn B b mn tn km Km KM kms cm mm nm kg Kg KG g mg lb lbs oz ft in
          mi mph kph kmh mpg GB MB TB KB kb Mb Gb GHz MHz kHz Hz kW MW GW kWh MWh V W min mins hr hrs h s
          sec secs yr yrs yo x C F p c mb kt kts bps percent pct degrees years year days hours
          """);

  /** Words that begin with an apostrophe. */
  static final Set<String> APOSTROPHE_WORDS = words("em tis twas til cause bout n");

  private static final Set<String> PREFIXES =
      words(
          """
          a agro ante anti arch be bi bio co counter cross cyber de e eco ex extra inter intra macro mega
          micro mid mini multi neo non over pan para peri post pre pro pseudo quasi re semi socio sub super
          tri ultra un under uni vice x
          """);

  private static final Set<String> SUFFIXES =
      words("esque ette fest fold gate itis less most rama wise");

  private WordLists() {}

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.strip().split("\\s+")));
  }

  /** Whether a hyphen behind it does not end the word: co-founder, anti-war. */
  static boolean isPrefix(String word) {
    return word.length() <= 7 && PREFIXES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a hyphen before it does not end the word: career-wise. */
  static boolean isSuffix(String text, int begin, int end) {
    int to = begin;
    while (to < end && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to - begin <= 5 && SUFFIXES.contains(text.substring(begin, to).toLowerCase(Locale.ROOT));
  }
}
