package org.hearsay.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.GraphReader.Row;
import org.hearsay.server.view.Link;

/**
 * The page of a cluster, of a proposition, or of an accepted event: what is said of one occurrence,
 * and by whom.
 *
 * @param kind {@code cluster}, {@code proposition} or {@code event}
 * @param accepted the policies that take it as having happened; empty where none does
 * @param standing why it is accepted or not, in sentences
 * @param facts types, participants and times as the claims give them
 * @param affirming claims that it happened, by what counts as their source
 * @param denying claims that it did not
 * @param other plans, demands, possibilities and habits
 * @param contradictions who contradicts whom
 * @param findings reversals, differences of figures and of types
 * @param near what may be the same, but is not held for it
 * @param members the propositions
 * @param related the other nodes of the occurrence: event, cluster
 * @param shown how many claims there are on this page, of how many
 */
public record OccurrenceView(
    String kind,
    String title,
    List<Link> accepted,
    List<String> standing,
    List<Fact> facts,
    List<Voice> affirming,
    List<Voice> denying,
    List<Voice> other,
    List<Contradiction> contradictions,
    List<Finding> findings,
    List<Near> near,
    List<Link> members,
    List<Link> related,
    String shown,
    Link previous,
    Link next,
    List<Row> rows) {

  /** A role, a type or a time with its values. */
  public record Fact(String name, List<FactValue> values) {}

  /**
   * @param note how it is known: "inferred", "stated", by how many claims
   */
  public record FactValue(Link value, String note) {}

  /** What one source says. */
  public record Voice(Link source, List<ClaimView> claims) {}

  /** One source says that it happened, another that it did not; each in its words. */
  public record Contradiction(ClaimView affirming, ClaimView denying) {}

  /**
   * @param kind such as "reversal"
   * @param explanation in a sentence
   * @param claims with what sets them apart
   */
  public record Finding(String kind, String explanation, List<FindingClaim> claims) {}

  /**
   * @param side such as "affirms", or a figure
   */
  public record FindingClaim(String side, ClaimView claim) {}

  /** A scored candidate. */
  public record Near(Entry entry, String score) {}

  /** Whether one source says that it happened and another that it did not. */
  public boolean isDisputed() {
    return !affirming.isEmpty() && !denying.isEmpty();
  }

  /** The participants that claims give, by role, with how many claims give them. */
  static List<Fact> participants(List<ClaimView> claims) {
    // Articles call alike what only each of them knows ("the ambassador"): one line a name.
    Map<String, Map<String, Named>> roles = new TreeMap<>();
    for (ClaimView claim : claims) {
      for (ClaimView.Part part : claim.parts()) {
        roles
            .computeIfAbsent(part.role(), r -> new LinkedHashMap<>())
            .computeIfAbsent(part.filler().label(), f -> new Named(part.filler(), new int[2]))
            .counts()[part.inferred() ? 1 : 0]++;
      }
    }
    List<Fact> facts = new ArrayList<>();
    for (String role : List.of("actor", "target", "object", "place")) {
      if (roles.containsKey(role)) {
        facts.add(fact(role, roles.get(role)));
      }
    }
    roles.forEach(
        (role, values) -> {
          if (facts.stream().noneMatch(fact -> fact.name().equals(role))) {
            facts.add(fact(role, values));
          }
        });
    return facts;
  }

  /**
   * @param counts of claims that tell it, and of those whose discourse supplies it
   */
  private record Named(Link filler, int[] counts) {

    FactValue value() {
      List<String> notes = new ArrayList<>();
      if (counts[0] > 0) {
        notes.add(plural(counts[0], "claim"));
      }
      if (counts[1] > 0) {
        notes.add("inferred from the discourse in " + plural(counts[1], "claim"));
      }
      return new FactValue(filler, String.join(", ", notes));
    }
  }

  private static Fact fact(String role, Map<String, Named> values) {
    return new Fact(role, values.values().stream().map(Named::value).toList());
  }

  /** The times that claims give, with their bases. */
  static Fact times(List<ClaimView> claims) {
    Map<String, Set<String>> times = new TreeMap<>();
    for (ClaimView claim : claims) {
      String words = claim.when().words();
      if (!words.isEmpty()) {
        times.computeIfAbsent(words, w -> new TreeSet<>()).add(claim.when().basis());
      }
    }
    List<FactValue> values = new ArrayList<>();
    times.forEach(
        (words, bases) -> values.add(new FactValue(new Link(words, ""), String.join("; ", bases))));
    return new Fact("time", values);
  }

  static String plural(long count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }
}
