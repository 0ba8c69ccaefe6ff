package org.hearsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.hearsay.graph.QueryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query}: asks a store. */
@Command(
    name = "query",
    description = "Asks a store a SPARQL query; relative IRIs are those of the store's base.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

  /** How results are printed. */
  enum Format {
    TABLE,
    CSV,
    TSV,
    JSON
  }

  @Parameters(paramLabel = "FILE.rq", description = "The query's file, or - for standard input.")
  private String file = "-";

  @Option(
      names = "--format",
      description =
          "How to print a table of results: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "TABLE")
  private Format format = Format.TABLE;

  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    String text = read(file);
    try (QueryStore opened = store.open()) {
      Query query = opened.parse(text);
      if (query.isSelectType() || query.isAskType()) {
        Query select = query.isAskType() ? asSelect(query) : query;
        List<Binding> rows = new ArrayList<>();
        opened.select(select, rows::add);
        if (query.isAskType()) {
          System.out.println(!rows.isEmpty());
        } else {
          print(select.getProjectVars(), rows, opened.base().value());
        }
      } else if (query.isConstructType()) {
        Graph graph = GraphFactory.createDefaultGraph();
        opened.construct(query).forEach(graph::add);
        query.getPrefixMapping().getNsPrefixMap().forEach(graph.getPrefixMapping()::setNsPrefix);
        RDFWriter.source(graph).lang(Lang.TURTLE).output(System.out);
      } else {
        throw new NothingDone("the query is no SELECT, ASK or CONSTRUCT query: " + file);
      }
    }
    return ExitCode.DONE;
  }

  /** The same pattern as a SELECT of at most one row. */
  private static Query asSelect(Query ask) {
    Query select = ask.cloneQuery();
    select.setQuerySelectType();
    select.setQueryResultStar(true);
    select.setLimit(1);
    select.resetResultVars();
    return select;
  }

  static String read(String file) {
    try {
      return file.equals("-")
          ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new NothingDone("cannot read the query '" + file + "': " + FileFault.of(e), e);
    }
  }

  private void print(List<Var> variables, List<Binding> rows, String base) {
    RowSet rowSet = RowSetStream.create(variables, rows.iterator());
    OutputStream out = System.out;
    switch (format) {
      case TABLE -> new TextTable(base).print(variables, rows, System.out);
      case CSV -> write(ResultSetLang.RS_CSV, rowSet, out);
      case TSV -> write(ResultSetLang.RS_TSV, rowSet, out);
      case JSON -> write(ResultSetLang.RS_JSON, rowSet, out);
    }
  }

  private static void write(Lang lang, RowSet rows, OutputStream out) {
    RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
    writer.write(out, rows, new Context());
  }
}
