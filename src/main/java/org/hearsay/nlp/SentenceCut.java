package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.nlp.parse.DependencyParser;
import org.hearsay.text.Token;

/**
 * Cuts a stretch of text into the sentences that the parser has seen in it: where mail or forum
 * posts have no full stop, the splitter finds no end, but the tree does.
 */
final class SentenceCut {
  private static final Pattern STOP = Pattern.compile("[.!?\u2026]+");

  /** Marks after which a sentence goes on. */
  private static final Pattern GOING_ON = Pattern.compile("[,;:(\\[{$#@%&/+]+");

  /** "at 10 p.m. Wednesday": one time, whatever the tree says. */
  private static final Pattern CLOCK = Pattern.compile("[ap]\\.m\\.");

  private static final Pattern WEEKDAY =
      Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

  private static final Pattern CLOSING = Pattern.compile("[.,;:!?)\\]}%\u2026\u2019\u201d'/]+");

  private SentenceCut() {}

  /** All words as one sentence. */
  static List<Token> join(List<Token> tokens) {
    return tokens.stream().map(t -> opensNext(t) ? t.attached(t.head(), "parataxis") : t).toList();
  }

  /**
   * Each sentence's words, with heads within the sentence. A sentence ends where no arc crosses but
   * the one to the next sentence's root, and only between words, behind a mark.
   */
  static List<List<Token>> cut(List<Token> tokens) {
    int[] crossing = new int[tokens.size() + 1];
    int[] opening = new int[tokens.size() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      int head = tokens.get(i).head();
      if (head >= 0) {
        int from = Math.min(head, i) + 1;
        int to = Math.max(head, i) + 1;
        int opens = head < i && opensNext(tokens.get(i)) ? 1 : 0;
        crossing[from]++;
        crossing[to]--;
        opening[from] += opens;
        opening[to] -= opens;
      }
    }
    List<List<Token>> sentences = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      crossing[i] += crossing[i - 1];
      opening[i] += opening[i - 1];
      boolean next =
          i < tokens.size()
              && crossing[i] == 1
              && opening[i] == 1
              && mayEnd(tokens.get(i - 1).text(), tokens.get(i).text());
      if (i == tokens.size()
          || next
              && hasWord(tokens.subList(begin, i))
              && hasWord(tokens.subList(i, tokens.size()))) {
        sentences.add(part(tokens, begin, i));
        begin = i;
      }
    }
    return sentences;
  }

  private static boolean opensNext(Token token) {
    return token.head() >= 0 && token.dep().equals(DependencyParser.NEXT_SENTENCE);
  }

  /**
   * Whether the letters speak for an end. Of the parser's cuts on EWT dev, nine in ten are right
   * here, and every other one elsewhere.
   */
  private static boolean mayEnd(String before, String after) {
    int last = before.codePointBefore(before.length());
    int first = after.codePointAt(0);
    return !Character.isLetterOrDigit(last)
        && !GOING_ON.matcher(before).matches()
        && !CLOSING.matcher(after).matches()
        && !(CLOCK.matcher(before).matches() && WEEKDAY.matcher(after).matches())
        && (!Character.isLowerCase(first) || STOP.matcher(before).matches());
  }

  private static boolean hasWord(List<Token> tokens) {
    return tokens.stream().anyMatch(t -> t.text().chars().anyMatch(Character::isLetterOrDigit));
  }

  private static List<Token> part(List<Token> tokens, int begin, int end) {
    List<Token> part = new ArrayList<>(end - begin);
    for (Token token : join(tokens.subList(begin, end))) {
      boolean root = token.head() < begin;
      part.add(token.attached(root ? -1 : token.head() - begin, root ? "root" : token.dep()));
    }
    return part;
  }
}
