package org.hearsay.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Query results as a table for people: IRIs under the base are shortened, long texts cut. */
final class TextTable {

  private static final int WIDEST = 60;
  private static final String ONTOLOGY = "https://w3id.org/hearsay/ontology#";

  private final String base;

  TextTable(String base) {
    this.base = base;
  }

  void print(List<Var> variables, List<Binding> rows, PrintStream out) {
    List<String[]> cells = new ArrayList<>();
    cells.add(variables.stream().map(Var::getVarName).toArray(String[]::new));
    for (Binding row : rows) {
      cells.add(variables.stream().map(v -> cell(row, v)).toArray(String[]::new));
    }
    int[] widths = new int[variables.size()];
    for (String[] line : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line[i].codePointCount(0, line[i].length()));
      }
    }
    print(cells.getFirst(), widths, out);
    out.println(
        String.join("  ", Arrays.stream(widths).mapToObj("-"::repeat).toList()).stripTrailing());
    cells.stream().skip(1).forEach(line -> print(line, widths, out));
    out.println("(" + rows.size() + (rows.size() == 1 ? " row)" : " rows)"));
  }

  private String cell(Binding row, Var variable) {
    Node node = row.get(variable);
    String text = node == null ? "" : shortened(node).replaceAll("\\p{Cntrl}+", " ");
    return text.codePointCount(0, text.length()) <= WIDEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private String shortened(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (!node.isURI()) {
      return node.toString();
    }
    String iri = node.getURI();
    if (iri.startsWith(base)) {
      return iri.substring(base.length());
    }
    return iri.startsWith(ONTOLOGY) ? "hs:" + iri.substring(ONTOLOGY.length()) : iri;
  }

  private static void print(String[] cells, int[] widths, PrintStream out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append(cells[i])
          .append(" ".repeat(widths[i] - cells[i].codePointCount(0, cells[i].length()) + 2));
    }
    out.println(line.toString().stripTrailing());
  }
}
