package org.hearsay.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * How words are told alike: without case, accents, possessive and English endings, irregular verbs
 * by their lemma ("withdrew", "withdrawn" and "withdrawal" are one).
 */
public final class Words {

  /** Words that a question has and an answer need not: they are looked for in quotes only. */
  private static final Set<String> OF_QUESTIONS =
      Set.of(
          ("who whom whose what which when where why how did does do is are was were be been has"
                  + " have had will the a an of to in on by for from with about and or that this it"
                  + " its they their say says said saying tell tells told according so else")
              .split(" "));

  private static final Pattern PIECE = Pattern.compile("\"[^\"]*\"?|\\S+");

  static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          StandardTokenizer source = new StandardTokenizer();
          TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(source));
          TokenStream lemmas = new IrregularForms(new EnglishPossessiveFilter(folded));
          return new TokenStreamComponents(source, new PorterStemFilter(lemmas));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
          return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
      };

  private Words() {}

  /** The query that a user's words mean; any text is one, so that nothing can fail. */
  static Query query(String words) {
    if (words.isBlank()) {
      return new MatchAllDocsQuery();
    }
    SimpleQueryParser parser =
        new SimpleQueryParser(
            ANALYZER,
            Map.of(Documents.NAME, 3f, Documents.TEXT, 1f),
            SimpleQueryParser.AND_OPERATOR
                | SimpleQueryParser.OR_OPERATOR
                | SimpleQueryParser.NOT_OPERATOR
                | SimpleQueryParser.PHRASE_OPERATOR
                | SimpleQueryParser.PREFIX_OPERATOR
                | SimpleQueryParser.WHITESPACE_OPERATOR);
    parser.setDefaultOperator(Occur.MUST);
    Query query = parser.parse(String.join(" ", sought(words)));
    if (query instanceof BooleanQuery all
        && !all.clauses().isEmpty()
        && all.clauses().stream().allMatch(clause -> clause.getOccur() == Occur.MUST_NOT)) {
      // Lucene finds nothing by exclusion alone.
      return new BooleanQuery.Builder()
          .add(new MatchAllDocsQuery(), Occur.MUST)
          .add(query, Occur.MUST)
          .build();
    }
    return query;
  }

  /** The query for names that hold these words one after the other. */
  static Query phrase(String words) {
    Query query = new QueryBuilder(ANALYZER).createPhraseQuery(Documents.NAME, words);
    return query == null ? new MatchNoDocsQuery() : query;
  }

  /** The pieces of a search that results must have; all of them where a question has no others. */
  static List<String> sought(String words) {
    List<String> pieces = PIECE.matcher(words).results().map(MatchResult::group).toList();
    List<String> sought =
        pieces.stream().filter(piece -> !OF_QUESTIONS.contains(bare(piece))).toList();
    return sought.stream().anyMatch(piece -> !bare(piece).isEmpty()) ? sought : pieces;
  }

  /**
   * The same words as alternatives, so that the best results have most of them; empty where there
   * is but one, or where operators tell what is meant.
   */
  public static Optional<String> alternatives(String words) {
    List<String> sought = sought(words);
    boolean plain = sought.stream().allMatch(piece -> piece.matches("[\\p{L}\\p{N}'’.,?!-]+"));
    return plain && sought.size() > 1 ? Optional.of(String.join(" | ", sought)) : Optional.empty();
  }

  /** The words of a text as the index tells them alike, in order. */
  public static List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream(Documents.TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory does not fail", e);
    }
    return stems;
  }

  /** The words of a question that tell what is asked for, without marks. */
  public static List<String> names(String words) {
    return sought(words).stream()
        .map(piece -> piece.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  private static String bare(String piece) {
    return piece.replaceAll("[?!.,]+$", "").toLowerCase(Locale.ROOT);
  }
}
