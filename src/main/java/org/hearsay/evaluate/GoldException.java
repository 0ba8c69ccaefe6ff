package org.hearsay.evaluate;

import java.nio.file.Path;

/** Gold that cannot be read; the message names file, line and what is wrong there. */
public final class GoldException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * @param line from 1, or 0 where the file as a whole is meant
   */
  GoldException(Path file, int line, String problem) {
    super(file + (line > 0 ? ":" + line : "") + ": " + problem);
  }
}
