package org.hearsay.cli;

import java.util.function.Supplier;

/** Ends a command with {@link ExitCode#WRONG_USAGE}: an option has a value that it cannot have. */
final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUsage(String message) {
    super(message);
  }

  private WrongUsage(IllegalArgumentException refused) {
    super(refused.getMessage(), refused);
  }

  /** What is made of values of options, where its constructor does not refuse them. */
  static <T> T unless(Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(e);
    }
  }
}
