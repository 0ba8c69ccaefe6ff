package org.hearsay.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Mention;
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
