package mercury.telegram;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import mercury.web.ClientLimits;
import mercury.web.LocalServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** Starts the server of the Bot API. Thread-safe. */
final class BotApiServer {

  /** A time longer than a long poll, which is silent until it ends. */
  private static final Duration IDLE = Duration.ofSeconds(90);

  /** The size of the largest upload with the fields around it. */
  static final long MAX_FORM_BYTES = TelegramRules.MAX_UPLOAD_BYTES + (1 << 20);

  /** The size of the largest upload that stays in memory. */
  private static final int MAX_MEMORY_BYTES = 64 * 1024;

  private BotApiServer() {}

  /** Starts it on that port, 0 for any. */
  static LocalServer start(int port, TelegramState state) throws IOException {
    return LocalServer.start(
        "telegram",
        port,
        new ClientLimits(IDLE, MAX_FORM_BYTES),
        servlets(state),
        (status, reason) -> BotApiEnvelope.refusal(status, told(status, reason)).toString());
  }

  private static String told(int status, String reason) {
    return status == 413 ? BotApiException.tooLarge().getMessage() : reason;
  }

  private static ServletContextHandler servlets(TelegramState state) throws IOException {
    ServletContextHandler servlets = new ServletContextHandler();
    servlets.setContextPath("/");
    MultipartConfigElement uploads =
        new MultipartConfigElement(
            state.folder().drafts().toString(),
            TelegramRules.MAX_UPLOAD_BYTES,
            MAX_FORM_BYTES,
            MAX_MEMORY_BYTES);
    add(servlets, "/*", new MethodServlet(state), uploads);
    add(servlets, "/people/*", new PeopleServlet(state), uploads);
    add(servlets, "/file/*", new DownloadServlet(state), uploads);
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
