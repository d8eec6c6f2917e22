package mercury.task;

/**
 * Where a worker's handlers run, up to its capacity at a time. They outlive a connection, so the
 * bound of W5 holds when handlers from before a loss are still running. Thread-safe.
 */
interface Handlers {

  /**
   * Of that capacity.
   *
   * @param name the beginning of the names of their threads, where they have some
   */
  static Handlers of(String name, int capacity) {
    return capacity == 1 ? new SingleHandler() : new HandlerPool(name, capacity);
  }

  /** Runs it, now or when another one has ended. */
  void execute(Runnable handler);

  /** Whether the caller is a handler. */
  boolean isCaller();

  /** Starts no more, and waits for those that run. Interrupts nobody. */
  void end() throws InterruptedException;
}
