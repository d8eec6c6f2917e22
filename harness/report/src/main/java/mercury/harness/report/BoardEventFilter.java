package mercury.harness.report;

import java.util.Set;
import mercury.harness.model.TraceEvent;

/** Chooses the events that tell the story in one line, without the handshakes around it. */
final class BoardEventFilter {

  private static final Set<String> HANDSHAKE =
      Set.of("CONNECTION_OPENED", "CHANNEL_OPEN", "CHANNEL_CLOSE");

  private BoardEventFilter() {}

  static boolean onBoard(TraceEvent event) {
    return !HANDSHAKE.contains(event.kind());
  }
}
