package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hearsay.graph.EventSchema;
import org.hearsay.graph.PloverExport;
import org.hearsay.graph.QueryStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: what a store holds, as N-Quads or as rows of event data. */
@Command(
    name = "export",
    description = {
      "Prints all graphs of a store as N-Quads; or its claims as event data with PLOVER codes,",
      "one row a claim, with the columns that docs/plover-export.md tells; or as nanopublications;",
      "or as RDF 1.2, where each claim reifies what is said as triple terms."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private static final String ALL =
      "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s ?p ?o";

  /** What is printed. */
  enum Format {
    NQUADS,
    PLOVER,
    PLOVER_JSONL,
    NANOPUB,
    RDF12
  }

  @Option(
      names = "--format",
      description =
          "NQUADS: all graphs (the default); PLOVER: comma-separated values; PLOVER_JSONL: one JSON"
              + " object a line; NANOPUB: nanopublications of claims (TriG); RDF12: claims with"
              + " triple terms (N-Triples).",
      defaultValue = "NQUADS")
  private Format format = Format.NQUADS;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file; gzipped where its name ends in .gz.")
  private @Nullable Path out;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private OntologyOption ontology = new OntologyOption();

  @Override
  public Integer call() throws IOException {
    try (QueryStore opened = store.open();
        OutputStream target = out == null ? System.out : file(out)) {
      switch (format) {
        case NQUADS -> writeQuads(opened, target);
        case PLOVER ->
            writeRows(
                target, rows -> PloverExport.csv(opened, EventSchema.of(ontology.files()), rows));
        case PLOVER_JSONL ->
            writeRows(
                target,
                rows -> PloverExport.jsonLines(opened, EventSchema.of(ontology.files()), rows));
        case NANOPUB -> new ClaimExport(opened).nanopublications(target);
        case RDF12 -> new ClaimExport(opened).tripleTerms(target);
      }
    }
    return ExitCode.DONE;
  }

  private static void writeQuads(QueryStore opened, OutputStream target) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(target, Lang.NQUADS);
    Query query = opened.parse(ALL);
    writer.start();
    opened.select(query, row -> writer.quad(quad(row)));
    writer.finish();
  }

  private static void writeRows(OutputStream target, Consumer<Writer> rows) throws IOException {
    Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    rows.accept(writer);
    writer.flush();
  }

  private static Quad quad(Binding row) {
    return Quad.create(node(row, "g"), node(row, "s"), node(row, "p"), node(row, "o"));
  }

  private static Node node(Binding row, String variable) {
    return row.get(variable);
  }

  private static OutputStream file(Path path) {
    try {
      OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(path));
      return path.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
    } catch (IOException e) {
      throw new NothingDone("cannot write '" + path + "': " + e.getMessage(), e);
    }
  }
}
