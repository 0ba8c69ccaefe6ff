package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "23 | 23",
        "1,200 | 1200",
        "3.5 | 3.5",
        "Three | 3",
        "twenty | 20",
        "twenty-three | 23",
        "Ninety-nine | 99",
        "dozen | 12",
        "million | 1000000",
        "3.5bn | 3500000000",
        "40m | 40000000",
        "2-million | 2000000",
        "10k | 10000",
        "1.234 | 1.234"
      })
  void readsFiguresAndNumberWords(String word, BigDecimal value) {
    assertThat(Numerals.of(word))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.000 | 1000",
        "12.500 | 12500",
        "1.200.000 | 1200000",
        "3.5 | 3.5",
        "1,000 | 1000"
      })
  void countsThousandsThatDotsGroup(String word, BigDecimal value) {
    assertThat(Numerals.count(word))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dozens", "several", "m", "twenty-first", "twenty-ten", "1.2.3", "", "-"})
  void findsNoValueInVagueAndOtherWords(String word) {
    assertThat(Numerals.of(word)).isEmpty();
  }
}
