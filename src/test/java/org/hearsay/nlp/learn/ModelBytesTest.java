package org.hearsay.nlp.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModelBytesTest {
  private static final byte[] BYTES = {1, -1, 3, 4, 5};

  @Test
  void readsBytesUnsignedUntilTheEnd() {
    ModelBytes in = new ModelBytes(BYTES);
    assertThat(in.read()).isEqualTo(1);
    assertThat(in.read()).isEqualTo(255);
    assertThat(in.available()).isEqualTo(3);
    byte[] rest = new byte[5];
    assertThat(in.read(rest, 1, 4)).isEqualTo(3);
    assertThat(rest).containsExactly(0, 3, 4, 5, 0);
    assertThat(in.read(rest, 0, 0)).isZero();
    assertThat(in.read(rest, 0, 1)).isEqualTo(-1);
    assertThat(in.read()).isEqualTo(-1);
  }

  @Test
  void tellsOfAModelThatIsCutOff() throws IOException {
    DataInputStream in = new DataInputStream(new ModelBytes(BYTES));
    assertThat(in.readInt()).isEqualTo(0x01ff0304);
    assertThatThrownBy(in::readInt).isInstanceOf(EOFException.class);
  }

  @Test
  void refusesToWriteOutsideOfAnArray() {
    ModelBytes in = new ModelBytes(BYTES);
    assertThatThrownBy(() -> in.read(new byte[2], 1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
