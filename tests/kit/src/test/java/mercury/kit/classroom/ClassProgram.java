package mercury.kit.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mercury.harness.runner.ClassPath;
import mercury.tools.CourseCheckout;
import mercury.tools.classroom.ClassCommand;

/**
 * A command of {@code ./course class} in a process of its own.
 *
 * @param process the process
 * @param printed the file with all that it prints
 */
record ClassProgram(Process process, Path printed) implements AutoCloseable {

  private static final int MINUTES = 20;

  /**
   * Starts one.
   *
   * @param from the folder that it is called from
   * @param variables the addresses of the services
   * @param command what is typed, like {@code ./course class status}
   */
  static ClassProgram start(Path from, Map<String, String> variables, String command)
      throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcourse.home=" + CourseCheckout.path("").toAbsolutePath().normalize(),
                "-Dcourse.from=" + from,
                "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                ClassPath.entries().stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                ClassCommand.class.getName()));
    words.addAll(List.of(command.replace("./course class ", "").split(" ", -1)));
    Path printed = Files.createTempFile(from, "printed", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.environment().putAll(variables);
    return new ClassProgram(builder.start(), printed);
  }

  /** Waits for its end, and returns the exit code. */
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(this::text).isTrue();
    return process.exitValue();
  }

  /** Returns what it has printed. */
  String text() {
    try {
      return Files.readString(printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to stop, as Ctrl+C does. */
  void stop() {
    process.destroy();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
