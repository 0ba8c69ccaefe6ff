package org.hearsay.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.entity.Gazetteer;

/**
 * Reads {@code entities/*.ttl} into a gazetteer.
 *
 * <p>The compact form that the build packs beside the Turtle files is read instead where it was
 * made of the very same files; it holds the same and is some ten times faster to read.
 */
public final class GazetteerLoader {

  /** The folder of the gazetteer's files. */
  public static final String FOLDER = "entities/";

  private GazetteerLoader() {}

  /**
   * Reads the gazetteer of an ontology.
   *
   * @throws OntologyException with all faults of all files
   */
  public static Gazetteer load(OntologyFiles files) {
    List<OntologyFile> sources = files.under(FOLDER);
    return CompactGazetteer.packaged(sources).orElseGet(() -> parse(files.origin(), sources));
  }

  /**
   * Reads the gazetteer from its Turtle, whatever compact form there is.
   *
   * @throws OntologyException with all faults of all files
   */
  static Gazetteer parse(String origin, List<OntologyFile> sources) {
    List<OntologyFault> faults = new ArrayList<>();
    GazetteerReader reader = new GazetteerReader(faults);
    boolean broken = false;
    for (OntologyFile source : sources) {
      int before = faults.size();
      Statements statements = Statements.of(source, faults);
      if (faults.size() == before) {
        reader.read(statements);
      } else {
        // what stands after the error is not known: say nothing of what it leaves open
        broken = true;
      }
    }
    if (!broken) {
      reader.checkReferences();
    }
    if (!faults.isEmpty()) {
      throw new OntologyException(
          origin,
          faults.stream()
              .sorted(
                  Comparator.comparing(OntologyFault::file).thenComparingInt(OntologyFault::line))
              .toList());
    }
    return reader.gazetteer();
  }
}
