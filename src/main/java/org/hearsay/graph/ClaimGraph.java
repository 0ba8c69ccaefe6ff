package org.hearsay.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.hearsay.extract.Claim;
import org.hearsay.extract.ExtractedArticle;
import org.hearsay.extract.Participation;
import org.hearsay.extract.Quantity;
import org.hearsay.extract.Voice;
import org.hearsay.extract.When;
import org.hearsay.ontology.Hs;
import org.hearsay.pattern.Coding;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.CanonicalJson;
import org.hearsay.text.CorrectionNotes;
import org.hearsay.text.Origin;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TimeExpression;

/**
 * Describes what an article tells as RDF: claims, propositions, participations, evidence, sources
 * and provenance, in one named graph that its content names.
 *
 * <p>A pure function: equal articles give equal bytes, whatever the order, thread or machine.
 */
public final class ClaimGraph {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern MEASURED = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,6})?)\\s+(\\S.*)");

  private final ExtractedArticle extracted;
  private final AnnotatedArticle annotated;
  private final Article article;
  private final BaseIri base;
  private final Run run;
  private final DescribeOptions options;
  private final Triples triples = new Triples();
  private final Node name;
  private final Evidence evidence;
  private final EntityDescription entities;
  private final StatementDescription statements;

  private ClaimGraph(ExtractedArticle extracted, BaseIri base, Run run, DescribeOptions options) {
    this.extracted = extracted;
    this.annotated = extracted.annotated();
    this.article = annotated.article();
    this.base = base;
    this.run = run;
    this.options = options;
    this.name = base.article(article.version());
    this.evidence = new Evidence(triples, base.text(article.version()), article.text());
    this.entities = new EntityDescription(triples, annotated, base, name);
    this.statements = new StatementDescription(triples, extracted, base, name, evidence, entities);
  }

  /**
   * The graph of an article.
   *
   * @param base the base of the store that it is for
   * @param run what made the claims
   */
  public static ArticleGraph of(
      ExtractedArticle extracted, BaseIri base, Run run, DescribeOptions options) {
    return new ClaimGraph(extracted, base, run, options).describe();
  }

  private ArticleGraph describe() {
    Node runNode = describeRun();
    describeArticle();
    entities.describeMentioned();
    statements.describe();
    Map<String, Integer> best = new LinkedHashMap<>();
    List<String> hashes = new ArrayList<>();
    for (int i = 0; i < extracted.claims().size(); i++) {
      String hash = hashOf(extracted.claims().get(i));
      hashes.add(hash);
      best.merge(hash, i, this::better);
    }
    best.forEach((hash, i) -> describeClaim(hash, extracted.claims().get(i), hashes, runNode));
    StringBuilder lines = new StringBuilder();
    triples.byLine().keySet().forEach(lines::append);
    return new ArticleGraph(
        base,
        name,
        ArticleGraph.keyOf(article),
        triples.sorted(),
        Article.sha256(lines.toString()));
  }

  /**
   * Of two findings of the same claim, the surer one; of two as sure, the frame that sorts first.
   */
  private Integer better(Integer a, Integer b) {
    Claim first = extracted.claims().get(a);
    Claim second = extracted.claims().get(b);
    int order = Double.compare(second.confidence(), first.confidence());
    return (order != 0 ? order : first.frame().compareTo(second.frame())) <= 0 ? a : b;
  }

  private Node describeRun() {
    Node node = base.run(run.digest());
    triples
        .add(node, Terms.TYPE, Hs.RUN)
        .add(node, Terms.TYPE, Terms.PROV_ACTIVITY)
        .add(node, Terms.SOFTWARE, Literals.text(run.software()))
        .add(node, Terms.MODELS, Literals.text(run.models()))
        .add(node, Terms.ONTOLOGY, Literals.text(run.ontology()));
    return node;
  }

  private void describeArticle() {
    triples
        .add(name, Terms.TYPE, Terms.NEWS_ARTICLE)
        .addIfKnown(name, Terms.HEADLINE, article.title().map(Literals::text))
        .addIfKnown(name, Terms.DATE_PUBLISHED, article.publishedDate().map(Literals::date))
        .addIfKnown(name, Terms.PUBLISHED_AT, article.published().flatMap(Literals::dateTime))
        .addIfKnown(name, Terms.PUBLISHER, article.publisher().map(Literals::text))
        .addIfKnown(name, Terms.AUTHOR, article.author().map(Literals::text))
        .addIfKnown(name, Terms.IN_LANGUAGE, article.language().map(Literals::text))
        .addIfKnown(name, Terms.URL, article.url().map(Literals::address));
    Fingerprint sketch = Fingerprint.of(annotated);
    if (!sketch.isEmpty()) {
      triples.add(name, Terms.FINGERPRINT, Literals.text(sketch.encoded()));
    }
    article.origins().forEach(this::describeOrigin);
    for (TextSpan span : CorrectionNotes.in(article.text())) {
      Node words = evidence.of(span);
      triples.add(name, Terms.CORRECTION, words);
    }
    for (TimeExpression time : annotated.times()) {
      Node passage = evidence.of(time.span());
      triples
          .add(name, Terms.TIME_EXPRESSION, passage)
          .add(passage, Hs.TIMEX, Literals.text(time.value()));
    }
    if (options.withText()) {
      triples.add(name, Hs.TEXT, Literals.text(article.text()));
    }
  }

  /** Where a field of the article was found. */
  private void describeOrigin(Origin origin) {
    Node node = Nodes.under(name, "metadata/" + BaseIri.path(origin.field()));
    triples
        .add(name, Terms.METADATA, node)
        .add(node, Terms.TYPE, Terms.METADATA_CLASS)
        .add(node, Terms.FIELD, Literals.text(origin.field()))
        .add(node, Terms.WRITTEN, Literals.text(origin.written()))
        .add(node, Terms.FOUND_AT, Literals.text(origin.where()));
  }

  private void describeClaim(String hash, Claim claim, List<String> hashes, Node runNode) {
    Node node = base.claim(hash);
    PropositionIdentity identity = identityOf(claim);
    triples
        .add(node, Terms.TYPE, Hs.CLAIM)
        .add(node, Hs.CONTENT, describeProposition(identity))
        .add(node, Hs.REPORTED_IN, name)
        .add(node, Terms.WAS_GENERATED_BY, runNode)
        .add(node, Hs.STANCE, Hs.term(title(claim.stance().name())))
        .add(node, Hs.POLARITY, Hs.term(title(claim.polarity().name())))
        .add(node, Hs.MODALITY, Hs.term(title(claim.modality().name())))
        .add(node, Hs.CONFIDENCE, Literals.decimal(claim.confidence()))
        .add(node, Hs.FOUND_BY, Hs.term(BaseIri.path(claim.frame())))
        .add(node, Hs.EVIDENCE, evidence.of(claim.evidence()))
        .add(node, Terms.TRIGGER, evidence.of(claim.trigger()));
    if (claim.generic()) {
      triples.add(node, Hs.GENERIC, Literals.TRUE);
    }
    if (claim.contentOf() >= 0) {
      triples.add(node, Terms.CONTENT_OF, base.claim(hashes.get(claim.contentOf())));
    }
    describeCoding(node, claim.coding());
    describeVoice(node, claim.voice());
    switch (claim.when()) {
      case When.Untimed untimed -> {}
      case When.Timed timed ->
          triples
              .add(node, Hs.TIMEX, Literals.text(timed.value()))
              .add(node, Hs.TIME_BASIS, Hs.term(title(timed.basis().name())));
    }
    Map<String, Integer> places = new TreeMap<>();
    for (Participation participation : claim.participants()) {
      int place = places.merge(participation.role(), 1, Integer::sum);
      describeParticipation(node, participation, place);
    }
    int place = 0;
    for (Quantity quantity : claim.quantities()) {
      describeQuantity(node, quantity, ++place);
    }
  }

  private Node describeProposition(PropositionIdentity identity) {
    Node node = base.proposition(identity.digest());
    triples
        .add(node, Terms.TYPE, Hs.PROPOSITION)
        .add(node, Hs.EVENT_TYPE, Hs.term(identity.type()));
    identity
        .roles()
        .forEach(
            (role, ids) ->
                ids.forEach(id -> triples.add(node, Hs.term(role), base.iri("entity/" + id))));
    if (!identity.days().isEmpty()) {
      triples
          .add(node, Hs.EARLIEST, Literals.date(identity.days().get(0)))
          .add(node, Hs.LATEST, Literals.date(identity.days().get(1)));
    }
    identity
        .counts()
        .forEach(
            (count, value) ->
                numberOf(value).ifPresent(number -> triples.add(node, Hs.term(count), number)));
    return node;
  }

  private void describeCoding(Node node, Coding coding) {
    if (!coding.plover().isEmpty()) {
      triples.add(node, Hs.PLOVER, code(Terms.PLOVER, coding.plover()));
    }
    if (!coding.plover2().isEmpty()) {
      String mode = coding.mode().isEmpty() ? "" : "-" + coding.mode();
      triples.add(node, Hs.PLOVER2, code(Terms.PLOVER2, coding.plover2() + mode));
    }
    if (!coding.cameo().isEmpty()) {
      triples.add(node, Hs.CAMEO, code(Terms.CAMEO, coding.cameo()));
    }
  }

  private static Node code(String list, String code) {
    return Nodes.iri(list + BaseIri.path(code));
  }

  private void describeVoice(Node node, Voice voice) {
    switch (voice) {
      case Voice.ArticleVoice own -> triples.add(node, Hs.VOICE, Hs.ARTICLE);
      case Voice.Named named -> describeSource(node, Hs.NAMED, named.source());
      case Voice.Unnamed unnamed -> describeSource(node, Hs.UNNAMED, unnamed.source());
      case Voice.Unknown unknown -> triples.add(node, Hs.VOICE, Hs.UNKNOWN);
    }
  }

  private void describeSource(Node node, Node voice, Voice.Source source) {
    triples
        .add(node, Hs.VOICE, voice)
        .add(node, Hs.SOURCE, entities.describe(source.entity()))
        .addIfKnown(node, Terms.SPEAKS_FOR, entities.actingFor(source.entity()));
    if (source.statement() >= 0) {
      triples.add(node, Hs.STATEMENT, statements.node(source.statement()));
    }
    for (int i = 0; i < source.via().size(); i++) {
      Node via = Nodes.under(node, "via/" + (i + 1));
      triples
          .add(node, Hs.VIA, via)
          .add(via, Terms.TYPE, Hs.VIA_CLASS)
          .add(via, Hs.POSITION, Literals.integer(i + 1L))
          .add(via, Hs.SOURCE, entities.describe(source.via().get(i)));
    }
  }

  private void describeParticipation(Node claim, Participation participation, int place) {
    Node node = Nodes.under(claim, BaseIri.path(participation.role()) + "/" + place);
    triples
        .add(claim, Hs.PARTICIPATION, node)
        .add(node, Terms.TYPE, Hs.PARTICIPATION_CLASS)
        .add(node, Hs.ROLE, Hs.term(participation.role()))
        .add(node, Hs.FILLER, entities.describe(participation.entity()))
        .add(node, Hs.CONFIDENCE, Literals.decimal(participation.confidence()))
        .add(node, Hs.EVIDENCE, evidence.of(participation.span()))
        .addIfKnown(node, Hs.ACTING_FOR, entities.actingFor(participation.entity()));
    if (participation.inferred()) {
      triples.add(node, Hs.INFERRED, Literals.TRUE);
    }
  }

  private void describeQuantity(Node claim, Quantity quantity, int place) {
    Node node = Nodes.under(claim, "quantity/" + place);
    triples
        .add(claim, Terms.QUANTITY, node)
        .add(node, Terms.TYPE, Terms.QUANTITY_CLASS)
        .add(node, Terms.QUANTITY_OF, Hs.term(quantity.name()))
        .add(node, Terms.VALUE, Literals.text(quantity.value()))
        .add(node, Hs.EVIDENCE, evidence.of(quantity.span()));
    Matcher measured = MEASURED.matcher(quantity.value());
    if (measured.matches()) {
      triples
          .addIfKnown(node, Terms.NUMBER, numberOf(measured.group(1)))
          .add(node, Terms.UNIT, Literals.text(measured.group(2)));
    } else {
      triples.addIfKnown(node, Terms.NUMBER, numberOf(quantity.value()));
    }
  }

  private static Optional<Node> numberOf(String value) {
    if (!NUMBER.matcher(value).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        value.indexOf('.') < 0
            ? Literals.integer(Long.parseLong(value))
            : Literals.decimal(Double.parseDouble(value)));
  }

  private PropositionIdentity identityOf(Claim claim) {
    return PropositionIdentity.of(claim, article, annotated.entities());
  }

  /** Names a claim by what it says, who says it and where, not by how sure we are of it. */
  private String hashOf(Claim claim) {
    Map<String, Object> members = new TreeMap<>();
    members.put("article", article.version());
    members.put("proposition", identityOf(claim).digest());
    members.put("evidence", span(claim.evidence()));
    members.put("trigger", span(claim.trigger()));
    members.put(
        "participants",
        claim.participants().stream()
            .map(p -> List.of(p.role(), span(p.span()), p.entity(), p.inferred()))
            .toList());
    members.put("voice", voice(claim.voice()));
    members.put("stance", claim.stance().name());
    members.put("polarity", claim.polarity().name());
    members.put("modality", claim.modality().name());
    if (claim.when() instanceof When.Timed timed) {
      members.put("time", timed.value());
    }
    return Article.sha256(CanonicalJson.of(members));
  }

  private static List<Object> voice(Voice voice) {
    return switch (voice) {
      case Voice.ArticleVoice own -> List.of("article");
      case Voice.Named(Voice.Source source) -> List.of("named", source.entity(), source.via());
      case Voice.Unnamed(Voice.Source source) -> List.of("unnamed", source.entity(), source.via());
      case Voice.Unknown unknown -> List.of("unknown");
    };
  }

  static List<Integer> span(TextSpan span) {
    return List.of(span.begin(), span.end());
  }

  /** {@code ACTUAL} as the vocabulary has it: {@code Actual}. */
  static String title(String constant) {
    return constant.charAt(0) + constant.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
