package org.hearsay.nlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.nlp.parse.DependencyTree;
import org.hearsay.nlp.parse.TreeRepair;
import org.hearsay.nlp.tag.Tag;
import org.hearsay.nlp.token.Tokenizer;
import org.hearsay.nlp.word.WordForm;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/**
 * From the text of a sentence to tagged words in a dependency tree. Immutable; threads may share
 * it.
 */
public final class SyntaxAnalyzer {

  /**
   * Sentences with more words are parsed in pieces, so that time and memory stay linear whatever
   * the input is.
   */
  static final int LONGEST = 400;

  private final SyntaxModels models;
  private final Tokenizer tokenizer = new Tokenizer();

  public SyntaxAnalyzer(SyntaxModels models) {
    this.models = models;
  }

  /** With the models that the jar carries. */
  public static SyntaxAnalyzer load() throws IOException {
    return new SyntaxAnalyzer(SyntaxModels.load());
  }

  /**
   * Analyzes a sentence.
   *
   * @param sentence its text
   * @param offset the code point of the article's text where it begins
   * @return its words, with spans in the article's text; none where the text has no visible
   *     character
   */
  public List<Token> analyze(String sentence, int offset) {
    return TreeRepair.repair(SentenceCut.join(words(sentence, offset)));
  }

  /**
   * Analyzes a stretch of text that may be more than one sentence.
   *
   * @param stretch its text
   * @param offset the code point of the article's text where it begins
   * @return the words of each sentence, with spans in the article's text and heads within the
   *     sentence; none where the text has no visible character
   */
  public List<List<Token>> analyzeAll(String stretch, int offset) {
    return SentenceCut.cut(words(stretch, offset)).stream().map(TreeRepair::repair).toList();
  }

  /**
   * Analyzes a sentence whose words are known.
   *
   * @param forms its words, none empty
   * @param spans where each stands
   */
  public List<Token> analyze(List<String> forms, List<TextSpan> spans) {
    return TreeRepair.repair(SentenceCut.join(words(forms, spans)));
  }

  private List<Token> words(String text, int offset) {
    TextSpan.Index index = new TextSpan.Index(text);
    List<TextSpan> spans = tokenizer.tokenize(text);
    List<String> forms = spans.stream().map(index::slice).toList();
    List<TextSpan> moved =
        spans.stream().map(s -> new TextSpan(s.begin() + offset, s.end() + offset)).toList();
    return words(forms, moved);
  }

  private List<Token> words(List<String> forms, List<TextSpan> spans) {
    List<Token> tokens = new ArrayList<>(forms.size());
    int root = -1;
    for (int begin = 0; begin < forms.size(); begin += LONGEST) {
      int end = Math.min(forms.size(), begin + LONGEST);
      root = append(tokens, forms.subList(begin, end), spans.subList(begin, end), root);
    }
    return tokens;
  }

  /** Adds a piece; its root hangs on the first piece's, so that the sentence has one tree. */
  private int append(List<Token> tokens, List<String> forms, List<TextSpan> spans, int root) {
    List<WordForm> words = new ArrayList<>(forms.size());
    for (String form : forms) {
      words.add(WordForm.of(form, models.clusters()));
    }
    List<Tag> tags = models.tagger().tag(forms, words);
    DependencyTree tree = models.parser().parse(words, tags);
    int base = tokens.size();
    int own = root;
    for (int i = 0; i < forms.size(); i++) {
      boolean top = tree.heads()[i] < 0;
      Tag tag = tags.get(i);
      tokens.add(
          new Token(
              spans.get(i),
              forms.get(i),
              models.lemmatizer().lemma(forms.get(i), tag.xpos()),
              tag.upos(),
              tag.xpos(),
              top ? root : base + tree.heads()[i],
              top ? (root < 0 ? "root" : "parataxis") : models.parser().label(tree.labels()[i])));
      if (top && root < 0) {
        own = base + i;
      }
    }
    return own;
  }
}
