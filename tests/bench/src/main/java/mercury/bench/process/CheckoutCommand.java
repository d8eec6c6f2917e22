package mercury.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A command as a person types it in the checkout.
 *
 * @param words the program and its arguments
 * @param environment its additional variables; an empty value removes the variable
 */
public record CheckoutCommand(List<String> words, Map<String, String> environment) {

  private static final int TAIL = 5;

  /** Returns a Maven command that uses the checkout's wrapper. */
  public static CheckoutCommand maven(Map<String, String> environment, String... arguments) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    String wrapper = home().resolve(windows ? "mvnw.cmd" : "mvnw").toString();
    List<String> words = new ArrayList<>(List.of(wrapper, "-q", "-B", "-Psolution"));
    words.addAll(List.of(arguments));
    return new CheckoutCommand(words, environment);
  }

  /** The folder of the checkout. */
  public static Path home() {
    return Path.of(System.getProperty("course.home"));
  }

  /**
   * Runs the command and returns how long it took.
   *
   * @throws IOException with the last lines of its output, if it failed
   */
  public Duration run() throws IOException, InterruptedException {
    Path output = Files.createTempFile("bench-", ".txt");
    try {
      long started = System.nanoTime();
      Process process = builder().redirectOutput(output.toFile()).start();
      int exitCode = process.waitFor();
      Duration duration = Duration.ofNanos(System.nanoTime() - started);
      if (exitCode != 0) {
        throw new IOException(
            String.format(Locale.ROOT, "%s ended with %d: %s", this, exitCode, tail(output)));
      }
      return duration;
    } finally {
      Files.delete(output);
    }
  }

  private ProcessBuilder builder() {
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(home().toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    return builder;
  }

  private static String tail(Path output) throws IOException {
    List<String> lines = Files.readAllLines(output);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
