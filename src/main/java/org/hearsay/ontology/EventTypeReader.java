package org.hearsay.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.hearsay.pattern.Coding;
import org.hearsay.pattern.Coordination;
import org.hearsay.pattern.EventType;

/** Reads the event types; an extension takes from the type above it what it does not say itself. */
final class EventTypeReader {

  /** Where a type is declared. */
  record Declared(Statements statements, Node node) {}

  private final Map<Node, Declared> declared = new LinkedHashMap<>();
  private final Map<Node, EventType> types = new LinkedHashMap<>();
  private final Set<Node> codes;
  private final Set<Node> roles;
  private final Set<Node> coreClasses;
  private final List<OntologyFault> faults;

  EventTypeReader(
      List<Statements> events, Statements core, Statements codes, List<OntologyFault> faults) {
    this.codes = Set.copyOf(codes.subjects());
    this.roles = new HashSet<>(core.instancesOf(Hs.ROLE_CLASS));
    events.forEach(statements -> roles.addAll(statements.instancesOf(Hs.ROLE_CLASS)));
    this.coreClasses = Set.copyOf(core.subjects());
    this.faults = faults;
    for (Statements statements : events) {
      for (Node node : statements.instancesOf(Hs.EVENT_TYPE_CLASS)) {
        if (declared.putIfAbsent(node, new Declared(statements, node)) != null) {
          faults.add(
              statements.fault(
                  node, "declared in " + declared.get(node).statements().file().name() + " too"));
        }
      }
    }
    declared.values().forEach(type -> read(type, new LinkedHashSet<>()));
  }

  /** By name. */
  List<EventType> eventTypes() {
    Map<String, EventType> byName = new TreeMap<>();
    types.values().forEach(type -> byName.put(type.name(), type));
    return List.copyOf(byName.values());
  }

  /** The types that could be read, with their places, in the order of the files. */
  Map<Declared, EventType> places() {
    Map<Declared, EventType> places = new LinkedHashMap<>();
    types.forEach((node, type) -> places.put(declared.get(node), type));
    return places;
  }

  /**
   * The codes of a node, and where it says nothing those of what stands above it.
   *
   * @param node a type, a frame or a coding by modality
   */
  Coding coding(Statements statements, Node node, Node reported, Coding above) {
    String plover = code(statements, node, Hs.PLOVER, reported);
    String plover2 = code(statements, node, Hs.PLOVER2, reported);
    String cameo = code(statements, node, Hs.CAMEO, reported);
    int dash = plover2.indexOf('-');
    String root = dash < 0 ? plover2 : plover2.substring(0, dash);
    String mode = dash < 0 ? "" : plover2.substring(dash + 1);
    return new Coding(
        plover.isEmpty() ? above.plover() : plover,
        plover2.isEmpty() ? above.plover2() : root,
        plover2.isEmpty() ? above.mode() : mode,
        cameo.isEmpty() ? above.cameo() : cameo);
  }

  private String code(Statements statements, Node node, Node property, Node reported) {
    String found = "";
    for (Node code : statements.objects(node, property)) {
      String name = Hs.shortName(code);
      if (!codes.contains(code)) {
        faults.add(statements.fault(reported, "no code '" + name + "' in plover.ttl"));
      }
      if (!found.isEmpty()) {
        faults.add(
            statements.fault(reported, "two values of hs:" + Hs.shortName(property) + ", not one"));
      }
      found = name;
    }
    return found;
  }

  private Optional<EventType> read(Declared place, Set<Node> below) {
    Node node = place.node();
    Statements statements = place.statements();
    if (types.containsKey(node)) {
      return Optional.of(types.get(node));
    }
    if (!below.add(node)) {
      faults.add(statements.fault(node, "is a subclass of itself"));
      return Optional.empty();
    }
    Optional<EventType> parent = Optional.empty();
    List<Node> above = statements.objects(node, Hs.SUB_CLASS_OF);
    if (above.size() != 1) {
      faults.add(statements.fault(node, above.size() + " values of rdfs:subClassOf, not one"));
    } else if (declared.containsKey(above.getFirst())) {
      parent = read(declared.get(above.getFirst()), below);
    } else if (!coreClasses.contains(above.getFirst())) {
      faults.add(
          statements.fault(
              node, "no class hs:" + Hs.shortName(above.getFirst()) + " to be a subclass of"));
    }
    EventType type = build(statements, node, parent);
    types.put(node, type);
    return Optional.of(type);
  }

