package org.hearsay.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.hearsay.pattern.FrameExpression.Item;
import org.hearsay.pattern.FrameExpression.Need;
import org.hearsay.pattern.FrameExpression.Pos;
import org.hearsay.pattern.FrameExpression.Position;
import org.hearsay.pattern.FrameExpression.Slot;
import org.hearsay.pattern.FrameExpression.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameExpressionParserTest {

  @Test
  void readsTheExampleOfThePackage() {
    FrameExpression parsed =
        FrameExpressionParser.parse(
            "withdraw|recall|pull out (withdrawal|recall) subject=actor"
                + " object:{ambassador|envoy|diplomat} from|in=target?");
    assertThat(parsed.predicates())
        .containsExactly(
            new Trigger("withdraw", Pos.VERB, List.of()),
            new Trigger("recall", Pos.VERB, List.of()),
            new Trigger("pull", Pos.VERB, List.of("out")));
    assertThat(parsed.nominals())
        .containsExactly(
            new Trigger("withdrawal", Pos.NOUN, List.of()),
            new Trigger("recall", Pos.NOUN, List.of()));
    assertThat(parsed.slots())
        .containsExactly(
            new Slot(Position.SUBJECT, List.of(), List.of(), "actor", Need.REQUIRED),
            new Slot(
                Position.OBJECT,
                List.of(),
                List.of(word("ambassador"), word("envoy"), word("diplomat")),
                "",
                Need.REQUIRED),
            new Slot(
                Position.PREPOSITION, List.of("from", "in"), List.of(), "target", Need.OPTIONAL));
  }

  @Test
  void readsCompoundsKindsListsAndExclusions() {
    FrameExpression parsed =
        FrameExpressionParser.parse(
            "impose (ban) object:{travel ban | #sanction | -@Person} !because_of:{-weather}"
                + " clause?");
    assertThat(parsed.slots().get(0).items())
        .containsExactly(
            new Item.Word(List.of("travel", "ban"), false),
            new Item.Lexicon("sanction", false),
            new Item.Kind("Person", true));
    assertThat(parsed.slots().get(1))
        .isEqualTo(
            new Slot(
                Position.PREPOSITION,
                List.of("because of"),
                List.of(new Item.Word(List.of("weather"), true)),
                "",
                Need.FORBIDDEN));
    assertThat(parsed.slots().get(2).need()).isEqualTo(Need.OPTIONAL);
  }

  @Test
  void readsNounsAdjectivesAndFixedWords() {
    FrameExpression parsed =
        FrameExpressionParser.parse("critical/a|declare war/n|ally/n (missile test|call for) of=x");
    assertThat(parsed.predicates())
        .containsExactly(
            new Trigger("critical", Pos.ADJECTIVE, List.of()),
            new Trigger("declare", Pos.VERB, List.of("war")),
            new Trigger("ally", Pos.NOUN, List.of()));
    assertThat(parsed.nominals())
        .containsExactly(
            new Trigger("test", Pos.NOUN, List.of("missile")),
            new Trigger("call", Pos.NOUN, List.of("for")));
  }

  @Test
  void takesNominalsAlone() {
    assertThat(FrameExpressionParser.parse("(talks) subject=actor with=target?").nominals())
        .containsExactly(new Trigger("talks", Pos.NOUN, List.of()));
  }

  @Test
  void putsTheCaretUnderTheFault() {
    FrameSyntaxException fault = fault("attack object:{@Stat}=target");
    assertThat(fault)
        .hasMessage(
            """
            no kind '@Stat': valid are @Accomplished, @Actor, @Event, @Finite, @Group, @Infinitive, \
            @Name, @Obligation, @Organization, @Person, @Place, @State
              attack object:{@Stat}=target
                             ^\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; 0; no trigger",
        "subject=actor; 0; no trigger",
        "attack ); 7; unexpected ')'",
        "attack/x object; 7; no part of speech",
        "attack object=; 14; unexpected end: a role",
        "attack object:state; 14; unexpected 's' after ':'",
        "attack object:{a|; 17; unexpected end: a word",
        "attack object:{a; 14; never closed",
        "attack (raid; 7; never closed",
        "attack (raid=; 12; unexpected '=' among nouns",
        "attack !object=target; 15; fills no role",
        "attack !object?; 7; forbidden (!) or optional (?)",
        "attack on|object=target; 7; stands alone",
        "attack object=target!; 20; put a space",
        "attack|=x; 7; unexpected '='",
      })
  void tellsWhere(String expression, int offset, String problem) {
    FrameSyntaxException found = fault(expression);
    assertThat(found.faults().getFirst().offset()).isEqualTo(offset);
    assertThat(found.faults().getFirst().problem()).contains(problem);
  }

  @Test
  void tellsAllFaultsAtOnce() {
    assertThat(fault("attack object:{@Foo} on:x with=target from=").faults())
        .extracting(FrameSyntaxException.Fault::offset)
        .containsExactly(15, 24, 43);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\uD83D\uDE00", "((((", "}}}}", "||||", "a/", "!!!", "a:{{{{", "= ="})
  void refusesRubbishInFiniteTime(String rubbish) {
    assertThat(fault(rubbish).faults()).isNotEmpty();
  }

  private static Item word(String lemma) {
    return new Item.Word(List.of(lemma), false);
  }

  private static FrameSyntaxException fault(String expression) {
    return catchThrowableOfType(
        FrameSyntaxException.class, () -> FrameExpressionParser.parse(expression));
  }
}
