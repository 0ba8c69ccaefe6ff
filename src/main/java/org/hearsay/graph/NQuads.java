package org.hearsay.graph;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Lines of canonical N-Quads (RDF 1.2 N-Quads, section 4, "A Canonical form of N-Quads"): one form
 * for each quad, so that sorted lines are equal bytes for equal graphs.
 */
final class NQuads {

  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

  private NQuads() {}

  /** The line of a quad, with its line feed. */
  static String line(Quad quad) {
    StringBuilder line = new StringBuilder(200);
    append(line, quad.getSubject());
    append(line.append(' '), quad.getPredicate());
    append(line.append(' '), quad.getObject());
    if (!quad.isDefaultGraph()) {
      append(line.append(' '), quad.getGraph());
    }
    return line.append(" .\n").toString();
  }

  /** The line of a triple, without graph; with its line feed. */
  static String line(Triple triple) {
    StringBuilder line = new StringBuilder(200);
    append(line, triple.getSubject());
    append(line.append(' '), triple.getPredicate());
    append(line.append(' '), triple.getObject());
    return line.append(" .\n").toString();
  }

  private static void append(StringBuilder line, Node node) {
    if (node.isURI()) {
      line.append('<').append(node.getURI()).append('>');
    } else if (node.isLiteral()) {
      appendLiteral(line, node);
    } else if (node.isBlank()) {
      line.append("_:").append(node.getBlankNodeLabel());
    } else {
      throw new IllegalArgumentException("no N-Quads for " + node);
    }
  }

  private static void appendLiteral(StringBuilder line, Node node) {
    String value = node.getLiteralLexicalForm();
    line.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> line.append("\\\"");
        case '\\' -> line.append("\\\\");
        case '\b' -> line.append("\\b");
        case '\f' -> line.append("\\f");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x7F || c == 0xFFFE || c == 0xFFFF) {
            line.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
          } else {
            line.append(c);
          }
        }
      }
    }
    line.append('"');
    if (!node.getLiteralLanguage().isEmpty()) {
      line.append('@').append(node.getLiteralLanguage());
    } else if (!node.getLiteralDatatypeURI().equals(STRING)) {
      line.append("^^<").append(node.getLiteralDatatypeURI()).append('>');
    }
  }
}
