package org.hearsay.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that the name finder passed over: states and their adjectives, organizations by their
 * full names of several words, and regions by the short name that stands after a comma.
 */
final class MissedNames {

  private static final int LONGEST = 5;

  /** Taggers take a name that they do not know, at the start of a sentence, for a noun. */
  private static final Set<String> NAME_TAGS = Set.of("PROPN", "ADJ", "NOUN");

  private final Gazetteer gazetteer;
  private final AnnotatedArticle article;
  private final Map<Integer, Set<Integer>> covered = new TreeMap<>();

  MissedNames(Gazetteer gazetteer, AnnotatedArticle article, List<NamedMention> names) {
    this.gazetteer = gazetteer;
    this.article = article;
    for (NamedMention name : names) {
      Set<Integer> tokens =
          covered.computeIfAbsent(name.mention().sentence(), s -> new HashSet<>());
      for (int i = name.first(); i <= name.last(); i++) {
        tokens.add(i);
      }
    }
  }

  List<NamedMention> find() {
    List<NamedMention> found = new ArrayList<>();
    for (int s = 0; s < article.sentences().size(); s++) {
      Sentence sentence = article.sentences().get(s);
      Set<Integer> names = covered.getOrDefault(s, Set.of());
      for (int i = 0; i < sentence.size(); i++) {
        Token token = sentence.token(i);
        boolean possible =
            !names.contains(i)
                && Words.isCapital(token)
                && NAME_TAGS.contains(token.upos())
                && !isInName(sentence, i, names);
        int longest = possible ? gazetteer.longestFrom(token.text()) : 0;
        for (int end = Math.min(sentence.size(), i + Math.min(LONGEST, longest)); end > i; end--) {
          if (overlaps(names, i, end)
              || continues(sentence, end)
              || Words.isPossessiveMark(sentence.token(end - 1))) {
            // "the State's" is not "the States"
            continue;
          }
          String words = Words.text(sentence, i, end);
          Reading reading = only(words);
          if (reading == null && end > i + 1) {
            reading = organization(sentence, end, words);
          }
          if (reading == null && end == i + 1 && i > 0) {
            reading = party(token, words);
          }
          if (reading == null && i > 0 && Words.isOneOf(sentence.token(i - 1), List.of("the"))) {
            reading = seat(words);
          }
          if (reading == null && NameReadings.isBehindComma(sentence, i) && names.contains(i - 2)) {
            reading = region(words);
          }
          if (reading != null) {
            boolean article = reading.entry().kind() == GazetteerEntry.Kind.ORGANIZATION;
            int from = article && isPartOfName(sentence, i - 1, reading) ? i - 1 : i;
            found.add(named(s, sentence, from, end, reading, words));
            i = end - 1;
            break;
          }
        }
      }
    }
    return found;
  }

  /** Whether a capitalised word or a hyphen stands right before: part of another name. */
  private static boolean isInName(Sentence sentence, int i, Set<Integer> names) {
    if (i == 0) {
      return false;
    }
    Token before = sentence.token(i - 1);
    return before.text().equals("-")
        || before.upos().equals("PROPN") && !names.contains(i - 1) && Words.isCapital(before);
  }

  private static boolean continues(Sentence sentence, int end) {
    return end < sentence.size()
        && sentence.token(end).upos().equals("PROPN")
        && Words.isCapital(sentence.token(end));
  }

  private static boolean overlaps(Set<Integer> names, int from, int end) {
    for (int i = from; i < end; i++) {
      if (names.contains(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a person of the article has a name with this word: Chad, Israel, Jordan. */
  private boolean namesAPerson(String words) {
    return article.mentions().stream()
        .filter(mention -> mention.type() == EntityType.PERSON)
        .anyMatch(mention -> article.slice(mention.span()).contains(words));
  }

  private @Nullable Reading only(String words) {
    if (words.length() < 2 || NameReadings.isPersonal(words) && namesAPerson(words)) {
      return null;
    }
    List<Reading> readings = gazetteer.readings(words);
    boolean one =
        !readings.isEmpty()
            && readings.stream().map(Reading::entry).distinct().count() == 1
            && readings.getFirst().use() != Reading.Use.SHORT
            && (readings.getFirst().entry().kind() == GazetteerEntry.Kind.STATE
                || readings.getFirst().entry().kind() == GazetteerEntry.Kind.TERRITORY);
    return one ? readings.getFirst() : null;
  }

  /** A body of a state that is called by the house it sits in: "the Kremlin". */
  private @Nullable Reading seat(String words) {
    List<Reading> readings = gazetteer.readings(words);
    boolean one =
        readings.size() == 1
            && readings.getFirst().use() == Reading.Use.NAME
            && readings.getFirst().entry().kind() == GazetteerEntry.Kind.GOVERNMENT_BODY;
    return one ? readings.getFirst() : null;
  }

  /** Whether a word is the article of a name, such as that of a newspaper. */
  private static boolean isPartOfName(Sentence sentence, int i, Reading reading) {
    return i >= 0
        && sentence.token(i).text().equals("The")
        && (i > 0 || reading.name().startsWith("The "));
  }

  /** An organization whose whole name of several words stands here. */
  private @Nullable Reading organization(Sentence sentence, int end, String words) {
    List<Reading> readings = gazetteer.readings(words);
    boolean body =
        !readings.isEmpty()
            && readings.stream()
                .allMatch(
                    r ->
                        r.use() == Reading.Use.NAME
                            && r.entry().kind() == GazetteerEntry.Kind.ORGANIZATION);
    boolean noun = Words.isNoun(sentence.token(end - 1));
    return body && noun ? readings.getFirst() : null;
  }

  /** A party by the plural of those who are in it: Conservatives. */
  private @Nullable Reading party(Token token, String words) {
    List<Reading> readings = gazetteer.readings(words);
    boolean party =
        Words.isPlural(token)
            && !readings.isEmpty()
            && readings.stream()
                .allMatch(
                    r ->
                        r.use() == Reading.Use.NAME
                            && r.entry().kind() == GazetteerEntry.Kind.ORGANIZATION
                            && r.entry().sector().filter("PTY"::equals).isPresent());
    return party ? readings.getFirst() : null;
  }

  /** A region by a short name in capitals: TX. */
  private @Nullable Reading region(String words) {
    List<Reading> readings = gazetteer.readings(words);
    boolean one =
        readings.size() == 1
            && readings.getFirst().use() == Reading.Use.SHORT
            && readings.getFirst().entry().kind() == GazetteerEntry.Kind.REGION
            && NameKey.isAcronym(words);
    return one ? readings.getFirst() : null;
  }

  private NamedMention named(
      int s, Sentence sentence, int from, int end, Reading reading, String words) {
    EntityType type =
        switch (reading.use()) {
          case NAME, SHORT -> reading.entry().kind().type();
          case DEMONYM, PEOPLE -> EntityType.GROUP;
        };
    Mention mention =
        new Mention(
            sentence.token(from).span().cover(sentence.token(end - 1).span()),
            s,
            end - 1,
            Mention.Kind.NAME,
            type);
    return new NamedMention(mention, from, end - 1, words);
  }
}
