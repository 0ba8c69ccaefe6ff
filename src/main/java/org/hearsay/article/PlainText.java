package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.text.Article;

/**
 * Plain text: the text is kept verbatim; title, byline and date are read off its first lines where
 * they stand there.
 */
final class PlainText {

  /** How many non-blank lines at the start may be title, byline or date. */
  private static final int HEAD_LINES = 6;

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_BYLINE = 70;
  private static final Pattern BY = Pattern.compile("(?i)^(?:written\\s+)?by:?\\s+(\\p{Lu}.*)$");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:de|da|del|van|von|der|bin|al|el|\\p{Lu}[\\p{L}'’.-]*)){1,3}");

  private PlainText() {}

  /**
   * Reads a text of which the properties of its document tell something, too. The first lines say
   * more than those, which templates leave behind.
   */
  static Article read(String text, String title, String author, String where) {
    Article lines = read(text);
    Article.Builder article = lines.withText(text);
    FoundFacts facts = new FoundFacts(article);
    if (lines.title().isEmpty()) {
      facts.title(title, where);
    }
    if (lines.author().isEmpty()) {
      facts.author(author, where);
    }
    return article.build();
  }

  static Article read(String text) {
    Article.Builder article = Article.of(text);
    List<String> lines = text.lines().map(String::strip).toList();
    List<String> head = lines.stream().filter(l -> !l.isEmpty()).limit(HEAD_LINES).toList();
    int from = 0;
    if (head.size() > 1 && isTitle(head.getFirst(), lines)) {
      article.title(head.getFirst());
      from = 1;
    }
    boolean author = false;
    for (String line : head.subList(from, head.size())) {
      if (line.length() > LONGEST_BYLINE) {
        break;
      }
      Optional<String> date = PublicationDate.parse(line);
      Optional<String> byline = author ? Optional.empty() : byline(line);
      if (date.isPresent()) {
        article.published(date.get());
        break;
      } else if (byline.isPresent()) {
        article.author(byline.get());
        author = true;
      }
    }
    return article.build();
  }

  /** A short first line that a blank line sets off, or that does not end like a sentence. */
  private static boolean isTitle(String line, List<String> lines) {
    if (line.length() > LONGEST_TITLE || PublicationDate.parse(line).isPresent()) {
      return false;
    }
    int at = lines.indexOf(line);
    boolean setOff = at + 1 < lines.size() && lines.get(at + 1).isEmpty();
    boolean sentence = line.endsWith(".") || line.endsWith("”") || line.endsWith("\"");
    boolean address = line.startsWith("http://") || line.startsWith("https://");
    return !address && !sentence && (setOff || byline(lines.get(at + 1)).isPresent());
  }

  private static Optional<String> byline(String line) {
    java.util.regex.Matcher by = BY.matcher(line);
    if (by.matches()) {
      return Optional.of(by.group(1));
    }
    return NAME.matcher(line).matches() ? Optional.of(line) : Optional.empty();
  }
}
