package mercury.terminals;

/**
 * Keeps the end of what a program has printed, for a page that is opened later. Not thread-safe.
 */
final class TerminalLog {

  /** Some thousand lines, in characters. */
  private static final int KEPT = 1 << 18;

  private final StringBuilder text = new StringBuilder();

  void add(String printed) {
    text.append(printed);
    int surplus = text.length() - KEPT;
    if (surplus > 0) {
      text.delete(0, surplus);
    }
  }

  String text() {
    return text.toString();
  }
}
