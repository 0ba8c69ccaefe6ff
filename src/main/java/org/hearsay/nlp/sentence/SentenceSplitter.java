package org.hearsay.nlp.sentence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Cuts a paragraph into sentences: OpenNLP's detector decides, and rules overrule it where the
 * letters leave no doubt: abbreviations, initials, quotations that close after the stop, and full
 * stops that nobody put a space behind. A quotation mark that never closes changes nothing, since
 * no rule looks for its pair.
 */
public final class SentenceSplitter {

  private static final String ENGLISH = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /** Who made a picture, set behind its description. */
  private static final Pattern PICTURE_CREDIT =
      Pattern.compile("(?<=\\S) +(?=(Image|Photo|Photograph|Picture)( credit| by)?: ?\\p{Lu})");

  /** Who said what stands before it in quotation marks: "Where is he?" Mira Solberg asked. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’-]*\\.? ){1,4}(said|says|asks|asked|adds|added|writes|wrote|recalls|recalled"
              + "|replies|replied|explains|explained|wonders|wondered|jokes|joked|laughs|laughed)[.,;]");

  /** A face behind a stop belongs to the sentence before it. */
  private static final Pattern SMILEY = Pattern.compile("[:;=]['-]?[)(DPp/]+(?!\\S)");

  /** Marks before the first word of a sentence: "-- Posted by Mira". */
  private static final Pattern BULLET = Pattern.compile("(?:-{1,3}|\\*+|>+|<<)\\s+");

  /** The last part of an address with capitals: "Norport.Com". */
  private static final Pattern DOMAIN = Pattern.compile("(?:Com|Org|Net)\\b");

  private static final String OPENING = "\"'“‘«([`„";
  private static final String CLOSING = "\"'”’»)]´`";

  /** What closes even where a space stands before it. */
  private static final String ALWAYS_CLOSING = ")]”»";

  /** Words that begin a sentence much rather than go on behind "U.S." or "p.m.". */
  private static final Set<String> STARTERS =
      Set.of(
          ("the a an this that these those it he she they we i you his her their its our my in on"
                  + " at by for from to with as but and so if when while after before since during"
                  + " although though however there then now what who how why where which meanwhile"
                  + " one two some many most more all no not another such according earlier later last"
                  + " also both under over between among without despite because only even yet still"
                  + " until once or nor each every any few several other others mr mrs ms dr")
              .split(" "));

  private final SentenceModel model;

  public SentenceSplitter(SentenceModel model) {
    this.model = model;
  }

