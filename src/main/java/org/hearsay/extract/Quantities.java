package org.hearsay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.pattern.Argument;
import org.hearsay.pattern.FrameMatch;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TimeExpression;
import org.hearsay.text.Token;

/** The figures that a clause gives of its event: how many events, objects, victims, how much. */
final class Quantities {
  private static final Map<String, String> HARM =
      Map.ofEntries(
          Map.entry("kill", "killed"),
          Map.entry("die", "killed"),
          Map.entry("slay", "killed"),
          Map.entry("murder", "killed"),
          Map.entry("wound", "injured"),
          Map.entry("injure", "injured"),
          Map.entry("hurt", "injured"),
          Map.entry("maim", "injured"),
          Map.entry("arrest", "arrested"),
          Map.entry("detain", "arrested"));
  private static final Set<String> OCCASIONS =
      Set.of(
          "test",
          "launch",
          "attack",
          "strike",
          "raid",
          "round",
          "meeting",
          "incident",
          "occasion",
          "time",
          "clash",
          "talk",
          "operation",
          "blast",
          "explosion",
          "visit");
  private static final Set<String> CURRENCIES =
      Set.of(
          "$", "€", "£", "¥", "us$", "dollar", "euro", "pound", "yen", "yuan", "rouble", "ruble",
          "rupee", "won");

  /** Adjectives after a figure: "left 14 dead". */
  private static final Map<String, String> STATES =
      Map.of(
          "dead", "killed", "killed", "killed", "injured", "injured", "wounded", "injured", "hurt",
          "injured");

  private static final Set<String> UNITS =
      Set.of(
          "ton",
          "tonne",
          "kilo",
          "kilogram",
          "kilogramme",
          "barrel",
          "gallon",
          "litre",
          "liter",
          "bushel",
          "megawatt");

  private Quantities() {}

  static List<Quantity> of(Sentence s, FrameMatch match, List<TimeExpression> times) {
    List<Quantity> found = new ArrayList<>();
    int head = match.predicate().head();
    boolean noun = s.token(head).upos().equals("NOUN");
    if (noun) {
      number(s, head).ifPresent(n -> found.add(new Quantity("eventCount", n.text, n.span)));
    }
    for (Argument argument : match.predicate().arguments()) {
      Token token = s.token(argument.head());
      boolean object = argument.relation() == Argument.Relation.OBJECT;
      if (object || argument.relation() == Argument.Relation.OBLIQUE) {
        amount(s, argument.head()).ifPresent(found::add);
      }
      Optional<Figure> figure = number(s, argument.head());
      if (figure.isEmpty() || isMeasured(s, argument.head())) {
        continue;
      }
      if (object && isObject(match, argument)) {
        found.add(new Quantity("objectCount", figure.get().text, figure.get().span));
      } else if (argument.relation() == Argument.Relation.OBLIQUE
          && OCCASIONS.contains(token.lemma().toLowerCase(Locale.ROOT))) {
        found.add(new Quantity("eventCount", figure.get().text, figure.get().span));
      }
    }
    harm(s, match, found);
    duration(s, match, times).ifPresent(found::add);
    return found.stream().distinct().toList();
  }

  /** Whether the argument is a thing of the event, not a participant that suffers it. */
  private static boolean isObject(FrameMatch match, Argument argument) {
    return match.fillers().stream()
        .noneMatch(
            f ->
                f.argument().head() == argument.head()
                    && (f.role().equals("actor") || f.role().equals("target")));
  }

  /**
   * Killed, injured and arrested people of the clause and of the participles below it; not those of
   * when or why it happened: "… after troops killed ten".
   */
  private static void harm(Sentence s, FrameMatch match, List<Quantity> found) {
    int head = match.predicate().head();
    List<Integer> verbs = new ArrayList<>(List.of(head));
    s.children(head, "advcl", "conj", "acl").stream()
        .filter(
            verb -> !(s.token(verb).relation().equals("advcl") && Contents.isAside(s, head, verb)))
        .forEach(verbs::add);
    for (int verb : List.copyOf(verbs)) {
      verbs.addAll(s.children(verb, "conj"));
    }
    for (int verb : verbs.stream().distinct().toList()) {
      if (Set.of("leave", "with").contains(s.token(verb).lemma())) {
        states(s, verb, found);
      }
      String name = HARM.get(s.token(verb).lemma().toLowerCase(Locale.ROOT));
      if (name == null) {
        continue;
      }
      boolean passive =
          s.children(verb).stream().anyMatch(i -> s.token(i).dep().equals("nsubj:pass"))
              || (s.token(verb).xpos().equals("VBN")
                  && s.children(verb, "aux").stream()
                      .anyMatch(i -> s.token(i).lemma().equals("be")));
      List<Integer> people =
          passive || s.token(verb).lemma().equals("die")
              ? s.children(verb, "nsubj")
              : s.children(verb, "obj");
      for (int person : people) {
        number(s, person)
            .or(
                () ->
                    s.token(person).upos().equals("NUM")
                        ? Numerals.count(s.token(person).text())
                            .map(v -> figure(v, s.token(person).span()))
                        : Optional.empty())
            .ifPresent(n -> found.add(new Quantity(name, n.text, n.span)));
      }
    }
  }

