package org.hearsay.ontology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.Frame;

/**
 * Reads {@code core.ttl}, {@code plover.ttl}, {@code lexicons.ttl} and {@code events/*.ttl}.
 *
 * <p>All faults of all files are told together.
 */
public final class OntologyLoader {

  private final OntologyFiles files;
  private final List<OntologyFault> faults = new ArrayList<>();

  private OntologyLoader(OntologyFiles files) {
    this.files = files;
  }

  /**
   * Loads the ontology of the jar.
   *
   * @throws OntologyException with all faults, where there is one
   */
  public static Ontology packaged() {
    return load(OntologyFiles.packaged());
  }

  /**
   * Loads the ontology of a folder.
   *
   * @throws OntologyException with all faults, where there is one
   */
  public static Ontology in(Path directory) {
    return load(OntologyFiles.in(directory));
  }

  /**
   * Loads an ontology.
   *
   * @throws OntologyException with all faults, where there is one
   */
  public static Ontology load(OntologyFiles files) {
    return new OntologyLoader(files).ontology();
  }

  private Ontology ontology() {
    Statements core = named("core.ttl");
    Statements codes = named("plover.ttl");
    Statements words = named("lexicons.ttl");
    List<Statements> events =
        files.under("events/").stream().map(file -> Statements.of(file, faults)).toList();
    if (!faults.isEmpty()) {
      // what a broken file declares is missing elsewhere: the other faults would mislead
      throw failure();
    }

    Set<Node> declared = new HashSet<>();
    Stream.concat(Stream.of(core, codes, words), events.stream())
        .forEach(statements -> declared.addAll(statements.subjects()));
    events.forEach(statements -> checkPredicates(statements, declared));
    checkPredicates(words, declared);

    LexiconReader lexicons = new LexiconReader(words, faults);
    EventTypeReader types = new EventTypeReader(events, core, codes, faults);
    FrameReader frames = new FrameReader(types, lexicons.lexicons().keySet(), faults);
    List<Frame> allFrames = frames.frames();
    List<EventType> allTypes = types.eventTypes();
    if (!faults.isEmpty()) {
      throw failure();
    }
    return new Ontology(allTypes, allFrames, lexicons.lexicons());
  }

  private Statements named(String name) {
    Optional<OntologyFile> file =
        files.files().stream().filter(f -> f.name().equals(name)).findFirst();
    if (file.isEmpty()) {
      faults.add(new OntologyFault(name, 0, "", "the file is missing"));
    }
    return Statements.of(file.orElse(new OntologyFile(name, "")), faults);
  }

  /** A term of ours that nothing declares is a slip of the pen. */
  private void checkPredicates(Statements statements, Set<Node> declared) {
    for (Node subject : statements.subjects()) {
      for (Node predicate : statements.predicates(subject)) {
        boolean ours = predicate.getURI().startsWith(Hs.NS);
        if (ours
            && !declared.contains(predicate)
            && FrameReader.expectedRole(predicate).isEmpty()) {
          faults.add(
              statements.fault(
                  subject, "no property hs:" + Hs.shortName(predicate) + " in core.ttl"));
        }
      }
    }
  }

  private OntologyException failure() {
    faults.sort(
        Comparator.comparing(OntologyFault::file)
            .thenComparing(OntologyFault::line)
            .thenComparing(OntologyFault::node)
            .thenComparing(OntologyFault::problem));
    return new OntologyException(files.origin(), faults.stream().distinct().toList());
  }
}
