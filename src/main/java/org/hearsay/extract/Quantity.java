package org.hearsay.extract;

import org.hearsay.text.TextSpan;

/**
 * A figure that the text gives: {@code eventCount}, {@code objectCount}, {@code killed}, {@code
 * injured}, {@code arrested}, {@code amount}, {@code duration}.
 *
 * @param value a number for counts, number and unit for amounts, a TIMEX3 value for durations
 */
public record Quantity(String name, String value, TextSpan span) {}