  /** "Left 14 dead and 30 people wounded": figures before what people were left as. */
  private static void states(Sentence s, int verb, List<Quantity> found) {
    List<Integer> below = s.subtree(verb);
    for (int i : below) {
      String name = STATES.get(s.token(i).text().toLowerCase(Locale.ROOT));
      if (name == null || i <= verb || i < 2) {
        continue;
      }
      int at = s.token(i - 1).upos().equals("NOUN") ? i - 2 : i - 1;
      Numerals.count(s.token(at).text())
          .ifPresent(
              v ->
                  found.add(
                      new Quantity(
                          name, v.stripTrailingZeros().toPlainString(), s.token(at).span())));
    }
  }

  /** A sum of money, or so many units of something, in a phrase. */
  private static Optional<Quantity> amount(Sentence s, int phrase) {
    return s.subtree(phrase).stream()
        .filter(i -> isMeasured(s, i))
        .flatMap(
            i ->
                number(s, i).stream()
                    .map(
                        f ->
                            new Quantity(
                                "amount", money(s, i, f), s.token(i).span().cover(f.span))))
        .findFirst();
  }

  /** For how long, where the clause or its noun says it: "for ten days", "a ten-day truce". */
  private static Optional<Quantity> duration(
      Sentence s, FrameMatch match, List<TimeExpression> times) {
    int head = match.predicate().head();
    boolean declared = match.frame().type().roles().contains("duration");
    for (TimeExpression time : times) {
      if (time.type() != TimeExpression.Type.DURATION) {
        continue;
      }
      List<Integer> tokens = s.tokensIn(time.span());
      for (int i : tokens) {
        int up = s.token(i).head();
        boolean outer = up >= 0 && !tokens.contains(up);
        boolean lasts =
            s.children(i, "case").stream().anyMatch(c -> s.token(c).lemma().equals("for"));
        boolean own =
            up == head
                || (declared
                    && up >= 0
                    && s.token(up).head() == head
                    && !s.token(up).upos().equals("VERB"));
        if (outer && own && (lasts || declared && !s.token(i).relation().equals("obl"))) {
          return Optional.of(new Quantity("duration", time.value(), time.span()));
        }
      }
    }
    return Optional.empty();
  }

  private static Figure figure(BigDecimal value, TextSpan span) {
    return new Figure(value.stripTrailingZeros().toPlainString(), span);
  }

  private record Figure(String text, TextSpan span) {}

  /** The number before a noun. */
  private static Optional<Figure> number(Sentence s, int noun) {
    for (int i : s.children(noun, "nummod", "amod")) {
      Optional<BigDecimal> value = numeral(s, i, noun);
      if (value.isPresent()) {
        BigDecimal whole = value.get();
        TextSpan span = s.token(i).span();
        for (int part : s.children(i, "compound", "nummod", "flat")) {
          Optional<BigDecimal> more = numeral(s, part, noun);
          if (more.isPresent()) {
            whole =
                whole.compareTo(BigDecimal.valueOf(100)) >= 0 && part < i
                    ? whole.multiply(more.get())
                    : whole;
            span = span.cover(s.token(part).span());
          }
        }
        return Optional.of(figure(whole, span));
      }
    }
    return Optional.empty();
  }

  /** The value of a numeral before a noun: what is counted is whole, what is measured is not. */
  private static Optional<BigDecimal> numeral(Sentence s, int token, int noun) {
    String word = s.token(token).text();
    return isMeasured(s, noun) ? Numerals.of(word) : Numerals.count(word);
  }

  private static boolean isMeasured(Sentence s, int noun) {
    return isMoney(s, noun) || UNITS.contains(s.token(noun).lemma().toLowerCase(Locale.ROOT));
  }

  private static boolean isMoney(Sentence s, int noun) {
    return CURRENCIES.contains(s.token(noun).lemma().toLowerCase(Locale.ROOT))
        || CURRENCIES.contains(s.token(noun).text().toLowerCase(Locale.ROOT));
  }

  private static String money(Sentence s, int noun, Figure figure) {
    return figure.text + " " + s.token(noun).lemma();
  }
}
