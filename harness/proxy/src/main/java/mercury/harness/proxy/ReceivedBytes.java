package mercury.harness.proxy;

/**
 * The bytes that one side of a connection has just sent, on their way to the other side. For the
 * thread that calls {@link TrafficInspector#inspect} only, until that method returns.
 */
public interface ReceivedBytes {

  /**
   * Returns the buffer that holds the bytes, from its beginning. What was not forwarded yet may be
   * changed, and goes on as it is then.
   */
  byte[] buffer();

  /** Returns how many bytes of the buffer have arrived. */
  int length();

  /**
   * Records and then writes the bytes not forwarded yet, up to a position in the buffer. Both
   * happen under one lock, which a cut takes too: it never comes between them. A destination that
   * is gone takes nothing, so neither happens.
   *
   * @param end the position behind the last byte to write
   * @param recording records what these bytes mean; must not wait
   * @return false when the connection was cut, so that nothing was recorded or written
   */
  boolean forward(int end, Runnable recording);

  /**
   * Records and then writes other bytes in place of those that have arrived, which do not go on.
   * After that, bytes that the inspector has not kept for itself are gone.
   *
   * @return false when the connection was cut, so that nothing was recorded or written
   */
  boolean forwardInstead(byte[] bytes, Runnable recording);

  /** Cuts this connection, as {@link TcpProxy#cut()} does. */
  void cut(String reason);

  /** Tells whether this connection was cut. */
  boolean isCut();

  /** Tells whether either side of this connection is gone. */
  boolean hasEnded();
}
