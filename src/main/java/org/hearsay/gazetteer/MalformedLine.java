package org.hearsay.gazetteer;

/** A line of a dump is not what its format says. */
final class MalformedLine extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedLine(String problem) {
    super(problem);
  }

  /** What is wrong, for people to read. */
  String problem() {
    return String.valueOf(getMessage());
  }
}
