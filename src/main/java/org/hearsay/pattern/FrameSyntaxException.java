package org.hearsay.pattern;

import java.util.List;
import java.util.stream.Collectors;

/** An expression that is not of the frame language; it tells all faults that were found at once. */
public final class FrameSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * One fault.
   *
   * @param offset where, in code points of the expression; its length for the end
   * @param problem what is wrong and what would be valid
   */
  public record Fault(int offset, String problem) {}

  private final String expression;
  private final transient List<Fault> faults;

  /**
   * @param expression the whole input
   * @param faults at least one, in the order of the input
   */
  public FrameSyntaxException(String expression, List<Fault> faults) {
    super(
        faults.stream()
            .map(fault -> render(expression, fault))
            .collect(Collectors.joining(System.lineSeparator())));
    this.expression = expression;
    this.faults = List.copyOf(faults);
  }

  /** The input. */
  public String expression() {
    return expression;
  }

  /** In the order of the input; at least one. */
  public List<Fault> faults() {
    return faults;
  }

  /** The problem, then the input in one line, then a caret under the place. */
  private static String render(String expression, Fault fault) {
    StringBuilder line = new StringBuilder();
    expression.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return fault.problem() + "\n  " + line + "\n  " + " ".repeat(fault.offset()) + "^";
  }
}
