package org.hearsay.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time expression of the text, as TIMEX3 has them (TimeML 1.2.1). */
public final class TimeExpression implements Comparable<TimeExpression> {

  /** The TIMEX3 type. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  /** On what the value rests. */
  public enum Basis {
    /** The words alone give it: "October 3, 2017", "November 29". */
    STATED,
    /** The words and the day of publication: "on Tuesday", "last month". */
    ANCHORED,
    /** The words and a time told before: "two days later". */
    RELATIVE
  }

  private final TextSpan span;
  private final int sentence;
  private final Type type;
  private final String value;
  private final Basis basis;
  private final @Nullable DateInterval interval;

  private TimeExpression(
      TextSpan span,
      int sentence,
      Type type,
      String value,
      Basis basis,
      @Nullable DateInterval interval) {
    this.span = span;
    this.sentence = sentence;
    this.type = type;
    this.value = value;
    this.basis = basis;
    this.interval = interval;
  }

  /**
   * @param span its code points in the article's text
   * @param sentence the index of its sentence in the article
   * @param value the TIMEX3 value, such as {@code 2017-10-03}, {@code XXXX-11-29}, {@code P2D}
   */
  public static TimeExpression of(
      TextSpan span, int sentence, Type type, String value, Basis basis) {
    return new TimeExpression(span, sentence, type, value, basis, null);
  }

  /** The same expression with the days that its value stands for; only where a year is known. */
  public TimeExpression within(DateInterval days) {
    return new TimeExpression(span, sentence, type, value, basis, days);
  }

  public TextSpan span() {
    return span;
  }

  /** The index of its sentence in the article. */
  public int sentence() {
    return sentence;
  }

  public Type type() {
    return type;
  }

  /** The TIMEX3 value. */
  public String value() {
    return value;
  }

  public Basis basis() {
    return basis;
  }

  /** The days that the value stands for, where a year is known; empty for durations and sets. */
  public Optional<DateInterval> interval() {
    return Optional.ofNullable(interval);
  }

  @Override
  public int compareTo(TimeExpression other) {
    return span.compareTo(other.span);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeExpression that
        && span.equals(that.span)
        && type == that.type
        && value.equals(that.value)
        && basis == that.basis
        && interval().equals(that.interval());
  }

  @Override
  public int hashCode() {
    return span.hashCode() * 31 + value.hashCode();
  }

  @Override
  public String toString() {
    return type + "(" + value + ")" + span;
  }
}
