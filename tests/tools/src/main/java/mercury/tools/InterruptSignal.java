package mercury.tools;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The signal of Ctrl+C. A process that a shell starts in the background, as with {@code nohup},
 * ignores it, and so does everything that it starts: what a test presses Ctrl+C for must hear it.
 */
public final class InterruptSignal {

  private static final List<String> RESTORING = List.of("env", "--default-signal=INT");

  private InterruptSignal() {}

  /** Returns the command so that what it starts hears Ctrl+C, where this system can do that. */
  public static List<String> heardBy(List<String> command) {
    List<String> restored = new ArrayList<>(works() ? RESTORING : List.of());
    restored.addAll(command);
    return restored;
  }

  /** Returns whether this {@code env} can do it: GNU's can. */
  private static boolean works() {
    try {
      List<String> probe = new ArrayList<>(RESTORING);
      probe.add("true");
      return new ProcessBuilder(probe).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
