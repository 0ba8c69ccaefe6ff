package org.hearsay.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.nlp.layout.Block;
import org.hearsay.nlp.layout.Layout;
import org.hearsay.nlp.name.NameFinder;
import org.hearsay.nlp.name.NameSpan;
import org.hearsay.nlp.sentence.SentenceSplitter;
import org.hearsay.nlp.time.TimeTagger;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/**
 * From an article to its sentences, trees, names and time expressions. What is no article text gets
 * none of them. Immutable; threads may share it.
 */
public final class LanguageAnalyzer {

  private final SentenceSplitter sentences;
  private final SyntaxAnalyzer syntax;
  private final NameFinder names;
  private final TimeTagger times = new TimeTagger();

  /**
   * @param sentences where sentences end
   * @param syntax their tokens and trees
   * @param names the names in them
   */
  public LanguageAnalyzer(SentenceSplitter sentences, SyntaxAnalyzer syntax, NameFinder names) {
    this.sentences = sentences;
    this.syntax = syntax;
    this.names = names;
  }

  /**
   * With the models that the jar carries.
   *
   * @throws IOException where one is missing or broken; the message names it
   */
  public static LanguageAnalyzer load() throws IOException {
    return new LanguageAnalyzer(
        SentenceSplitter.english(), SyntaxAnalyzer.load(), NameFinder.load());
  }

  /** With the models in a folder. */
  public static LanguageAnalyzer load(Path folder) throws IOException {
    return new LanguageAnalyzer(
        SentenceSplitter.english(),
        new SyntaxAnalyzer(SyntaxModels.load(folder)),
        NameFinder.load(folder));
  }

  /** The article with its sentences, names of kind NAME and time expressions; nothing resolved. */
  public AnnotatedArticle analyze(Article article) {
    List<Sentence> read = sentences(article);
    List<List<NameSpan>> spans =
        names.find(read.stream().map(s -> s.tokens().stream().map(Token::text).toList()).toList());
    List<Sentence> found = new ArrayList<>();
    for (int s = 0; s < read.size(); s++) {
      found.add(repaired(read.get(s), spans.get(s)));
    }
    return new AnnotatedArticle(
        article, found, mentions(found, spans), times.tag(article, found), Map.of(), Map.of());
  }

  private List<Sentence> sentences(Article article) {
    TextSpan.Index index = new TextSpan.Index(article.text());
    List<Sentence> found = new ArrayList<>();
    int paragraph = 0;
    for (Block block : Layout.of(article)) {
      if (!block.kind().isArticle()) {
        continue;
      }
      Sentence.Kind kind = block.kind().isHeadline() ? Sentence.Kind.HEADLINE : Sentence.Kind.BODY;
      int start = index.toUtf16(block.span().begin());
      for (SentenceSplitter.Range range : sentences.split(index.slice(block.span()))) {
        TextSpan span = index.span(start + range.begin(), start + range.end());
        List<List<Token>> parts = syntax.analyzeAll(index.slice(span), span.begin());
        for (List<Token> tokens : parts) {
          TextSpan own =
              parts.size() == 1 ? span : tokens.getFirst().span().cover(tokens.getLast().span());
          found.add(new Sentence(own, paragraph, kind, tokens));
        }
      }
      paragraph++;
    }
    return found;
  }

  private static List<Mention> mentions(List<Sentence> found, List<List<NameSpan>> spans) {
    List<Mention> mentions = new ArrayList<>();
    for (int s = 0; s < found.size(); s++) {
      for (NameSpan name : spans.get(s)) {
        mentions.add(mention(found.get(s), s, name));
      }
    }
    return mentions;
  }

  /** The sentence with the names of its persons whole. */
  private static Sentence repaired(Sentence sentence, List<NameSpan> names) {
    List<Token> tokens = sentence.tokens();
    for (NameSpan name : names) {
      if (name.type() == EntityType.PERSON) {
        tokens = NameTree.repair(tokens, name.begin(), name.end());
      }
    }
    return tokens.equals(sentence.tokens())
        ? sentence
        : new Sentence(sentence.span(), sentence.paragraph(), sentence.kind(), tokens);
  }

  private static Mention mention(Sentence sentence, int index, NameSpan name) {
    TextSpan span =
        sentence.token(name.begin()).span().cover(sentence.token(name.end() - 1).span());
    return new Mention(span, index, head(sentence, name), Mention.Kind.NAME, name.type());
  }

  /** The first token of the name whose head lies outside of it. */
  private static int head(Sentence sentence, NameSpan name) {
    for (int i = name.begin(); i < name.end(); i++) {
      int head = sentence.token(i).head();
      if (head < name.begin() || head >= name.end()) {
        return i;
      }
    }
    throw new IllegalStateException("the tree of " + sentence + " has a circle");
  }
}
