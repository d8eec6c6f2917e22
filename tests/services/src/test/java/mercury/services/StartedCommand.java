package mercury.services;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mercury.environment.ServiceAddresses;

/**
 * A command that runs, as from a shell.
 *
 * @param process its process
 * @param output the file with what it prints
 */
record StartedCommand(Process process, Path output) implements AutoCloseable {

  private static final Duration PATIENCE =
      Duration.ofMinutes(15); // it may build, on a busy machine

  /** Starts it in that folder, with that file for what it prints. */
  static StartedCommand in(Path folder, Path output, List<String> command) throws IOException {
    return in(folder, output, Map.of(), command);
  }

  /** The same with further environment variables. */
  static StartedCommand in(
      Path folder, Path output, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    // the variables of services of this machine, if any, are not under test
    builder.environment().keySet().removeAll(ServiceAddresses.from(Map.of()).variables().keySet());
    builder.environment().putAll(environment);
    return new StartedCommand(builder.start(), output);
  }

  /** Waits until it has printed that, or has ended without. */
  void awaitText(String text) throws IOException {
    await(text).atMost(PATIENCE).until(() -> printed().contains(text) || !process.isAlive());
    assertThat(printed()).contains(text);
  }

  /** Waits for its end and returns its exit code. */
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
    return process.exitValue();
  }

  /** Presses Ctrl+C and returns its exit code. */
  int interrupt() throws IOException, InterruptedException {
    String id = Long.toString(process.pid());
    assertThat(new ProcessBuilder("kill", "-INT", id).inheritIO().start().waitFor()).isZero();
    return exitCode();
  }

  String printed() throws IOException {
    return Files.readString(output, UTF_8);
  }

  /** Ends it if it runs. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
