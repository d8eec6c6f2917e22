package mercury.harness.board;

import java.util.Set;
import mercury.harness.child.Message.Wire;

/** Which events tell the story in one line: not the handshakes around it. */
final class Shown {

  private static final Set<String> HANDSHAKE =
      Set.of("CONNECTION_OPENED", "CHANNEL_OPEN", "CHANNEL_CLOSE");

  private Shown() {}

  static boolean onBoard(Wire event) {
    return !HANDSHAKE.contains(event.kind());
  }
}
