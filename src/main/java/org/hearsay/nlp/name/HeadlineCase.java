package org.hearsay.nlp.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Sets some sentences of the training data as newspapers set headlines, since the data have none:
 * in title case, with or without the small words, or in capitals.
 */
final class HeadlineCase {
  private static final double SHARE = 0.06;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 18;

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "with", "by",
          "from", "as", "'s", "s", "n't");

  private enum Style {
    EVERY_WORD,
    WITHOUT_SMALL_WORDS,
    CAPITALS
  }

  private HeadlineCase() {}

  /** The article with some of its sentences so set; the names stay where they are. */
  static List<LabelledSentence> some(List<LabelledSentence> article, Random random) {
    List<LabelledSentence> changed = new ArrayList<>(article.size());
    for (LabelledSentence sentence : article) {
      int size = sentence.words().size();
      boolean chosen = random.nextDouble() < SHARE && size >= SHORTEST && size <= LONGEST;
      Style style = Style.values()[random.nextInt(Style.values().length)];
      changed.add(chosen ? set(sentence, style) : sentence);
    }
    return changed;
  }

  private static LabelledSentence set(LabelledSentence sentence, Style style) {
    return new LabelledSentence(
        sentence.words().stream().map(w -> set(w, style)).toList(), sentence.names());
  }

  private static String set(String word, Style style) {
    return switch (style) {
      case CAPITALS -> word.toUpperCase(Locale.ROOT);
      case EVERY_WORD -> word.startsWith("'") || word.startsWith("’") ? word : high(word);
      case WITHOUT_SMALL_WORDS -> SMALL_WORDS.contains(word) ? word : high(word);
    };
  }

  private static String high(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }
}
