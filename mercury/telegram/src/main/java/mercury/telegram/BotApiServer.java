package mercury.telegram;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import mercury.web.LocalServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** What the server of the Bot API serves. */
final class BotApiServer {

  /** Longer than a long poll, of which the server sees nothing but silence. */
  private static final Duration IDLE = Duration.ofSeconds(90);

  /** An upload and the fields around it, in bytes. */
  static final long LARGEST_FORM = TelegramRules.LARGEST_UPLOAD + (1 << 20);

  /** What of an upload may stay in memory, in bytes. */
  private static final int IN_MEMORY = 64 * 1024;

  private BotApiServer() {}

  /** Listens on that port, 0 for any. */
  static LocalServer start(int port, TelegramState world) throws IOException {
    return LocalServer.start("telegram", port, IDLE, servlets(world));
  }

  private static ServletContextHandler servlets(TelegramState world) throws IOException {
    ServletContextHandler servlets = new ServletContextHandler();
    servlets.setContextPath("/");
    servlets.setErrorHandler(new BotApiErrorHandler());
    MultipartConfigElement uploads =
        new MultipartConfigElement(
            world.files().drafts().toString(),
            TelegramRules.LARGEST_UPLOAD,
            LARGEST_FORM,
            IN_MEMORY);
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
