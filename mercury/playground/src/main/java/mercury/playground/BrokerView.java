package mercury.playground;

import java.time.Duration;

/** A broker as it can be looked at from outside, whichever it is. Thread-safe. */
interface BrokerView extends AutoCloseable {

  /** What is there now. */
  BrokerSnapshot look() throws Exception;

  /** How often a look is worth its price. */
  Duration pace();

  /**
   * The first messages of a queue, which stay where they are.
   *
   * @param queue its name
   * @param most how many at most
   * @throws PlaygroundNotFoundException if there is no queue of that name
   */
  QueuePeek peek(String queue, int most) throws Exception;

  /**
   * Cuts a connection from the broker's side, as a network does.
   *
   * @param name as in {@link BrokerSnapshot.Connection#name()}
   * @throws PlaygroundNotFoundException if there is no connection of that name
   */
  void cut(String name) throws Exception;

  @Override
  void close();
}
