package mercury.cli;

import mercury.harness.terminal.TerminalCharset;

/**
 * The marks in front of a line, as far as the terminal's encoding can show them.
 *
 * @param good all is well
 * @param bad something must be done
 * @param none not there, and that is no fault
 */
record StatusMarks(String good, String bad, String none) {

  private static final StatusMarks UNICODE = new StatusMarks("✔", "✘", "–");
  private static final StatusMarks ASCII = new StatusMarks("+", "x", "-");

  static StatusMarks ofTerminal() {
    return TerminalCharset.canShow(UNICODE.good + UNICODE.bad + UNICODE.none) ? UNICODE : ASCII;
  }
}
