package mercury.cli;

import mercury.harness.terminal.TerminalCharset;

/**
 * The marks in front of a line, in characters that the terminal's encoding can show. Immutable.
 *
 * @param good all is well
 * @param bad something must be done
 * @param absent something is not there, which is not a fault
 */
record StatusMarks(String good, String bad, String absent) {

  private static final StatusMarks UNICODE = new StatusMarks("✔", "✘", "–");
  private static final StatusMarks ASCII = new StatusMarks("+", "x", "-");

  static StatusMarks ofTerminal() {
    return TerminalCharset.canShow(UNICODE.good + UNICODE.bad + UNICODE.absent) ? UNICODE : ASCII;
  }
}
