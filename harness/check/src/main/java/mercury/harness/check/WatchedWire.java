package mercury.harness.check;

/**
 * A wire other than that to RabbitMQ, at which a check looks. What moves on it makes calls worth
 * waiting for, and its story stands in the report of a failure. Implementations are thread-safe.
 */
public interface WatchedWire {

  /** Returns how many events have gone over it so far. */
  long events();

  /** Returns whether nobody can connect through it. */
  boolean isRefusing();

  /** Returns what has gone over it so far; what comes later does not change it. */
  WireTrace trace();
}
