package org.hearsay.server.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServer.SyncSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import jakarta.servlet.http.HttpServlet;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.SearchIndex;

/**
 * A Model Context Protocol server with the tools search, claims, describe and sparql, on standard
 * input and output or over HTTP.
 */
public final class McpEndpoint {

  private static final String INSTRUCTIONS =
      "A knowledge graph of claims read from news: who did what to whom, when, according to whom."
          + " Everything is what somebody says, with stance, polarity, modality and the quoted"
          + " evidence; only events marked accepted were taken for facts by a policy. Say who says"
          + " a thing and cite the claim's id and quote.";

  private final GraphTools tools;

  /** The tools of a graph. */
  public McpEndpoint(DatasetGraph data, String base, SearchIndex index) {
    this.tools = new GraphTools(data, base, index);
  }

  /** A servlet for the streamable HTTP transport at a path. */
  public HttpServlet servlet(String path) {
    HttpServletStreamableServerTransportProvider transport =
        HttpServletStreamableServerTransportProvider.builder()
            .jsonMapper(McpJsonDefaults.getMapper())
            .mcpEndpoint(path)
            .build();
    // The servlet keeps what is built here: it makes the sessions.
    fill(McpServer.sync(transport)).build();
    return transport;
  }

  /** Serves one client on streams until the input ends and all that was asked is answered. */
  public void serve(InputStream in, OutputStream out) throws InterruptedException {
    Conversation conversation = new Conversation();
    McpSyncServer server =
        fill(McpServer.sync(
                new StdioServerTransportProvider(
                    McpJsonDefaults.getMapper(),
                    conversation.listening(in),
                    conversation.telling(out))))
            .build();
    conversation.awaitEnd();
    server.closeGracefully();
  }

  private SyncSpecification<?> fill(SyncSpecification<?> server) {
    Map<String, Object> filters = filters();
    return server
        .serverInfo("hearsay", "1")
        .instructions(INSTRUCTIONS)
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .toolCall(
            tool(
                "search",
                "The best entities, events, claims, quotations and articles for words.",
                filters,
                List.of("q")),
            (exchange, request) -> answer(request, tools::search))
        .toolCall(
            tool(
                "claims",
                "Claims that fit filters: who says what of whom, when, with the quoted evidence.",
                filters,
                List.of()),
            (exchange, request) -> answer(request, tools::claims))
        .toolCall(
            tool(
                "describe",
                "What is known of one node: an entity, claim, proposition, cluster, event or"
                    + " article, with its claims.",
                Map.of("id", text("Its IRI, its path such as entity/north-korea, or a name.")),
                List.of("id")),
            (exchange, request) ->
                answer(request, a -> tools.describe(String.valueOf(a.getOrDefault("id", "")))))
        .toolCall(
            tool(
                "sparql",
                "A read-only SPARQL 1.1 query over the union of all graphs; at most "
                    + GraphTools.MOST_ROWS
                    + " rows. Prefix hs: <https://w3id.org/hearsay/ontology#>; relative IRIs such"
                    + " as <entity/north-korea> are under the store's base.",
                Map.of("query", text("SELECT, ASK, CONSTRUCT or DESCRIBE.")),
                List.of("query")),
            (exchange, request) ->
                answer(request, a -> tools.sparql(String.valueOf(a.getOrDefault("query", "")))));
  }

  private static Map<String, Object> filters() {
    Map<String, Object> filters = new LinkedHashMap<>();
    filters.put("q", text("Words that must all be there; \"a phrase\", a | b, -without, begin*."));
    for (Facet facet :
        List.of(
            Facet.TYPE,
            Facet.ACTOR,
            Facet.TARGET,
            Facet.ENTITY,
            Facet.COUNTRY,
            Facet.SPEAKER,
            Facet.PUBLISHER,
            Facet.MODALITY,
            Facet.SAYS,
            Facet.VOICE)) {
      filters.put(facet.parameter(), text(meaning(facet)));
    }
    filters.put("from", text("First day, month or year, such as 2017-11."));
    filters.put("to", text("Last day, month or year."));
    filters.put("page", Map.of("type", "integer", "minimum", 1));
    filters.put(
        "size", Map.of("type", "integer", "minimum", 1, "maximum", GraphTools.MOST_RESULTS));
    return filters;
  }

  private static String meaning(Facet facet) {
    return switch (facet) {
      case TYPE -> "Event type, such as DiplomatExpulsion.";
      case ACTOR, TARGET, ENTITY, SPEAKER ->
          facet.label() + ": what follows entity/ in an entity's id, such as north-korea.";
      case COUNTRY -> "ISO 3166-1 alpha-3 code.";
      case MODALITY -> "Actual, Planned, Possible, Demanded or Hypothetical.";
      case SAYS -> "affirms or denies.";
      case VOICE -> "Article, Named, Unnamed or Unknown.";
      case QUAD, PUBLISHER, STATUS, PAIR, PROPOSITION, ARTICLE, YEAR -> facet.label() + ".";
    };
  }

  private static Map<String, Object> text(String description) {
    return Map.of("type", "string", "description", description);
  }

  private static Tool tool(
      String name, String description, Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    return Tool.builder().name(name).description(description).inputSchema(schema).build();
  }

  /** A wrong call is told to the assistant, so that it can do better. */
  private static CallToolResult answer(
      CallToolRequest request, Function<Map<String, Object>, String> tool) {
    try {
      Map<String, Object> arguments = request.arguments();
      return CallToolResult.builder()
          .addTextContent(tool.apply(arguments == null ? Map.of() : arguments))
          .isError(false)
          .build();
    } catch (IllegalArgumentException wrong) {
      return CallToolResult.builder()
          .addTextContent(String.valueOf(wrong.getMessage()))
          .isError(true)
          .build();
    }
  }
}
