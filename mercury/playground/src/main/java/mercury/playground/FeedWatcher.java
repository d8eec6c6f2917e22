package mercury.playground;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import mercury.web.EventStream;

/** A page that is told the news of the feeds. Thread-safe. */
final class FeedWatcher {

  private final FeedMailbox mailbox = new FeedMailbox();
  private final EventStream stream;

  /**
   * Answers a page's request.
   *
   * @param onEnd told when the page is gone, or the playground
   */
  FeedWatcher(HttpServletRequest request, HttpServletResponse response, Consumer<FeedWatcher> onEnd)
      throws IOException {
    stream = EventStream.answering(request, response, mailbox, () -> onEnd.accept(this));
  }

  void tell(String feed, String json) {
    mailbox.put(feed, json);
    stream.wake();
  }

  void beat() {
    stream.beat();
  }

  /** Ends the stream after what it was told. */
  void end() {
    mailbox.close();
    stream.wake();
  }
}
