package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every example of every frame matches, and no counter-example does. */
@Tag("models")
class FrameExamplesTest {

  @Test
  void examplesDoAsTheySay() {
    assertThat(ArticlePipeline.packaged().checkFrames()).isEmpty();
  }
}
