package mercury.tools.classroom;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Finds out whether this machine can run a command. */
final class CommandProbe {

  private static final int SECONDS = 60; // only one that hangs is waited for so long

  private CommandProbe() {}

  /** Returns whether the command is installed, ends and succeeds. What it prints is dropped. */
  static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException notInstalled) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
