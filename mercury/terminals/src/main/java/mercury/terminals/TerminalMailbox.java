package mercury.terminals;

import java.util.ArrayList;
import java.util.List;
import mercury.web.PendingEvents;
import mercury.web.ServerSentEvent;

/**
 * The events that one page has not taken yet. A page that is too slow for them loses its stream: it
 * asks again, and gets what is kept. Thread-safe.
 */
final class TerminalMailbox implements PendingEvents {

  /** The longest that waits, in characters. */
  private static final int MOST = 1 << 21;

  private final List<ServerSentEvent> due = new ArrayList<>();
  private int length;
  private boolean closed;

  synchronized void put(ServerSentEvent event) {
    length += event.json().length();
    if (length > MOST) {
      due.clear();
      closed = true;
    } else if (!closed) {
      due.add(event);
    }
  }

  @Override
  public synchronized List<ServerSentEvent> take() {
    List<ServerSentEvent> taken = List.copyOf(due);
    due.clear();
    length = 0;
    return taken;
  }

  @Override
  public synchronized boolean isClosed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
  }
}