  /**
   * A splitter with OpenNLP's own English model, which its jar brings.
   *
   * @throws UncheckedIOException where the class path lacks it
   */
  public static SentenceSplitter english() {
    try (InputStream in = SentenceSplitter.class.getResourceAsStream(ENGLISH)) {
      if (in == null) {
        throw new FileNotFoundException(
            "no " + ENGLISH + " on the class path; opennlp-models-sentdetect-en brings it");
      }
      return new SentenceSplitter(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The begin and end of each sentence within the paragraph, in UTF-16 indices, in order. */
  public List<Range> split(String paragraph) {
    // the detector reads a line end as no space
    String text = paragraph.replace('\n', ' ').replace('\r', ' ');
    boolean[] detected = new boolean[text.length() + 1];
    for (Span span : new SentenceDetectorME(model).sentPosDetect(text)) {
      detected[span.getStart()] = true;
    }
    List<Range> sentences = new ArrayList<>();
    int begin = skipSpace(text, 0);
    Matcher credit = PICTURE_CREDIT.matcher(text);
    int nextCredit = credit.find() ? credit.end() : text.length();
    for (int i = begin; i < text.length(); i++) {
      if (i == nextCredit) {
        add(sentences, text, begin, i);
        begin = i;
        nextCredit = credit.find() ? credit.end() : text.length();
      }
      if (!isStop(text.charAt(i))) {
        continue;
      }
      int next = nextStart(text, i);
      if (next >= text.length()) {
        break;
      }
      if (next > i && hasWord(text, begin, i) && ends(text, begin, i, next, detected)) {
        add(sentences, text, begin, next);
        begin = next;
      }
      i = Math.max(i, lastStop(text, i));
    }
    add(sentences, text, begin, text.length());
    return sentences;
  }

  /**
   * A stretch of a paragraph.
   *
   * @param begin UTF-16 index of the first character
   * @param end UTF-16 index after the last one
   */
  public record Range(int begin, int end) {}

  private static void add(List<Range> sentences, String text, int begin, int end) {
    int last = end;
    while (last > begin && isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last > begin) {
      boolean words = text.substring(begin, last).chars().anyMatch(Character::isLetterOrDigit);
      if (words || sentences.isEmpty()) {
        sentences.add(new Range(begin, last));
      } else {
        // marks alone are no sentence
        sentences.add(new Range(sentences.removeLast().begin(), last));
      }
    }
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /** The last of a run of stops such as "?!" or "...". */
  private static int lastStop(String text, int stop) {
    int i = stop;
    while (i + 1 < text.length() && isStop(text.charAt(i + 1))) {
      i++;
    }
    return i;
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Where the next sentence would begin: behind the stops, closing marks and space. */
  private static int nextStart(String text, int stop) {
    int next = skipSpace(text, skipClosing(text, lastStop(text, stop) + 1));
    if (next < text.length() && ALWAYS_CLOSING.indexOf(text.charAt(next)) >= 0) {
      next = skipSpace(text, skipClosing(text, next + 1));
    }
    Matcher smiley = SMILEY.matcher(text).region(next, text.length());
    return smiley.lookingAt() ? skipSpace(text, smiley.end()) : next;
  }

  private static int skipClosing(String text, int from) {
    int i = from;
    while (i < text.length() && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean ends(String text, int begin, int stop, int next, boolean[] detected) {
    char first = firstLetter(text, next);
    int last = lastStop(text, stop);
    boolean spaced = isSpace(text.charAt(next - 1));
    if (!spaced) {
      return isGlued(text, stop, last, next);
    }
    boolean quoteEnds = CLOSING.indexOf(text.charAt(last + 1)) >= 0;
    if (quoteEnds && SPEAKER.matcher(text).region(next, text.length()).lookingAt()) {
      return false;
    }
    if (first == ',' || first == ';') {
      return false;
    }
    if (SMILEY.matcher(text).region(skipSpace(text, last + 1), next).lookingAt()) {
      return true;
    }
    if (Character.isLowerCase(first)) {
      // a small letter begins a sentence only where the detector is sure and no name, question or
      // quotation goes on
      boolean plain = text.charAt(stop) == '.' && last == stop && next == skipSpace(text, last + 1);
      return plain && detected[next] && isPlainWord(Abbreviations.wordAsItStands(text, stop));
    }
    if (text.charAt(stop) != '.' || last > stop) {
      return last == stop
          || detected[next]
          || text.charAt(last) != '.'
          || Character.isUpperCase(first);
    }
    String word = Abbreviations.wordBefore(text, stop);
    boolean quoted = next > skipSpace(text, stop + 1);
    if (quoted) {
      return true;
    }
    if (Abbreviations.goesOn(word, Character.isUpperCase(first))) {
      return word.equals("i");
    }
    if (Abbreviations.wantsFigure(word) && Character.isDigit(first)) {
      return false;
    }
    if (Abbreviations.isKnown(word)) {
      boolean quotation = text.charAt(next) != '(' && OPENING.indexOf(text.charAt(next)) >= 0;
      return STARTERS.contains(wordAt(text, next))
          || quotation && detected[next] && Abbreviations.mayEnd(word);
    }
    if (word.isEmpty()) {
      return detected[next];
    }
    if (isListNumber(begin, stop, word)) {
      return false;
    }
    return detected[next] || Character.isUpperCase(first) || Character.isDigit(first);
  }

  private static boolean isPlainWord(String word) {
    return word.length() >= 3
        && word.chars().allMatch(Character::isLowerCase)
        && !Abbreviations.isKnown(word);
  }

  /** Whether anything was said before the stop. */
  private static boolean hasWord(String text, int begin, int stop) {
    for (int i = begin; i < stop; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** "1." at the begin of an item of a list. */
  private static boolean isListNumber(int begin, int stop, String word) {
    return word.length() <= 2
        && stop == begin + word.length()
        && word.chars().allMatch(Character::isDigit);
  }

  /**
   * A stop without a space behind it: "the regime.The talks". Both sides are words of letters, so
   * that no abbreviation, address, figure or file name is cut.
   */
  private static boolean isGlued(String text, int stop, int last, int next) {
    if (last > stop && text.charAt(stop) == '.') {
      return last > stop + 1 && next + 1 < text.length() && isCapitalized(text, next);
    }
    String word = Abbreviations.wordBefore(text, stop);
    boolean letters = word.length() >= 3 && word.chars().allMatch(Character::isLetter);
    boolean quotedEnd = next > last + 1;
    boolean opening = next < text.length() && "“«".indexOf(text.charAt(next)) >= 0;
    int first = opening ? next + 1 : next;
    int end = first;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    char before = stop > 0 ? text.charAt(stop - 1) : ' ';
    boolean address =
        end < text.length()
            && ".@/:".indexOf(text.charAt(end)) >= 0
            && end - first > 1
            && !isSpaceAt(text, end + 1);
    boolean capital = next < text.length() && Character.isUpperCase(firstLetter(text, next));
    boolean wordBehind = end - first >= 2 || end - first == 1 && isSpaceAt(text, end) || quotedEnd;
    return letters
        && !DOMAIN.matcher(text).region(next, text.length()).lookingAt()
        && Character.isLowerCase(before)
        && capital
        && wordBehind
        && !address
        && !Abbreviations.isKnown(word)
        && !(quotedEnd && Character.isLetter(text.charAt(next)) && text.charAt(last + 1) == '\'');
  }

  private static boolean isCapitalized(String text, int at) {
    return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at + 1));
  }

  private static boolean isSpaceAt(String text, int index) {
    return index >= text.length() || isSpace(text.charAt(index));
  }

  /** The first character of a sentence behind its opening marks. */
  private static char firstLetter(String text, int from) {
    Matcher bullet = BULLET.matcher(text).region(from, text.length());
    int i = bullet.lookingAt() && bullet.end() < text.length() ? bullet.end() : from;
    while (i + 1 < text.length() && OPENING.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return text.charAt(i);
  }

  private static String wordAt(String text, int from) {
    int begin = from;
    while (begin < text.length() && OPENING.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    int end = begin;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(begin, end).toLowerCase(Locale.ROOT);
  }
}
