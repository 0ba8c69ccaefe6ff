package org.hearsay.nlp.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Article;
import org.hearsay.text.CorrectionNotes;
import org.hearsay.text.TextSpan;

/**
 * Tells the blocks of an article's text apart: what is article, and what merely stands around it.
 *
 * <p>Four things decide, in this order: the shape of a block, words that newspapers use for one
 * purpose only, where in the article it stands, and whether the article has ended before. A text
 * that gives no such sign is all article: dropping what was written is the worse mistake.
 */
public final class Layout {

  private static final Pattern BYLINE =
      Pattern.compile(
          "^(by|written by|posted by|author|reported by|story"
              + " by|from)\\b:?\\s+(?<name>[^.!?]{3,80})$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ITEM =
      Pattern.compile("^([•◦▪■●‣*·–—-]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)])\\s*\\S.*", Pattern.DOTALL);

  /** The last word before the verb of a sentence that says what somebody is. */
  private static final Pattern SUBJECT =
      Pattern.compile("^.*?(?<name>\\p{L}[\\p{L}'’-]*),? (is|was|are|has been)\\b");

  private static final Set<String> PRONOUNS =
      Set.of("He", "She", "It", "They", "This", "That", "There", "Who", "We", "I");
  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter lines may be said twice in a text. */
  private static final int LEAST_REPEATED = 6;

  /** So many short lines that are cut off are a list of other stories. */
  private static final int LEAST_CUT_OFF = 3;

  /** So many words of a title tell that it is another story's. */
  private static final int LEAST_STRANGE = 3;

  /** So many paragraphs are the article's opening. */
  private static final int OPENING = 2;

  /** An article has not ended before this share of its characters. */
  private static final double EARLIEST_END = 0.4;

  /** The tail, in which credits and biographies stand: so many blocks, and this share at most. */
  private static final int TAIL_BLOCKS = 4;

  private static final double TAIL_SHARE = 0.3;

  private final String text;
  private final List<Line> lines;
  private final BlockKind[] kinds;

  private Layout(Article article) {
    text = article.text();
    lines = Wrapping.undo(Line.of(text), text);
    kinds = new BlockKind[lines.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = ITEM.matcher(text(i)).matches() ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
    }
    markOwnWords();
    markOpening(article.title().orElse(""));
    markRepeated();
    markCutOff();
    markStrange();
    markHeadings();
    markEnd();
    markTail();
  }

  /**
   * The blocks of an article in the order of its text, without overlap; only space lies between
   * them.
   */
  public static List<Block> of(Article article) {
    Layout layout = new Layout(article);
    TextSpan.Index index = new TextSpan.Index(article.text());
    List<Block> blocks = new ArrayList<>();
    int paragraphs = 0;
    for (int i = 0; i < layout.kinds.length; i++) {
      Line line = layout.lines.get(i);
      int begin = line.begin();
      if (layout.kinds[i] == BlockKind.PARAGRAPH) {
        int dateline = Dateline.end(line.text(), paragraphs++ < OPENING);
        if (dateline > 0) {
          int end = begin + line.text().substring(0, dateline).stripTrailing().length();
          blocks.add(new Block(index.span(begin, end), BlockKind.DATELINE));
          begin += dateline;
        }
      }
      blocks.add(new Block(index.span(begin, line.end()), layout.kinds[i]));
    }
    return blocks;
  }

  private String text(int i) {
    return lines.get(i).text();
  }

  private boolean isArticle(int i) {
    return kinds[i].isArticle();
  }

  /** Cues that speak for their own block wherever it stands. */
  private void markOwnWords() {
    for (int i = 0; i < kinds.length; i++) {
      int at = i;
      cue(i, Cue.Reach.BLOCK).ifPresent(cue -> kinds[at] = cue.kind());
      if (kinds[i] == BlockKind.PARAGRAPH && CorrectionNotes.corrects(text(i))) {
        kinds[i] = BlockKind.CORRECTION;
      }
    }
  }

  /**
   * A line without a stop that an earlier one said word for word, as captions do that a picture has
   * in two sizes; a short one where the text says it three times.
   */
  private void markRepeated() {
    Map<String, Integer> said = new HashMap<>();
    for (int i = 0; i < kinds.length; i++) {
      if (mayBeRepeated(i)) {
        said.merge(letters(text(i)), 1, Integer::sum);
      }
    }
    Set<String> before = new HashSet<>();
    for (int i = 0; i < kinds.length; i++) {
      if (mayBeRepeated(i) && !before.add(letters(text(i)))) {
        boolean often = said.getOrDefault(letters(text(i)), 0) > 2;
        if (often || Shape.countWords(text(i)) >= LEAST_REPEATED) {
          kinds[i] = BlockKind.REPEATED;
        }
      }
    }
  }

  private boolean mayBeRepeated(int i) {
    return isArticle(i) && Shape.countWords(text(i)) > 1 && !Shape.hasStop(text(i));
  }

  /** Three short lines or more, one below the other, whose last words are left out. */
  private void markCutOff() {
    int run = 0;
    for (int i = 0; i <= kinds.length; i++) {
      if (i < kinds.length && isArticle(i) && isCutOffTitle(i)) {
        run++;
      } else {
        for (int k = i - run; run >= LEAST_CUT_OFF && k < i; k++) {
          kinds[k] = BlockKind.TEASER;
        }
        run = 0;
      }
    }
  }

  private boolean isCutOffTitle(int i) {
    int words = Shape.countWords(text(i));
    return words >= 3 && words <= 16 && Shape.isCutOff(text(i));
  }

  /**
   * The title of another story between two paragraphs: every longer word has a capital, and none of
   * them stands in the article.
   */
  private void markStrange() {
    for (int i = 1; i + 1 < kinds.length; i++) {
      if (kinds[i] == BlockKind.PARAGRAPH
          && Shape.isTitleLike(text(i))
          && Shape.countWords(text(i)) >= LEAST_REPEATED
          && Shape.isInTitleCase(text(i))
          && isProse(i - 1)
          && isProse(i + 1)
          && sharesNothing(i)) {
        kinds[i] = BlockKind.TEASER;
      }
    }
  }

  private boolean isProse(int i) {
    return kinds[i] == BlockKind.PARAGRAPH
        && Shape.hasStop(text(i))
        && Shape.countWords(text(i)) >= LEAST_REPEATED;
  }

  private boolean sharesNothing(int title) {
    Set<String> own = contentWords(text(title));
    if (own.size() < LEAST_STRANGE) {
      return false;
    }
    for (int i = 0; i < kinds.length; i++) {
      if (i != title && isArticle(i) && contentWords(text(i)).stream().anyMatch(own::contains)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Cue> cue(int i, Cue.Reach reach) {
    int words = Shape.countWords(text(i));
    return Cue.ALL.stream()
        .filter(cue -> cue.reach() == reach && cue.speaksFor(text(i), words))
        .findFirst();
  }

  /** Title, byline and date before the first paragraph, and the title where it is said again. */
  private void markOpening(String title) {
    int first = nextArticle(0);
    int second = nextArticle(first + 1);
    if (second >= kinds.length) {
      return;
    }
    String known = letters(title);
    String opening = letters(text(first));
    boolean titled =
        !known.isEmpty() && opening.equals(known)
            || Shape.isTitleLike(text(first))
                && !Shape.isDate(text(first))
                && kinds[first] == BlockKind.PARAGRAPH
                && text(first).length() <= 200;
    if (titled) {
      kinds[first] = BlockKind.TITLE;
    }
    Set<String> titles = new HashSet<>();
    titles.add(known);
    if (titled) {
      titles.add(opening);
    }
    titles.removeIf(t -> t.length() < 12);
    for (int i = first + 1; i < kinds.length; i++) {
      if (isArticle(i) && titles.contains(letters(text(i)))) {
        kinds[i] = titled ? BlockKind.REPEATED_TITLE : BlockKind.TITLE;
        titled = true;
      }
    }
    markBylineAndDate(first, titled);
  }

  private void markBylineAndDate(int first, boolean titled) {
    int seen = 0;
    for (int i = first; i < kinds.length && seen < 5; i++) {
      if (!isArticle(i) || kinds[i] == BlockKind.TITLE) {
        continue;
      }
      seen++;
      if (Shape.isDate(text(i))) {
        kinds[i] = BlockKind.DATE_LINE;
      } else if (isByline(i, titled)) {
        kinds[i] = BlockKind.BYLINE;
      } else if (Shape.hasStop(text(i)) && Shape.countWords(text(i)) > 12) {
        break;
      }
    }
  }

  private boolean isByline(int i, boolean titled) {
    String line = text(i);
    var byline = BYLINE.matcher(line);
    if (byline.matches()) {
      String[] name = Shape.words(byline.group("name"));
      return name.length <= 12 && Character.isUpperCase(name[0].codePointAt(0));
    }
    boolean datedNext = i + 1 < kinds.length && Shape.isDate(text(i + 1));
    int bar = line.indexOf(" | ");
    if (bar > 0 && Shape.isNameLike(line.substring(0, bar)) && !Shape.hasStop(line)) {
      return true;
    }
    return titled && datedNext && Shape.isNameLike(line);
  }

  private int nextArticle(int from) {
    int i = from;
    while (i < kinds.length && !isArticle(i)) {
      i++;
    }
    return i;
  }

  /** Short lines without a stop, each with running text below. */
  private void markHeadings() {
    for (int i = 1; i + 1 < kinds.length; i++) {
      boolean free = lines.get(i).gap() > 0 || lines.get(i + 1).gap() > 0;
      if (kinds[i] == BlockKind.PARAGRAPH
          && kinds[i + 1] == BlockKind.PARAGRAPH
          && Shape.isTitleLike(text(i))
          && Shape.countWords(text(i)) <= 12
          && (free || Shape.countWords(text(i)) <= 6)
          && Shape.countWords(text(i + 1)) >= 12
          && Shape.hasStop(text(i + 1))) {
        kinds[i] = BlockKind.HEADING;
      }
    }
  }

  /** The first sign in the later part that the article is over; what follows is none of it. */
  private void markEnd() {
    int total = articleLength(0, kinds.length);
    int before = 0;
    for (int i = 0; i < kinds.length; i++) {
      Optional<Cue> cue = isArticle(i) && i > 0 ? cue(i, Cue.Reach.END) : Optional.empty();
      if (cue.isPresent()) {
        kinds[i] = cue.get().kind();
        if (before >= EARLIEST_END * total && !goesOnAfter(i)) {
          markAfterTheEnd(i + 1);
          return;
        }
      }
      before += isArticle(i) ? text(i).length() : 0;
    }
  }

  /**
   * Whether the article goes on after a sign of its end: where what follows has more running text
   * than a few teasers would have, the sign was a box in the middle.
   */
  private boolean goesOnAfter(int end) {
    int running = 0;
    for (int i = end + 1; i < kinds.length; i++) {
      boolean prose =
          isArticle(i)
              && Shape.hasStop(text(i))
              && !Shape.isCutOff(text(i))
              && Shape.countWords(text(i)) >= 15
              && cue(i, Cue.Reach.TAIL).isEmpty()
              && cue(i, Cue.Reach.END).isEmpty();
      running += prose ? 1 : 0;
    }
    return running >= 3;
  }

  private void markAfterTheEnd(int from) {
    for (int i = from; i < kinds.length; i++) {
      if (isArticle(i)) {
        int at = i;
        kinds[i] = BlockKind.AFTER_THE_END;
        cue(i, Cue.Reach.TAIL)
            .or(() -> cue(at, Cue.Reach.END))
            .ifPresent(c -> kinds[at] = c.kind());
      }
    }
  }

  /** From the last block upwards: credits, biographies, appeals and teasers. */
  private void markTail() {
    int total = articleLength(0, kinds.length);
    int first = nextArticle(0);
    int seen = 0;
    for (int i = kinds.length - 1; i > first && seen < TAIL_BLOCKS; i--) {
      if (!isArticle(i)) {
        continue;
      }
      if (articleLength(i, kinds.length) > TAIL_SHARE * total) {
        return;
      }
      Optional<Cue> cue = cue(i, Cue.Reach.TAIL);
      boolean told =
          cue.isPresent() && cue.get().kind() == BlockKind.BIOGRAPHY && isToldOfBefore(i);
      if (cue.isPresent() && !told && !isQuoted(i)) {
        kinds[i] = cue.get().kind();
      } else if (isTeaser(i)) {
        kinds[i] = BlockKind.TEASER;
        kinds[previousArticle(i)] = BlockKind.TEASER;
        seen = 0;
      } else {
        seen++;
      }
    }
  }

  /** Whether the article tells of the person whom a block describes: no author's biography. */
  private boolean isToldOfBefore(int i) {
    Matcher subject = SUBJECT.matcher(text(i));
    if (!subject.find()) {
      return false;
    }
    String name = subject.group("name");
    for (int k = 0; k < i; k++) {
      if (isArticle(k) && text(k).contains(name)) {
        return true;
      }
    }
    return PRONOUNS.contains(name);
  }

  private boolean isQuoted(int i) {
    return "\"“'‘`".indexOf(text(i).charAt(0)) >= 0;
  }

  /**
   * A teaser for another story: a title, and below it the first words of a text that is cut off; or
   * a title after an unusual gap and a text that takes up no word of the article.
   */
  private boolean isTeaser(int i) {
    int heading = previousArticle(i);
    if (heading <= 0 || heading < i - 1 || nextArticle(i + 1) < kinds.length) {
      return false;
    }
    boolean titled = Shape.isTitleLike(text(heading)) && kinds[heading] != BlockKind.TITLE;
    if (!titled || Shape.isTitleLike(text(i))) {
      return false;
    }
    return Shape.isCutOff(text(i)) || apart(heading) && sharesNoWord(heading);
  }

  private int previousArticle(int from) {
    int i = from - 1;
    while (i >= 0 && !isArticle(i)) {
      i--;
    }
    return i;
  }

  private boolean apart(int heading) {
    int usual =
        lines.subList(1, heading).stream()
            .mapToInt(Line::gap)
            .sorted()
            .skip((heading - 1) / 2)
            .findFirst()
            .orElse(1);
    return lines.get(heading).gap() >= usual + 2;
  }

  private boolean sharesNoWord(int heading) {
    Set<String> before = new HashSet<>();
    for (int i = 0; i < heading; i++) {
      before.addAll(contentWords(text(i)));
    }
    Set<String> after = new HashSet<>();
    for (int i = heading; i < kinds.length; i++) {
      if (isArticle(i)) {
        after.addAll(contentWords(text(i)));
      }
    }
    long shared = after.stream().filter(before::contains).count();
    return shared * 5 < after.size();
  }

  private static Set<String> contentWords(String text) {
    Set<String> words = new HashSet<>();
    for (String word : LETTERS.split(text.toLowerCase(Locale.ROOT))) {
      if (word.length() >= 5) {
        words.add(word);
      }
    }
    return words;
  }

  private int articleLength(int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      length += isArticle(i) ? text(i).length() : 0;
    }
    return length;
  }

  private static String letters(String text) {
    return LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
