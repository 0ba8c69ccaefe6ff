package org.hearsay.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimFilterTest {

  private static Map<String, String[]> parameters(String query) {
    Map<String, List<String>> lists = new HashMap<>();
    for (String part : query.split("&")) {
      String[] pair = part.split("=", 2);
      if (pair.length == 2) {
        lists
            .computeIfAbsent(pair[0], key -> new ArrayList<>())
            .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
      }
    }
    Map<String, String[]> parameters = new HashMap<>();
    lists.forEach((name, values) -> parameters.put(name, values.toArray(new String[0])));
    return parameters;
  }

  private static ClaimFilter parse(String query) {
    return ClaimFilter.parse(parameters(query));
  }

  @Test
  void whatIsWrittenIsReadAlike() {
    ClaimFilter filter =
        ClaimFilter.all(Kind.EVENT)
            .withWords("\"trade & aid\" <b>")
            .with(Facet.TYPE, "Sanction")
            .with(Facet.TYPE, "Attack")
            .with(Facet.PUBLISHER, "Nord & Süd = 1+1")
            .between(LocalDate.of(2017, 1, 2), LocalDate.of(2018, 3, 4))
            .sorted(ClaimFilter.Order.OLDEST)
            .size(10)
            .page(3);
    assertThat(parse(filter.query())).isEqualTo(filter);
    assertThat(ClaimFilter.all(Kind.CLAIM).query()).isEmpty();
    assertThat(parse("")).isEqualTo(ClaimFilter.all(Kind.CLAIM));
  }

  @Test
  void readsYearsAndMonthsAsTheirDays() {
    ClaimFilter filter = parse("from=2017&to=2018-02");
    assertThat(filter.from()).isEqualTo("2017-01-01");
    assertThat(filter.to()).isEqualTo("2018-02-28");
  }

  @Test
  void leavesOutWhatItDoesNotKnowAndWhatIsEmpty() {
    assertThat(parse("colour=red&type=&q=+")).isEqualTo(ClaimFilter.all(Kind.CLAIM));
  }

  @Test
  void saysWhatIsWrong() {
    for (String wrong :
        List.of(
            "in=things",
            "from=yesterday",
            "from=2018&to=2017",
            "page=0",
            "page=x",
            "size=5000",
            "page=9000&size=1000",
            "sort=best",
            "q=" + "x".repeat(301))) {
      assertThatThrownBy(() -> parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("(?s).*[a-z]{3}.*");
    }
  }

  @Test
  void takesAFilterAwayAndGoesToTheFirstPage() {
    ClaimFilter filter = parse("type=Attack&type=Threat&page=4");
    assertThat(filter.without(Facet.TYPE, "Attack").query()).isEqualTo("type=Threat");
    assertThat(filter.without(Facet.TYPE, "Attack").without(Facet.TYPE, "Threat").isOpen())
        .isTrue();
    assertThat(filter.page(5).query()).isEqualTo("type=Attack&type=Threat&page=5");
  }
}
