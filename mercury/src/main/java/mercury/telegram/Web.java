package mercury.telegram;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server, on this machine's own address only. */
final class Web {

  private static final int THREADS = 64;

  /** Longer than a long poll, of which Jetty sees nothing but silence. */
  private static final int IDLE_MS = 90_000;

  /** An upload and the fields around it, in bytes. */
  static final long LARGEST_FORM = Rules.LARGEST_UPLOAD + (1 << 20);

  /** What of an upload may stay in memory, in bytes. */
  private static final int IN_MEMORY = 64 * 1024;

  private final Server server;
  private final ServerConnector connector;

  private Web(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /** Listens on that port, 0 for any. */
  static Web start(int port, World world) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("telegram");
    threads.setDaemon(true);
    Server server = new Server(threads);
    server.setStopTimeout(0);
    ServerConnector connector = connector(server, port);
    server.addConnector(connector);
    server.setErrorHandler(new Errors());
    server.setHandler(servlets(world));
    try {
      server.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
    return new Web(server, connector);
  }

  int port() {
    return connector.getLocalPort();
  }

  void stop() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static ServerConnector connector(Server server, int port) {
    HttpConfiguration config = new HttpConfiguration();
    config.setSendServerVersion(false);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(config));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MS);
    return connector;
  }

  private static ServletContextHandler servlets(World world) throws IOException {
    ServletContextHandler servlets = new ServletContextHandler();
    servlets.setContextPath("/");
    servlets.setErrorHandler(new Errors());
    MultipartConfigElement uploads =
        new MultipartConfigElement(
            world.files().drafts().toString(), Rules.LARGEST_UPLOAD, LARGEST_FORM, IN_MEMORY);
    add(servlets, "/*", new MethodServlet(world), uploads);
    add(servlets, "/people/*", new PeopleServlet(world), uploads);
    add(servlets, "/file/*", new DownloadServlet(world), uploads);
    return servlets;
  }

  private static void add(
      ServletContextHandler servlets,
      String path,
      HttpServlet servlet,
      MultipartConfigElement uploads) {
    ServletHolder holder = new ServletHolder(servlet);
    holder.setAsyncSupported(true);
    holder.getRegistration().setMultipartConfig(uploads);
    servlets.addServlet(holder, path);
  }
}
