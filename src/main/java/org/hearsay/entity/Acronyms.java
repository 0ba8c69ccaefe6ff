package org.hearsay.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;

/** The acronyms that an article introduces in brackets: "Kurdistan Workers' Party (PKK)". */
final class Acronyms {

  private Acronyms() {}

  /** The full name of each acronym that a mention in brackets right after it has. */
  static Map<String, String> in(AnnotatedArticle article, TextSpan.Index text) {
    Map<String, String> found = new HashMap<>();
    Mention before = null;
    for (Mention mention : article.mentions()) {
      if (mention.kind() != Mention.Kind.NAME) {
        continue;
      }
      if (before != null && mention.sentence() == before.sentence()) {
        String name = text.slice(before.span());
        String acronym = text.slice(mention.span());
        int gap = mention.span().begin() - before.span().end();
        if (gap > 0
            && gap <= 3
            && text.slice(new TextSpan(before.span().end(), mention.span().begin()))
                .strip()
                .equals("(")) {
          if (isAcronymOf(acronym, name)) {
            found.putIfAbsent(NameKey.of(acronym), name);
          } else if (isAcronymOf(name, acronym)) {
            found.putIfAbsent(NameKey.of(name), acronym);
          }
        }
      }
      before = mention;
    }
    return found;
  }

  /**
   * The keys of acronyms that the article introduces for another body than the one that the
   * gazetteer has under them, and whose letters tell nothing: "National Civil Police (PNC)".
   */
  static Set<String> ofOtherNames(
      AnnotatedArticle article, TextSpan.Index text, Gazetteer gazetteer) {
    Set<String> found = new HashSet<>();
    Mention before = null;
    for (Mention mention : article.mentions()) {
      if (mention.kind() != Mention.Kind.NAME) {
        continue;
      }
      if (before != null
          && before.type() == EntityType.ORGANIZATION
          && mention.sentence() == before.sentence()
          && before.span().end() < mention.span().begin()
          && text.slice(new TextSpan(before.span().end(), mention.span().begin()))
              .strip()
              .equals("(")) {
        String name = text.slice(before.span());
        String acronym = text.slice(mention.span());
        if (NameKey.isAcronym(acronym)
            && !isAcronymOf(acronym, name)
            && gazetteer.readings(acronym).stream().allMatch(r -> isOther(r.entry(), name))) {
          found.add(NameKey.of(acronym));
        }
      }
      before = mention;
    }
    return found;
  }

  /** Whether an entry has a name of several words, and none that shares a word with another one. */
  private static boolean isOther(GazetteerEntry entry, String name) {
    Set<String> words = new HashSet<>(List.of(NameKey.of(name).split(" ")));
    List<String> names = new ArrayList<>(entry.aliases());
    names.add(entry.label());
    boolean several = false;
    for (String known : names) {
      String[] parts = NameKey.of(known).split(" ");
      several |= parts.length > 1;
      for (String part : parts) {
        if (part.length() > 3 && words.contains(part)) {
          return false;
        }
      }
    }
    return several;
  }

  /**
   * The keys of acronyms that the article introduces for something that is no name: "artificial
   * pancreas (AP)".
   */
  static Set<String> ofCommonNouns(List<Sentence> sentences) {
    Set<String> found = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (int i = 2; i + 1 < sentence.size(); i++) {
        String letters = sentence.token(i).text();
        if (NameKey.isAcronym(letters)
            && sentence.token(i - 1).text().equals("(")
            && sentence.token(i + 1).text().equals(")")
            && areInitials(letters, sentence, i - 1)) {
          found.add(NameKey.of(letters));
        }
      }
    }
    return found;
  }

  /** Whether the words before a token are in lower case and begin with some letters. */
  private static boolean areInitials(String letters, Sentence sentence, int end) {
    if (end < letters.length()) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      String word = sentence.token(end - letters.length() + i).text();
      if (word.charAt(0) != Character.toLowerCase(letters.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the letters of an acronym stand in a name of several words in their order, the first at
   * its begin.
   */
  private static boolean isAcronymOf(String acronym, String name) {
    String letters = NameKey.of(acronym).replace(" ", "");
    String words = NameKey.of(name);
    if (letters.length() < 2
        || letters.length() > 8
        || !acronym.toUpperCase(Locale.ROOT).equals(acronym)
        || words.indexOf(' ') < 0
        || words.charAt(0) != letters.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < words.length() && at < letters.length(); i++) {
      if (words.charAt(i) == letters.charAt(at)) {
        at++;
      }
    }
    return at == letters.length();
  }
}
