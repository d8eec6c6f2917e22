package mercury.harness.board;

import java.util.regex.Pattern;
import mercury.harness.child.Message.Wire;

/** Which events tell the story in one line: not the handshakes around it. */
final class Shown {

  private static final Pattern HANDSHAKE =
      Pattern.compile(
          "(connection \\d+ opened|open channel|close channel|соединение \\d+ открыто|открыть канал|закрыть канал).*");

  private Shown() {}

  static boolean onBoard(Wire event) {
    return !HANDSHAKE.matcher(event.words()).matches();
  }
}
