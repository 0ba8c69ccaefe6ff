package org.hearsay.nlp.coref;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The grammatical gender by which English pronouns agree with a person. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  private static final String RESOURCE = "first-names.tsv";

  private static final Map<String, Gender> NAMES = names();

  private static final Map<String, Gender> WORDS =
      Map.ofEntries(
          Map.entry("mr.", MALE),
          Map.entry("mr", MALE),
          Map.entry("sir", MALE),
          Map.entry("lord", MALE),
          Map.entry("king", MALE),
          Map.entry("prince", MALE),
          Map.entry("emir", MALE),
          Map.entry("sheikh", MALE),
          Map.entry("sultan", MALE),
          Map.entry("pope", MALE),
          Map.entry("chairman", MALE),
          Map.entry("spokesman", MALE),
          Map.entry("congressman", MALE),
          Map.entry("businessman", MALE),
          Map.entry("man", MALE),
          Map.entry("boy", MALE),
          Map.entry("father", MALE),
          Map.entry("son", MALE),
          Map.entry("brother", MALE),
          Map.entry("husband", MALE),
          Map.entry("uncle", MALE),
          Map.entry("actor", MALE),
          Map.entry("mrs.", FEMALE),
          Map.entry("mrs", FEMALE),
          Map.entry("ms.", FEMALE),
          Map.entry("ms", FEMALE),
          Map.entry("miss", FEMALE),
          Map.entry("dame", FEMALE),
          Map.entry("lady", FEMALE),
          Map.entry("queen", FEMALE),
          Map.entry("princess", FEMALE),
          Map.entry("chairwoman", FEMALE),
          Map.entry("spokeswoman", FEMALE),
          Map.entry("congresswoman", FEMALE),
          Map.entry("businesswoman", FEMALE),
          Map.entry("woman", FEMALE),
          Map.entry("girl", FEMALE),
          Map.entry("mother", FEMALE),
          Map.entry("daughter", FEMALE),
          Map.entry("sister", FEMALE),
          Map.entry("wife", FEMALE),
          Map.entry("widow", FEMALE),
          Map.entry("aunt", FEMALE),
          Map.entry("actress", FEMALE));

  private static Map<String, Gender> names() {
    Map<String, Gender> names = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(
                Gender.class.getResourceAsStream(RESOURCE), "the jar lacks " + RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] columns = line.split("\t");
        Gender gender = valueOf(columns[0].toUpperCase(Locale.ROOT));
        for (String name : columns[1].split(" ")) {
          names.put(name, gender);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " of the jar", e);
    }
    return names;
  }

  /** That of a person's full name, by its first word. */
  static Gender ofName(String name) {
    int space = name.indexOf(' ');
    return NAMES.getOrDefault(space < 0 ? name : name.substring(0, space), UNKNOWN);
  }

  /** That of the first of some words that tell it: titles and nouns, in lower case. */
  static Gender ofWords(List<String> words) {
    for (String word : words) {
      Gender gender = WORDS.getOrDefault(word, UNKNOWN);
      if (gender != UNKNOWN) {
        return gender;
      }
    }
    return UNKNOWN;
  }

  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
