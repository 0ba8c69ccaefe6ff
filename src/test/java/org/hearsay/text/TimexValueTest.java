package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimexValueTest {

  @ParameterizedTest
  @CsvSource({
    "2017, 2017-01-01, 2017-12-31",
    "2017-XX, 2017-01-01, 2017-12-31",
    "2017-12, 2017-12-01, 2017-12-31",
    "2017-12-XX, 2017-12-01, 2017-12-31",
    "2016-02, 2016-02-01, 2016-02-29",
    "2017-09-03, 2017-09-03, 2017-09-03",
    "2017-09-03T14:00, 2017-09-03, 2017-09-03",
    "2017-09-03TNI, 2017-09-03, 2017-09-03",
    "2017-W40, 2017-10-02, 2017-10-08",
    "2017-W40-2, 2017-10-03, 2017-10-03",
    "2017-W40-WE, 2017-10-07, 2017-10-08",
    "2009-W53, 2009-12-28, 2010-01-03",
    "2018-W01, 2018-01-01, 2018-01-07",
    "2017-Q3, 2017-07-01, 2017-09-30",
    "2017-H1, 2017-01-01, 2017-06-30",
    "2017-SU, 2017-06-01, 2017-08-31",
    "2017-WI, 2017-01-01, 2018-02-28",
    "199, 1990-01-01, 1999-12-31",
    "199X, 1990-01-01, 1999-12-31",
    "19, 1900-01-01, 1999-12-31",
    "2017-03/2017-05-02, 2017-03-01, 2017-05-02",
  })
  void givesTheDays(String value, LocalDate earliest, LocalDate latest) {
    assertThat(TimexValue.interval(value)).contains(new DateInterval(earliest, latest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "/",
        "XXXX-11-29",
        "XXXX-WXX-2",
        "PRESENT_REF",
        "P2D",
        "PT1H",
        "2017-13",
        "2017-02-30",
        "2017-W54",
        "2018-W53",
        "2017-W00",
        "2017-W40-9",
        "20170903",
        "2017-1-1-1",
        "2018/2017",
        "2017/",
        "2017-abc",
        "99999999999999999999",
        "2017-0x",
        "١٢٣٤"
      })
  void isEmptyWhereNoYearIsKnown(String value) {
    assertThat(TimexValue.interval(value)).isEmpty();
  }
}
