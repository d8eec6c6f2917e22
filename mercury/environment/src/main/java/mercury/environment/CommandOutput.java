package mercury.environment;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The output of short commands of this machine. Thread-safe. */
public final class CommandOutput {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private CommandOutput() {}

  /** Returns what the command prints; empty when it cannot be run, fails, or takes too long. */
  public static Optional<String> of(String... command) {
    return in(Path.of(""), PATIENCE, command);
  }

  /** Returns what the command prints when it is run in that folder; empty as above. */
  public static Optional<String> in(Path folder, Duration patience, String... command) {
    try {
      Path output = Files.createTempFile("mercury-output", ".txt");
      try {
        return printed(folder.toAbsolutePath(), patience, output, command);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> printed(
      Path folder, Duration patience, Path output, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(Redirect.DISCARD)
            .redirectOutput(output.toFile())
            .start();
    try {
      boolean succeeded =
          process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
      return succeeded
          ? Optional.of(Files.readString(output, Charset.defaultCharset()).strip())
          : Optional.empty();
    } finally {
      process.destroyForcibly();
    }
  }
}
