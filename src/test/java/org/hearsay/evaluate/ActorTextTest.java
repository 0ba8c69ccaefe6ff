package org.hearsay.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActorTextTest {

  @Test
  void namesOfOneActorAreTheSame() {
    assertThat(ActorText.same("the Peruvian government", "Peru")).isTrue();
    assertThat(ActorText.same("Sergei Lavrov", "Lavrov")).isTrue();
    assertThat(ActorText.same("European Community", "EC")).isTrue();
    assertThat(ActorText.same("Donald Trump", "Donald Rumsfeld")).isFalse();
    assertThat(ActorText.same("Niger", "Nigeria")).isFalse();
    assertThat(ActorText.same("he", "he")).isFalse();
  }

  @Test
  void aWordingThatIsMoreLikeTheOtherSideIsRefused() {
    assertThat(ActorText.matches("Sudan", "Sudan", List.of())).isTrue();
    assertThat(ActorText.matches("South Sudan rebels", "Sudan", List.of("South Sudan rebels")))
        .isFalse();
  }
}
