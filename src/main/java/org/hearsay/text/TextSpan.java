package org.hearsay.text;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A half-open range {@code [begin, end)} of Unicode code points in a text.
 *
 * <p>Every public record and file of Hearsay counts in code points. This class, with its {@link
 * Index}, is the only one that converts to and from Java's UTF-16 indices.
 *
 * @param begin the first code point, 0 or more
 * @param end the code point after the last, not before {@code begin}
 */
public record TextSpan(int begin, int end) implements Comparable<TextSpan> {

  private static final Comparator<TextSpan> ORDER =
      Comparator.comparingInt(TextSpan::begin).thenComparingInt(TextSpan::end);

  public TextSpan {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no span: [" + begin + ", " + end + ")");
    }
  }

  /** The number of code points. */
  public int length() {
    return end - begin;
  }

  /** Whether {@code other} lies within this span; a span contains itself. */
  public boolean contains(TextSpan other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether the two spans share a code point. */
  public boolean overlaps(TextSpan other) {
    return begin < other.end && other.begin < end;
  }

  /** The smallest span that contains both. */
  public TextSpan cover(TextSpan other) {
    return new TextSpan(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** The code points of {@code text} in this span; for many slices of one text use an Index. */
  public String of(String text) {
    int from = text.offsetByCodePoints(0, begin);
    return text.substring(from, text.offsetByCodePoints(from, end - begin));
  }

  /** By begin, then by end. */
  @Override
  public int compareTo(TextSpan other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "[" + begin + ", " + end + ")";
  }

  /** Converts between code points and UTF-16 indices of one text; each conversion is O(log n). */
  public static final class Index {
    private final String text;

    /** UTF-16 index of each supplementary character's high surrogate, ascending. */
    private final int[] supplementary;

    public Index(String text) {
      this.text = text;
      int[] found = new int[8];
      int count = 0;
      for (int i = 0; i + 1 < text.length(); i++) {
        if (Character.isHighSurrogate(text.charAt(i))
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
          }
          found[count++] = i++;
        }
      }
      supplementary = Arrays.copyOf(found, count);
    }

    /** The code-point offset of a UTF-16 index, which must not lie within a surrogate pair. */
    public int toCodePoint(int utf16) {
      int before = Arrays.binarySearch(supplementary, utf16);
      return utf16 - (before < 0 ? -before - 1 : before);
    }

    /** The UTF-16 index of a code-point offset. */
    public int toUtf16(int codePoint) {
      int low = 0;
      int high = supplementary.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (supplementary[middle] - middle < codePoint) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return codePoint + low;
    }

    /** The span of the UTF-16 range {@code [begin, end)}. */
    public TextSpan span(int begin, int end) {
      return new TextSpan(toCodePoint(begin), toCodePoint(end));
    }

    /** The text in a span. */
    public String slice(TextSpan span) {
      return text.substring(toUtf16(span.begin()), toUtf16(span.end()));
    }

    /** The number of code points of the text. */
    public int length() {
      return text.length() - supplementary.length;
    }
  }
}
