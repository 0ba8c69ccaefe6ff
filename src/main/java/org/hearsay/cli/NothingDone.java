package org.hearsay.cli;

/**
 * Ends a command with {@link ExitCode#NOTHING_DONE}; the message says what, where and what to do.
 */
final class NothingDone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NothingDone(String message) {
    super(message);
  }

  NothingDone(String message, Throwable cause) {
    super(message, cause);
  }
}
