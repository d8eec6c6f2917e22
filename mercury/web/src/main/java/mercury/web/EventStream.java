package mercury.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * The stream of events to one page. No thread waits for news or for a slow page: the thread that
 * brings news writes as much as the page takes, and the server goes on when it takes more.
 * Thread-safe.
 */
public final class EventStream {

  /** A comment, which a page ignores. Only writing finds out that a page was closed. */
  private static final String HEARTBEAT = ":\n\n";

  private final AsyncContext context;
  private final ServletOutputStream page;
  private final PendingEvents pending;
  private final Runnable onEnd;
  private String due = "retry: 1000\n\n";
  private boolean unflushed;
  private boolean ended;

  private EventStream(AsyncContext context, PendingEvents pending, Runnable onEnd)
      throws IOException {
    this.context = context;
    this.page = context.getResponse().getOutputStream();
    this.pending = pending;
    this.onEnd = onEnd;
  }

  /**
   * Answers a request with what is pending, and with whatever comes. {@link #wake()} sends it.
   *
   * @param onEnd run once, when the page is gone or nothing is left to come
   */
  public static EventStream answering(
      HttpServletRequest request,
      HttpServletResponse response,
      PendingEvents pending,
      Runnable onEnd)
      throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    EventStream stream = new EventStream(context, pending, onEnd);
    stream.page.setWriteListener(stream.new Writer());
    return stream;
  }

  /** Sends what is pending, or ends the stream where that is closed. */
  public void wake() {
    try {
      if (!writeAll()) {
        return;
      }
    } catch (IOException | RuntimeException e) {
      // the page is gone
    }
    end();
  }

  /** Sends something that a page ignores, so that it counts as alive. */
  public void beat() {
    synchronized (this) {
      due = due.isEmpty() ? HEARTBEAT : due;
    }
    wake();
  }

  /** The server calls it. */
  private final class Writer implements WriteListener {

    @Override
    public void onWritePossible() {
      wake();
    }

    @Override
    public void onError(Throwable failure) {
      end();
    }
  }

  /** Writes what is due as far as the page takes it; returns whether there will be no more. */
  private synchronized boolean writeAll() throws IOException {
    while (!ended && page.isReady()) {
      if (unflushed) {
        unflushed = false;
        page.flush();
      } else if (!writeNext()) {
        return pending.isClosed();
      }
    }
    return ended;
  }

  private boolean writeNext() throws IOException {
    String next =
        due + pending.take().stream().map(ServerSentEvent::text).collect(Collectors.joining());
    due = "";
    if (next.isEmpty()) {
      return false;
    }
    page.write(next.getBytes(UTF_8));
    unflushed = true;
    return true;
  }

  private void end() {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
    }
    onEnd.run();
    try {
      context.complete();
    } catch (IllegalStateException e) {
      // it was completed with the server
    }
  }
}
