package mercury.playground;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Sends {@code /api/events}: the feeds as server-sent events, named like the feed, each with its
 * JSON. An open page holds one thread.
 */
final class EventsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The longest silence, because only writing finds out that a page was closed. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final transient FeedHub hub;

  EventsServlet(FeedHub hub) {
    this.hub = hub;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    FeedMailbox mailbox = hub.subscribe();
    try {
      tell(mailbox, response.getWriter());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      hub.unsubscribe(mailbox);
    }
  }

  private static void tell(FeedMailbox mailbox, PrintWriter page) throws InterruptedException {
    page.print("retry: 1000\n\n");
    while (!page.checkError()) {
      Optional<Map<String, String>> news = mailbox.take(HEARTBEAT);
      if (news.isEmpty()) {
        return;
      }
      news.get().forEach((feed, json) -> page.print("event: " + feed + "\ndata: " + json + "\n\n"));
      if (news.get().isEmpty()) {
        page.print(":\n\n");
      }
    }
  }
}
