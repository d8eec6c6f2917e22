package mercury.harness.proxy;

/**
 * Sees the bytes of one direction of a connection, and decides how far they go on. Called by one
 * thread only, in the order of the bytes.
 */
public interface TrafficInspector {

  /** Forwards everything and records nothing. */
  TrafficInspector FORWARD_ALL = received -> received.forward(received.length(), () -> {});

  /**
   * Forwards the bytes that have just arrived. It may wait: everything behind these bytes waits
   * too.
   *
   * @return false when nothing more goes on in this direction, because the connection was cut
   */
  boolean inspect(ReceivedBytes received) throws InterruptedException;
}
