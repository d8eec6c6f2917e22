package mercury.playground;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server of the page, on this machine's own address only. */
final class Web {

  private static final int THREADS = 40;
  private static final String PAGE = "mercury/playground/page/";

  private final Server server;
  private final ServerConnector connector;

  private Web(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Listens on that port, 0 for any.
   *
   * @param servlets by the paths they serve, besides the page
   */
  static Web start(int port, Map<String, HttpServlet> servlets) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("playground");
    threads.setDaemon(true);
    Server server = new Server(threads);
    server.setStopTimeout(0);
    ServerConnector connector = connector(server, port);
    server.addConnector(connector);
    server.setHandler(context(servlets));
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
    return connector;
  }

  private static ServletContextHandler context(Map<String, HttpServlet> servlets) {
    ServletContextHandler context = new ServletContextHandler();
    context.setContextPath("/");
    context.setBaseResource(ResourceFactory.of(context).newClassLoaderResource(PAGE, false));
    context.setWelcomeFiles(new String[] {"index.html"});
    context.addFilter(new Guard(), "/*", EnumSet.of(DispatcherType.REQUEST));
    servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
    ServletHolder page = new ServletHolder(new DefaultServlet());
    page.setInitParameter("dirAllowed", "false");
    page.setInitParameter("etags", "true");
    page.setInitParameter("cacheControl", "no-cache");
    context.addServlet(page, "/");
    return context;
  }
}
