package org.hearsay.nlp.name;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * Finds the names of an article in two passes: OpenNLP's name finder reads sentence by sentence,
 * then a conditional random field decides anew with what the first pass and the words say all over
 * the article. Immutable; threads may share it.
 */
public final class NameFinder {
  /** The file of the model, in the jar's folder {@code models} and where training writes it. */
  public static final String FILE = "names.bin";

  private final FirstPass firstPass;
  private final Lexicon lexicon;
  private final Chain secondPass;

  NameFinder(TokenNameFinderModel model) {
    firstPass = new FirstPass(model);
    lexicon = model.getArtifact(FirstPassFactory.LEXICON);
    secondPass = model.getArtifact(FirstPassFactory.SECOND_PASS);
  }

  /**
   * With the model that the jar carries.
   *
   * @throws IOException where it is missing or broken
   */
  public static NameFinder load() throws IOException {
    String name = "/models/" + FILE;
    try (InputStream in = NameFinder.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(
            "the class path has no " + name + "; train it: hearsay train names");
      }
      return read(in);
    }
  }

  /** With the model in a folder. */
  public static NameFinder load(Path folder) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(FILE))) {
      return read(in);
    }
  }

  private static NameFinder read(InputStream in) throws IOException {
    FirstPassFactory.allow();
    return new NameFinder(new TokenNameFinderModel(in));
  }

  /**
   * The names in each sentence of an article.
   *
   * @param sentences the tokens of each sentence, in the order of the article; none may be empty
   * @return a list a sentence, sorted by place, without overlap
   */
  public List<List<NameSpan>> find(List<List<String>> sentences) {
    List<Reading> readings = new ArrayList<>(sentences.size());
    for (List<String> tokens : sentences) {
      readings.add(Reading.of(tokens, lexicon));
    }
    ArticleEvidence evidence = new ArticleEvidence(readings, firstPass.find(readings));
    CommonAcronyms common = new CommonAcronyms(readings);
    List<List<NameSpan>> names = new ArrayList<>(sentences.size());
    for (int s = 0; s < readings.size(); s++) {
      Reading reading = readings.get(s);
      names.add(
          Labels.names(secondPass.labels(reading, evidence, s)).stream()
              .map(name -> NameTrimming.trim(reading, name))
              .filter(name -> !common.holds(reading, name))
              .toList());
    }
    RepeatedSurnames surnames = new RepeatedSurnames(readings, names);
    for (int s = 0; s < readings.size(); s++) {
      names.set(s, surnames.with(readings.get(s), names.get(s)));
    }
    return names;
  }
}
