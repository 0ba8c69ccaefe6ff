package org.hearsay.nlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.nlp.parse.DependencyParser;
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
    return tree(words(sentence, offset));
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
    return sentences(words(stretch, offset));
  }

  /**
   * The sentences of a stretch; each is read again, since further ends may show in its own tree.
   */
  private List<List<Token>> sentences(Words all) {
    if (all.size() == 0 || all.size() > LONGEST) {
      return all.size() == 0 ? List.of() : List.of(tree(all));
    }
    Tagged tagged = tag(all);
    DependencyParser.Stretch parsed =
        models.parser().parseStretch(all.forms(), tagged.words(), tagged.tags(), all.spaced());
    List<Integer> begins = parsed.begins();
    if (begins.size() == 1) {
      List<Token> tokens = new ArrayList<>(all.size());
      append(tokens, all, tagged.tags(), parsed.tree(), -1);
      return List.of(TreeRepair.repair(tokens));
    }
    List<List<Token>> sentences = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      int end = i + 1 < begins.size() ? begins.get(i + 1) : all.size();
      sentences.addAll(sentences(all.part(begins.get(i), end)));
    }
    return sentences;
  }

  /**
   * Analyzes a sentence whose words are known.
   *
   * @param forms its words, none empty
   * @param spans where each stands
   */
  public List<Token> analyze(List<String> forms, List<TextSpan> spans) {
    return tree(new Words(forms, spans));
  }

  private record Words(List<String> forms, List<TextSpan> spans) {
    int size() {
      return forms.size();
    }

    /** Whether white space stands before each word. */
    boolean[] spaced() {
      boolean[] spaced = new boolean[size()];
      for (int i = 1; i < size(); i++) {
        spaced[i] = spans.get(i - 1).end() < spans.get(i).begin();
      }
      return spaced;
    }

    Words part(int begin, int end) {
      return new Words(forms.subList(begin, end), spans.subList(begin, end));
    }
  }

  private record Tagged(List<WordForm> words, List<Tag> tags) {}

  private Words words(String text, int offset) {
    TextSpan.Index index = new TextSpan.Index(text);
    List<TextSpan> spans = tokenizer.tokenize(text);
    List<String> forms = spans.stream().map(index::slice).toList();
    List<TextSpan> moved =
        spans.stream().map(s -> new TextSpan(s.begin() + offset, s.end() + offset)).toList();
    return new Words(forms, moved);
  }

  /** The words as one sentence. */
  private List<Token> tree(Words words) {
    List<Token> tokens = new ArrayList<>(words.size());
    int root = -1;
    for (int begin = 0; begin < words.size(); begin += LONGEST) {
      Words piece = words.part(begin, Math.min(words.size(), begin + LONGEST));
      Tagged tagged = tag(piece);
      DependencyTree tree = models.parser().parse(tagged.words(), tagged.tags());
      root = append(tokens, piece, tagged.tags(), tree, root);
    }
    return TreeRepair.repair(tokens);
  }

  private Tagged tag(Words piece) {
    List<WordForm> words = new ArrayList<>(piece.size());
    for (String form : piece.forms()) {
      words.add(WordForm.of(form, models.words()));
    }
    return new Tagged(words, models.tagger().tag(piece.forms(), words));
  }

  /** Adds a piece; its root hangs on the first piece's, so that the sentence has one tree. */
  private int append(
      List<Token> tokens, Words piece, List<Tag> tags, DependencyTree tree, int root) {
    int base = tokens.size();
    int own = root;
    for (int i = 0; i < piece.size(); i++) {
      boolean top = tree.heads()[i] < 0;
      Tag tag = tags.get(i);
      String form = piece.forms().get(i);
      tokens.add(
          new Token(
              piece.spans().get(i),
              form,
              models.lemmatizer().lemma(form, tag.xpos()),
              tag.upos(),
              tag.xpos(),
              top ? root : base + tree.heads()[i],
              relation(tree, i, root)));
      if (top && root < 0) {
        own = base + i;
      }
    }
    return own;
  }

  /** A word's relation; the root of what the parser takes for a further sentence is parataxis. */
  private String relation(DependencyTree tree, int word, int root) {
    String label = models.parser().label(tree.labels()[word]);
    boolean first = tree.heads()[word] < 0 && root < 0;
    boolean further = tree.heads()[word] < 0 || label.equals(DependencyParser.NEXT_SENTENCE);
    return first ? "root" : further ? "parataxis" : label;
  }
}
