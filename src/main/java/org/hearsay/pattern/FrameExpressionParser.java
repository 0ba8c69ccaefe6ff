package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.pattern.FrameExpression.Item;
import org.hearsay.pattern.FrameExpression.Need;
import org.hearsay.pattern.FrameExpression.Pos;
import org.hearsay.pattern.FrameExpression.Position;
import org.hearsay.pattern.FrameExpression.Slot;
import org.hearsay.pattern.FrameExpression.Trigger;

/**
 * Parses the frame language; one method a production of the grammar in the package's description.
 *
 * <p>After a fault it goes on with the next word or slot, so that all faults are told at once.
 */
public final class FrameExpressionParser {

  /** The kinds that may stand after {@code @}. */
  static final Set<String> KINDS =
      Set.of(
          "State",
          "Organization",
          "Person",
          "Group",
          "Place",
          "Actor",
          "Event",
          "Name",
          "Finite",
          "Infinitive",
          "Accomplished",
          "Obligation");

  /** Words that go with a noun trigger without being its head: "call for". */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "about", "against", "among", "at", "away", "back", "between", "by", "down", "for", "from",
          "in", "into", "of", "off", "on", "out", "over", "to", "toward", "under", "up", "with");

  /** A fault that ends the production at hand. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    Stop(int offset, String problem) {
      super(problem, null, false, false);
      this.offset = offset;
    }

    FrameSyntaxException.Fault fault() {
      return new FrameSyntaxException.Fault(offset, String.valueOf(getMessage()));
    }
  }

  private final String expression;
  private final int[] input;
  private final List<FrameSyntaxException.Fault> faults = new ArrayList<>();
  private int at;

  private FrameExpressionParser(String expression) {
    this.expression = expression;
    this.input = expression.codePoints().toArray();
  }

  /**
   * Parses an expression.
   *
   * @throws FrameSyntaxException with all faults, where there is one
   */
  public static FrameExpression parse(String expression) {
    return new FrameExpressionParser(expression).expression();
  }

  private FrameExpression expression() {
    skipSpace();
    List<Trigger> predicates = atWord() && !atSlot() ? predicates(Pos.VERB) : List.of();
    skipSpace();
    List<Trigger> nominals = peek() == '(' ? nominals() : List.of();
    List<Slot> slots = new ArrayList<>();
    for (skipSpace(); at < input.length; skipSpace()) {
      int start = at;
      try {
        slots.add(slot());
        if (at < input.length && !Character.isWhitespace(peek())) {
          throw new Stop(at, unexpected() + " after a slot: put a space between slots");
        }
      } catch (Stop stop) {
        recover(stop, start);
      }
    }
    if (predicates.isEmpty() && nominals.isEmpty() && faults.isEmpty()) {
      faults.add(
          new FrameSyntaxException.Fault(
              0, "no trigger: begin with a verb, or with nouns in parentheses"));
    }
    if (!faults.isEmpty()) {
      throw new FrameSyntaxException(expression, faults);
    }
    return new FrameExpression(predicates, nominals, slots);
  }

  private List<Trigger> nominals() {
    int open = at++;
    List<Trigger> nominals = predicates(Pos.NOUN);
    skipSpace();
    if (peek() == ')') {
      at++;
    } else {
      faults.add(
          new FrameSyntaxException.Fault(
              at < input.length ? at : open,
              at < input.length
                  ? unexpected() + " among nouns: valid are a word, '|' and ')'"
                  : "the parenthesis is never closed"));
      while (at < input.length && peek() != ')') {
        at++;
      }
      at = Math.min(at + 1, input.length);
    }
    return nominals;
  }

  private List<Trigger> predicates(Pos pos) {
    List<Trigger> found = new ArrayList<>();
    while (true) {
      int start = at;
      try {
        found.add(predicate(pos));
      } catch (Stop stop) {
        recover(stop, start);
      }
      skipSpace();
      if (peek() != '|') {
        return found;
      }
      at++;
      skipSpace();
    }
  }

  private Trigger predicate(Pos pos) throws Stop {
    List<String> words = new ArrayList<>();
    List<Pos> tags = new ArrayList<>();
    do {
      words.add(lemma("a word"));
      tags.add(peek() == '/' ? pos() : pos);
      skipSpace();
    } while (atWord() && (pos == Pos.NOUN || !atSlot()));
    int head = pos == Pos.NOUN ? nounHead(words) : 0;
    List<String> fixed = new ArrayList<>(words);
    fixed.remove(head);
    return new Trigger(words.get(head), tags.get(head), fixed);
  }

  /** The last noun: "missile test", "call for". */
  private static int nounHead(List<String> words) {
    for (int i = words.size() - 1; i > 0; i--) {
      if (!FUNCTION_WORDS.contains(words.get(i))) {
        return i;
      }
    }
    return 0;
  }

  private Pos pos() throws Stop {
    at++;
    int letter = peek();
    boolean single = at + 1 >= input.length || !isWordPart(input[at + 1]);
    if (single && (letter == 'v' || letter == 'a' || letter == 'n')) {
      at++;
      return letter == 'v' ? Pos.VERB : letter == 'a' ? Pos.ADJECTIVE : Pos.NOUN;
    }
    throw new Stop(at, "no part of speech: valid are /v, /a and /n");
  }

  private Slot slot() throws Stop {
    int start = at;
    boolean forbidden = peek() == '!';
    if (forbidden) {
      at++;
    }
    int place = at;
    List<String> names = alternatives("a position or preposition");
    Optional<Position> named = position(names.getFirst());
    if (named.isPresent() && names.size() > 1) {
      throw new Stop(
          place, "'" + names.getFirst() + "' stands alone: only prepositions take alternatives");
    }
    for (String name : names) {
      if (named.isEmpty() && position(name).isPresent()) {
        throw new Stop(place, "'" + name + "' stands alone: only prepositions take alternatives");
      }
    }
    List<Item> items = List.of();
    if (peek() == ':') {
      at++;
      items = set();
    }
    String role = "";
    if (peek() == '=') {
      at++;
      int roleAt = at;
      role = identifier("a role");
      if (forbidden) {
        throw new Stop(roleAt, "a forbidden slot fills no role: leave '=" + role + "' out");
      }
    }
    boolean optional = peek() == '?';
    if (optional) {
      if (forbidden) {
        throw new Stop(start, "a slot is forbidden (!) or optional (?), not both");
      }
      at++;
    }
    return new Slot(
        named.orElse(Position.PREPOSITION),
        named.isPresent() ? List.of() : names.stream().map(n -> n.replace('_', ' ')).toList(),
        items,
        role,
        forbidden ? Need.FORBIDDEN : optional ? Need.OPTIONAL : Need.REQUIRED);
  }

  private List<String> alternatives(String what) throws Stop {
    List<String> names = new ArrayList<>();
    names.add(lemma(what));
    while (peek() == '|') {
      at++;
      names.add(lemma("a preposition"));
    }
    return names;
  }

  private List<Item> set() throws Stop {
    if (peek() != '{') {
      throw new Stop(at, unexpected() + " after ':': a set in braces is valid, {ambassador|envoy}");
    }
    int open = at++;
    List<Item> items = new ArrayList<>();
    while (true) {
      skipSpace();
      items.add(item());
      skipSpace();
      if (peek() == '}') {
        at++;
        return items;
      }
      if (at >= input.length) {
        throw new Stop(open, "the brace is never closed");
      }
      if (peek() != '|') {
        throw new Stop(at, unexpected() + " in a set: valid are '|' and '}'");
      }
      at++;
    }
  }

  private Item item() throws Stop {
    boolean excluded = peek() == '-';
    if (excluded) {
      at++;
    }
    if (peek() == '@') {
      int start = at++;
      String kind = identifier("a kind");
      if (!KINDS.contains(kind)) {
        throw new Stop(
            start,
            "no kind '@" + kind + "': valid are @" + String.join(", @", new TreeSet<>(KINDS)));
      }
      return new Item.Kind(kind, excluded);
    }
    if (peek() == '#') {
      at++;
      return new Item.Lexicon(identifier("a word list"), excluded);
    }
    List<String> lemmas = new ArrayList<>();
    do {
      lemmas.add(lemma("a word, @Kind or #list"));
      skipSpace();
    } while (atWord());
    return new Item.Word(lemmas, excluded);
  }

  private String identifier(String what) throws Stop {
    int start = at;
    while (at < input.length && (Character.isLetterOrDigit(input[at]) || input[at] == '-')) {
      at++;
    }
    if (at == start) {
      throw new Stop(at, unexpected() + ": " + what + " is valid here");
    }
    return new String(input, start, at - start);
  }

  private String lemma(String what) throws Stop {
    int start = at;
    while (at < input.length && isWordPart(input[at])) {
      at++;
    }
    if (at == start) {
      throw new Stop(at, unexpected() + ": " + what + " is valid here");
    }
    return new String(input, start, at - start);
  }

  /** Whether a slot begins here: it has a sign that no predicate has, or a position's name. */
  private boolean atSlot() {
    int ahead = at;
    while (ahead < input.length && (isWordPart(input[ahead]) || input[ahead] == '|')) {
      ahead++;
    }
    int next = ahead < input.length ? input[ahead] : ' ';
    if (next == ':' || next == '=' || next == '?') {
      return true;
    }
    return next != '/' && position(new String(input, at, ahead - at)).isPresent();
  }

  private static Optional<Position> position(String name) {
    return switch (name) {
      case "subject" -> Optional.of(Position.SUBJECT);
      case "object" -> Optional.of(Position.OBJECT);
      case "iobject" -> Optional.of(Position.INDIRECT_OBJECT);
      case "clause" -> Optional.of(Position.CLAUSE);
      case "possessor" -> Optional.of(Position.POSSESSOR);
      case "modifier" -> Optional.of(Position.MODIFIER);
      case "context" -> Optional.of(Position.CONTEXT);
      default -> Optional.empty();
    };
  }

  private void recover(Stop stop, int start) {
    faults.add(stop.fault());
    at = Math.max(at, start);
    int depth = 0;
    while (at < input.length) {
      int c = input[at];
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == ')' || (depth <= 0 && Character.isWhitespace(c))) {
        break;
      }
      at++;
    }
    if (at == start && at < input.length) {
      at++;
    }
  }

  private boolean atWord() {
    return at < input.length && isWordPart(input[at]);
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || c == '-'
        || c == '_'
        || c == '\''
        || c == '.'
        || c == '&'
        || c == '%'
        || c == '$';
  }

  private int peek() {
    return at < input.length ? input[at] : -1;
  }

  private void skipSpace() {
    while (at < input.length && Character.isWhitespace(input[at])) {
      at++;
    }
  }

  private String unexpected() {
    return at < input.length
        ? String.format(Locale.ROOT, "unexpected '%s'", Character.toString(input[at]))
        : "unexpected end";
  }
}
