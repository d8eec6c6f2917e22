package mercury.harness.check;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import mercury.harness.amqp.EventNotSeenError;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.amqp.WireFault;

/** Looks for something, and may have to look again. */
@FunctionalInterface
interface PatientLook<T, E extends Exception> {

  int OFTEN_MILLIS = 5;

  /** Looks for it until that time is over; returns nothing if it was not there until then. */
  Optional<T> within(Duration time) throws E, InterruptedException;

  /** Looks for it until it is there; fails with that failure mode when patience is at its end. */
  default T until(CallPatience patience, String failureMode, Object... arguments)
      throws E, InterruptedException {
    Optional<T> found = within(patience.nextLook());
    while (found.isEmpty()) {
      patience.requireMore(failureMode, arguments);
      found = within(patience.nextLook());
    }
    return found.get();
  }

  /** Looks for a timeline that satisfies the condition. */
  static PatientLook<Timeline, RuntimeException> at(Tap tap, Predicate<Timeline> condition) {
    return time -> {
      try {
        return Optional.of(tap.await(time, "the condition of a check", condition));
      } catch (EventNotSeenError e) {
        return Optional.empty();
      }
    };
  }

  /** Looks for the event that triggers the fault. */
  static PatientLook<WireEvent, RuntimeException> at(WireFault fault) {
    return time -> {
      try {
        return Optional.of(fault.await(time));
      } catch (EventNotSeenError e) {
        return Optional.empty();
      }
    };
  }

  /** Looks for the next in the queue, and takes it. */
  static <T> PatientLook<T, RuntimeException> at(BlockingQueue<T> queue) {
    return time -> Optional.ofNullable(queue.poll(time.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Looks if it is done; what it has returned, which may be null, is for the caller to get. */
  static PatientLook<Future<?>, ExecutionException> at(Future<?> future) {
    return time -> {
      try {
        future.get(time.toMillis(), TimeUnit.MILLISECONDS);
        return Optional.of(future);
      } catch (TimeoutException e) {
        return Optional.empty();
      }
    };
  }

  /** Asks often. */
  static <T> PatientLook<T, Exception> often(Callable<Optional<T>> question) {
    return time -> {
      long end = System.nanoTime() + time.toNanos();
      Optional<T> found = question.call();
      while (found.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(OFTEN_MILLIS);
        found = question.call();
      }
      return found;
    };
  }
}
