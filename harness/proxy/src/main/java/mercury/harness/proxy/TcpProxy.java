package mercury.harness.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Stands between the code under test and a service, forwards every byte unchanged, and breaks the
 * connections the way a check wants them broken: cut, hold, delay, refuse.
 *
 * <p>Thread-safe. {@link #close()} leaves no thread and no socket behind.
 */
public final class TcpProxy implements AutoCloseable {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  private final String upstreamHost;
  private final int upstreamPort;
  private final ProxyThreads threads;
  private final IntFunction<ConnectionInspector> inspectors;
  private final TrafficGate gate = new TrafficGate();
  private final Map<Integer, ProxyConnection> connections = new ConcurrentHashMap<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Door door;

  private TcpProxy(
      String name,
      InetSocketAddress listen,
      InetSocketAddress upstream,
      IntFunction<ConnectionInspector> inspectors)
      throws IOException {
    this.upstreamHost = upstream.getHostString();
    this.upstreamPort = upstream.getPort();
    this.threads = new ProxyThreads(name);
    this.inspectors = inspectors;
    this.door = new Door(listen, threads, this::admit);
  }

  /**
   * Opens a proxy on a free port of 127.0.0.1. It connects to the service when a client connects to
   * it, and ends the client's connection when it cannot.
   */
  public static TcpProxy to(String host, int port) {
    InetSocketAddress upstream = InetSocketAddress.createUnresolved(host, port);
    try {
      return open("proxy", loopback(0), upstream, number -> UninspectedConnection.INSTANCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens a proxy whose connections are inspected.
   *
   * @param name begins the names of its threads
   * @param listen where clients connect to; port 0 for any free one
   * @param upstream where the service is; a host that is not resolved yet is resolved at every
   *     connection
   * @param inspectors makes the inspector of a connection from its number, counted from 1 in the
   *     order of acceptance; runs before any byte of it is read
   * @throws IOException if the port is taken
   */
  public static TcpProxy open(
      String name,
      InetSocketAddress listen,
      InetSocketAddress upstream,
      IntFunction<ConnectionInspector> inspectors)
      throws IOException {
    return new TcpProxy(name, listen, upstream, inspectors);
  }

  /** Returns a port of 127.0.0.1 to listen on. */
  public static InetSocketAddress loopback(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  /** Returns where clients connect to. */
  public InetSocketAddress address() {
    return door.address();
  }

  /** Returns the port that clients connect to. */
  public int port() {
    return address().getPort();
  }

  /** Returns how many connections go through the proxy now. */
  public int connections() {
    return connections.size();
  }

  /** Returns how many connections the proxy has accepted so far. */
  public int accepted() {
    return accepted.get();
  }

  /**
   * Cuts all connections now. Each side gets everything already forwarded, then the end of the
   * stream (FIN; a reset could destroy bytes on their way): to the server the client died, to the
   * client the server did.
   */
  public void cut() {
    cutAll("cut");
  }

  /**
   * Cuts one connection now, as {@link #cut()} does.
   *
   * @param connection its number, counted from 1; nothing happens when it has ended
   */
  public void cut(int connection) {
    ProxyConnection found = connections.get(connection);
    if (found != null) {
      found.cut("cut");
    }
  }

  /**
   * Holds back what one side sends on any connection, until {@link #release()}. Connections stay
   * open; what is held on one that is cut is lost.
   *
   * @param source {@link ProxySide#CLIENT} or {@link ProxySide#SERVER}
   */
  public void hold(ProxySide source) {
    gate.hold(source);
  }

  /** Holds back what both sides send: a connection through a black hole. */
  public void hold() {
    hold(ProxySide.CLIENT);
    hold(ProxySide.SERVER);
  }

  /** Lets everything go on that is held, in its order, and holds no more. */
  public void release() {
    gate.release();
  }

  /**
   * Delays bytes by that time in each direction, as a slow network does. Bytes that come meanwhile
   * wait their turn and are then delayed themselves. Zero ends the delay.
   */
  public void delay(Duration delay) {
    gate.delay(delay);
  }

  /**
   * Refuses new connections until {@link #accept()}: nothing listens on the port, and a client gets
   * "connection refused". Open connections stay open.
   */
  public void refuse() {
    try {
      door.shut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether it refuses new connections. */
  public boolean isRefusing() {
    return door.isShut();
  }

  /** Accepts new connections again, on the same port. */
  public void accept() {
    try {
      door.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Imitates a restart of the service: cuts all connections, refuses new ones for that time, and
   * accepts them again. Returns then, or when the proxy is closed.
   */
  public void restart(Duration downtime) throws InterruptedException {
    refuse();
    cut();
    if (!closed.await(downtime.toMillis(), TimeUnit.MILLISECONDS)) {
      accept();
    }
  }

  /** Cuts all connections and waits for all threads to end. Idempotent. */
  @Override
  public void close() {
    closed.countDown();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      cutAll("the " + threads.owner() + " was closed");
      joinThreads();
    }
  }

  private void joinThreads() {
    try {
      threads.join(STOP_TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void cutAll(String reason) {
    connections.values().forEach(connection -> connection.cut(reason));
  }

  private void admit(Socket client) {
    int number = accepted.incrementAndGet();
    ProxyConnection connection =
        new ProxyConnection(number, client, threads, gate, inspectors.apply(number));
    connections.put(number, connection);
    threads.start("to server " + number, () -> serve(connection));
  }

  private void serve(ProxyConnection connection) {
    try {
      connection.run(upstreamHost, upstreamPort);
    } catch (InterruptedException e) {
      connection.cut("interrupted");
    } finally {
      connections.remove(connection.number());
    }
  }
}
