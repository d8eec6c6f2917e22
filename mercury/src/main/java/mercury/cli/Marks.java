package mercury.cli;

/**
 * The marks in front of a line, as far as the terminal's encoding can show them.
 *
 * @param good all is well
 * @param bad something must be done
 * @param none not there, and that is no fault
 */
record Marks(String good, String bad, String none) {

  private static final Marks UNICODE = new Marks("✔", "✘", "–");
  private static final Marks ASCII = new Marks("+", "x", "-");

  static Marks ofTerminal() {
    return TerminalText.canShow(UNICODE.good + UNICODE.bad + UNICODE.none) ? UNICODE : ASCII;
  }
}
