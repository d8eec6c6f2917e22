package mercury.harness.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckIdOrderTest {

  @Test
  void ids_come_in_the_order_of_the_classes_then_of_their_numbers() {
    CheckIdOrder order = new CheckIdOrder(List.of("W", "C", "GR"));
    assertThat(Stream.of("X1", "GR1", "C1.values", "G1", "C1", "W10", "W9").sorted(order))
        .containsExactly("W9", "W10", "C1", "C1.values", "GR1", "G1", "X1");
  }
}
