package org.hearsay.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two wordings name one actor. The rules are those by which event coders are compared on
 * PLOVER's gold standard records: a shared head word, an acronym and what it stands for, or one of
 * a few built-in expansions.
 */
final class ActorText {

  private static final int LONGEST = 15;

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z.'\\-]*");
  private static final Pattern TAIL = Pattern.compile("('s|'|\\.)+$");

  private static Set<String> set(String words) {
    return Set.of(words.split(" "));
  }

  /** Titles, bodies and directions, which name nobody. */
  private static final Set<String> COMMON =
      set(
          "a an the of in on at to for from by with and or its his her their this that these those"
              + " former new own senior top leader leaders president prime minister secretary"
              + " general king queen chief foreign vice deputy government governments official"
              + " officials authority authorities administration ministry parliament council court"
              + " army military troops forces force soldiers police rebel rebels group groups party"
              + " member members united states state republic people national international union"
              + " organization organisation committee north south east west eastern western"
              + " northern southern central city town region mr mrs ms dr gen lt defence defense"
              + " federal supreme high ousted outgoing newly appointed radical islamic"
              + " fundamentalist young hundreds thousands about some refugees refugee leadership"
              + " movement front spokesman spokeswoman interior judge ambassador congress cabinet"
              + " assembly commission opposition security peacekeepers peacekeeping civilians"
              + " civilian dozens");

  private static final Set<String> FUNCTION =
      set("the a an of in on at to for from by with and or its his her their this that 's");

  private static final Set<String> PRONOUNS =
      set(
          "i me my mine myself you your yours yourself he him his himself she her hers herself it"
              + " its itself we us our ours ourselves they them their theirs themselves who whom"
              + " whose which that this these those one");

  /** The first four letters of what states and their people are called. */
  private static final Set<String> STATES =
      set(
          "afgh alba alge ango arge arme aust azer bang bela beni bosn braz brit bulg buru burm"
              + " camb kamp cana chad chil chin colo cong cost rica cote ivor coas croa cuba cypr"
              + " czec denm dani ecua egyp engl ethi fiji finl finn fran fren gamb geor germ ghan"
              + " gree guin hait hung icel indi indo iran iraq irel iris isra ital jama japa jord"
              + " kaza keny kore kuwa kyrg laos latv leba libe liby lith mace mala mali maur mexi"
              + " mold mong mont moro moza myan nami nepa neth dutc nica nige norw paki pale pana"
              + " para peru phil pola poli port qata roma russ sovi rwan saud arab sene serb sier"
              + " leon sing slov soma span spai sri lank suda swed swis swit syri taiw tanz thai"
              + " timo togo trin tuni turk ugan ukra emir unit stat amer urug uzbe vene viet yeme"
              + " yugo zamb zimb us usa uk sout nort east west repu demo king");

  private static final Map<String, List<String>> EXPANSIONS =
      Map.of(
          "us", List.of("united states", "american", "washington", "bush", "clinton", "u.s."),
          "uk", List.of("british", "britain", "united kingdom", "london"),
          "un", List.of("united nations", "u.n."),
          "eu", List.of("european union"),
          "ec", List.of("european community"));

  /** Words that begin alike and are not alike. */
  private static final Set<Set<String>> APART =
      Set.of(
          Set.of("niger", "nigeria"),
          Set.of("austria", "australia"),
          Set.of("niger", "nigerian"),
          Set.of("austrian", "australian"));

  private ActorText() {}

  /** Whether a predicted wording names a gold one, rather than one of others. */
  static boolean matches(String predicted, String gold, List<String> others) {
    return !predicted.isEmpty()
        && !gold.isEmpty()
        && isShort(predicted)
        && share(predicted, gold)
        && others.stream()
            .noneMatch(
                o -> share(predicted, o) && likeness(predicted, o) > likeness(predicted, gold));
  }

  /** Whether two names, written out or short, are one; symmetric. */
  static boolean same(String a, String b) {
    if (a.isEmpty() || b.isEmpty() || isPronoun(a) || isPronoun(b)) {
      return false;
    }
    if (plain(a).equals(plain(b))) {
      return true;
    }
    if (!isShort(a) || !isShort(b)) {
      return false;
    }
    List<String> headsA = heads(a);
    List<String> headsB = heads(b);
    if (headsA.size() >= 2
        && headsB.size() >= 2
        && isHigh(headsA.getFirst())
        && isHigh(headsB.getFirst())) {
      // of two full names the last words agree, or two words
      long shared = headsA.stream().filter(x -> headsB.stream().anyMatch(y -> alike(x, y))).count();
      return alike(headsA.getLast(), headsB.getLast()) || shared >= 2 || expandAlike(a, b);
    }
    return share(a, b) || share(b, a);
  }

  static boolean isPronoun(String text) {
    return PRONOUNS.contains(plain(text));
  }

