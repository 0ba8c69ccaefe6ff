package org.hearsay.server.api;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.hearsay.graph.EventSchema;
import org.hearsay.graph.PloverExport;
import org.hearsay.server.view.Csv;

/**
 * Claims as a table for event-data people: the columns of {@code hearsay export --format plover},
 * with cells that no spreadsheet takes for formulas.
 *
 * @param data with the union of its named graphs as default graph
 */
record PloverCsv(DatasetGraph data, String base, EventSchema schema) {

  /** RFC 4180, with a line of headings. Call it within a read transaction. */
  String of(List<Node> claims) {
    StringBuilder csv = new StringBuilder();
    Csv.line(csv, PloverExport.COLUMNS);
    List<Node> plain = claims.stream().filter(PloverCsv::isPlain).toList();
    if (!plain.isEmpty()) {
      PloverExport.rows(base, this::select, schema, plain).forEach(row -> Csv.line(csv, row));
    }
    return csv.toString();
  }

  /** Whether an IRI can stand in a query: a store may hold what its writer did not check. */
  private static boolean isPlain(Node claim) {
    return claim.isURI() && claim.getURI().matches("[^\\s<>\"{}|\\\\^`]+");
  }

  private void select(Query query, Consumer<Binding> each) {
    try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
      execution.select().forEachRemaining(each);
    }
  }
}
