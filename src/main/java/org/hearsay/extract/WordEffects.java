package org.hearsay.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Token;

/**
 * What words say of the reality of the clause or event noun below them; the data is {@code
 * governors.tsv}.
 */
final class WordEffects {

  /** How a word bears on what stands below it. */
  enum Effect {
    PLANNED,
    DEMANDED,
    POSSIBLE,
    HYPOTHETICAL,
    NEGATIVE,
    DENIED,
    /** It is so, whatever stands above. */
    FACTIVE,
    /** The event noun below shares the fate of this word. */
    OCCURRING
  }

  private final Map<Effect, Set<String>> entries = new EnumMap<>(Effect.class);

  private WordEffects() {}

  /** The effects that come with Hearsay. */
  static WordEffects standard() {
    WordEffects effects = new WordEffects();
    try (InputStream in = WordEffects.class.getResourceAsStream("governors.tsv")) {
      if (in == null) {
        throw new IllegalStateException("governors.tsv is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          effects.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read governors.tsv", e);
    }
    return effects;
  }

  private void add(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3) {
      throw new IllegalStateException("governors.tsv: not three columns: " + line);
    }
    Effect effect = Effect.valueOf(columns[0].toUpperCase(Locale.ROOT));
    for (String lemma : columns[2].split(" ", -1)) {
      entries.computeIfAbsent(effect, e -> new HashSet<>()).add(columns[1] + ":" + lemma);
    }
  }

  /** Whether a word has an effect, by its lemma and part of speech; it may have several. */
  boolean has(Token token, Effect effect) {
    Set<String> words = entries.getOrDefault(effect, Set.of());
    // taggers take "unwilling" for a participle
    return words.contains(partOfSpeech(token) + ":" + token.lemma().toLowerCase(Locale.ROOT))
        || words.contains("a:" + token.text().toLowerCase(Locale.ROOT));
  }

  private static char partOfSpeech(Token token) {
    return switch (token.upos()) {
      case "VERB", "AUX" -> 'v';
      case "ADJ" -> 'a';
      case "ADV" -> 'r';
      default -> 'n';
    };
  }
}
