package org.hearsay.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.page.ArticleView.Piece;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.Kind;
import org.hearsay.server.view.ClaimReader;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.Facts;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;
import org.hearsay.server.view.Names;

/** Reads the pages of articles. Call it within a read transaction. */
final class ArticleReader {

  /** How much of a text one page shows, in code points. */
  private static final int LONGEST = 40_000;

  private static final int MOST_CLAIMS = 60;
  private static final int MOST_MENTIONS = 200;

  private static final Node ANY = GraphReader.ANY_GRAPH;
  private static final Node SPEAKER = Hs.term("speaker");
  private static final Node SPEAKER_EVIDENCE = Hs.term("speakerEvidence");
  private static final Node TRIGGER = Hs.term("trigger");
  private static final Node TIME = Hs.term("timeExpression");
  private static final Node COPY_OF = Hs.term("copyOf");
  private static final Node MENTIONS = Names.schema("mentions");

  private final GraphReader graph;
  private final Node article;
  private final List<Mark> marks = new ArrayList<>();

  ArticleReader(GraphReader graph, Node article) {
    this.graph = graph;
    this.article = article;
  }

  /**
   * A marked span.
   *
   * @param rank which of several marks gives the link: the least
   */
  private record Mark(int start, int end, String kind, int rank, String href, String title) {}

  ArticleView read() {
    String text = graph.text(article, article, Hs.TEXT);
    ClaimReader reader = new ClaimReader(graph);
    List<Node> nodes = graph.subjects(article, Terms.TYPE, Hs.CLAIM);
    List<ClaimView> claims =
        nodes.stream()
            .map(claim -> reader.read(claim, article))
            .sorted(
                Comparator.comparingInt((ClaimView claim) -> claim.evidence().start())
                    .thenComparing(claim -> claim.self().href()))
            .toList();
    List<Node> statements = graph.subjects(article, Terms.TYPE, Hs.STATEMENT_CLASS);
    if (!text.isEmpty()) {
      nodes.forEach(this::markClaim);
      statements.forEach(this::markStatement);
      markTimes();
      markMentions(text);
    }
    Entries entries = new Entries(graph);
    ClaimFilter all =
        ClaimFilter.all(Kind.CLAIM)
            .with(Facet.ARTICLE, graph.path(article).replaceFirst("^article/", ""));
    return new ArticleView(
        graph.label(article),
        graph.text(article, article, Names.schema("publisher")),
        graph.text(article, article, Names.schema("author")),
        graph.text(article, article, Terms.DATE_PUBLISHED),
        graph
            .first(article, article, Names.schema("url"))
            .filter(Node::isURI)
            .map(url -> new Link(url.getURI(), graph.href(url)))
            .orElse(Link.NONE),
        graph.link(ANY, article, COPY_OF),
        graph.subjects(ANY, COPY_OF, article).stream().limit(20).map(this::named).toList(),
        pieces(text),
        text.codePointCount(0, text.length()) > LONGEST,
        claims.subList(0, Math.min(claims.size(), MOST_CLAIMS)),
        claims.size(),
        claims.size() > MOST_CLAIMS
            ? SearchView.link("All %,d claims".formatted(claims.size()), all)
            : Link.NONE,
        statements.stream()
            .sorted(Comparator.comparingInt(this::start).thenComparing(Node::getURI))
            .limit(MOST_CLAIMS)
            .map(entries::statement)
            .toList(),
        graph.objects(article, article, MENTIONS).stream()
            .limit(MOST_MENTIONS)
            .map(graph::link)
            .sorted(Comparator.comparing(Link::label))
            .toList(),
        graph.rows(article).stream()
            .filter(row -> !Set.of("text", "fingerprint").contains(row.property().label()))
            .toList());
  }

  private Link named(Node other) {
    return new Link(Entries.origin(new ClaimReader(graph).article(other)), graph.href(other));
  }

  private int start(Node statement) {
    return graph.objects(article, statement, Hs.EVIDENCE).stream()
        .mapToInt(passage -> graph.selectors(article, passage).number(Terms.START))
        .min()
        .orElse(0);
  }

  private void mark(Node passage, String kind, int rank, String href, String title) {
    Facts selectors = graph.selectors(article, passage);
    int start = selectors.number(Terms.START);
    int end = selectors.number(Names.oa("end"));
    if (start >= 0 && end > start) {
      marks.add(new Mark(start, end, kind, rank, href, title));
    }
  }

  private void markClaim(Node claim) {
    String type =
        graph
            .first(article, claim, Hs.CONTENT)
            .map(p -> graph.label(graph.first(article, p, Hs.EVENT_TYPE).orElse(p)))
            .orElse("claim");
    graph
        .objects(article, claim, TRIGGER)
        .forEach(passage -> mark(passage, "event", 0, graph.href(claim), type));
    graph
        .objects(article, claim, Hs.EVIDENCE)
        .forEach(passage -> mark(passage, "evidence", 9, "", ""));
    for (Node part : graph.objects(article, claim, Hs.PARTICIPATION)) {
      graph
          .first(article, part, Hs.FILLER)
          .filter(Node::isURI)
          .ifPresent(
              filler ->
                  graph
                      .objects(article, part, Hs.EVIDENCE)
                      .forEach(passage -> markEntity(passage, filler)));
    }
  }

