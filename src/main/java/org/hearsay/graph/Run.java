package org.hearsay.graph;

import java.util.Map;
import org.hearsay.text.Article;
import org.hearsay.text.CanonicalJson;

/**
 * What made claims: software, models and ontology, by their digests. There is no clock in it, so
 * the same run on another day or machine has the same name.
 *
 * @param software name and version, such as {@code hearsay 0.1.0}
 * @param models the SHA-256 of the models, in lower-case hexadecimal
 * @param ontology the SHA-256 of the ontology, in lower-case hexadecimal
 */
public record Run(String software, String models, String ontology) {

  public Run {
    if (software.isBlank()) {
      throw new IllegalArgumentException("a run needs the name and version of its software");
    }
  }

  /** The SHA-256 of the canonical JSON of all three. */
  public String digest() {
    return Article.sha256(
        CanonicalJson.of(Map.of("software", software, "models", models, "ontology", ontology)));
  }
}
