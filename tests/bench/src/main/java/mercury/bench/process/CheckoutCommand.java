package mercury.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command of the checkout, as a person types it.
 *
 * @param words program and arguments
 * @param environment variables that it gets; an empty value takes the variable away
 */
public record CheckoutCommand(List<String> words, Map<String, String> environment) {

  private static final int TAIL = 5;

  /** Maven, through the wrapper of the checkout. */
  public static CheckoutCommand maven(Map<String, String> environment, String... arguments) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    String wrapper = home().resolve(windows ? "mvnw.cmd" : "mvnw").toString();
    List<String> words = new ArrayList<>(List.of(wrapper, "-q", "-B", "-Psolution"));
    words.addAll(List.of(arguments));
    return new CheckoutCommand(words, environment);
  }

  /** The checkout. */
  public static Path home() {
    return Path.of(System.getProperty("course.home"));
  }

  /**
   * Runs it; returns how long it took.
   *
   * @throws IOException with what it said last, if it failed
   */
  public Duration run() throws IOException, InterruptedException {
    Path said = Files.createTempFile("bench-", ".txt");
    try {
      long begun = System.nanoTime();
      Process process = builder().redirectOutput(said.toFile()).start();
      int exitCode = process.waitFor();
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      if (exitCode != 0) {
        throw new IOException("%s ended with %d: %s".formatted(this, exitCode, tail(said)));
      }
      return took;
    } finally {
      Files.delete(said);
    }
  }

  private ProcessBuilder builder() {
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(home().toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    return builder;
  }

  private static String tail(Path said) throws IOException {
    List<String> lines = Files.readAllLines(said);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
