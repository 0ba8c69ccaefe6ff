package org.hearsay.gazetteer;

/**
 * A line of a dump that cannot be read.
 *
 * @param line from 1; that of the last line read where the file is cut off
 * @param problem for people to read
 */
public record DumpFault(long line, String problem) {

  @Override
  public String toString() {
    return "line " + line + ": " + problem;
  }
}
