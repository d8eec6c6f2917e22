package mercury.kit.task;

import mercury.tools.TestBroker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the code under test and the broker, and can come between them. */
public final class BrokerProxy implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  private final URI broker;
  private final ServerSocket server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Object answers = new Object();
  private boolean held;
  private volatile boolean refusing;

  public BrokerProxy() throws IOException {
    this(URI.create(TestBroker.url()));
  }

  /** For another service, whose port the URI has to name. */
  public BrokerProxy(URI service) throws IOException {
    broker = service;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start("proxy", this::accept);
  }

  /** The broker's URL, by way of this proxy. */
  public String url() {
    return "amqp://%s@localhost:%d".formatted(broker.getRawUserInfo(), server.getLocalPort());
  }

  public int port() {
    return server.getLocalPort();
  }

  /** How many connections there were. */
  public int connections() {
    return accepted.get();
  }

  /** How many connections did not come about while the service was gone. */
  public int refused() {
    return refused.get();
  }

  /** Breaks all connections. */
  public void cut() {
    sockets.forEach(BrokerProxy::close);
    sockets.clear();
  }

  /** Breaks all connections, and lets no new one come about. */
  public void brokerGone() {
    refusing = true;
    cut();
  }

  public void brokerBack() {
    refusing = false;
  }

  /** Keeps back what the broker says, from now on. */
  public void holdAnswers() {
    synchronized (answers) {
      held = true;
    }
  }

  public void releaseAnswers() {
    synchronized (answers) {
      held = false;
      answers.notifyAll();
    }
  }

  @Override
  public void close() {
    releaseAnswers();
    close(server);
    cut();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        if (refusing) {
          refused.incrementAndGet();
          close(client);
        } else {
          accepted.incrementAndGet();
          connect(client);
        }
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void connect(Socket client) throws IOException {
    Socket behind = new Socket(broker.getHost(), broker.getPort() < 0 ? 5672 : broker.getPort());
    client.setTcpNoDelay(true);
    behind.setTcpNoDelay(true);
    sockets.add(client);
    sockets.add(behind);
    start("proxy there", () -> pump(client, behind, false));
    start("proxy back", () -> pump(behind, client, true));
  }

  private void pump(Socket from, Socket to, boolean back) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (back) {
          awaitRelease();
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      // cut
    }
  }

  private void awaitRelease() {
    synchronized (answers) {
      while (held) {
        try {
          answers.wait();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
