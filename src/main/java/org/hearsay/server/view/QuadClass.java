package org.hearsay.server.view;

import java.util.List;
import java.util.Optional;

/**
 * The four classes that PLOVER's roots fall into; the same as in {@code ontology/plover.ttl}, where
 * SANCTION counts as material conflict.
 */
public enum QuadClass {
  VERBAL_COOPERATION("verbal cooperation", "AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
  MATERIAL_COOPERATION("material cooperation", "COOPERATE", "AID", "RETREAT"),
  VERBAL_CONFLICT("verbal conflict", "INVESTIGATE", "DEMAND", "DISAPPROVE", "REJECT", "THREATEN"),
  MATERIAL_CONFLICT(
      "material conflict", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "FIGHT");

  private final String label;
  private final List<String> roots;

  QuadClass(String label, String... roots) {
    this.label = label;
    this.roots = List.of(roots);
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** The class of a PLOVER 0.5 root; empty where it is none. */
  public static Optional<QuadClass> ofPlover(String root) {
    for (QuadClass quad : values()) {
      if (quad.roots.contains(root)) {
        return Optional.of(quad);
      }
    }
    return Optional.empty();
  }
}
