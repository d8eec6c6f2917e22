package mercury.bench.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import mercury.bench.process.JvmCommand;
import mercury.bench.process.ProcessTermination;

/**
 * A service of the bot as a process. Closing asks it to end.
 *
 * @param process what runs
 * @param seconds how long it took to become ready
 */
record BotServiceProcess(Process process, double seconds) implements AutoCloseable {

  private static final double NANOS = 1e9;

  /** Starts it; returns when it is ready. */
  static BotServiceProcess start(
      Class<?> program, Map<String, String> environment, String... options) throws IOException {
    ProcessBuilder builder = JvmCommand.program(program, options);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long begun = System.nanoTime();
    Process process = builder.start();
    if (!saysReady(process.inputReader())) {
      ProcessTermination.now(process);
      throw new IOException(program.getSimpleName() + " did not become ready");
    }
    return new BotServiceProcess(process, (System.nanoTime() - begun) / NANOS);
  }

  private static boolean saysReady(BufferedReader said) throws IOException {
    String line = said.readLine();
    while (line != null && !line.contains("Ready")) {
      line = said.readLine();
    }
    return line != null;
  }

  @Override
  public void close() {
    ProcessTermination.politely(process);
  }
}
