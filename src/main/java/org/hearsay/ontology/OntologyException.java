package org.hearsay.ontology;

import java.util.List;
import java.util.stream.Collectors;

/** The ontology has faults; the message tells all of them. */
public final class OntologyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<OntologyFault> faults;

  /**
   * @param origin where the files come from
   * @param faults at least one
   */
  public OntologyException(String origin, List<OntologyFault> faults) {
    super(
        faults.stream()
            .map(OntologyFault::toString)
            .collect(
                Collectors.joining(
                    "\n",
                    faults.size()
                        + (faults.size() == 1 ? " fault" : " faults")
                        + " in the ontology at "
                        + origin
                        + "\n",
                    "")));
    this.faults = List.copyOf(faults);
  }

  /** By file and line. */
  public List<OntologyFault> faults() {
    return faults;
  }
}
