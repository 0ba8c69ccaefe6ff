package org.hearsay.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.hearsay.entity.CandidateSource;
import org.hearsay.entity.EntityResolver;
import org.hearsay.entity.Gazetteer;
import org.hearsay.nlp.LanguageAnalyzer;
import org.hearsay.nlp.coref.Coreference;
import org.hearsay.nlp.language.ArticleLanguage;
import org.hearsay.ontology.GazetteerLoader;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;

/**
 * The first half of the line: language analysis, entity resolution, coreference. May be shared
 * between threads.
 */
public final class ArticleAnnotator {

  private final ArticleLanguage language = new ArticleLanguage();
  private final Coreference coreference = new Coreference();
  private final LanguageAnalyzer analyzer;
  private final EntityResolver resolver;

  private ArticleAnnotator(
      LanguageAnalyzer analyzer, Gazetteer gazetteer, List<CandidateSource> indexes) {
    this.analyzer = analyzer;
    this.resolver = new EntityResolver(gazetteer, indexes);
  }

  /**
   * With the models of the jar and the gazetteer of some files.
   *
   * @throws org.hearsay.ontology.OntologyException with all faults, where they have some
   */
  public static ArticleAnnotator with(OntologyFiles files) {
    return with(files, List.of());
  }

  /**
   * With the models of the jar, the gazetteer of some files and imported indexes beside it.
   *
   * @throws org.hearsay.ontology.OntologyException with all faults, where the files have some
   */
  public static ArticleAnnotator with(OntologyFiles files, List<CandidateSource> indexes) {
    try {
      return new ArticleAnnotator(LanguageAnalyzer.load(), GazetteerLoader.load(files), indexes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the models of the jar; rebuild it", e);
    }
  }

  /** The article with its sentences, mentions, times and entities; empty for other languages. */
  public AnnotatedArticle annotate(Article article) {
    if (!reads(article)) {
      return AnnotatedArticle.of(article, List.of());
    }
    return coreference.resolve(resolver.resolve(analyzer.analyze(article)));
  }

  /** Whether an article is in the language that this line reads. */
  public boolean reads(Article article) {
    return language.isEnglish(article);
  }

  /** The BCP 47 tag that an article gives, or the ISO 639-3 code of what it is written in. */
  public String language(Article article) {
    return language.of(article);
  }

  EntityResolver resolver() {
    return resolver;
  }
}
