package mercury.playground;

import java.time.Duration;

/** A broker as the page shows it, whichever it is. Thread-safe. */
interface BrokerView extends AutoCloseable {

  /** Returns what is there now. */
  BrokerSnapshot snapshot() throws Exception;

  /** Returns how long to wait between two snapshots. */
  Duration interval();

  /**
   * Returns the first messages of a queue, which stay where they are.
   *
   * @param queue its name
   * @param max how many at most
   * @throws PlaygroundNotFoundException if there is no queue of that name
   */
  QueuePeek peek(String queue, int max) throws Exception;

  /**
   * Cuts a connection from the broker's side, as a broken network does.
   *
   * @param name as in {@link BrokerSnapshot.Connection#name()}
   * @throws PlaygroundNotFoundException if there is no connection of that name
   */
  void cut(String name) throws Exception;

  @Override
  void close();
}
