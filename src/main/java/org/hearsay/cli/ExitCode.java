package org.hearsay.cli;

/** What the exit codes mean. */
final class ExitCode {
  static final int DONE = 0;

  /** Some input failed; the rest is done and stored. */
  static final int SOME_FAILED = 1;

  static final int WRONG_USAGE = 2;

  /** Nothing was done: the store, the JDK or the ontology is not as it must be. */
  static final int NOTHING_DONE = 3;

  private ExitCode() {}
}
