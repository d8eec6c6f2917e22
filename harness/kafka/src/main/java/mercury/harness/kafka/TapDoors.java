package mercury.harness.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import mercury.harness.proxy.ConnectionInspector;
import mercury.harness.proxy.TcpProxy;

/**
 * The proxies of a tap, one for each broker that a client was told of, with one numbering of their
 * connections. What is done to one is done to all, also to those that are opened later.
 * Thread-safe.
 */
final class TapDoors implements AutoCloseable {

  /** A connection as its proxy knows it. */
  private record Passage(BrokerEndpoint broker, int number) {}

  private final Map<BrokerEndpoint, TcpProxy> proxies = new LinkedHashMap<>();
  private final Map<Integer, Passage> passages = new ConcurrentHashMap<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final IntFunction<ConnectionInspector> inspectors;
  private Duration delay = Duration.ZERO;
  private boolean refusing;

  /**
   * Creates a tap without a door.
   *
   * @param inspectors makes the inspector of a connection from its number
   */
  TapDoors(IntFunction<ConnectionInspector> inspectors) {
    this.inspectors = inspectors;
  }

  /** Opens a door to a broker on that port, 0 for any; returns the port. */
  synchronized int open(BrokerEndpoint broker, int port) throws IOException {
    if (closed.getCount() == 0) {
      throw new IOException("the tap was closed");
    }
    TcpProxy proxy =
        TcpProxy.open(
            "tap",
            TcpProxy.loopback(port),
            broker.socketAddress(),
            number -> inspector(new Passage(broker, number)));
    proxies.put(broker, proxy);
    proxy.delay(delay);
    if (refusing) {
      proxy.refuse();
    }
    return proxy.port();
  }

  /** Returns the port that leads to a broker; opens a door where there is none yet. */
  synchronized int portFor(BrokerEndpoint broker) {
    TcpProxy proxy = proxies.get(broker);
    try {
      return proxy == null ? open(broker, 0) : proxy.port();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int connections() {
    return all().stream().mapToInt(TcpProxy::connections).sum();
  }

  void cut() {
    all().forEach(TcpProxy::cut);
  }

  void cut(int connection) {
    Passage passage = passages.get(connection);
    if (passage != null) {
      proxy(passage.broker()).cut(passage.number());
    }
  }

  void forget(int connection) {
    passages.remove(connection);
  }

  synchronized void delay(Duration time) {
    delay = time;
    change(proxy -> proxy.delay(time));
  }

  synchronized void refuse() {
    refusing = true;
    change(TcpProxy::refuse);
  }

  synchronized boolean isRefusing() {
    return refusing;
  }

  synchronized void accept() {
    refusing = false;
    change(TcpProxy::accept);
  }

  void restart(Duration downtime) throws InterruptedException {
    refuse();
    cut();
    if (!closed.await(downtime.toMillis(), TimeUnit.MILLISECONDS)) {
      accept();
    }
  }

  @Override
  public void close() {
    // not under the lock: a connection that is being cut may want to open a door
    closeForNewOnes();
    all().forEach(TcpProxy::close);
  }

  private synchronized void closeForNewOnes() {
    closed.countDown();
  }

  private synchronized TcpProxy proxy(BrokerEndpoint broker) {
    return proxies.get(broker);
  }

  private synchronized List<TcpProxy> all() {
    return List.copyOf(proxies.values());
  }

  private void change(Consumer<TcpProxy> change) {
    proxies.values().forEach(change);
  }

  private ConnectionInspector inspector(Passage passage) {
    int number = accepted.incrementAndGet();
    passages.put(number, passage);
    return inspectors.apply(number);
  }
}
