package org.hearsay.server.page;

import java.util.List;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.GraphReader.Row;
import org.hearsay.server.view.Link;

/**
 * The page of a node that has no page of its own kind: a run, a policy, a statement, a part of a
 * claim.
 *
 * @param note one sentence on what it is
 * @param quote words of an article, or empty
 * @param source where they stand
 * @param code a query, or empty
 */
public record NodeView(
    String kind,
    String title,
    String note,
    String quote,
    Link source,
    String code,
    List<ClaimView> claims,
    List<Row> rows) {}
