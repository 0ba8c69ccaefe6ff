package org.hearsay.entity;

import java.util.List;

/**
 * An office that one person of a state or organization holds at a time.
 *
 * @param id its local name, such as {@code foreign-minister}
 * @param titles what its holder is called, in lower case and singular, the usual one first;
 *     "secretary of state"
 * @param sector the PLOVER sector of its holder
 * @param rank 1 for heads of state and government, 2 for ministers and heads of organizations, 3
 *     for others
 */
public record Office(String id, List<String> titles, String sector, int rank) {
  public Office {
    titles = List.copyOf(titles);
    if (titles.isEmpty() || rank < 1 || rank > 3) {
      throw new IllegalArgumentException("an office needs a title and a rank from 1 to 3: " + id);
    }
  }

  /** The usual title. */
  public String title() {
    return titles.getFirst();
  }
}
