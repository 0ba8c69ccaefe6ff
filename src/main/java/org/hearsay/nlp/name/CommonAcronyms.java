package org.hearsay.nlp.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the acronyms that an article introduces for common nouns, which are no names: "automatic
 * guided vehicles (AGV)", "NPLs (non-performing loans)".
 */
final class CommonAcronyms {

  private final Set<String> acronyms = new HashSet<>();

  CommonAcronyms(List<Reading> article) {
    for (Reading reading : article) {
      for (int i = 1; i + 1 < reading.size(); i++) {
        String letters = letters(reading.words[i]);
        if (letters.length() < 2) {
          continue;
        }
        boolean bracketed = reading.words[i - 1].equals("(") && reading.words[i + 1].equals(")");
        if (bracketed && endsAt(reading, i - 1, letters)
            || reading.words[i + 1].equals("(") && beginsAt(reading, i + 2, letters)) {
          acronyms.add(letters);
        }
      }
    }
  }

  /** Whether a name is nothing but such an acronym. */
  boolean holds(Reading reading, NameSpan name) {
    return name.end() == name.begin() + 1
        && acronyms.contains(letters(reading.words[name.begin()]));
  }

  /** The capitals of an acronym, without the ending of its plural; empty for another word. */
  private static String letters(String word) {
    String capitals = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    boolean acronym =
        capitals.length() <= 6 && capitals.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return acronym ? capitals.toLowerCase(Locale.ROOT) : "";
  }

  private static boolean endsAt(Reading reading, int end, String letters) {
    int at = end - 1;
    for (int i = letters.length() - 1; i >= 0; i--) {
      while (at >= 0 && reading.words[at].equals("-")) {
        at--;
      }
      if (at < 0 || reading.words[at].charAt(0) != letters.charAt(i)) {
        return false;
      }
      at--;
    }
    return true;
  }

  private static boolean beginsAt(Reading reading, int begin, String letters) {
    int at = begin;
    for (int i = 0; i < letters.length(); i++) {
      while (at < reading.size() && reading.words[at].equals("-")) {
        at++;
      }
      if (at >= reading.size() || reading.words[at].charAt(0) != letters.charAt(i)) {
        return false;
      }
      at++;
    }
    return at < reading.size() && reading.words[at].equals(")");
  }
}
