package mercury.playground;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mercury.web.JsonResponse;

/**
 * Sends {@code /api/events}: the feeds as server-sent events, named like the feed, each with its
 * JSON. An open page holds a connection, and no thread.
 */
final class EventsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** A number far above what a browser opens, and small enough to hold. */
  private static final int MAX_STREAMS = 500;

  private final transient FeedHub hub;

  EventsServlet(FeedHub hub) {
    this.hub = hub;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (hub.watchers() >= MAX_STREAMS) {
      JsonResponse.sendError(response, 503, "too many pages are open: close some");
      return;
    }
    hub.subscribe(new FeedWatcher(request, response, hub::unsubscribe));
  }
}
