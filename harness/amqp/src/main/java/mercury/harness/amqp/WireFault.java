package mercury.harness.amqp;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A fault that an event triggers: see {@link Tap#hold}, {@link Tap#cutBefore}, {@link
 * Tap#cutAfter}, {@link Tap#nackInstead}. Thread-safe.
 */
public final class WireFault implements AutoCloseable {

  enum Action {
    HOLD("hold"),
    CUT_BEFORE("cut before"),
    CUT_AFTER("cut after"),
    NACK("nack instead of");

    private final String words;

    Action(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final Action action;
  private final Predicate<WireEvent> when;
  private final Consumer<WireFault> disarm;
  private final Supplier<Timeline> timeline;
  private WireEvent trigger;
  private RuntimeException failure;
  private boolean released;

  WireFault(
      Action action,
      Predicate<WireEvent> when,
      Consumer<WireFault> disarm,
      Supplier<Timeline> timeline) {
    this.action = action;
    this.when = when;
    this.disarm = disarm;
    this.timeline = timeline;
  }

  Action action() {
    return action;
  }

  /**
   * Waits until an event has triggered it.
   *
   * @return the first event that triggered it; a held event is not on the timeline yet
   * @throws EventNotSeenError if no such event came in time
   * @throws IllegalStateException if the predicate threw
   */
  public synchronized WireEvent await(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (trigger == null && failure == null) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new EventNotSeenError(action.words() + ", no such event", timeout, timeline.get());
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    if (failure != null) {
      throw new IllegalStateException("the predicate of a fault failed", failure);
    }
    return trigger;
  }

  /** Returns the first event that triggered it, if any did. */
  public synchronized Optional<WireEvent> triggeredBy() {
    return Optional.ofNullable(trigger);
  }

  /** Forwards what is held, in its order, and disarms the fault. Idempotent. */
  public void release() {
    disarm.accept(this);
    synchronized (this) {
      released = true;
      notifyAll();
    }
  }

  /** Does the same as {@link #release()}. */
  @Override
  public void close() {
    release();
  }

  /** Tells whether this event triggers it; all but a hold are triggered once only. */
  boolean triggersAt(WireEvent event) {
    boolean matches = matches(event);
    synchronized (this) {
      if (!matches || released) {
        return false;
      }
      released = action != Action.HOLD;
      trigger = trigger == null ? event : trigger;
      notifyAll();
      return true;
    }
  }

  /** Waits until the held event may go on, or its connection has ended. */
  synchronized void hold(BooleanSupplier ended) throws InterruptedException {
    while (!released && !ended.getAsBoolean()) {
      wait();
    }
  }

  /** Wakes a hold: something changed that may end it. */
  synchronized void wake() {
    notifyAll();
  }

  private boolean matches(WireEvent event) {
    try {
      return when.test(event);
    } catch (RuntimeException e) {
      failed(e);
      return false;
    }
  }

  private synchronized void failed(RuntimeException e) {
    failure = e;
    notifyAll();
  }
}
