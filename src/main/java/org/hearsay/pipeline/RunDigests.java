package org.hearsay.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hearsay.entity.CandidateSource;
import org.hearsay.graph.Run;
import org.hearsay.ontology.OntologyFile;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.text.Article;

/** Names a run by what made it: software, models and ontology; no clock and no machine. */
final class RunDigests {

  private static final String FOLDER = "/models/";

  private static final List<String> MODELS =
      List.of("lemmas.gz", "names.bin", "parser.gz", "quotes.bin", "tagger.gz", "words.gz");

  private RunDigests() {}

  static Run of(OntologyFiles ontology, List<CandidateSource> indexes) {
    String version =
        Optional.ofNullable(Run.class.getPackage().getImplementationVersion())
            .orElse("0.1.0-SNAPSHOT");
    StringBuilder files = new StringBuilder();
    for (OntologyFile file : ontology.files()) {
      files.append(file.name()).append('\n').append(Article.sha256(file.text())).append('\n');
    }
    for (CandidateSource index : indexes) {
      files.append("gazetteer index\n").append(index.digest()).append('\n');
    }
    return new Run("hearsay " + version, digest(MODELS), Article.sha256(files.toString()));
  }

  /** The SHA-256 of the bytes of the models, in the order given. */
  private static String digest(List<String> models) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String model : models) {
        try (InputStream in = RunDigests.class.getResourceAsStream(FOLDER + model)) {
          if (in == null) {
            throw new IllegalStateException("no model " + model + " in the jar: rebuild it");
          }
          digest.update(in.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the models of the jar", e);
    }
  }
}
