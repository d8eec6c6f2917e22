package mercury.bench.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import mercury.bench.process.JvmCommand;
import mercury.bench.process.ProcessTermination;

/**
 * A service of the bot as a process. Closing this asks the process to end.
 *
 * @param process the process
 * @param seconds the time that it took to become ready
 */
record BotServiceProcess(Process process, double seconds) implements AutoCloseable {

  private static final double NANOS = 1e9;

  /** Starts the service and returns when it is ready. */
  static BotServiceProcess start(
      Class<?> program, Map<String, String> environment, String... options) throws IOException {
    ProcessBuilder builder = JvmCommand.program(program, options);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long started = System.nanoTime();
    Process process = builder.start();
    if (!awaitReady(process.inputReader())) {
      ProcessTermination.now(process);
      throw new IOException(program.getSimpleName() + " did not become ready");
    }
    return new BotServiceProcess(process, (System.nanoTime() - started) / NANOS);
  }

  private static boolean awaitReady(BufferedReader output) throws IOException {
    String line = output.readLine();
    while (line != null && !line.contains("Ready")) {
      line = output.readLine();
    }
    return line != null;
  }

  @Override
  public void close() {
    ProcessTermination.gracefully(process);
  }
}
