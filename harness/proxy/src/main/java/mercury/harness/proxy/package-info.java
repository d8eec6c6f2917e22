/**
 * A TCP proxy that forwards bytes between a client and a server, and breaks their connections on
 * request. It knows no protocol.
 *
 * <p>{@link mercury.harness.proxy.TcpProxy} is the way in. It forwards every byte in order, and
 * offers these faults: cut, hold, delay, refuse. Code that understands the bytes passes a {@link
 * mercury.harness.proxy.ConnectionInspector} for each connection; it sees the bytes before they go
 * on, and may withhold or replace them. Without one, they go on unchanged.
 *
 * <p>Promises:
 *
 * <ul>
 *   <li>What an inspector records for some bytes is recorded before the last of these bytes is
 *       written. Recording and writing happen under one lock.
 *   <li>A cut ends both sides with the end of the stream (FIN): bytes already forwarded arrive.
 *   <li>The end of one direction reaches the other side behind all bytes sent before it.
 *   <li>{@link mercury.harness.proxy.TcpProxy#close()} leaves no thread and no socket behind.
 * </ul>
 *
 * <p>Thread safety: {@code TcpProxy} is thread-safe. Each {@link
 * mercury.harness.proxy.TrafficInspector} is called by one thread only; a {@code
 * ConnectionInspector} is called by several.
 */
package mercury.harness.proxy;
