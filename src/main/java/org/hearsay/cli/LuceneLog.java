package org.hearsay.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what Lucene tells of the JDK's vector and memory interfaces out of our messages. */
final class LuceneLog {

  /** Held, since the JDK forgets the levels of loggers that nobody holds. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private LuceneLog() {}

  static void silence() {
    LUCENE.setLevel(Level.SEVERE);
  }
}
