package org.hearsay.entity;

import java.util.List;
import java.util.Set;
import org.hearsay.text.EntityType;

/**
 * One thing that a name may mean, from an imported index.
 *
 * @param id its Wikidata identifier, such as {@code Q817}
 * @param label its best name
 * @param aliases its other names
 * @param description what it is, in a few words; may be empty
 * @param types what it can be in text; never empty
 * @param sitelinks how many wikis have an article on it: its popularity
 * @param related the Wikidata identifiers of what it belongs to: state, place, party, employer
 * @param matched its name that was asked for, as the index has it
 * @param match which kind of name that is
 */
public record Candidate(
    String id,
    String label,
    List<String> aliases,
    String description,
    Set<EntityType> types,
    int sitelinks,
    Set<String> related,
    String matched,
    Match match) {

  /** How a name belongs to a candidate. */
  public enum Match {
    LABEL,
    ALIAS
  }

  public Candidate {
    aliases = List.copyOf(aliases);
    types = Set.copyOf(types);
    related = Set.copyOf(related);
    if (types.isEmpty() || sitelinks < 0) {
      throw new IllegalArgumentException("a candidate has a type and no negative links: " + id);
    }
  }
}