  private void markEntity(Node passage, Node entity) {
    mark(passage, "mention", 1, graph.href(entity), graph.label(entity));
  }

  private void markStatement(Node statement) {
    List<Node> speakers = graph.objects(article, statement, SPEAKER);
    String names = String.join(", ", speakers.stream().map(graph::label).toList());
    graph
        .objects(article, statement, Hs.EVIDENCE)
        .forEach(
            passage ->
                mark(passage, "quotation", 8, "", names.isEmpty() ? "" : "said by " + names));
    if (speakers.size() == 1) {
      graph
          .objects(article, statement, SPEAKER_EVIDENCE)
          .forEach(passage -> markEntity(passage, speakers.getFirst()));
    }
  }

  private void markTimes() {
    for (Node passage : graph.objects(article, article, TIME)) {
      mark(passage, "time", 2, "", graph.text(article, passage, Hs.TIMEX));
    }
  }

  /** Marks the names of the entities that the article mentions, the longest first. */
  private void markMentions(String text) {
    record Name(String words, Node entity) {}
    Set<Name> names = new LinkedHashSet<>();
    for (Node entity : graph.objects(article, article, MENTIONS)) {
      for (Node property : List.of(Terms.PREF_LABEL, Terms.ALT_LABEL)) {
        graph
            .objects(article, entity, property)
            .forEach(name -> names.add(new Name(name.getLiteralLexicalForm(), entity)));
      }
    }
    Set<Integer> taken = new HashSet<>();
    names.stream()
        .filter(name -> name.words().length() > 1)
        .sorted(
            Comparator.comparingInt((Name name) -> -name.words().length())
                .thenComparing(Name::words)
                .thenComparing(name -> name.entity().getURI()))
        .forEach(
            name -> {
              Pattern pattern =
                  Pattern.compile(
                      "(?<![\\p{L}\\p{N}])"
                          + Pattern.quote(name.words()).replace(" ", "\\E\\s+\\Q")
                          + "(?![\\p{L}\\p{N}])");
              Matcher matcher = pattern.matcher(text);
              while (matcher.find()) {
                if (taken.add(matcher.end())) {
                  marks.add(
                      new Mark(
                          text.codePointCount(0, matcher.start()),
                          text.codePointCount(0, matcher.end()),
                          "mention",
                          3,
                          graph.href(name.entity()),
                          graph.label(name.entity())));
                }
              }
            });
  }

  /** Cuts the text wherever a mark begins or ends. */
  private List<Piece> pieces(String text) {
    int[] points = text.codePoints().limit(LONGEST).toArray();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, points.length));
    for (Mark mark : marks) {
      if (mark.end() <= points.length) {
        cuts.add(mark.start());
        cuts.add(mark.end());
      }
    }
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::rank));
    List<Piece> pieces = new ArrayList<>();
    List<Mark> open = new ArrayList<>();
    int next = 0;
    Set<Integer> anchored = new HashSet<>();
    Integer from = cuts.first();
    for (Integer to = cuts.higher(from); to != null; to = cuts.higher(from)) {
      int begin = from;
      open.removeIf(mark -> mark.end() <= begin);
      while (next < sorted.size() && sorted.get(next).start() <= begin) {
        if (sorted.get(next).end() > begin && sorted.get(next).end() <= points.length) {
          open.add(sorted.get(next));
        }
        next++;
      }
      pieces.add(piece(new String(points, begin, to - begin), begin, open, anchored));
      from = to;
    }
    return pieces;
  }

  private static Piece piece(String text, int begin, List<Mark> open, Set<Integer> anchored) {
    TreeSet<String> kinds = new TreeSet<>();
    open.forEach(mark -> kinds.add(mark.kind()));
    // Of marks within each other the shortest tells most.
    Mark link =
        open.stream()
            .filter(mark -> !mark.href().isEmpty())
            .min(Comparator.comparingInt(Mark::rank).thenComparingInt(m -> m.end() - m.start()))
            .orElse(null);
    String title =
        open.stream()
            .filter(mark -> !mark.title().isEmpty())
            .min(Comparator.comparingInt(Mark::rank))
            .map(Mark::title)
            .orElse("");
    boolean starts =
        open.stream().anyMatch(m -> m.kind().equals("evidence") && m.start() == begin)
            && anchored.add(begin);
    return new Piece(
        text,
        String.join(" ", kinds),
        link == null ? "" : link.href(),
        title,
        starts ? "char-" + begin : "");
  }
}
