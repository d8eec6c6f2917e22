package mercury.tools.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A lesson's program that runs as a process, with its output so far, both streams together.
 * Thread-safe.
 */
public final class LessonTerminal implements AutoCloseable {

  /** The longest that each wait lasts. */
  public static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final ReadmeTerminalBlock block;
  private final Process process;
  private final List<String> printed = new CopyOnWriteArrayList<>();
  private final Thread reader;

  LessonTerminal(ReadmeTerminalBlock block, Process process) {
    this.block = block;
    this.process = process;
    this.reader = new Thread(this::read, "terminal " + block.name());
    reader.start();
  }

  /** Waits until the program has printed everything in its block, and nothing else. */
  public void awaitAll() {
    awaitFirst(block.output().size());
    assertThat(printed).as("what '%s' printed", block.command()).hasSize(block.output().size());
  }

  /**
   * Waits until the program has printed the first lines of its block, with nothing else before
   * them.
   */
  public void awaitFirst(int lines) {
    await(block.command())
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> {
              assertThat(printed)
                  .as("what '%s' printed", block.command())
                  .hasSizeGreaterThanOrEqualTo(lines);
              for (int i = 0; i < lines; i++) {
                assertThat(printed.get(i))
                    .as("line %d of '%s'", i + 1, block.command())
                    .matches(matching(block.output().get(i)), block.output().get(i));
              }
            });
  }

  /**
   * Waits until the program has printed everything in its block, and nothing else: lines of the
   * same key in the order of the block, lines of different keys in any order.
   */
  public void awaitAllInOrderOf(Function<String, String> key) {
    List<String> expected = sorted(block.output(), key);
    await(block.command())
        .atMost(TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(sorted(printed, key))
                    .as("what '%s' printed", block.command())
                    .zipSatisfy(
                        expected,
                        (line, shown) -> assertThat(line).matches(matching(shown), shown)));
  }

  /** Waits until the program has printed a line that contains the text. */
  public void awaitText(String text) {
    await(block.command() + " prints " + text)
        .atMost(TIMEOUT)
        .untilAsserted(() -> assertThat(printed).anyMatch(line -> line.contains(text)));
  }

  /** The lines printed so far. */
  public List<String> printed() {
    return List.copyOf(printed);
  }

  /** Waits for the end of the program and of its output, and returns the exit code. */
  public int exitCode() {
    try {
      assertThat(process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS))
          .as("'%s' has ended", block.command())
          .isTrue();
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asserts that the program ends with the exit code and one line, in which … is anything. */
  public void assertRefuses(int expectedCode, String expectedLine) {
    assertThat(exitCode()).isEqualTo(expectedCode);
    assertThat(printed).singleElement().asString().matches(matching(expectedLine), expectedLine);
  }

  /** Presses Ctrl+C, waits for the end and returns the exit code. */
  public int pressCtrlC() {
    signal("INT");
    return exitCode();
  }

  /** Presses Ctrl+Z: the program is suspended, and its connection stays open. */
  public void pressCtrlZ() {
    signal("STOP");
  }

  /** Types {@code fg} in the shell: the suspended program goes on. */
  public void typeFg() {
    signal("CONT");
  }

  /** Kills the program as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    kill();
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> sorted(List<String> lines, Function<String, String> key) {
    return lines.stream().sorted(Comparator.comparing(key)).toList(); // keeps the order of equals
  }

  private static Predicate<String> matching(String expected) {
    return line -> ReadmeTerminalBlock.matches(expected, line);
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      lines.lines().forEach(printed::add);
    } catch (IOException | UncheckedIOException e) {
      // the process was killed: the output until then counts
      printed.add("(output ended: " + e.getMessage() + ")");
    }
  }
}
