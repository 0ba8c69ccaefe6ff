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
 * <p>All faults of all files are told together. The compact form that the build packs beside the
 * Turtle files is read instead where it was made of the very same files.
 */
public final class OntologyLoader {

  private static final String CORE = "core.ttl";
  private static final String CODES = "plover.ttl";
  private static final String DERIVED = "graph.ttl";
  private static final String WORDS = "lexicons.ttl";
  private static final Set<String> NAMED = Set.of(CORE, CODES, WORDS);
  private static final String EVENTS = "events/";

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
    return CompactOntology.packaged(sources(files)).orElseGet(() -> parse(files));
  }

  /**
   * Loads an ontology from its Turtle, whatever compact form there is.
   *
   * @throws OntologyException with all faults, where there is one
   */
  static Ontology parse(OntologyFiles files) {
    return new OntologyLoader(files).ontology();
  }

  /** The files that an ontology is read from. */
  static List<OntologyFile> sources(OntologyFiles files) {
    return files.files().stream()
        .filter(file -> NAMED.contains(file.name()) || file.name().startsWith(EVENTS))
        .toList();
  }

  private Ontology ontology() {
    Statements core = named(CORE);
    Statements codes = named(CODES);
    Statements words = named(WORDS);
    List<Statements> events =
        files.under(EVENTS).stream().map(file -> Statements.of(file, faults)).toList();
    if (!faults.isEmpty()) {
      // what a broken file declares is missing elsewhere: the other faults would mislead
      throw failure();
    }

    Set<Node> declared = new HashSet<>();
    Stream.concat(Stream.of(core, codes, words), events.stream())
        .forEach(statements -> declared.addAll(statements.subjects()));
    files.files().stream()
        .filter(file -> file.name().equals(DERIVED))
        .forEach(file -> declared.addAll(Statements.of(file, faults).subjects()));
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
