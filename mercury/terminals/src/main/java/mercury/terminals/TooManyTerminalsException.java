package mercury.terminals;

/** No further program is started: as many as may run at once are running. */
final class TooManyTerminalsException extends Exception {

  private static final long serialVersionUID = 1L;

  TooManyTerminalsException() {
    super(PageTerminals.MOST + " programs are running: end one of them first");
  }
}
