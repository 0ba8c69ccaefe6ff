package org.hearsay.graph;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Sentence;

/**
 * A sample of what an article's words are, by which copies of one text are told: of its runs of
 * three words those with the least hashes (a bottom-k sketch: Broder 1997, Cohen and Kaplan 2007),
 * and its numbers. Boilerplate is left out.
 *
 * <p>Two samples estimate which share of one article's runs stands in the other, also where one is
 * much longer: a print with its end cut off, or with paragraphs of its own. The standard error is
 * 0.03 for articles of like length, and more for a short one in a long one.
 *
 * @param runs at most {@link #MOST_RUNS} hashes, ascending
 * @param numbers at most {@link #MOST_NUMBERS} hashes of numbers in figures, ascending
 */
record Fingerprint(int[] runs, int[] numbers) {

  private static final int MOST_RUNS = 256;
  private static final int MOST_NUMBERS = 48;
  private static final int RUN = 3;

  /** With fewer numbers in common text, nothing follows from them. */
  private static final int FEW_NUMBERS = 4;

  static final Fingerprint NONE = new Fingerprint(new int[0], new int[0]);

  /** The sample of the article's sentences; empty for a text without words. */
  static Fingerprint of(AnnotatedArticle article) {
    List<String> words = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      for (String word :
          article.slice(sentence.span()).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    Set<Integer> runs = new TreeSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(mixed(String.join(" ", words.subList(i, i + RUN)).hashCode()));
    }
    Set<Integer> numbers = new TreeSet<>();
    for (String word : words) {
      if (Character.isDigit(word.charAt(0))) {
        numbers.add(mixed(word.hashCode()));
      }
    }
    return new Fingerprint(least(runs, MOST_RUNS), least(numbers, MOST_NUMBERS));
  }

  private static int[] least(Set<Integer> sorted, int most) {
    return sorted.stream().limit(most).mapToInt(Integer::intValue).toArray();
  }

  /** The finalizer of MurmurHash3, so that hashes of like words are not alike. */
  private static int mixed(int value) {
    int h = value;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  boolean isEmpty() {
    return runs.length == 0;
  }

  /**
   * How much two articles have in common.
   *
   * @param ofSmaller the share of the shorter one's runs that stand in the longer one
   * @param ofLarger the share of the longer one's runs that stand in the shorter one
   * @param numbersAgree whether they have their numbers in common, or have none to tell
   */
  record Overlap(double ofSmaller, double ofLarger, boolean numbersAgree) {}

  Overlap with(Fingerprint other) {
    Shares shares = Shares.of(runs, other.runs, MOST_RUNS);
    Shares figures = Shares.of(numbers, other.numbers, MOST_NUMBERS);
    int fewer = Math.min(figures.first(), figures.second());
    boolean agree = fewer < FEW_NUMBERS || 2 * figures.common() >= fewer;
    int smaller = Math.min(shares.first(), shares.second());
    int larger = Math.max(shares.first(), shares.second());
    return new Overlap(
        smaller == 0 ? 0 : (double) shares.common() / smaller,
        larger == 0 ? 0 : (double) shares.common() / larger,
        agree);
  }

  /** How many hashes two samples have where both are whole, and how many in common. */
  private record Shares(int first, int second, int common) {
    static Shares of(int[] a, int[] b, int most) {
      int end = Math.min(end(a, most), end(b, most));
      int i = 0;
      int j = 0;
      int common = 0;
      while (i < a.length && j < b.length && a[i] <= end && b[j] <= end) {
        if (a[i] == b[j]) {
          common++;
          i++;
          j++;
        } else if (a[i] < b[j]) {
          i++;
        } else {
          j++;
        }
      }
      return new Shares(upTo(a, end), upTo(b, end), common);
    }

    /** Up to where a sample has all hashes of its article. */
    private static int end(int[] sample, int most) {
      return sample.length < most ? Integer.MAX_VALUE : sample[sample.length - 1];
    }

    private static int upTo(int[] sample, int end) {
      int count = 0;
      while (count < sample.length && sample[count] <= end) {
        count++;
      }
      return count;
    }
  }

  String encoded() {
    String first = encoded(runs);
    return numbers.length == 0 ? first : first + "." + encoded(numbers);
  }

  private static String encoded(int[] hashes) {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
    Arrays.stream(hashes).forEach(bytes::putInt);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** The sample of an encoded one; empty for what is none. */
  static Fingerprint decoded(String text) {
    String[] parts = text.split("\\.", -1);
    try {
      int[] runs = ascending(parts[0], MOST_RUNS);
      int[] numbers = parts.length > 1 ? ascending(parts[1], MOST_NUMBERS) : new int[0];
      return new Fingerprint(runs, numbers);
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }

  private static int[] ascending(String text, int most) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    int[] hashes = new int[bytes.remaining() / Integer.BYTES];
    if (hashes.length > most || bytes.remaining() % Integer.BYTES != 0) {
      throw new IllegalArgumentException("no sample");
    }
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = bytes.getInt();
      if (i > 0 && hashes[i] <= hashes[i - 1]) {
        throw new IllegalArgumentException("no sample");
      }
    }
    return hashes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint(int[] otherRuns, int[] otherNumbers)
        && Arrays.equals(runs, otherRuns)
        && Arrays.equals(numbers, otherNumbers);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(runs) + Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return "Fingerprint[" + runs.length + " runs, " + numbers.length + " numbers]";
  }
}
