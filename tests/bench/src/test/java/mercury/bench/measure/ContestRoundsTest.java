package mercury.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContestRoundsTest {

  private static final EntrantKey FAST = new EntrantKey("1", "fast");
  private static final EntrantKey SLOW = new EntrantKey("1", "slow");

  private final List<EntrantKey> order = new ArrayList<>();
  private final List<EntrantKey> closed = new ArrayList<>();

  @Test
  void every_entrant_runs_once_a_round_and_not_always_in_the_same_order() throws Exception {
    new ContestRounds(2, 8, Duration.ZERO).hold(contest(1, 2), key -> {});
    Set<List<EntrantKey>> rounds = Set.copyOf(inPairs(order));
    assertThat(order).hasSize(20);
    assertThat(rounds).containsExactlyInAnyOrder(List.of(FAST, SLOW), List.of(SLOW, FAST));
  }

  @Test
  void rounds_that_warm_up_do_not_count() throws Exception {
    ContestOutcome outcome = new ContestRounds(2, 3, Duration.ZERO).hold(contest(1, 1), key -> {});
    // the fake's rates are 1, 2, 3, ...: the first two are dropped
    assertThat(outcome.of(FAST, MeasuredQuantity.RATE)).isEqualTo(new MedianSpread(4, 3, 5));
  }

  @Test
  void a_ratio_is_taken_in_each_round() throws Exception {
    ContestOutcome outcome = new ContestRounds(0, 5, Duration.ZERO).hold(contest(6, 2), key -> {});
    assertThat(outcome.ratio(FAST, SLOW)).isEqualTo(new MedianSpread(3, 3, 3));
  }

  @Test
  void all_are_closed_when_one_fails_and_the_failure_says_who() {
    Entrant failing = new Entrant("1", "failing", () -> new Fake(FAST, 1, true));
    Contest contest = contest(List.of(entrant(SLOW, 1), failing));
    assertThatThrownBy(() -> new ContestRounds(0, 3, Duration.ZERO).hold(contest, key -> {}))
        .hasMessage("failing, 1: out of order");
    assertThat(closed).containsExactlyInAnyOrder(SLOW, FAST);
  }

  @Test
  void the_length_of_a_round_is_told_as_it_is() {
    assertThat(new ContestRounds(1, 3, Duration.ofMillis(250)).describe())
        .isEqualTo("median (least–most) of 3 rounds of about 0.25 s after 1 to warm up");
    assertThat(new ContestRounds(1, 3, Duration.ZERO).describe())
        .isEqualTo("median (least–most) of 3 rounds after 1 to warm up");
  }

  private Contest contest(double fast, double slow) {
    return contest(List.of(entrant(FAST, fast), entrant(SLOW, slow)));
  }

  private static Contest contest(List<Entrant> entrants) {
    return new Contest(
        "id", "title", "setting", List.of(MeasuredQuantity.RATE), entrants, List.of());
  }

  private Entrant entrant(EntrantKey key, double step) {
    return new Entrant(key, () -> new Fake(key, step, false));
  }

  private static List<List<EntrantKey>> inPairs(List<EntrantKey> keys) {
    List<List<EntrantKey>> pairs = new ArrayList<>();
    for (int i = 0; i < keys.size(); i += 2) {
      pairs.add(List.copyOf(keys.subList(i, i + 2)));
    }
    return pairs;
  }

  private final class Fake implements Trial {
    private final EntrantKey key;
    private final double step;
    private final boolean fails;
    private double rate;

    Fake(EntrantKey key, double step, boolean fails) {
      this.key = key;
      this.step = step;
      this.fails = fails;
    }

    @Override
    public RunSample run(Duration length) throws IOException {
      if (fails) {
        throw new IOException("out of order");
      }
      order.add(key);
      rate += step;
      return RunSample.of(MeasuredQuantity.RATE, rate);
    }

    @Override
    public void close() {
      closed.add(key);
    }
  }
}
