package mercury.kit.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import mercury.kit.LoadPatience;
import mercury.tools.TestBroker;

/**
 * A program with some AMQP library that runs as a process on the broker under test. It finds the
 * broker by {@code RABBITMQ_URL}; both its streams go to a file.
 */
public final class ForeignProcess implements AutoCloseable {

  private static final Duration PATIENCE = LoadPatience.TIMEOUT;

  private final String name;
  private final Process process;
  private final Path output;

  private ForeignProcess(String name, Process process, Path output) {
    this.name = name;
    this.process = process;
    this.output = output;
  }

  /** Starts the command in that folder, which also gets its output. */
  public static ForeignProcess start(
      Path folder, List<String> command, Map<String, String> variables) throws IOException {
    Path output = Files.createTempFile(folder, "printed-", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(variables);
    builder.environment().put("RABBITMQ_URL", TestBroker.url());
    builder.environment().put("PYTHONUNBUFFERED", "1");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return new ForeignProcess(String.join(" ", command), builder.start(), output);
  }

  /** Returns the complete lines printed so far. */
  public List<String> lines() {
    try {
      String text = Files.readString(output);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a printed line is as wanted; fails at once when the program ends without one. */
  public void awaitLine(String wanted, Predicate<String> isWanted) {
    await("'" + name + "' prints " + wanted)
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || lines().stream().anyMatch(isWanted));
    assertThat(lines()).as("what '%s' printed", name).anyMatch(isWanted);
  }

  /** Waits until the program has printed a line that contains the text. */
  public void awaitLine(String text) {
    awaitLine(text, line -> line.contains(text));
  }

  /** Waits until the program has ended well. */
  public ForeignProcess awaitSuccess() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .as("'%s' has ended; until now it printed %s", name, lines())
        .isTrue();
    assertThat(process.exitValue()).as("exit code of '%s': %s", name, lines()).isZero();
    return this;
  }

  /** Ends the program and waits until it is gone. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
