package org.hearsay.server.page;

import java.util.List;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.Link;

/**
 * The first of what a filter finds, under a heading.
 *
 * @param total how many there are in all
 * @param all leads to the whole list
 * @param claims where claims are listed
 * @param entries where other things are
 */
public record Section(
    String id, String heading, long total, Link all, List<ClaimView> claims, List<Entry> entries) {

  static final int LISTED = 8;

  /** Reads it. */
  static Section of(
      String id, String heading, ClaimFilter filter, SearchIndex index, Entries entries) {
    ClaimPage page = index.search(filter.size(LISTED));
    boolean ofClaims = filter.kind() == Kind.CLAIM;
    return new Section(
        id,
        heading,
        page.total(),
        page.total() > page.hits().size()
            ? SearchView.link("All %,d".formatted(page.total()), filter)
            : Link.NONE,
        ofClaims ? entries.claims(page.hits()) : List.of(),
        ofClaims ? List.of() : entries.of(page.hits()));
  }

  /** Whether there is nothing to list. */
  public boolean isEmpty() {
    return claims.isEmpty() && entries.isEmpty();
  }
}
