package mercury.harness.proxy;

/** Observes one connection through a {@link TcpProxy}. Must be thread-safe. */
public interface ConnectionInspector {

  /**
   * Returns the inspector of the bytes that one side sends. Called once for each side, before any
   * byte is forwarded.
   *
   * @param source {@link ProxySide#CLIENT} or {@link ProxySide#SERVER}
   */
  TrafficInspector trafficFrom(ProxySide source);

  /**
   * Records an end of the connection, before the other side can notice it. When the proxy cuts, no
   * bytes are written meanwhile, unless a receiver takes none. Called for each end that the proxy
   * notices; the first one counts.
   *
   * @param reason why, in a few words; empty when a side simply went away
   */
  void recordEnd(ProxySide by, String reason);

  /** Wakes whatever waits inside an inspector of this connection: its end has been recorded. */
  void connectionEnded();
}
