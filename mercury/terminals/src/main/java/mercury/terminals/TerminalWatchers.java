package mercury.terminals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mercury.web.EventStream;
import mercury.web.JsonResponse;
import mercury.web.ServerSentEvent;

/** The pages that look at the terminals. Thread-safe. */
final class TerminalWatchers implements AutoCloseable {

  /** A number far above what a browser opens, and small enough to hold. */
  private static final int MOST = 200;

  /** Half of the time after which the server ends a silent connection. */
  private static final long HEARTBEAT_SECONDS = 15;

  private final PageTerminals terminals;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(TerminalWatchers::daemon);

  TerminalWatchers(PageTerminals terminals) {
    this.terminals = terminals;
    ScheduledFuture<?> unusedBeat =
        heart.scheduleWithFixedDelay(
            () -> watchers.forEach(Watcher::beat),
            HEARTBEAT_SECONDS,
            HEARTBEAT_SECONDS,
            TimeUnit.SECONDS);
  }

  /** Answers with a stream of what is in the terminals, or that there are too many of those. */
  void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (watchers.size() >= MOST) {
      JsonResponse.sendError(response, 503, "too many pages are open: close some");
      return;
    }
    Watcher watcher = new Watcher(request, response);
    watchers.add(watcher);
    terminals.listen(watcher);
  }

  /** Ends all streams. */
  @Override
  public void close() {
    heart.shutdownNow();
    watchers.forEach(Watcher::end);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "heartbeat of the terminals");
    thread.setDaemon(true);
    return thread;
  }

  /** One page. */
  private final class Watcher implements Consumer<ServerSentEvent> {

    private final TerminalMailbox mailbox = new TerminalMailbox();
    private final EventStream stream;

    Watcher(HttpServletRequest request, HttpServletResponse response) throws IOException {
      stream = EventStream.answering(request, response, mailbox, this::leave);
    }

    @Override
    public void accept(ServerSentEvent event) {
      mailbox.put(event);
      stream.wake();
    }

    void beat() {
      stream.beat();
    }

    void end() {
      mailbox.close();
      stream.wake();
    }

    private void leave() {
      watchers.remove(this);
      terminals.forget(this);
    }
  }
}
