package mercury.harness.proxy.events;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Something that an event sets off, once or, until it is released, each time. Thread-safe.
 *
 * @param <E> an event
 */
public final class EventTrigger<E> {

  private final Predicate<E> when;
  private final boolean repeats;
  private E first;
  private RuntimeException failure;
  private boolean released;

  /**
   * Creates a trigger.
   *
   * @param when tells which event sets it off; runs on the thread of a connection, so it must not
   *     wait
   * @param repeats whether it is set off by further events too
   */
  public EventTrigger(Predicate<E> when, boolean repeats) {
    this.when = when;
    this.repeats = repeats;
  }

  /** Tells whether this event sets it off. */
  public boolean setOffBy(E event) {
    boolean matches = matches(event);
    synchronized (this) {
      if (!matches || released) {
        return false;
      }
      released = !repeats;
      first = first == null ? event : first;
      notifyAll();
      return true;
    }
  }

  /**
   * Waits until an event has set it off.
   *
   * @return the first event that did; nothing if none came in time
   * @throws IllegalStateException if the predicate threw
   */
  public synchronized Optional<E> await(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    long left = timeout.toNanos();
    while (first == null && failure == null && left > 0) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
      left = deadline - System.nanoTime();
    }
    if (failure != null) {
      throw new IllegalStateException("the predicate of a fault failed", failure);
    }
    return first();
  }

  /** Returns the first event that set it off, if any did. */
  public synchronized Optional<E> first() {
    return Optional.ofNullable(first);
  }

  /** Waits until it is released, or the condition holds at a {@link #wake}. */
  public synchronized void awaitRelease(BooleanSupplier ended) throws InterruptedException {
    while (!released && !ended.getAsBoolean()) {
      wait();
    }
  }

  /** Has no further event set it off, and lets go whatever waits for that. Idempotent. */
  public synchronized void release() {
    released = true;
    notifyAll();
  }

  /** Wakes what waits for the release: something changed that may end that. */
  public synchronized void wake() {
    notifyAll();
  }

  private boolean matches(E event) {
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
