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

/** Finds names of states and their adjectives that the name finder passed over. */
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
          if (overlaps(names, i, end) || continues(sentence, end)) {
            continue;
          }
          String words = Words.text(sentence, i, end);
          Reading reading = only(words);
          if (reading != null) {
            found.add(named(s, sentence, i, end, reading, words));
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

  private NamedMention named(
      int s, Sentence sentence, int from, int end, Reading reading, String words) {
    EntityType type = reading.use() == Reading.Use.NAME ? EntityType.COUNTRY : EntityType.GROUP;
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