  static boolean isShort(String text) {
    return text.strip().split("\\s+").length <= LONGEST;
  }

  /** Nothing but the name or adjective of a state. */
  static boolean isState(String text) {
    List<String> words =
        words(text).stream()
            .map(w -> w.toLowerCase(Locale.ROOT))
            .filter(w -> !w.isEmpty() && !FUNCTION.contains(w))
            .toList();
    return !words.isEmpty()
        && words.stream()
            .map(w -> w.replace(".", ""))
            .allMatch(w -> STATES.contains(w.substring(0, Math.min(4, w.length()))));
  }

  /** Small letters without accents, dots, possessive and article, single spaces. */
  static String plain(String text) {
    String letters =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{Mn}", "")
            .toLowerCase(Locale.ROOT)
            .replace('\u2019', '\'')
            .replace(".", "");
    return letters
        .replaceAll("'s?(?= |$)", "")
        .replaceAll("[^\\p{L}\\p{N}_]+", " ")
        .strip()
        .replaceFirst("^(the|a|an) ", "");
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(TAIL.matcher(matcher.group()).replaceAll("").replaceAll("^\\.+|\\.+$", ""));
    }
    return words;
  }

  /** The capitalised words that are not common ones, else the last content word. */
  private static List<String> heads(String text) {
    List<String> words = words(text).stream().filter(w -> !w.isEmpty()).toList();
    List<String> heads = words.stream().filter(w -> isHigh(w) && !isCommon(w)).toList();
    if (!heads.isEmpty()) {
      return heads;
    }
    List<String> content = words.stream().filter(w -> !isCommon(w)).toList();
    List<String> last = content.isEmpty() ? words : content;
    return last.subList(Math.max(0, last.size() - 1), last.size());
  }

  private static boolean isHigh(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  private static boolean isCommon(String word) {
    return COMMON.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Equal but for case and plural, or with the same first four letters and a capital. */
  private static boolean alike(String a, String b) {
    String x = singular(a);
    String y = singular(b);
    if (x.equals(y)) {
      return true;
    }
    return !APART.contains(Set.of(x, y))
        && x.length() >= 4
        && y.length() >= 4
        && x.startsWith(y.substring(0, 4))
        && (isHigh(a) || isHigh(b));
  }

  private static String singular(String word) {
    String low = word.toLowerCase(Locale.ROOT).replace(".", "");
    return low.length() > 3 ? low.replaceAll("s+$", "") : low;
  }

  private static boolean share(String predicted, String gold) {
    List<String> words = words(predicted).stream().filter(w -> !w.isEmpty()).toList();
    for (String head : heads(gold)) {
      for (String word : words) {
        if (alike(head, word) && (!isCommon(word) || word.equalsIgnoreCase(head))) {
          return true;
        }
      }
    }
    return expandAlike(predicted, gold) || spells(predicted, gold) || spells(gold, predicted);
  }

  private static boolean expandAlike(String a, String b) {
    Set<String> shared = expanded(a);
    shared.retainAll(expanded(b));
    return !shared.isEmpty();
  }

  private static Set<String> expanded(String text) {
    String low = " " + String.join(" ", words(text)).toLowerCase(Locale.ROOT) + " ";
    String dotless = low.replace(".", "");
    Set<String> found = new HashSet<>();
    EXPANSIONS.forEach(
        (acronym, names) -> {
          if (dotless.contains(" " + acronym + " ")
              || names.stream()
                  .anyMatch(
                      n ->
                          low.contains(" " + n + " ")
                              || dotless.contains(" " + n.replace(".", "") + " "))) {
            found.add(acronym);
          }
        });
    return found;
  }

  /** Whether an acronym in one text is made of the capitals of the other. */
  private static boolean spells(String text, String full) {
    StringBuilder initials = new StringBuilder();
    for (String word : words(full)) {
      if (!word.isEmpty() && isHigh(word)) {
        initials.append(word.charAt(0));
      }
    }
    String all = initials.toString();
    return words(text).stream()
        .anyMatch(
            w ->
                w.length() >= 2
                    && w.equals(w.toUpperCase(Locale.ROOT))
                    && !FUNCTION.contains(w.toLowerCase(Locale.ROOT))
                    && w.equals(all));
  }

  /** The share of words that two texts have in common. */
  private static double likeness(String a, String b) {
    List<String> x = content(a);
    List<String> y = content(b);
    if (x.isEmpty() || y.isEmpty()) {
      return 0;
    }
    int hits = (int) x.stream().filter(w -> y.stream().anyMatch(v -> alike(w, v))).count();
    return (double) hits / (x.size() + y.size() - Math.min(hits, y.size()));
  }

  private static List<String> content(String text) {
    return words(text).stream()
        .filter(w -> !w.isEmpty() && !FUNCTION.contains(w.toLowerCase(Locale.ROOT)))
        .toList();
  }
}
