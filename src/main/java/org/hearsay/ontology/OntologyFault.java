package org.hearsay.ontology;

/**
 * Something wrong in a file of the ontology.
 *
 * @param file its name
 * @param line from 1, or 0 where it is unknown
 * @param node the type, frame or word list at fault, or an empty string
 * @param problem what is wrong and what would be valid; for an expression with the expression and a
 *     caret under the place
 */
public record OntologyFault(String file, int line, String node, String problem) {
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (node.isEmpty() ? "" : node + ": ")
        + problem;
  }
}
