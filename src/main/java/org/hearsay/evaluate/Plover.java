package org.hearsay.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The root classes of PLOVER 0.5, and how coarser gradings join them. */
final class Plover {

  /** All roots. */
  static final Set<String> ROOTS =
      Set.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "COOPERATE",
          "AID",
          "CONCEDE",
          "RETREAT",
          "INVESTIGATE",
          "DEMAND",
          "DISAPPROVE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "MOBILIZE",
          "SANCTION",
          "COERCE",
          "ASSAULT",
          "FIGHT");

  /** Those in which two actors without a target stand for one event between them. */
  static final Set<String> RECIPROCAL =
      Set.of("AGREE", "CONSULT", "COOPERATE", "SUPPORT", "REJECT", "FIGHT", "ASSAULT");

  /** The names that PLOVER 2.0 gives to roots. */
  private static final Map<String, Set<String>> LATER =
      Map.of("REQUEST", Set.of("DEMAND"), "ACCUSE", Set.of("DISAPPROVE", "INVESTIGATE"));

  private static final Map<String, String> MERGED =
      Map.of("INVESTIGATE", "DISAPPROVE", "FIGHT", "ASSAULT");

  private static final Set<String> VERBAL_COOPERATION =
      Set.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE");
  private static final Set<String> MATERIAL_COOPERATION = Set.of("COOPERATE", "AID", "RETREAT");
  private static final Set<String> VERBAL_CONFLICT =
      Set.of("DEMAND", "DISAPPROVE", "INVESTIGATE", "REJECT", "THREATEN");

  private Plover() {}

  /** How finely classes are told apart. */
  enum Grading {
    /** The sixteen of PLOVER 2.0. */
    SIXTEEN(root -> MERGED.getOrDefault(root, root)),
    /** The eighteen of PLOVER 0.5. */
    EIGHTEEN(root -> root),
    /** Cooperation and conflict, verbal and material. */
    FOUR(Plover::quad);

    private final UnaryOperator<String> grade;

    Grading(UnaryOperator<String> grade) {
      this.grade = grade;
    }

    /** Whether some class of one side is one of the other. */
    boolean agree(Set<String> a, Set<String> b) {
      List<String> graded = a.stream().map(grade).toList();
      return b.stream().map(grade).anyMatch(graded::contains);
    }
  }

  /** The roots that a label stands for; none for what PLOVER does not have. */
  static Set<String> roots(String label) {
    String upper = label.strip().toUpperCase(Locale.ROOT);
    return ROOTS.contains(upper) ? Set.of(upper) : LATER.getOrDefault(upper, Set.of());
  }

  private static String quad(String root) {
    if (VERBAL_COOPERATION.contains(root)) {
      return "verbal cooperation";
    }
    if (MATERIAL_COOPERATION.contains(root)) {
      return "material cooperation";
    }
    return VERBAL_CONFLICT.contains(root) ? "verbal conflict" : "material conflict";
  }
}
