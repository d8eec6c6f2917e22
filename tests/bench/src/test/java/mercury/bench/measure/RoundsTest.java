package mercury.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private static final Key FAST = new Key("1", "fast");
  private static final Key SLOW = new Key("1", "slow");

  private final List<Key> order = new ArrayList<>();
  private final List<Key> closed = new ArrayList<>();

  @Test
  void every_entrant_runs_once_a_round_and_not_always_in_the_same_order() throws Exception {
    new Rounds(2, 8, Duration.ZERO).hold(contest(1, 2), key -> {});
    Set<List<Key>> rounds = Set.copyOf(inPairs(order));
    assertThat(order).hasSize(20);
    assertThat(rounds).containsExactlyInAnyOrder(List.of(FAST, SLOW), List.of(SLOW, FAST));
  }

  @Test
  void rounds_that_warm_up_do_not_count() throws Exception {
    Outcome outcome = new Rounds(2, 3, Duration.ZERO).hold(contest(1, 1), key -> {});
    // the fake's rates are 1, 2, 3, ...: the first two are dropped
    assertThat(outcome.of(FAST, Quantity.RATE)).isEqualTo(new Spread(4, 3, 5));
  }

  @Test
  void a_ratio_is_taken_in_each_round() throws Exception {
    Outcome outcome = new Rounds(0, 5, Duration.ZERO).hold(contest(6, 2), key -> {});
    assertThat(outcome.ratio(FAST, SLOW)).isEqualTo(new Spread(3, 3, 3));
  }

  @Test
  void all_are_closed_when_one_fails_and_the_failure_says_who() {
    Entrant failing = new Entrant("1", "failing", () -> new Fake(FAST, 1, true));
    Contest contest = contest(List.of(entrant(SLOW, 1), failing));
    assertThatThrownBy(() -> new Rounds(0, 3, Duration.ZERO).hold(contest, key -> {}))
        .hasMessage("failing, 1: out of order");
    assertThat(closed).containsExactlyInAnyOrder(SLOW, FAST);
  }

  @Test
  void the_length_of_a_round_is_told_as_it_is() {
    assertThat(new Rounds(1, 3, Duration.ofMillis(250)).describe())
        .isEqualTo("median (least–most) of 3 rounds of about 0.25 s after 1 to warm up");
    assertThat(new Rounds(1, 3, Duration.ZERO).describe())
        .isEqualTo("median (least–most) of 3 rounds after 1 to warm up");
  }

  private Contest contest(double fast, double slow) {
    return contest(List.of(entrant(FAST, fast), entrant(SLOW, slow)));
  }

  private static Contest contest(List<Entrant> entrants) {
    return new Contest("id", "title", "setting", List.of(Quantity.RATE), entrants, List.of());
  }

  private Entrant entrant(Key key, double step) {
    return new Entrant(key, () -> new Fake(key, step, false));
  }

  private static List<List<Key>> inPairs(List<Key> keys) {
    List<List<Key>> pairs = new ArrayList<>();
    for (int i = 0; i < keys.size(); i += 2) {
      pairs.add(List.copyOf(keys.subList(i, i + 2)));
    }
    return pairs;
  }

  private final class Fake implements Trial {
    private final Key key;
    private final double step;
    private final boolean fails;
    private double rate;

    Fake(Key key, double step, boolean fails) {
      this.key = key;
      this.step = step;
      this.fails = fails;
    }

    @Override
    public Sample run(Duration length) throws IOException {
      if (fails) {
        throw new IOException("out of order");
      }
      order.add(key);
      rate += step;
      return Sample.of(Quantity.RATE, rate);
    }

    @Override
    public void close() {
      closed.add(key);
    }
  }
}
