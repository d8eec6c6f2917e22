package mercury.playground;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import mercury.web.ClientLimits;
import mercury.web.JsonResponse;
import mercury.web.LocalServer;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Starts the server of the page. Thread-safe. */
final class PlaygroundServer {

  private static final String PAGE = "mercury/playground/page/";

  /** Twice the heartbeat of the events. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  private PlaygroundServer() {}

  /**
   * Starts it on that port, 0 for any.
   *
   * @param servlets by the paths they serve, besides the page
   */
  static LocalServer start(int port, Map<String, HttpServlet> servlets) throws IOException {
    return LocalServer.start(
        "playground",
        port,
        new ClientLimits(IDLE, PeopleProxyServlet.MAX_BODY_BYTES),
        context(servlets),
        (status, reason) -> JsonResponse.reason(reason));
  }

  private static ServletContextHandler context(Map<String, HttpServlet> servlets) {
    ServletContextHandler context = new ServletContextHandler();
    context.setContextPath("/");
    context.setBaseResource(ResourceFactory.of(context).newClassLoaderResource(PAGE, false));
    context.setWelcomeFiles(new String[] {"index.html"});
    FilterHolder headers = new FilterHolder(new SecurityHeadersFilter());
    headers.setAsyncSupported(true);
    context.addFilter(headers, "/*", EnumSet.of(DispatcherType.REQUEST));
    servlets.forEach((path, servlet) -> context.addServlet(asynchronous(servlet), path));
    ServletHolder page = new ServletHolder(new DefaultServlet());
    page.setInitParameter("dirAllowed", "false");
    page.setInitParameter("etags", "true");
    page.setInitParameter("cacheControl", "no-cache");
    context.addServlet(page, "/");
    return context;
  }

  private static ServletHolder asynchronous(HttpServlet servlet) {
    ServletHolder holder = new ServletHolder(servlet);
    holder.setAsyncSupported(true);
    return holder;
  }
}
