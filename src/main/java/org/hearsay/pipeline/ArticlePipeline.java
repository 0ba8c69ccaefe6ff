package org.hearsay.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.AgentNoun;
import org.hearsay.entity.CandidateSource;
import org.hearsay.entity.EntityResolver;
import org.hearsay.entity.Gazetteer;
import org.hearsay.entity.GazetteerEntry;
import org.hearsay.extract.Attributions;
import org.hearsay.extract.ClaimExtractor;
import org.hearsay.extract.ExtractedArticle;
import org.hearsay.extract.OpenPropositions;
import org.hearsay.graph.Run;
import org.hearsay.ontology.Ontology;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.ontology.OntologyLoader;
import org.hearsay.pattern.FrameCheck;
import org.hearsay.pattern.FrameMatcher;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;

/**
 * The one line from an article to its claims: annotate, resolve, extract. Models and ontology are
 * loaded once; an instance may be shared between threads.
 */
public final class ArticlePipeline {

  private final OntologyFiles files;
  private final List<CandidateSource> indexes;
  private final ArticleAnnotator annotator;
  private final Ontology ontology;
  private final FrameMatcher matcher;
  private final ClaimExtractor claims;

  private ArticlePipeline(
      OntologyFiles files,
      List<CandidateSource> indexes,
      ArticleAnnotator annotator,
      Ontology ontology,
      Attributions attributions) {
    this.files = files;
    this.indexes = List.copyOf(indexes);
    this.annotator = annotator;
    this.ontology = ontology;
    EntityResolver resolver = annotator.resolver();
    Set<String> agents = new HashSet<>(ontology.lexicons().getOrDefault("agent", Set.of()));
    resolver.gazetteer().agentNouns().all().stream().map(AgentNoun::lemma).forEach(agents::add);
    matcher = new FrameMatcher(ontology.frames(), ontology.lexicons(), agents);
    claims = new ClaimExtractor(matcher::match, resolver::describe, attributions);
  }

  /**
   * With the ontology of the jar.
   *
   * @throws org.hearsay.ontology.OntologyException with all faults, where it has some
   */
  public static ArticlePipeline packaged() {
    return with(OntologyFiles.packaged());
  }

  /**
   * With the ontology of some files.
   *
   * @throws org.hearsay.ontology.OntologyException with all faults, where they have some
   */
  public static ArticlePipeline with(OntologyFiles files) {
    return with(files, List.of());
  }

  /**
   * With the ontology of some files, and imported indexes for what its gazetteer does not link.
   *
   * @throws org.hearsay.ontology.OntologyException with all faults, where they have some
   */
  public static ArticlePipeline with(OntologyFiles files, List<CandidateSource> indexes) {
    try {
      return new ArticlePipeline(
          files,
          indexes,
          ArticleAnnotator.with(files, indexes),
          OntologyLoader.load(files),
          Attributions.load());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the models of the jar; rebuild it", e);
    }
  }

  /** The article with its sentences, mentions, times and entities; empty for other languages. */
  public AnnotatedArticle annotate(Article article) {
    return annotator.annotate(article);
  }

  /** What an article tells, without open propositions. */
  public ExtractedArticle extract(Article article) {
    return claims.extract(annotate(article));
  }

  /** What an article tells, with open propositions. */
  public ExtractedArticle extractAll(Article article) {
    ExtractedArticle extracted = extract(article);
    return new ExtractedArticle(
        extracted.annotated(),
        extracted.attributions(),
        OpenPropositions.of(extracted.annotated()),
        extracted.claims());
  }

  /** Whether an article is in the language that this line reads. */
  public boolean reads(Article article) {
    return annotator.reads(article);
  }

  /** The BCP 47 tag that an article gives, or the ISO 639-3 code of what it is written in. */
  public String language(Article article) {
    return annotator.language(article);
  }

  /** What it finds frames of. */
  public Ontology ontology() {
    return ontology;
  }

  /**
   * The ISO 3166-1 alpha-3 code of the state that a name, an adjective of it, its people or its
   * capital stands for.
   */
  public Optional<String> countryCode(String name) {
    Gazetteer gazetteer = annotator.resolver().gazetteer();
    return gazetteer.readings(name).stream()
        .map(reading -> reading.entry())
        .filter(entry -> entry.kind().isState())
        .findFirst()
        .or(() -> gazetteer.stateByCapital(name))
        .flatMap(GazetteerEntry::code);
  }

  /** Runs the examples and counter-examples of all frames; the failures. */
  public List<FrameCheck.Failure> checkFrames() {
    FrameCheck check = new FrameCheck(matcher, text -> annotate(Article.of(text).build()));
    return check.failures(ontology.frames());
  }

  /** What made the claims of this line: software, models and ontology, by their digests. */
  public Run run() {
    return RunDigests.of(files, indexes);
  }
}
