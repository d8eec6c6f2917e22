package mercury.aggregator;

/**
 * The events that wait to be sent: a table.
 *
 * <ol>
 *   <li>The transaction that changes products puts their events into it: what was not stored leaves
 *       no event behind, and what was stored has one. (A5)
 *   <li>They leave in order, each confirmed before it is marked as sent; one that cannot be sent
 *       holds up those behind it. (A5)
 *   <li>Any number of collectors may run: one of them sends at a time, or the order would be lost.
 *       (A5)
 * </ol>
 */
final class Outbox {

  /** Sends what waits, until nothing does, the broker is away, or the collector stops. */
  void drain() throws Exception {
    throw new UnsupportedOperationException("Outbox.drain is not written yet");
  }
}
