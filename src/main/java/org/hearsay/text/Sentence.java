package org.hearsay.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A sentence with its tokens and their dependency tree.
 *
 * <p>Token indices are positions in {@link #tokens()}. Every head lies within the sentence; the
 * tree may have more than one root.
 */
public final class Sentence {

  /** What a sentence is in its article. */
  public enum Kind {
    /** Running text. */
    BODY,
    /** The article's title or a heading, where it stands in the text. */
    HEADLINE
  }

  private final TextSpan span;
  private final int paragraph;
  private final Kind kind;
  private final List<Token> tokens;
  private final List<List<Integer>> children;
  private final List<Integer> roots;

  /**
   * @param span the sentence in the article's text; it contains every token
   * @param paragraph the number of its paragraph in the article, from 0
   * @throws IllegalArgumentException where a token lies outside, a head does, or heads form a
   *     circle
   */
  public Sentence(TextSpan span, int paragraph, Kind kind, List<Token> tokens) {
    this.span = span;
    this.paragraph = paragraph;
    this.kind = kind;
    this.tokens = List.copyOf(tokens);
    List<List<Integer>> below = new ArrayList<>();
    List<Integer> top = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      below.add(new ArrayList<>());
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!span.contains(token.span())) {
        throw new IllegalArgumentException("token " + token + " is outside sentence " + span);
      }
      if (token.head() >= tokens.size() || token.head() == i) {
        throw new IllegalArgumentException("token " + token + " has a head outside its sentence");
      }
      (token.head() < 0 ? top : below.get(token.head())).add(i);
    }
    children = below.stream().map(List::copyOf).toList();
    roots = List.copyOf(top);
    refuseCircles();
  }

  private void refuseCircles() {
    int reached = 0;
    List<Integer> front = new ArrayList<>(roots);
    while (!front.isEmpty()) {
      reached++;
      front.addAll(children.get(front.removeLast()));
    }
    if (reached != tokens.size()) {
      throw new IllegalArgumentException("the heads of sentence " + span + " form a circle");
    }
  }

  public TextSpan span() {
    return span;
  }

  /** The number of its paragraph in the article, from 0. */
  public int paragraph() {
    return paragraph;
  }

  public Kind kind() {
    return kind;
  }

  public List<Token> tokens() {
    return tokens;
  }

  /** The token at an index. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /** The number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** The indices of the tokens without a head, ascending. */
  public List<Integer> roots() {
    return roots;
  }

  /** The indices of the tokens that depend directly on a token, ascending. */
  public List<Integer> children(int index) {
    return children.get(index);
  }

  /** The children with one of the given relations, ascending; subtypes of the token are ignored. */
  public List<Integer> children(int index, String... relations) {
    // a loop, because nothing is asked for more often
    List<Integer> all = children.get(index);
    List<Integer> found = List.of();
    for (int child : all) {
      String relation = tokens.get(child).relation();
      for (String wanted : relations) {
        if (wanted.equals(relation)) {
          if (found.isEmpty()) {
            found = new ArrayList<>(all.size());
          }
          found.add(child);
          break;
        }
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** The indices of a token and of all below it, ascending. */
  public List<Integer> subtree(int index) {
    List<Integer> found = new ArrayList<>();
    List<Integer> front = new ArrayList<>(List.of(index));
    while (!front.isEmpty()) {
      int next = front.removeLast();
      found.add(next);
      front.addAll(children.get(next));
    }
    Collections.sort(found);
    return Collections.unmodifiableList(found);
  }

  /** Whether {@code lower} is {@code upper} or stands somewhere below it. */
  public boolean dominates(int upper, int lower) {
    for (int i = lower; i >= 0; i = tokens.get(i).head()) {
      if (i == upper) {
        return true;
      }
    }
    return false;
  }

  /** The span from the first to the last of the given tokens. */
  public TextSpan spanOf(Iterable<Integer> indices) {
    TextSpan cover = null;
    for (int i : indices) {
      TextSpan next = tokens.get(i).span();
      cover = cover == null ? next : cover.cover(next);
    }
    if (cover == null) {
      throw new IllegalArgumentException("no tokens to cover in sentence " + span);
    }
    return cover;
  }

  /** The indices of the tokens that lie in a span of the article's text, ascending. */
  public List<Integer> tokensIn(TextSpan part) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (part.contains(tokens.get(i).span())) {
        found.add(i);
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** The same sentence with other tokens. */
  public Sentence withTokens(List<Token> newTokens) {
    return new Sentence(span, paragraph, kind, newTokens);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sentence that
        && span.equals(that.span)
        && paragraph == that.paragraph
        && kind == that.kind
        && tokens.equals(that.tokens);
  }

  @Override
  public int hashCode() {
    return span.hashCode() * 31 + tokens.hashCode();
  }

  @Override
  public String toString() {
    return "Sentence" + span + tokens.stream().map(Token::text).toList();
  }

  /** Whether a word is a bracket whose other one stands at {@code from} or between the two. */
  public boolean closesBracket(int from, int closing) {
    String opening =
        switch (token(closing).text()) {
          case ")" -> "(";
          case "]" -> "[";
          default -> "";
        };
    for (int i = closing - 1; i >= from && !opening.isEmpty(); i--) {
      if (token(i).text().equals(opening)) {
        return true;
      }
    }
    return false;
  }
}
