package mercury.harness.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mercury.harness.proxy.events.EventTrigger;

/**
 * A fault that an event triggers: see {@link KafkaTap#hold}, {@link KafkaTap#cutBefore}, {@link
 * KafkaTap#cutAfter}. Thread-safe.
 */
public final class KafkaFault implements AutoCloseable {

  enum Action {
    HOLD("hold"),
    CUT_BEFORE("cut before"),
    CUT_AFTER("cut after");

    private final String words;

    Action(String words) {
      this.words = words;
    }
  }

  private final Action action;
  private final EventTrigger<KafkaEvent> trigger;
  private final Consumer<KafkaFault> disarm;
  private final Supplier<KafkaTimeline> timeline;

  KafkaFault(
      Action action,
      Predicate<KafkaEvent> when,
      Consumer<KafkaFault> disarm,
      Supplier<KafkaTimeline> timeline) {
    this.action = action;
    this.trigger = new EventTrigger<>(when, action == Action.HOLD);
    this.disarm = disarm;
    this.timeline = timeline;
  }

  /**
   * Waits until an event has triggered it.
   *
   * @return the first event that triggered it; a held event is not on the timeline yet
   * @throws KafkaEventNotSeenError if no such event came in time
   * @throws IllegalStateException if the predicate threw
   */
  public KafkaEvent await(Duration timeout) throws InterruptedException {
    Optional<KafkaEvent> first = trigger.await(timeout);
    if (first.isEmpty()) {
      throw new KafkaEventNotSeenError(action.words + ", no such event", timeout, timeline.get());
    }
    return first.get();
  }

  /** Returns the first event that triggered it, if any did. */
  public Optional<KafkaEvent> triggeredBy() {
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

  Action action() {
    return action;
  }

  /** Tells whether this event triggers it; a cut is disarmed by that. */
  boolean strikesAt(KafkaEvent event) {
    boolean strikes = trigger.setOffBy(event);
    if (strikes && action != Action.HOLD) {
      disarm.accept(this);
    }
    return strikes;
  }

  EventTrigger<KafkaEvent> trigger() {
    return trigger;
  }

  /** Returns what it does to that event, as the reason for the end of a connection. */
  String reason(KafkaEvent event) {
    return action.words + " " + event;
  }
}
