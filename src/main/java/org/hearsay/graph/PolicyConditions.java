package org.hearsay.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * The named conditions of a policy. A line of its WHERE that starts with {@code #?} names what
 * stands below it, up to the next such line; the conditions up to one of them, taken as a query of
 * {@code ?cluster}, tell which clusters meet it.
 */
final class PolicyConditions {

  private static final String MARK = "#?";
  private static final Pattern CONSTRUCT = Pattern.compile("(?i)\\bCONSTRUCT\\b");
  private static final Pattern WHERE = Pattern.compile("(?i)\\bWHERE\\s*\\{");

  /**
   * A condition.
   *
   * @param name what it asks for, in words
   * @param query of {@code ?cluster}: those that meet it and all before it
   */
  record Condition(String name, Query query) {

    /** The local names of the clusters that meet it. */
    Set<String> met(QueryStore store) {
      Set<String> met = new TreeSet<>();
      store.select(
          query,
          row -> {
            Node cluster = row.get("cluster");
            if (cluster != null && store.base().isIn(cluster, "cluster/")) {
              met.add(store.base().local(cluster, "cluster/"));
            }
          });
      return met;
    }
  }

  private PolicyConditions() {}

  /**
   * The named conditions, in the order of the text; empty where none is named.
   *
   * @throws StoreException where one does not stand at the top level of the WHERE
   */
  static List<Condition> of(String policy, BaseIri base) {
    List<String> lines = policy.lines().toList();
    int construct = lineOf(lines, CONSTRUCT, 0);
    int where = construct < 0 ? -1 : lineOf(lines, WHERE, construct);
    List<Integer> marks = new ArrayList<>();
    for (int i = where + 1; where >= 0 && i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(MARK)) {
        marks.add(i);
      }
    }
    if (marks.isEmpty()) {
      return List.of();
    }
    String prologue = String.join("\n", lines.subList(0, construct));
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      int end = i + 1 < marks.size() ? marks.get(i + 1) : endOf(lines);
      String body = String.join("\n", lines.subList(where + 1, end));
      String name = lines.get(marks.get(i)).strip().substring(MARK.length()).strip();
      conditions.add(
          new Condition(
              name,
              parsed(
                  prologue + "\nSELECT DISTINCT ?cluster WHERE {\n" + body + "\n}",
                  name,
                  marks.get(i) + 1,
                  base)));
    }
    return conditions;
  }

  private static Query parsed(String query, String name, int line, BaseIri base) {
    try {
      return QueryFactory.create(query, base.value());
    } catch (QueryParseException e) {
      throw new StoreException(
          "line %d of the policy: the condition '%s' cannot be told from the others; put #? lines"
                  .formatted(line, name)
              + " between whole patterns at the top level of WHERE { … }, each on lines of its own",
          e);
    }
  }

  private static int lineOf(List<String> lines, Pattern word, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (!lines.get(i).strip().startsWith("#") && word.matcher(lines.get(i)).find()) {
        return i;
      }
    }
    return -1;
  }

  /** The line of the brace that closes the WHERE. */
  private static int endOf(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).strip().startsWith("}")) {
        return i;
      }
    }
    return lines.size();
  }
}
