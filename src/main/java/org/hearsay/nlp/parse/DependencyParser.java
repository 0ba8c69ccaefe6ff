package org.hearsay.nlp.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.nlp.tag.Tag;
import org.hearsay.nlp.word.WordForm;

/**
 * Finds the dependency tree of a sentence. Immutable.
 *
 * <p>A first parser reads the sentence from its end; the second, from its beginning, takes the
 * first one's tree as a hint (stacking, Nivre and McDonald 2008).
 */
public final class DependencyParser {
  /**
   * The relation of the root of a further sentence to the root before it, where the words given are
   * more than one sentence.
   */
  public static final String NEXT_SENTENCE = "root";

  private final List<String> labels;
  private final GreedyParser backward;
  private final GreedyParser forward;
  private final SentenceEnds ends;

  DependencyParser(
      List<String> labels, GreedyParser backward, GreedyParser forward, SentenceEnds ends) {
    this.labels = List.copyOf(labels);
    this.backward = backward;
    this.forward = forward;
    this.ends = ends;
  }

  /**
   * A stretch of text that may be more than one sentence.
   *
   * @param tree of the whole stretch
   * @param begins the index of each sentence's first word, ascending, 0 first
   */
  public record Stretch(DependencyTree tree, List<Integer> begins) {}

  /**
   * The tree of a sentence: one root, and no circle.
   *
   * @param tags the tag of each word
   */
  public DependencyTree parse(List<WordForm> words, List<Tag> tags) {
    return parse(new ParserInput(words, tags));
  }

  /**
   * The tree of a stretch of text, with where sentences begin in it.
   *
   * @param forms the words of the stretch
   * @param words the same as {@link WordForm}s
   * @param tags the tag of each word
   * @param spaced whether white space stands before each word
   */
  public Stretch parseStretch(
      List<String> forms, List<WordForm> words, List<Tag> tags, boolean[] spaced) {
    ParserInput input = new ParserInput(words, tags);
    DependencyTree tree = parse(input);
    SentenceEndFeatures features =
        new SentenceEndFeatures(forms, input, tree, labels.indexOf(NEXT_SENTENCE));
    SentenceEndRules rules = new SentenceEndRules(forms, tags, spaced);
    return new Stretch(tree, ends.begins(forms, rules, features));
  }

  private DependencyTree parse(ParserInput input) {
    DependencyTree hint = backward(backward, input);
    return forward.parse(input, Guide.of(hint));
  }

  static DependencyTree backward(GreedyParser parser, ParserInput input) {
    return parser.parse(input.reversed(), Guide.NONE).reversed();
  }

  /** The UD relation with a number in a tree. */
  public String label(int number) {
    return labels.get(number);
  }

  /** Writes the parser. */
  public void write(DataOutputStream out) throws IOException {
    out.writeByte(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    backward.write(out);
    forward.write(out);
    ends.write(out);
  }

  /** Reads what {@link #write} has written. */
  public static DependencyParser read(DataInputStream in) throws IOException {
    int size = in.readUnsignedByte();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      labels.add(in.readUTF());
    }
    return new DependencyParser(
        labels, GreedyParser.read(in), GreedyParser.read(in), SentenceEnds.read(in));
  }
}
