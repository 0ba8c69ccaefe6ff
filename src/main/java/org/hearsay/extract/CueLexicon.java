package org.hearsay.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Token;

/** The words that tell of saying, thinking and wanting; the data is {@code cues.tsv}. */
final class CueLexicon {
  private static final CueLexicon STANDARD = read();

  private final Map<String, Set<String>> classes = new HashMap<>();

  private CueLexicon() {}

  /** The lexicon that comes with Hearsay. */
  static CueLexicon standard() {
    return STANDARD;
  }

  private static CueLexicon read() {
    CueLexicon lexicon = new CueLexicon();
    try (InputStream in = CueLexicon.class.getResourceAsStream("cues.tsv")) {
      if (in == null) {
        throw new IllegalStateException("cues.tsv is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] columns = line.split("\t", -1);
          for (String lemma : columns[2].split(" ", -1)) {
            lexicon
                .classes
                .computeIfAbsent(columns[0], c -> new HashSet<>())
                .add(columns[1] + ":" + lemma);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read cues.tsv", e);
    }
    return lexicon;
  }

  /** Whether its complement clause is told as somebody's words or thoughts. */
  boolean asserts(Token word) {
    return says(word) || thinks(word);
  }

  boolean says(Token word) {
    return in("say", word);
  }

  boolean thinks(Token word) {
    return in("think", word);
  }

  /** Whether an event noun as its object is told as somebody's words: "announced the launch". */
  boolean reports(Token word) {
    return in("report", word);
  }

  private boolean in(String name, Token word) {
    char pos =
        switch (word.upos()) {
          case "VERB", "AUX" -> 'v';
          case "ADJ" -> 'a';
          default -> 'n';
        };
    return classes
        .getOrDefault(name, Set.of())
        .contains(pos + ":" + word.lemma().toLowerCase(Locale.ROOT));
  }
}
