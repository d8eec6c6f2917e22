package mercury.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianSpreadTest {

  @Test
  void of_an_odd_number_the_median_is_the_one_in_the_middle() {
    assertThat(MedianSpread.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new MedianSpread(2, 1, 9));
  }

  @Test
  void of_an_even_number_it_is_between_the_two_in_the_middle() {
    assertThat(MedianSpread.of(List.of(4.0, 100.0, 1.0, 2.0)))
        .isEqualTo(new MedianSpread(3, 1, 100));
  }

  @Test
  void of_one_value_all_three_are_that_value() {
    assertThat(MedianSpread.of(List.of(7.0))).isEqualTo(new MedianSpread(7, 7, 7));
  }

  @Test
  void of_none_there_is_none() {
    assertThatThrownBy(() -> MedianSpread.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
