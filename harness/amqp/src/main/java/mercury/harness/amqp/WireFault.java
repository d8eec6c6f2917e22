package mercury.harness.amqp;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mercury.harness.proxy.events.EventTrigger;

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
  private final EventTrigger<WireEvent> trigger;
  private final Consumer<WireFault> disarm;
  private final Supplier<Timeline> timeline;

  WireFault(
      Action action,
      Predicate<WireEvent> when,
      Consumer<WireFault> disarm,
      Supplier<Timeline> timeline) {
    this.action = action;
    this.trigger = new EventTrigger<>(when, action == Action.HOLD);
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
  public WireEvent await(Duration timeout) throws InterruptedException {
    return trigger
        .await(timeout)
        .orElseThrow(
            () ->
                new EventNotSeenError(action.words() + ", no such event", timeout, timeline.get()));
  }

  /** Returns the first event that triggered it, if any did. */
  public Optional<WireEvent> triggeredBy() {
    return trigger.first();
  }

  /** Forwards what is held, in its order, and disarms the fault. Idempotent. */
  public void release() {
    disarm.accept(this);
    trigger.release();
  }

  /** Does the same as {@link #release()}. */
  @Override
  public void close() {
    release();
  }

  /** Tells whether this event triggers it; all but a hold are triggered once only. */
  boolean triggersAt(WireEvent event) {
    return trigger.setOffBy(event);
  }

  /** Waits until the held event may go on, or its connection has ended. */
  void hold(BooleanSupplier ended) throws InterruptedException {
    trigger.awaitRelease(ended);
  }

  /** Wakes a hold: something changed that may end it. */
  void wake() {
    trigger.wake();
  }
}
