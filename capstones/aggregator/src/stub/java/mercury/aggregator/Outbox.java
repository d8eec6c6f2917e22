package mercury.aggregator;

/**
 * The events that wait to be sent (A5): a table, into which the transaction that changes products
 * puts their events. They leave in order, each confirmed before it is marked as sent; one that
 * cannot be sent holds up those behind it.
 */
final class Outbox {

  /** Sends what waits, until nothing does, the broker is away, or the collector stops. */
  void drain() throws Exception {
    throw new UnsupportedOperationException("Outbox.drain is not written yet");
  }
}
