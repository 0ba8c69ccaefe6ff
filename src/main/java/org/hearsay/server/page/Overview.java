package org.hearsay.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.page.Views.Entry;
import org.hearsay.server.page.Views.Figure;

/** What the graph holds as a whole, and the search by name. Call it within a read transaction. */
final class Overview {

  private static final int MOST_FOUND = 200;

  private final DatasetGraph data;
  private final GraphReader reader;
  private final String base;

  Overview(DatasetGraph data, GraphReader reader, String base) {
    this.data = data;
    this.reader = reader;
    this.base = base;
  }

  List<Figure> figures() {
    return List.of(
        new Figure("articles", count(Terms.NEWS_ARTICLE)),
        new Figure("claims", count(Hs.CLAIM)),
        new Figure("propositions", count(Hs.PROPOSITION)),
        new Figure("clusters", count(Hs.CLUSTER)),
        new Figure("accepted events", count(Terms.SEM_EVENT)));
  }

  private long count(Node type) {
    Set<Node> subjects = new HashSet<>();
    data.find(Node.ANY, Node.ANY, Terms.TYPE, type)
        .forEachRemaining(q -> subjects.add(q.getSubject()));
    return subjects.size();
  }

  /** The accepted events, by their titles. */
  List<Entry> events() {
    Set<Node> events = new TreeSet<>(Comparator.comparing(Node::toString));
    data.find(Node.ANY, Node.ANY, Terms.TYPE, Terms.SEM_EVENT)
        .forEachRemaining(q -> events.add(q.getSubject()));
    return events.stream()
        .map(reader::event)
        .sorted(Comparator.comparing(e -> e.link().label()))
        .limit(MOST_FOUND)
        .toList();
  }

  /** The entities that take part in most claims. */
  List<Entry> discussed(int most) {
    Map<Node, Integer> counts = new LinkedHashMap<>();
    data.find(Node.ANY, Node.ANY, Hs.FILLER, Node.ANY)
        .forEachRemaining(q -> counts.merge(q.getObject(), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Node, Integer>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().toString()))
        .limit(most)
        .map(e -> new Entry(reader.link(e.getKey()), "entity", e.getValue() + " claims"))
        .toList();
  }

  /** Entities and articles whose name, other name or headline holds all the words. */
  List<Entry> search(String words) {
    List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    Predicate<String> holds =
        name -> wanted.stream().allMatch(w -> name.toLowerCase(Locale.ROOT).contains(w));
    Map<Node, String> found = new LinkedHashMap<>();
    for (Node property : List.of(Terms.PREF_LABEL, Terms.ALT_LABEL, Terms.HEADLINE)) {
      Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, property, Node.ANY);
      while (quads.hasNext()) {
        Quad quad = quads.next();
        Node subject = quad.getSubject();
        if (subject.isURI()
            && subject.getURI().startsWith(base)
            && quad.getObject().isLiteral()
            && holds.test(quad.getObject().getLiteralLexicalForm())) {
          found.putIfAbsent(subject, quad.getObject().getLiteralLexicalForm());
        }
      }
    }
    List<Entry> entries = new ArrayList<>();
    found.forEach(
        (node, name) -> {
          Views.Link link = reader.link(node);
          String kind = node.getURI().substring(base.length()).replaceFirst("/.*", "");
          entries.add(new Entry(link, kind, name.equals(link.label()) ? "" : name));
        });
    entries.sort(
        Comparator.comparing((Entry e) -> e.link().label().length())
            .thenComparing(e -> e.link().label())
            .thenComparing(e -> e.link().href()));
    return entries.stream().limit(MOST_FOUND).toList();
  }
}
