package org.hearsay.extract;

import org.hearsay.text.TextSpan;

/**
 * Words in quotation marks.
 *
 * @param inner the words, marks excluded
 * @param outer with the marks
 * @param closed whether its closing mark stands in the text; where it does not, the quotation ends
 *     with its sentence, or with its paragraph where the next one goes on with it
 * @param continued whether the next paragraph opens with a mark that goes on with it
 */
record Quotation(TextSpan inner, TextSpan outer, boolean closed, boolean continued) {}
