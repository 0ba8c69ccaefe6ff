package org.hearsay.nlp.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void namesBecomeLabelsAndNamesAgain() {
    List<NameSpan> names =
        List.of(
            new NameSpan(0, 1, EntityType.PLACE),
            new NameSpan(1, 3, EntityType.PERSON),
            new NameSpan(4, 7, EntityType.OTHER));
    assertThat(Labels.names(Labels.of(8, names))).isEqualTo(names);
  }

  @Test
  void aNameMustEndAsItBegan() {
    int[] labels =
        Labels.of(
            6,
            List.of(new NameSpan(0, 3, EntityType.PERSON), new NameSpan(3, 4, EntityType.GROUP)));
    int begin = labels[0];
    int inside = labels[1];
    int last = labels[2];
    int unit = labels[3];
    assertThat(Labels.mayFollow(begin, inside)).isTrue();
    assertThat(Labels.mayFollow(inside, last)).isTrue();
    assertThat(Labels.mayFollow(last, unit)).isTrue();
    assertThat(Labels.mayFollow(begin, Labels.OUTSIDE)).isFalse();
    assertThat(Labels.mayFollow(Labels.OUTSIDE, last)).isFalse();
    assertThat(Labels.mayFollow(Labels.COUNT, inside)).isFalse();
    assertThat(Labels.mayFollow(begin, Labels.COUNT)).isFalse();
    int groupLast = Labels.of(2, List.of(new NameSpan(0, 2, EntityType.GROUP)))[1];
    assertThat(Labels.mayFollow(begin, groupLast)).isFalse();
  }
}
