package mercury.harness.proxy.events;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The events of a tap in the order in which they were appended, up to a limit. Threads can wait for
 * the next one. Thread-safe.
 *
 * @param <E> an immutable event
 */
public final class EventLog<E> {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final int limit;

  /** Events are only ever appended, or copied: the part that a snapshot sees does not change. */
  private E[] events;

  private int size;

  /**
   * Creates an empty log.
   *
   * @param limit the most events that are kept; what comes after them is forgotten
   */
  @SuppressWarnings("unchecked") // nobody else sees the array
  public EventLog(int limit) {
    this.limit = limit;
    this.events = (E[]) new Object[64];
  }

  /** Does something that no event of another thread may come in between. */
  public void exclusively(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  /** Reads something that no event of another thread may change meanwhile. */
  public <T> T readExclusively(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Adds an event and wakes the threads that wait for it. */
  public void append(E event) {
    lock.lock();
    try {
      if (size < limit) {
        keep(event);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns the events so far. It costs next to nothing, however many they are. */
  public List<E> events() {
    lock.lock();
    try {
      return Collections.unmodifiableList(Arrays.asList(events).subList(0, size));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until there are more events than that.
   *
   * @param deadline when to give up, as {@link System#nanoTime} tells it
   * @return false when it gave up
   */
  public boolean awaitMoreThan(int known, long deadline) throws InterruptedException {
    lock.lock();
    try {
      long left = deadline - System.nanoTime();
      while (size == known && left > 0) {
        left = more.awaitNanos(left);
      }
      return size > known;
    } finally {
      lock.unlock();
    }
  }

  private void keep(E event) {
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
    }
    events[size++] = event;
    more.signalAll();
  }
}
