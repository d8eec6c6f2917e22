package mercury.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import org.junit.jupiter.api.Test;

/** A wait ends with what it waits for, or when its time is over. */
class CheckWaitTest {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final URI NOBODY = URI.create("amqp://guest:guest@127.0.0.1:1");

  @Test
  void the_wait_for_what_must_not_happen_ends_when_it_does() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    assertThat(CheckWait.happensWithin(LONG, () -> asked.incrementAndGet() == 3)).isTrue();
    assertThat(asked).hasValue(3);
  }

  @Test
  void what_does_not_happen_is_asked_for_until_the_time_is_over() throws Exception {
    long begun = System.nanoTime();
    assertThat(CheckWait.happensWithin(SHORT, () -> false)).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(SHORT);
  }

  @Test
  void the_wait_for_a_state_of_the_timeline_ends_with_it() throws Exception {
    try (Tap tap = Tap.to(NOBODY)) {
      CompletableFuture<Void> marking = CompletableFuture.runAsync(() -> tap.mark("now"));
      assertThat(CheckWait.eventually(tap, LONG, seen -> seen.count(EventKind.MARK) == 1)).isTrue();
      marking.join();
      assertThat(CheckWait.eventually(tap, SHORT, seen -> seen.count(EventKind.MARK) == 2))
          .isFalse();
    }
  }
}
