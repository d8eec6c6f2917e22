package mercury.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The stream of events to one page. No thread waits for news or for a slow page: the thread that
 * brings news writes as much as the page takes, and the server goes on when it takes more.
 * Thread-safe.
 */
final class EventStream implements WriteListener {

  /** A comment, which a page ignores. Only writing finds out that a page was closed. */
  private static final String HEARTBEAT = ":\n\n";

  private final AsyncContext context;
  private final ServletOutputStream page;
  private final FeedMailbox mailbox = new FeedMailbox(this::write);
  private final Consumer<EventStream> onEnd;
  private String due = "retry: 1000\n\n";
  private boolean unflushed;
  private boolean ended;

  /**
   * Takes over the response of a request.
   *
   * @param onEnd told when the page is gone, or the playground
   */
  EventStream(AsyncContext context, Consumer<EventStream> onEnd) throws IOException {
    this.context = context;
    this.page = context.getResponse().getOutputStream();
    this.onEnd = onEnd;
    context.setTimeout(0);
  }

  FeedMailbox mailbox() {
    return mailbox;
  }

  void open() {
    page.setWriteListener(this);
  }

  void beat() {
    synchronized (this) {
      due = due.isEmpty() ? HEARTBEAT : due;
    }
    write();
  }

  @Override
  public void onWritePossible() {
    write();
  }

  @Override
  public void onError(Throwable failure) {
    end();
  }

  private void write() {
    try {
      if (!writeAll()) {
        return;
      }
    } catch (IOException | RuntimeException e) {
      // the page is gone
    }
    end();
  }

  /** Writes what is due as far as the page takes it; returns whether there will be no more. */
  private synchronized boolean writeAll() throws IOException {
    while (!ended && page.isReady()) {
      if (unflushed) {
        unflushed = false;
        page.flush();
      } else if (!writeNext()) {
        return mailbox.isClosed();
      }
    }
    return ended;
  }

  private boolean writeNext() throws IOException {
    String next = due + events();
    due = "";
    if (next.isEmpty()) {
      return false;
    }
    page.write(next.getBytes(UTF_8));
    unflushed = true;
    return true;
  }

  private String events() {
    return mailbox.take().entrySet().stream()
        .map(news -> "event: " + news.getKey() + "\ndata: " + news.getValue() + "\n\n")
        .collect(Collectors.joining());
  }

  private void end() {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
    }
    onEnd.accept(this);
    try {
      context.complete();
    } catch (IllegalStateException e) {
      // it was completed with the server
    }
  }
}
