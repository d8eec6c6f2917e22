package mercury.tools.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A grading is not stopped because the machine had something else to do. */
class SandboxClockTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private long now;
  private double load;
  private final SandboxClock clock = new SandboxClock(() -> now, () -> load);

  @Test
  void on_a_free_machine_it_goes_with_the_time() {
    load = 1;
    assertThat(lookAfter(MINUTE)).isEqualTo(MINUTE);
  }

  @Test
  void where_nobody_knows_the_load_it_goes_with_the_time() {
    load = -0.5;
    assertThat(lookAfter(MINUTE)).isEqualTo(MINUTE);
  }

  @Test
  void with_twice_as_many_threads_as_processors_it_goes_half_as_fast() {
    lookAfter(MINUTE);
    load = 2;
    assertThat(lookAfter(MINUTE)).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void it_never_stands_still() {
    load = 100;
    assertThat(lookAfter(MINUTE)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void computing_is_limited_however_busy_the_machine_is() {
    SandboxUse use = new SandboxUse(1, 1, SandboxLimits.TIME.plusSeconds(1));
    assertThat(SandboxLimits.excess(use, MINUTE)).contains("computed for more than 10 minutes");
    assertThat(SandboxLimits.excess(SandboxUse.NONE, SandboxLimits.TIME)).isEmpty();
  }

  private Duration lookAfter(Duration time) {
    now += time.toNanos();
    return clock.look();
  }
}
