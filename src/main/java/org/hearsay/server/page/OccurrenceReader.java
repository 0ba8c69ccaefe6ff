package org.hearsay.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.page.OccurrenceView.Contradiction;
import org.hearsay.server.page.OccurrenceView.Fact;
import org.hearsay.server.page.OccurrenceView.FactValue;
import org.hearsay.server.page.OccurrenceView.Finding;
import org.hearsay.server.page.OccurrenceView.FindingClaim;
import org.hearsay.server.page.OccurrenceView.Near;
import org.hearsay.server.page.OccurrenceView.Voice;
import org.hearsay.server.view.ClaimReader;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;
import org.hearsay.server.view.Names;

/** Reads the pages of occurrences. Call it within a read transaction. */
final class OccurrenceReader {

  /** How many claims one page shows. */
  private static final int PAGE = 60;

  /** How many claims lend their participants and times to the facts. */
  private static final int MOST_READ = 300;

  private static final int MOST_LISTED = 50;

  private static final Node ANY = GraphReader.ANY_GRAPH;
  private static final Node ORIGIN = Hs.term("origin");
  private static final Node ABOUT = Hs.term("cluster");
  private static final Node CONTRADICTION = Hs.term("Contradiction");

  /** Findings that are shown with their claims; contradictions have a table of their own. */
  private static final Set<String> OTHER_FINDINGS =
      Set.of("Reversal", "Discrepancy", "TypeConflict");

  private static final Node COPY_OF = Hs.term("copyOf");

  private final GraphReader graph;
  private final ClaimReader reader;
  private final Entries entries;

  OccurrenceReader(GraphReader graph) {
    this.graph = graph;
    this.reader = new ClaimReader(graph);
    this.entries = new Entries(graph);
  }

  /** A claim with its article and what counts as its source. */
  private record Told(Node claim, Node article, Optional<Node> origin, String published) {}

  /**
   * The page of a node.
   *
   * @param page from 1
   */
  OccurrenceView read(Node node, int page) {
    String kind = graph.kind(node);
    String local = graph.path(node).substring(kind.length() + 1);
    Optional<Node> cluster =
        kind.equals("proposition")
            ? graph.subjects(ANY, Hs.MEMBER, node).stream()
                .filter(
                    c -> graph.kind(c).equals("cluster") && !graph.path(c).contains("/candidate/"))
                .findFirst()
            : Optional.of(graph.node("cluster/" + local));
    List<Node> members =
        kind.equals("proposition")
            ? List.of(node)
            : cluster.map(c -> graph.objects(ANY, c, Hs.MEMBER)).orElse(List.of());
    List<Told> told = told(members, node);
    int pages = Math.max(1, (told.size() + PAGE - 1) / PAGE);
    int shown = Math.min(page, pages);
    List<Told> here =
        told.subList(
            Math.min(told.size(), (shown - 1) * PAGE), Math.min(told.size(), shown * PAGE));
    List<ClaimView> facts =
        told.stream().limit(MOST_READ).map(t -> reader.read(t.claim(), t.article())).toList();
    List<Link> accepted = policies(cluster);
    List<Voice> other = voices(here, claim -> !claim.reading().isActual());
    return new OccurrenceView(
        kind,
        entries.title(
            kind.equals("event") && members.isEmpty()
                ? node
                : cluster.filter(c -> kind.equals("cluster")).orElse(node)),
        accepted,
        cluster.map(c -> standing(c, accepted, other)).orElse(List.of()),
        facts(node, cluster, facts),
        voices(here, claim -> claim.reading().isActual() && !claim.reading().denies()),
        voices(here, claim -> claim.reading().isActual() && claim.reading().denies()),
        other,
        cluster.map(this::contradictions).orElse(List.of()),
        cluster.map(this::findings).orElse(List.of()),
        cluster.map(c -> near(c, members)).orElse(List.of()),
        kind.equals("proposition")
            ? List.of()
            : members.stream()
                .limit(MOST_LISTED)
                .map(m -> new Link(memberTitle(m), graph.href(m)))
                .toList(),
        related(node, cluster),
        told.size() <= PAGE
            ? ""
            : "%,d to %,d of %,d claims"
                .formatted((shown - 1) * PAGE + 1, (shown - 1) * PAGE + here.size(), told.size()),
        shown > 1 ? new Link("Previous claims", "?page=" + (shown - 1)) : Link.NONE,
        shown < pages ? new Link("More claims", "?page=" + (shown + 1)) : Link.NONE,
        graph.rows(node));
  }

  private String memberTitle(Node member) {
    String when = entries.when(member);
    return entries.title(member) + (when.isEmpty() ? "" : " (" + when + ")");
  }

