package mercury.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP server on 127.0.0.1, which only this machine reaches and which does not tell its version.
 * Its threads do not keep a JVM alive. Thread-safe.
 */
public final class LocalServer {

  private static final int THREADS = 64;

  private final Server server;
  private final ServerConnector connector;

  private LocalServer(Server server, Duration idle) {
    this.server = server;
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(withoutVersion()));
    connector.setHost("127.0.0.1");
    connector.setIdleTimeout(idle.toMillis());
    server.addConnector(connector);
  }

  /**
   * Starts it.
   *
   * @param name the name of its threads
   * @param port the port to listen on, 0 for any
   * @param idle how long a connection may be silent, also while it waits for its answer, before it
   *     is closed
   * @param servlets the servlets; their error handler, if they have one, also answers requests that
   *     no servlet sees, such as one that is not HTTP
   * @throws IOException with one sentence if the port is taken, or if a servlet does not start
   */
  public static LocalServer start(
      String name, int port, Duration idle, ServletContextHandler servlets) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName(name);
    threads.setDaemon(true);
    Server server = new Server(threads);
    server.setStopTimeout(0);
    server.setErrorHandler(servlets.getErrorHandler());
    server.setHandler(servlets);
    LocalServer started = new LocalServer(server, idle);
    started.listen(port);
    started.serve();
    return started;
  }

  /** Returns the port that it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Stops it, and ends at once what it is still answering. Idempotent. */
  public void stop() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private void listen(int port) throws IOException {
    connector.setPort(port);
    try {
      connector.open();
    } catch (IOException e) {
      Throwable reason = e.getCause() == null ? e : e.getCause();
      throw new IOException(
          String.format(Locale.ROOT, "port %d is taken (%s)", port, reason.getMessage()));
    }
  }

  private void serve() throws IOException {
    try {
      server.start();
    } catch (Exception e) {
      connector.close();
      throw new IOException(e);
    }
  }

  private static HttpConfiguration withoutVersion() {
    HttpConfiguration config = new HttpConfiguration();
    config.setSendServerVersion(false);
    return config;
  }
}
