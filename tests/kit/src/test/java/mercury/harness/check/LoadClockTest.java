package mercury.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is waited for on a busy machine is given more time. */
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
  }

  @Test
  void the_threads_that_want_to_run_are_read_without_the_one_that_reads() {
    assertThat(MachineLoad.runningThreads("0.56 3.34 7.43 3/345 17019\n")).isEqualTo(2);
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
