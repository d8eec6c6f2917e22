package mercury.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A call is given up when nothing moves any more, and a loop or chatter in the end. */
class CallPatienceTest {

  private static final int QUIET_SECONDS = 5;

  private long seconds;
  private long frames;
  private long classes;
  private long processorMillis;
  private Runnable atTheNextLook = () -> {};
  private final CallPatience patience =
      new CallPatience(
          Duration.ofSeconds(QUIET_SECONDS),
          () -> frames,
          this::classes,
          () -> processorMillis,
          () -> Duration.ofSeconds(seconds).toNanos());

  @Test
  void a_call_in_which_nothing_moves_is_over_after_the_quiet_seconds() {
    assertThat(secondsUntilOver(() -> {})).isEqualTo(QUIET_SECONDS);
  }

  @Test
  void a_process_that_waits_uses_a_little_processor_time_and_is_not_moving() {
    assertThat(secondsUntilOver(() -> processorMillis += 10)).isEqualTo(QUIET_SECONDS);
  }

  @Test
  void frames_without_a_process_that_moves_are_waited_for_three_times_as_long() {
    assertThat(secondsUntilOver(() -> frames++)).isEqualTo(3 * QUIET_SECONDS);
  }

  @Test
  void a_loop_is_over_the_quiet_seconds_after_it_has_computed_for_a_fifth_more() {
    assertThat(secondsUntilOver(() -> processorMillis += 1000)).isEqualTo(6 + QUIET_SECONDS);
  }

  @Test
  void a_busy_machine_gives_a_process_little_time_and_it_is_waited_for() {
    assertThat(secondsUntilOver(() -> processorMillis += 150)).isEqualTo(40 + QUIET_SECONDS);
  }

  @Test
  void code_that_is_loaded_is_waited_for_however_much_is_computed_meanwhile() {
    Runnable startOfAJvm =
        () -> {
          processorMillis += 2000;
          classes += seconds <= 20 ? 500 : 0;
        };
    assertThat(secondsUntilOver(startOfAJvm)).isEqualTo(20 + QUIET_SECONDS);
  }

  @Test
  void a_process_that_has_ended_takes_its_processor_time_with_it_and_the_others_still_count() {
    Runnable aProcessEndsInTheThirdSecond =
        () -> processorMillis = 1000 * Math.min(6, seconds) - (seconds < 3 ? 0 : 3000);
    assertThat(secondsUntilOver(aProcessEndsInTheThirdSecond)).isEqualTo(6 + QUIET_SECONDS);
  }

  @Test
  void the_clock_stands_still_while_the_first_look_waits_for_a_process_that_starts() {
    atTheNextLook = () -> classes += 500 * (seconds += 9);
    assertThat(patience.isOver()).isFalse();
    assertThat(patience.isOver()).isFalse();
    assertThat(secondsUntilOver(() -> {})).isEqualTo(9 + QUIET_SECONDS);
  }

  @Test
  void nothing_is_waited_for_longer_than_twelve_times_the_quiet_seconds() {
    assertThat(secondsUntilOver(() -> classes++)).isEqualTo(12 * QUIET_SECONDS);
  }

  private long classes() {
    atTheNextLook.run();
    atTheNextLook = () -> {};
    return classes;
  }

  private long secondsUntilOver(Runnable eachSecond) {
    do {
      seconds++;
      eachSecond.run();
    } while (!patience.isOver());
    return seconds;
  }
}
