package mercury.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP server on this machine's own addresses, 127.0.0.1 and, where it can be had, ::1. Only
 * this machine reaches it, and no foreign page does: {@link ForeignRequestGuard}. It does not tell
 * its version, and answers with JSON even what is not HTTP. Its threads do not keep a JVM alive.
 * Thread-safe.
 */
public final class LocalServer {

  private static final int THREADS = 64;
  private static final int PROBE_MILLIS = 500;
  private static final String IPV4 = "127.0.0.1";
  private static final String IPV6 = "::1";

  private final Server server;
  private final Duration idle;
  private final ServerConnector connector;
  private String host = "localhost";

  private LocalServer(Server server, Duration idle) {
    this.server = server;
    this.idle = idle;
    this.connector = connector(IPV4);
  }

  /**
   * Starts it.
   *
   * @param name the name of its threads
   * @param port the port to listen on, 0 for any
   * @param limits what a client may do
   * @param servlets the servlets
   * @param errors the answer to requests that no servlet answers, such as one that is not HTTP
   * @throws IOException with one sentence if the port is taken, or if a servlet does not start
   */
  public static LocalServer start(
      String name, int port, ClientLimits limits, ServletContextHandler servlets, ErrorBody errors)
      throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName(name);
    threads.setDaemon(true);
    Server server = new Server(threads);
    server.setStopTimeout(0);
    JsonErrorHandler errorHandler = new JsonErrorHandler(errors);
    servlets.setErrorHandler(errorHandler);
    server.setErrorHandler(errorHandler);
    SizeLimitHandler sized = new SizeLimitHandler(limits.maxBodyBytes(), -1);
    sized.setHandler(new ForeignRequestGuard(new AnswerAfterBodyHandler(servlets)));
    server.setHandler(sized);
    LocalServer started = new LocalServer(server, limits.idle());
    started.listen(port);
    started.serve();
    return started;
  }

  /** Returns the port that it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Returns its address for a browser, which looks for localhost at ::1 first: where another
   * program answers there, the address is that of 127.0.0.1.
   */
  public String url() {
    return "http://%s:%s".formatted(host, port());
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
      throw new IOException("port %s is taken (%s)".formatted(port, reason.getMessage()));
    }
    server.addConnector(connector);
    listenOnIpv6();
  }

  private void listenOnIpv6() {
    ServerConnector second = connector(IPV6);
    second.setPort(port());
    try {
      second.open();
      server.addConnector(second);
    } catch (IOException e) {
      // there is no ::1 here, or it is another program's
      second.close();
      host = isAnsweredByAnother() ? IPV4 : host;
    }
  }

  private boolean isAnsweredByAnother() {
    try (Socket another = new Socket()) {
      another.connect(
          new InetSocketAddress(InetAddress.getAllByName(IPV6)[0], port()), PROBE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
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

  private ServerConnector connector(String address) {
    HttpConfiguration config = new HttpConfiguration();
    config.setSendServerVersion(false);
    ServerConnector made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(config));
    made.setHost(address);
    made.setIdleTimeout(idle.toMillis());
    return made;
  }
}
