package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.TextSpan;

/**
 * Runs the examples and counter-examples of frames.
 *
 * <p>An example passes where a match of its frame, or of another of the same type that won, fills
 * what the example expects. A counter-example passes where its frame does not match.
 */
public final class FrameCheck {

  /**
   * An example or counter-example that did not do as it should.
   *
   * @param frame the frame's name
   * @param sentence the example's text
   * @param problem what was expected
   * @param found the matches that there were, or "nothing"
   */
  public record Failure(String frame, String sentence, String problem, String found) {
    @Override
    public String toString() {
      return frame + ": " + problem + "\n  in:    " + sentence + "\n  found: " + found;
    }
  }

  private final FrameMatcher matcher;
  private final Function<String, AnnotatedArticle> analysis;

  /**
   * @param matcher of all frames
   * @param analysis annotates the text of an example
   */
  public FrameCheck(FrameMatcher matcher, Function<String, AnnotatedArticle> analysis) {
    this.matcher = matcher;
    this.analysis = analysis;
  }

  /** The failures, in the order of the frames. */
  public List<Failure> failures(List<Frame> frames) {
    List<Failure> failures = new ArrayList<>();
    for (Frame frame : frames) {
      for (FrameExample example : frame.examples()) {
        check(frame, example, failures);
      }
      for (String text : frame.counterExamples()) {
        AnnotatedArticle article = analysis.apply(text);
        List<FrameMatch> found = matcher.match(article);
        if (found.stream().anyMatch(m -> m.frame().name().equals(frame.name()))) {
          failures.add(new Failure(frame.name(), text, "must not match", show(found, article)));
        }
      }
    }
    return failures;
  }

  private void check(Frame frame, FrameExample example, List<Failure> failures) {
    AnnotatedArticle article = analysis.apply(example.text());
    List<FrameMatch> found = matcher.match(article);
    List<FrameMatch> own =
        found.stream().filter(m -> m.frame().type().is(frame.type().name())).toList();
    if (own.isEmpty()) {
      failures.add(new Failure(frame.name(), example.text(), "must match", show(found, article)));
      return;
    }
    boolean filled =
        own.stream().anyMatch(m -> example.expected().stream().allMatch(e -> fills(m, e, article)));
    if (!filled) {
      String wanted =
          example.expected().stream()
              .map(e -> e.role() + "=" + e.words())
              .collect(Collectors.joining(" "));
      failures.add(
          new Failure(frame.name(), example.text(), "must fill " + wanted, show(found, article)));
    }
  }

  private static boolean fills(
      FrameMatch match, FrameExample.Expectation wanted, AnnotatedArticle article) {
    return match.fillers().stream()
        .filter(f -> f.role().equals(wanted.role()))
        .anyMatch(
            f -> {
              String words = wanted.words().toLowerCase(Locale.ROOT);
              String text = article.slice(f.argument().span()).toLowerCase(Locale.ROOT);
              TextSpan head =
                  article.sentences().get(match.sentence()).token(f.argument().head()).span();
              return text.contains(words)
                  && (words.contains(article.slice(head).toLowerCase(Locale.ROOT))
                      || article.mentions().stream()
                          .anyMatch(
                              m ->
                                  m.span().contains(head)
                                      && words.contains(
                                          article.slice(m.span()).toLowerCase(Locale.ROOT)))
                      || text.endsWith(words)
                      || text.startsWith(words));
            });
  }

  private static String show(List<FrameMatch> matches, AnnotatedArticle article) {
    if (matches.isEmpty()) {
      return "nothing";
    }
    return matches.stream()
        .map(
            m ->
                m.frame().name()
                    + m.fillers().stream()
                        .map(f -> " " + f.role() + "=[" + article.slice(f.argument().span()) + "]")
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("; "));
  }
}
