package mercury.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A busy machine is given more time. */
class LoadClockTest {

  private long nanos = 1_000;
  private double load;
  private final LoadClock clock = new LoadClock(() -> nanos, () -> load);

  @Test
  void on_an_idle_machine_it_runs_as_any_clock() {
    assertThat(clock.nanoTime()).isZero();
    assertThat(after(500)).isEqualTo(500);
    load = 0.5;
    assertThat(after(500)).isEqualTo(1_000);
  }

  @Test
  void it_runs_so_many_times_slower_as_threads_want_each_processor() {
    load = 4;
    assertThat(after(1_000)).isEqualTo(250);
    load = 1;
    assertThat(after(1_000)).isEqualTo(1_250);
  }

  @Test
  void it_never_stops() {
    load = 5_000;
    assertThat(after(1_000)).isEqualTo(100);
    long hour = Duration.ofHours(1).toNanos();
    long minute = Duration.ofMinutes(1).toNanos();
    assertThat(after(hour)).isEqualTo(1_000 + hour - minute);
    assertThat(after(1_000)).isEqualTo(2_000 + hour - minute);
  }

  @Test
  void the_threads_that_want_to_run_are_read_without_the_one_that_reads() {
    assertThat(MachineLoad.runningThreads("0.56 3.34 7.43 3/345 17019\n")).isEqualTo(2);
  }

  @Test
  void a_time_is_stretched_and_never_shortened() {
    assertThat(MachineLoad.slowness(0.2)).isEqualTo(1);
    assertThat(MachineLoad.slowness(3)).isEqualTo(3);
    assertThat(MachineLoad.slowness(40)).isEqualTo(10);
    Duration second = Duration.ofSeconds(1);
    assertThat(MachineLoad.stretched(second)).isBetween(second, second.multipliedBy(10));
  }

  @Test
  void the_load_of_this_machine_is_known_where_it_tells() {
    assertThat(MachineLoad.perProcessor()).isBetween(0.0, 10_000.0);
  }

  private long after(long time) {
    nanos += time;
    return clock.nanoTime();
  }
}
