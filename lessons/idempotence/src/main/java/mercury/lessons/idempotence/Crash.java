package mercury.lessons.idempotence;

/** Kills the program at a line that its user has named, as {@code kill -9} would. */
final class Crash {

  private Crash() {}

  /** Ends the process here and now, without any goodbye, if this is the line. */
  static void here(String line, String[] args) {
    if (args.length > 0 && args[args.length - 1].equals(line)) {
      System.out.println(" [!] Killed " + line);
      Runtime.getRuntime().halt(137);
    }
  }
}
