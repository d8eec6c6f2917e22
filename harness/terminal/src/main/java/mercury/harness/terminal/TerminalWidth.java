package mercury.harness.terminal;

import java.util.OptionalInt;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The width of this process's terminal. */
public final class TerminalWidth {

  private TerminalWidth() {}

  /**
   * Returns the columns: of the variable {@code COLUMNS}, else of the terminal; empty without one.
   */
  public static OptionalInt columns() {
    String set = System.getenv().getOrDefault("COLUMNS", "");
    if (set.matches("[1-9]\\d{0,3}")) {
      return OptionalInt.of(Integer.parseInt(set));
    }
    return Ansi.AUTO.enabled()
        ? OptionalInt.of(new UsageMessageSpec().autoWidth(true).width())
        : OptionalInt.empty();
  }
}
