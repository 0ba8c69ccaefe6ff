package org.hearsay.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.EntityType;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/**
 * Tells a known name from the part of a longer one that the name finder did not see whole:
 * "Florida" in "Florida State", "American" in "American Registry", "Apple" in "Apple TV".
 *
 * <p>Such a part means something else than the gazetteer's entry; titles and nouns for bodies and
 * people that act ("French President", "Syria Envoy") leave it its meaning.
 */
final class LongerNames {

  private static final List<String> DIRECTIONS =
      List.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "downtown",
          "upper",
          "lower",
          "greater",
          "mainland",
          "mr",
          "mr.");

  /** Heads of titles of a state or city: what follows "of" is that place all the same. */
  private static final Set<String> OF_A_PLACE =
      Set.of(
          "republic",
          "kingdom",
          "state",
          "city",
          "town",
          "province",
          "county",
          "commonwealth",
          "emirate",
          "sultanate",
          "territory",
          "district",
          "region",
          "village",
          "island",
          "affairs",
          "gulf",
          "strait",
          "government",
          "people");

  private static final Set<String> QUOTES = Set.of("\"", "\u201c", "``", "\u2018");

  private static final List<String> DIVISIONS =
      List.of("counties", "provinces", "districts", "parishes", "prefectures", "governorates");

  private final Gazetteer gazetteer;
  private final List<Sentence> sentences;
  private final List<NamedMention> names;
  private final Map<Integer, Set<Integer>> covered = new HashMap<>();

  /**
   * @param names those of the article; may be filled until the first question is asked
   */
  LongerNames(Gazetteer gazetteer, List<Sentence> sentences, List<NamedMention> names) {
    this.gazetteer = gazetteer;
    this.sentences = sentences;
    this.names = names;
  }

  /** Whether a name that means an entry by itself is but a part of a longer one here. */
  boolean holds(NamedMention name, GazetteerEntry entry) {
    Sentence sentence = sentences.get(name.mention().sentence());
    if (isHeadline(sentence)) {
      return false;
    }
    return switch (entry.kind()) {
      case STATE, TERRITORY, HISTORIC_STATE, CITY, REGION ->
          continues(name, sentence)
              || follows(name, sentence)
              || isTitle(name, sentence)
              || isListed(name, sentence);
      case ORGANIZATION -> continues(name, sentence);
      case GOVERNMENT_BODY, FACILITY, PERSON, PEOPLE, THING -> false;
    };
  }

  /** Whether capitalised words that make no title follow at once. */
  private boolean continues(NamedMention name, Sentence sentence) {
    int end = name.last() + 1;
    while (end < sentence.size() && isFree(name, sentence, end)) {
      end++;
    }
    if (end == name.last() + 1) {
      return false;
    }
    if (end < sentence.size() && isPersonAt(name, end)) {
      // "Russia Foreign Minister Lavrov", "Apple Chief Tim Cook"
      return false;
    }
    List<String> lemmas = new ArrayList<>();
    for (int i = name.last() + 1; i < end; i++) {
      lemmas.add(Words.singular(sentence.token(i)));
    }
    return gazetteer.agentNouns().endingIn(lemmas).isEmpty()
        && gazetteer.officesCalled(String.join(" ", lemmas)).isEmpty()
        && gazetteer.agentNouns().endingIn(lemmas.subList(0, 1)).isEmpty();
  }

  /**
   * The title of a work: "Houston's Top Ten" in quotation marks, or with two capitalised words that
   * are no office, no body and no name of their own.
   */
  private boolean isTitle(NamedMention name, Sentence sentence) {
    int possessive = name.last() + 1;
    if (possessive + 1 >= sentence.size()
        || !Words.isPossessiveMark(sentence.token(possessive))
        || !Words.isCapital(sentence.token(possessive + 1))) {
      return false;
    }
    if (name.first() > 0 && QUOTES.contains(sentence.token(name.first() - 1).text())) {
      return true;
    }
    int end = possessive + 1;
    List<String> lemmas = new ArrayList<>();
    while (end < sentence.size()
        && Words.isCapital(sentence.token(end))
        && (Words.isNoun(sentence.token(end)) || sentence.token(end).upos().equals("ADJ"))
        && !mentionsIn(name.mention().sentence()).contains(end)) {
      lemmas.add(Words.singular(sentence.token(end)));
      end++;
    }
    return lemmas.size() > 1
        && !(end < sentence.size() && mentionsIn(name.mention().sentence()).contains(end))
        && gazetteer.agentNouns().endingIn(lemmas).isEmpty()
        && gazetteer.officesCalled(String.join(" ", lemmas)).isEmpty();
  }

  /** "Los Angeles, Orange and San Bernardino Counties": no city, but what the last word says. */
  private static boolean isListed(NamedMention name, Sentence sentence) {
    int end = name.last() + 1;
    boolean list = false;
    while (end < sentence.size()) {
      Token token = sentence.token(end);
      boolean joins = Words.isOneOf(token, List.of(",", "and", "&", "or"));
      if (!joins && !(token.upos().equals("PROPN") && Words.isCapital(token))) {
        break;
      }
      list |= joins;
      if (list && Words.isOneOf(token, DIVISIONS)) {
        return true;
      }
      end++;
    }
    // the tagger takes "counties" for a common noun
    return list && end < sentence.size() && Words.isOneOf(sentence.token(end), DIVISIONS);
  }

  /** Whether a capitalised word that is no title stands right before. */
  private boolean follows(NamedMention name, Sentence sentence) {
    int before = name.first() - 1;
    if (before < 0) {
      return false;
    }
    Token token = sentence.token(before);
    if (isLetter(token) || isOf(name, sentence, before) || isBranch(name, before)) {
      return true;
    }
    if (!isFree(name, sentence, before)) {
      return false;
    }
    String lemma = Words.singular(token);
    return !Words.isOneOf(token, DIRECTIONS)
        && gazetteer.agentNouns().of(lemma).isEmpty()
        && gazetteer.officesCalled(lemma).isEmpty()
        && before > 0;
  }

  /**
   * "Center for Radiation Therapy of Beverly Hills": the place belongs to a name that ends in it.
   */
  private boolean isOf(NamedMention name, Sentence sentence, int of) {
    if (of < 2 || !sentence.token(of).text().equals("of")) {
      return false;
    }
    boolean free =
        isFree(name, sentence, of - 1)
            && (isFree(name, sentence, of - 2) || sentence.token(of - 2).text().equals("for"));
    if (!free && !isOrganizationFor(name, sentence, of - 1)) {
      return false;
    }
    String lemma = Words.singular(sentence.token(of - 1));
    return !OF_A_PLACE.contains(lemma)
        && gazetteer.agentNouns().of(lemma).isEmpty()
        && gazetteer.officesCalled(lemma).isEmpty();
  }

  /** "Acme Malaysia": the branch of a firm, which the name finder cut in two. */
  private boolean isBranch(NamedMention name, int last) {
    return names.stream()
        .filter(other -> other.mention().sentence() == name.mention().sentence())
        .filter(other -> other.last() == last)
        .filter(other -> other.mention().type() == EntityType.ORGANIZATION)
        .anyMatch(
            other ->
                gazetteer.readings(other.text()).stream()
                    .allMatch(r -> r.entry().sector().filter("BUS"::equals).isPresent()));
  }

  /** The name finder's "Center for Radiation Therapy". */
  private boolean isOrganizationFor(NamedMention name, Sentence sentence, int last) {
    return names.stream()
        .filter(other -> other.mention().sentence() == name.mention().sentence())
        .filter(other -> other.last() == last)
        .filter(other -> other.mention().type() == EntityType.ORGANIZATION)
        .anyMatch(
            other -> {
              for (int i = other.first() + 1; i < last; i++) {
                if (sentence.token(i).text().equals("for")) {
                  return true;
                }
              }
              return false;
            });
  }

  /** "H" in "H Texas", whatever the tagger made of it. */
  private static boolean isLetter(Token token) {
    String text = token.text();
    return text.length() == 1
        && text.charAt(0) >= 'B'
        && text.charAt(0) <= 'Z'
        && text.charAt(0) != 'I';
  }

  /** Whether a token is a capitalised word of a name, and of no mention. */
  private boolean isFree(NamedMention name, Sentence sentence, int i) {
    Token token = sentence.token(i);
    return token.upos().equals("PROPN")
        && Words.isCapital(token)
        && !mentionsIn(name.mention().sentence()).contains(i);
  }

  private boolean isPersonAt(NamedMention name, int token) {
    return names.stream()
        .anyMatch(
            other ->
                other.mention().sentence() == name.mention().sentence()
                    && other.first() == token
                    && other.mention().type() == EntityType.PERSON);
  }

  private Set<Integer> mentionsIn(int sentence) {
    if (covered.isEmpty()) {
      for (NamedMention name : names) {
        Set<Integer> tokens =
            covered.computeIfAbsent(name.mention().sentence(), s -> new HashSet<>());
        for (int i = name.first(); i <= name.last(); i++) {
          tokens.add(i);
        }
      }
    }
    return covered.getOrDefault(sentence, Set.of());
  }

  /** Whether most words of a sentence have capitals, so that they say nothing. */
  private static boolean isHeadline(Sentence sentence) {
    int words = 0;
    int capital = 0;
    for (Token token : sentence.tokens()) {
      if (token.text().length() > 3 && Character.isLetter(token.text().codePointAt(0))) {
        words++;
        capital += Words.isCapital(token) ? 1 : 0;
      }
    }
    return capital * 10 > words * 9;
  }
}
