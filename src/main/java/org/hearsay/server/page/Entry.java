package org.hearsay.server.page;

import java.util.List;
import org.hearsay.server.view.Link;

/**
 * A line of a list.
 *
 * @param kind such as "entity"; empty where the list has but one
 * @param marks what else it is, such as "disputed"
 * @param note what else is to be known at a glance
 * @param quote words of a text, or empty
 */
public record Entry(Link link, String kind, List<String> marks, String note, String quote) {
  public Entry {
    marks = List.copyOf(marks);
  }

  Entry(Link link, String kind, String note, String quote) {
    this(link, kind, List.of(), note, quote);
  }
}
