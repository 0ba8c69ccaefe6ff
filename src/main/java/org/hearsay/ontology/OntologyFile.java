package org.hearsay.ontology;

/**
 * A Turtle file of the ontology.
 *
 * @param name its path below the ontology's folder, with slashes, such as {@code events/aid.ttl}
 * @param text its content
 */
public record OntologyFile(String name, String text) {

  /**
   * The line that introduces a node.
   *
   * @param written the node as the file may write it, such as {@code <#Aid/give>} or {@code hs:Aid}
   * @return from 1, or 0 where the file does not write it so
   */
  int lineOf(String written) {
    int place = text.indexOf("\n" + written + " ");
    if (place < 0) {
      place = text.indexOf(written) - 1;
    }
    return place < -1
        ? 0
        : (int) text.substring(0, place + 1).chars().filter(c -> c == '\n').count() + 1;
  }
}
