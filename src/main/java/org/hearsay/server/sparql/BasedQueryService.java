package org.hearsay.server.sparql;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;

/** SPARQL queries whose relative IRIs are those of the store's base. */
public final class BasedQueryService extends SPARQL_QueryDataset {

  private final String prologue;

  public BasedQueryService(String base) {
    // On the query's own first line, so that errors name the lines that the user sees.
    prologue = "BASE <" + base + "> ";
  }

  @Override
  protected void execute(String queryString, HttpAction action) {
    super.execute(prologue + queryString, action);
  }
}