  private EventType build(Statements statements, Node node, Optional<EventType> parent) {
    List<String> ancestors = new ArrayList<>();
    parent.ifPresent(
        p -> {
          ancestors.add(p.name());
          ancestors.addAll(p.ancestors());
        });
    Set<String> ownRoles = new LinkedHashSet<>();
    parent.ifPresent(p -> ownRoles.addAll(p.roles()));
    for (Node role : statements.objects(node, Hs.ROLE)) {
      if (!roles.contains(role)) {
        faults.add(
            statements.fault(node, "no role hs:" + Hs.shortName(role) + " in core.ttl or events/"));
      }
      ownRoles.add(Hs.shortName(role));
    }
    List<String> confusable = new ArrayList<>();
    for (Node other : statements.objects(node, Hs.CONFUSABLE_WITH)) {
      if (!declared.containsKey(other)) {
        faults.add(
            statements.fault(node, "confusable with no event type hs:" + Hs.shortName(other)));
      }
      confusable.add(Hs.shortName(other));
    }
    return new EventType(
        Hs.shortName(node),
        text(statements, node, Hs.LABEL, "rdfs:label"),
        text(statements, node, Hs.DEFINITION, "skos:definition"),
        ancestors,
        coding(statements, node, node, parent.map(EventType::coding).orElse(Coding.NONE)),
        coordination(statements, node, parent),
        List.copyOf(ownRoles),
        confusable,
        statements.objects(node, Hs.EDGE).stream().findFirst().map(Hs::shortName).orElse(""),
        content(statements, node, parent),
        modalityCodings(statements, node, parent));
  }

  private String text(Statements statements, Node node, Node property, String name) {
    List<Node> values = statements.objects(node, property);
    if (values.size() != 1 || !values.getFirst().isLiteral()) {
      faults.add(statements.fault(node, values.size() + " values of " + name + ", not one text"));
      return "";
    }
    return values.getFirst().getLiteralLexicalForm();
  }

  private Coordination coordination(Statements statements, Node node, Optional<EventType> parent) {
    Optional<Node> value = statements.objects(node, Hs.COORDINATION).stream().findFirst();
    if (value.isEmpty() && parent.isPresent()) {
      return parent.get().coordination();
    }
    String name = value.map(Hs::shortName).orElse("");
    return switch (name) {
      case "Distributive" -> Coordination.DISTRIBUTIVE;
      case "Collective" -> Coordination.COLLECTIVE;
      case "Reciprocal" -> Coordination.RECIPROCAL;
      default -> {
        faults.add(
            statements.fault(
                node,
                "hs:coordination must be hs:Distributive, hs:Collective or hs:Reciprocal, not '"
                    + name
                    + "'"));
        yield Coordination.DISTRIBUTIVE;
      }
    };
  }

  private EventType.Content content(Statements statements, Node node, Optional<EventType> parent) {
    Optional<Node> value = statements.objects(node, Hs.CONTENT_READING).stream().findFirst();
    if (value.isEmpty()) {
      return parent.map(EventType::content).orElse(EventType.Content.NONE);
    }
    String name = Hs.shortName(value.get());
    return switch (name) {
      case "ContentAffirmed" -> EventType.Content.AFFIRMED;
      case "ContentDenied" -> EventType.Content.DENIED;
      case "ContentDemanded" -> EventType.Content.DEMANDED;
      case "ContentPlanned" -> EventType.Content.PLANNED;
      case "ContentOpen" -> EventType.Content.OPEN;
      default -> {
        faults.add(statements.fault(node, "no hs:contentReading '" + name + "' in core.ttl"));
        yield EventType.Content.NONE;
      }
    };
  }

  private Map<String, Coding> modalityCodings(
      Statements statements, Node node, Optional<EventType> parent) {
    Map<String, Coding> codings = new HashMap<>();
    parent.ifPresent(p -> codings.putAll(p.modalityCodings()));
    for (Node coding : statements.objects(node, Hs.MODALITY_CODING)) {
      List<Node> modalities = new ArrayList<>(statements.objects(coding, Hs.MODALITY));
      modalities.addAll(statements.objects(coding, Hs.POLARITY));
      if (modalities.size() != 1) {
        faults.add(
            statements.fault(node, "hs:modalityCoding needs one hs:modality or hs:polarity"));
      }
      for (Node modality : modalities) {
        codings.put(
            Hs.shortName(modality).toLowerCase(Locale.ROOT),
            coding(statements, coding, node, Coding.NONE));
      }
    }
    return codings;
  }
}