  private List<Told> told(List<Node> members, Node node) {
    List<Told> told = new ArrayList<>();
    Set<Node> seen = new java.util.HashSet<>();
    List<Node> claims = new ArrayList<>();
    members.forEach(member -> claims.addAll(graph.subjects(ANY, Hs.CONTENT, member)));
    if (members.isEmpty()) {
      claims.addAll(graph.objects(ANY, node, Terms.WAS_DERIVED_FROM));
    }
    for (Node claim : claims) {
      if (seen.add(claim)) {
        graph
            .first(ANY, claim, Hs.REPORTED_IN)
            .filter(Node::isURI)
            .ifPresent(
                article ->
                    told.add(
                        new Told(
                            claim,
                            article,
                            graph.first(ANY, claim, ORIGIN),
                            graph.text(article, article, Terms.DATE_PUBLISHED))));
      }
    }
    told.sort(Comparator.comparing(Told::published).thenComparing(t -> t.claim().getURI()));
    return told;
  }

  private List<Link> policies(Optional<Node> cluster) {
    return cluster
        .map(c -> graph.node("event/" + graph.path(c).substring("cluster/".length())))
        .map(
            event ->
                graph.objects(ANY, event, Hs.ACCEPTED_BY).stream()
                    .map(policy -> new Link(policyTitle(policy), graph.href(policy)))
                    .toList())
        .orElse(List.of());
  }

  private String policyTitle(Node policy) {
    String title = graph.text(ANY, policy, Names.rdfs("label"));
    return title.isEmpty() ? graph.label(policy) : title;
  }

  /** Why it is accepted or not. */
  private List<String> standing(Node cluster, List<Link> accepted, List<Voice> other) {
    List<String> standing = new ArrayList<>();
    String affirming = count(cluster, "independentSources");
    String denying = count(cluster, "denyingSources");
    standing.add(
        switch (affirming) {
          case "0" -> "No source says that it happened.";
          case "1" -> "1 independent source says that it happened.";
          default -> affirming + " independent sources say that it happened.";
        });
    if (!denying.equals("0")) {
      standing.add(
          denying.equals("1")
              ? "1 source says that it did not."
              : denying + " sources say that it did not.");
    }
    if (!other.isEmpty()) {
      standing.add("Claims tell it as " + String.join(", ", modalities(other)) + ".");
    }
    boolean undecided =
        graph.subjects(ANY, ABOUT, cluster).stream()
            .filter(f -> graph.has(ANY, f, Terms.TYPE, Hs.term("TypeConflict")))
            .anyMatch(f -> graph.first(ANY, f, Hs.term("leadingType")).isEmpty());
    if (undecided) {
      standing.add("Its sources disagree on what kind of event it was, and no kind leads.");
    }
    if (accepted.isEmpty()) {
      List<Node> policies = graph.subjects(ANY, Terms.TYPE, Hs.POLICY);
      for (Node policy : policies) {
        standing.add("Not met: “" + policyTitle(policy) + "”");
      }
      if (policies.isEmpty()) {
        standing.add("No acceptance policy has been adopted in this store.");
      }
    }
    return standing;
  }

  private static Set<String> modalities(List<Voice> voices) {
    Set<String> modalities = new TreeSet<>();
    for (Voice voice : voices) {
      for (ClaimView claim : voice.claims()) {
        boolean habit = claim.reading().modality().equals("Actual");
        modalities.add(habit ? "a habit" : Names.words(claim.reading().modality()));
      }
    }
    return modalities;
  }

  private String count(Node cluster, String property) {
    String value = graph.text(ANY, cluster, Hs.term(property));
    return value.isEmpty() ? "0" : value;
  }

  private List<Fact> facts(Node node, Optional<Node> cluster, List<ClaimView> claims) {
    List<Fact> facts = new ArrayList<>();
    Map<Link, Integer> types = new LinkedHashMap<>();
    claims.forEach(claim -> types.merge(claim.type(), 1, Integer::sum));
    List<FactValue> values = new ArrayList<>();
    types.forEach(
        (type, count) -> values.add(new FactValue(type, OccurrenceView.plural(count, "claim"))));
    facts.add(new Fact("type", values));
    facts.addAll(OccurrenceView.participants(claims));
    Fact times = OccurrenceView.times(claims);
    if (!times.values().isEmpty()) {
      facts.add(times);
    }
    String days = cluster.map(entries::when).orElse(entries.when(node));
    if (!days.isEmpty()) {
      facts.add(new Fact("days", List.of(new FactValue(new Link(days, ""), "all times together"))));
    }
    return facts;
  }

  private List<Voice> voices(List<Told> told, java.util.function.Predicate<ClaimView> of) {
    Map<String, List<ClaimView>> claims = new LinkedHashMap<>();
    Map<String, Link> sources = new LinkedHashMap<>();
    for (Told one : told) {
      ClaimView claim = reader.read(one.claim(), one.article());
      if (of.test(claim)) {
        Link source = one.origin().map(this::source).orElse(new Link(claim.according(), ""));
        String key = one.origin().map(Node::toString).orElse(claim.according());
        sources.putIfAbsent(key, source);
        claims.computeIfAbsent(key, k -> new ArrayList<>()).add(claim);
      }
    }
    List<Voice> voices = new ArrayList<>();
    claims.forEach(
        (key, list) -> voices.add(new Voice(sources.getOrDefault(key, Link.NONE), list)));
    return voices;
  }

