package org.hearsay.ontology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.Frame;
import org.hearsay.pattern.FrameExample;
import org.hearsay.pattern.FrameExpression;
import org.hearsay.pattern.FrameExpressionParser;
import org.hearsay.pattern.FrameSyntaxException;

/** Reads the frames of the event types. */
final class FrameReader {

  private static final String EXPECT = "expect";

  private final EventTypeReader types;
  private final Set<String> lexicons;
  private final List<OntologyFault> faults;

  FrameReader(EventTypeReader types, Set<String> lexicons, List<OntologyFault> faults) {
    this.types = types;
    this.lexicons = lexicons;
    this.faults = faults;
  }

  /** In the order of the files and of the types' lists. */
  List<Frame> frames() {
    List<Frame> frames = new ArrayList<>();
    Set<Node> listed = new HashSet<>();
    for (Map.Entry<EventTypeReader.Declared, EventType> place : types.places().entrySet()) {
      Statements statements = place.getKey().statements();
      EventType type = place.getValue();
      List<String> shared = texts(statements, place.getKey().node(), Hs.COUNTER_EXAMPLE);
      for (Node node : statements.objects(place.getKey().node(), Hs.FRAME)) {
        if (!listed.add(node)) {
          faults.add(statements.fault(node, "is listed twice"));
        }
        if (!Hs.shortName(node).startsWith(type.name() + "/")) {
          faults.add(statements.fault(node, "its name must begin with '" + type.name() + "/'"));
        }
        if (!statements.objects(node, Hs.TYPE).contains(Hs.FRAME_CLASS)) {
          faults.add(statements.fault(node, "is no hs:Frame in the file of hs:" + type.name()));
        } else {
          frame(statements, node, type, shared).ifPresent(frames::add);
        }
      }
    }
    for (Statements statements :
        new LinkedHashSet<>(
            types.places().keySet().stream().map(EventTypeReader.Declared::statements).toList())) {
      for (Node node : statements.instancesOf(Hs.FRAME_CLASS)) {
        if (!listed.contains(node)) {
          faults.add(statements.fault(node, "no event type of the file lists it as hs:frame"));
        }
      }
    }
    return frames;
  }

  /** The role that an {@code hs:expectActor} or the like names. */
  static Optional<String> expectedRole(Node property) {
    String name = Hs.shortName(property);
    if (!name.startsWith(EXPECT) || name.length() == EXPECT.length()) {
      return Optional.empty();
    }
    int first = EXPECT.length();
    return Optional.of(Character.toLowerCase(name.charAt(first)) + name.substring(first + 1));
  }

  private Optional<Frame> frame(
      Statements statements, Node node, EventType type, List<String> sharedCounterExamples) {
    List<String> counterExamples =
        Stream.concat(
                texts(statements, node, Hs.COUNTER_EXAMPLE).stream(),
                sharedCounterExamples.stream())
            .toList();
    if (counterExamples.isEmpty()) {
      faults.add(
          statements.fault(
              node,
              "no hs:counterExample: give it or hs:"
                  + type.name()
                  + " a sentence that it must not match"));
    }
    List<String> expressions = texts(statements, node, Hs.EXPRESSION);
    if (expressions.size() != 1) {
      faults.add(statements.fault(node, expressions.size() + " values of hs:expression, not one"));
      return Optional.empty();
    }
    Optional<FrameExpression> expression = parse(statements, node, expressions.getFirst());
    expression.ifPresent(e -> check(statements, node, type, e, expressions.getFirst()));
    List<FrameExample> examples = examples(statements, node, type, expression);
    return expression.map(
        e ->
            new Frame(
                Hs.shortName(node),
                type,
                types.coding(statements, node, node, type.coding()),
                e,
                examples,
                counterExamples));
  }

  private Optional<FrameExpression> parse(Statements statements, Node node, String expression) {
    try {
      return Optional.of(FrameExpressionParser.parse(expression));
    } catch (FrameSyntaxException e) {
      for (FrameSyntaxException.Fault fault : e.faults()) {
        faults.add(statements.fault(node, caret(fault.problem(), expression, fault.offset())));
      }
      return Optional.empty();
    }
  }

  private void check(
      Statements statements, Node node, EventType type, FrameExpression parsed, String expression) {
    for (FrameExpression.Slot slot : parsed.slots()) {
      String role = slot.role();
      if (!role.isEmpty() && !hasRole(type, role)) {
        faults.add(
            statements.fault(
                node,
                caret(
                    "hs:" + type.name() + " declares no role '" + role + "'",
                    expression,
                    expression.indexOf("=" + role) + 1)));
      }
      for (FrameExpression.Item item : slot.items()) {
        if (item instanceof FrameExpression.Item.Lexicon list && !lexicons.contains(list.name())) {
          faults.add(
              statements.fault(
                  node,
                  caret(
                      "no word list '" + list.name() + "' in lexicons.ttl",
                      expression,
                      expression.indexOf("#" + list.name()))));
        }
      }
    }
  }

  private List<FrameExample> examples(
      Statements statements, Node node, EventType type, Optional<FrameExpression> expression) {
    List<FrameExample> examples = new ArrayList<>();
    List<Node> nodes = statements.objects(node, Hs.EXAMPLE);
    if (nodes.isEmpty()) {
      faults.add(statements.fault(node, "no hs:example: give it a sentence that it must match"));
    }
    for (Node example : nodes) {
      List<String> texts = texts(statements, example, Hs.TEXT);
      if (texts.size() != 1) {
        faults.add(statements.fault(node, "an hs:example needs one hs:text"));
        continue;
      }
      List<FrameExample.Expectation> expected = new ArrayList<>();
      for (Node property : statements.predicates(example)) {
        Optional<String> role = expectedRole(property);
        if (role.isEmpty()) {
          continue;
        }
        boolean fills =
            expression.isEmpty()
                || expression.get().slots().stream().anyMatch(s -> s.role().equals(role.get()));
        if (!hasRole(type, role.get()) || !fills) {
          faults.add(
              statements.fault(
                  node, "its example expects '" + role.get() + "', which no slot fills"));
        }
        for (Node words : statements.objects(example, property)) {
          String text = words.isLiteral() ? words.getLiteralLexicalForm() : Hs.shortName(words);
          if (!texts.getFirst().contains(text)) {
            faults.add(statements.fault(node, "its example does not contain '" + text + "'"));
          }
          expected.add(new FrameExample.Expectation(role.get(), text));
        }
      }
      examples.add(new FrameExample(texts.getFirst(), expected));
    }
    return examples;
  }

  private static boolean hasRole(EventType type, String role) {
    return role.equals("actor") || role.equals("target") || type.roles().contains(role);
  }

  private static List<String> texts(Statements statements, Node node, Node property) {
    return statements.objects(node, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  /** The problem, the expression, and a caret under the place, in code points. */
  private static String caret(String problem, String expression, int offset) {
    String line = expression.replace('\n', ' ').replace('\t', ' ');
    return problem + "\n  " + line + "\n  " + " ".repeat(Math.max(0, offset)) + "^";
  }
}
