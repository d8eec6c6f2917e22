package mercury.web;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP server that only this machine reaches, on 127.0.0.1, and that does not tell its version.
 * Its threads do not keep a JVM alive. Thread-safe.
 */
public final class LocalServer {

  private static final int THREADS = 64;

  private final Server server;
  private final ServerConnector connector;

  private LocalServer(Server server, Duration idle) {
    this.server = server;
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(quiet()));
    connector.setHost("127.0.0.1");
    connector.setIdleTimeout(idle.toMillis());
    server.addConnector(connector);
  }

  /**
   * Starts it.
   *
   * @param name what its threads are called
   * @param port to listen on, 0 for any
   * @param idle a connection that is silent for so long, also while it waits for its answer, is
   *     closed
   * @param servlets what it serves; their error handler, if they have one, also answers what no
   *     servlet sees, like a request that is no HTTP
   * @throws IOException with one sentence if the port cannot be had; or if a servlet does not start
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

  public int port() {
    return connector.getLocalPort();
  }

  /** Ends at once what it is still answering. Idempotent. */
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
      throw new IOException("port %d is taken (%s)".formatted(port, reason.getMessage()));
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

  private static HttpConfiguration quiet() {
    HttpConfiguration config = new HttpConfiguration();
    config.setSendServerVersion(false);
    return config;
  }
}