  /** An article as a source is its publisher. */
  private Link source(Node origin) {
    if (!graph.kind(origin).equals("article")) {
      return graph.link(origin);
    }
    String publisher = reader.article(origin).publisher();
    long copies = graph.subjects(ANY, COPY_OF, origin).size();
    String name = publisher.isEmpty() ? graph.label(origin) : publisher + " itself";
    return new Link(
        copies == 0
            ? name
            : name + " with " + OccurrenceView.plural(copies, "copy").replace("copys", "copies"),
        graph.href(origin));
  }

  private List<Contradiction> contradictions(Node cluster) {
    return graph.subjects(ANY, ABOUT, cluster).stream()
        .filter(finding -> graph.has(ANY, finding, Terms.TYPE, CONTRADICTION))
        .limit(MOST_LISTED)
        .flatMap(
            finding ->
                claim(finding, "affirming").stream()
                    .flatMap(
                        yes ->
                            claim(finding, "denying").stream()
                                .map(no -> new Contradiction(yes, no))))
        .toList();
  }

  private Optional<ClaimView> claim(Node finding, String property) {
    return graph.objects(ANY, finding, Hs.term(property)).stream()
        .findFirst()
        .flatMap(reader::read);
  }

  private List<Finding> findings(Node cluster) {
    List<Finding> findings = new ArrayList<>();
    for (Node finding : graph.subjects(ANY, ABOUT, cluster)) {
      if (findings.size() >= MOST_LISTED) {
        break;
      }
      String kind = graph.name(ANY, finding, Terms.TYPE);
      if (!OTHER_FINDINGS.contains(kind)) {
        continue;
      }
      List<FindingClaim> claims = new ArrayList<>();
      String explanation =
          switch (kind) {
            case "Reversal" -> {
              claims(claims, finding, "earlier", "earlier");
              claims(claims, finding, "later", "later");
              yield "One source says the opposite of what it said before.";
            }
            case "Discrepancy" -> {
              String of = graph.name(ANY, finding, Hs.term("quantityOf"));
              claims(claims, finding, "claim", "");
              claims.replaceAll(c -> new FindingClaim(figure(c.claim(), of), c.claim()));
              yield "Claims give different figures of " + Names.words(of) + ".";
            }
            case "TypeConflict" -> {
              claims(claims, finding, "claim", "");
              claims.replaceAll(c -> new FindingClaim(c.claim().type().label(), c.claim()));
              String leading = graph.name(ANY, finding, Hs.term("leadingType"));
              claims.sort(
                  Comparator.comparing((FindingClaim c) -> !c.side().equals(Names.words(leading)))
                      .thenComparing(FindingClaim::side));
              yield "Claims give it different types; "
                  + (leading.isEmpty()
                      ? "none leads."
                      : "most sources say " + Names.words(leading) + ".");
            }
            default -> "";
          };
      findings.add(new Finding(Names.words(kind), explanation, List.copyOf(claims)));
    }
    return findings;
  }

  private static String figure(ClaimView claim, String of) {
    return claim.quantities().stream()
        .filter(quantity -> quantity.of().equals(Names.words(of)))
        .map(ClaimView.Quantity::value)
        .findFirst()
        .orElse("");
  }

  private void claims(List<FindingClaim> claims, Node finding, String property, String side) {
    graph.objects(ANY, finding, Hs.term(property)).stream()
        .limit(8)
        .flatMap(claim -> reader.read(claim).stream())
        .forEach(claim -> claims.add(new FindingClaim(side, claim)));
  }

  private List<Near> near(Node cluster, List<Node> members) {
    Set<Node> candidates = new TreeSet<>(Comparator.comparing(Node::getURI));
    candidates.addAll(graph.objects(ANY, cluster, Hs.CANDIDATE));
    for (Node member : members.subList(0, Math.min(members.size(), MOST_LISTED))) {
      graph.subjects(ANY, Hs.MEMBER, member).stream()
          .filter(c -> graph.has(ANY, c, Terms.TYPE, Hs.CANDIDATE_CLASS))
          .forEach(candidates::add);
    }
    List<Near> near = new ArrayList<>();
    for (Node candidate : candidates) {
      graph.objects(ANY, candidate, Hs.MEMBER).stream()
          .filter(member -> !members.contains(member))
          .forEach(
              other ->
                  near.add(
                      new Near(
                          new Entry(new Link(memberTitle(other), graph.href(other)), "", "", ""),
                          graph.text(ANY, candidate, Hs.SCORE))));
    }
    near.sort(Comparator.comparing(Near::score).reversed());
    return near;
  }

  private List<Link> related(Node node, Optional<Node> cluster) {
    List<Link> related = new ArrayList<>();
    cluster.ifPresent(
        c -> {
          Node event = graph.node("event/" + graph.path(c).substring("cluster/".length()));
          if (!c.equals(node) && graph.knows(c)) {
            related.add(new Link("all that may be this occurrence", graph.href(c)));
          }
          if (!event.equals(node) && graph.has(ANY, event, Terms.TYPE, Terms.SEM_EVENT)) {
            related.add(new Link("the accepted event", graph.href(event)));
          }
        });
    return related;
  }
}
