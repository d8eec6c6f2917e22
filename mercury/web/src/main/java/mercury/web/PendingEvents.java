package mercury.web;

import java.util.List;

/** The events that one page has not been sent yet. Thread-safe, and quick: nothing waits in it. */
public interface PendingEvents {

  /** Takes all that are due, in order; none when nothing is. */
  List<ServerSentEvent> take();

  /** Returns whether there will be no more than can be taken now. */
  boolean isClosed();
}
