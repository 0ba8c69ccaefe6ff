package org.hearsay.entity;

import java.text.Normalizer;
import java.util.Locale;
import org.hearsay.text.Article;

/** Folds names so that their usual spellings meet, and makes slugs of them. */
public final class NameKey {

  private NameKey() {}

  /**
   * The key of a name: lower case, without diacritics, apostrophes and full stops, with one space
   * for each run of hyphens and other characters, and without a leading "the".
   *
   * <p>{@code Kim Jong-un} and {@code KIM JONG UN} have one key, and so have {@code U.N.} and
   * {@code UN}. Letters of other scripts are kept.
   */
  public static String of(String name) {
    StringBuilder key = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      if (c >= 128) {
        if (isApostrophe(c)) {
          continue;
        }
        String plain = plain(c);
        if (!plain.isEmpty() && Character.isLetterOrDigit(plain.codePointAt(0))) {
          gap = space(key, gap);
          key.append(plain);
        } else if (!plain.isEmpty()) {
          gap = true;
        }
      } else if (Character.isLetterOrDigit(c)) {
        gap = space(key, gap);
        key.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
      } else if (c == '&') {
        gap = space(key, true);
        key.append("and");
        gap = true;
      } else if (c != '.' && c != '\'' && c != '`') {
        gap = true;
      }
    }
    return key.length() > 4 && key.indexOf("the ") == 0 ? key.substring(4) : key.toString();
  }

  private static boolean space(StringBuilder key, boolean gap) {
    if (gap && !key.isEmpty()) {
      key.append(' ');
    }
    return false;
  }

  private static boolean isApostrophe(int c) {
    return c == '\u2019' || c == '\u2018' || c == '\u02bc' || c == '\u02bb';
  }

  /** A character in lower case without marks; more than one letter where it is a ligature. */
  private static String plain(int c) {
    return switch (c) {
      case 'ø', 'Ø' -> "o";
      case 'ł', 'Ł' -> "l";
      case 'đ', 'Đ', 'ð', 'Ð' -> "d";
      case 'ı', 'İ' -> "i";
      case 'ß' -> "ss";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      case 'þ', 'Þ' -> "th";
      case 'ə', 'Ə' -> "a";
      default -> {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
            .codePoints()
            .filter(d -> Character.getType(d) != Character.NON_SPACING_MARK)
            .forEach(kept::appendCodePoint);
        yield kept.toString().toLowerCase(Locale.ROOT);
      }
    };
  }

  /**
   * A name as part of an IRI: words of {@code [a-z0-9]} joined by hyphens, at most 80 characters.
   *
   * <p>Letters that have no Latin form are left out. Where nothing is left, or the name is longer,
   * the first 12 hexadecimal digits of the SHA-256 of its key stand in for what is missing.
   */
  public static String slug(String name) {
    String key = of(name);
    StringBuilder slug = new StringBuilder(key.length());
    boolean lost = false;
    boolean gap = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        if (gap && !slug.isEmpty()) {
          slug.append('-');
        }
        gap = false;
        slug.append(c);
      } else {
        gap = true;
        lost |= c != ' ';
      }
    }
    if (!lost && !slug.isEmpty() && slug.length() <= 80) {
      return slug.toString();
    }
    String rest = Article.sha256(key).substring(0, 12);
    slug.setLength(Math.min(slug.length(), 60));
    return (slug.isEmpty() ? "" : slug + "-") + rest;
  }

  /** Whether a name is written as an acronym: capitals, digits and full stops only. */
  public static boolean isAcronym(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        letters++;
      } else if (c != '.' && c != '-' && c != '&' && c != '/' && !Character.isDigit(c)) {
        return false;
      }
    }
    return letters >= 2;
  }
}
