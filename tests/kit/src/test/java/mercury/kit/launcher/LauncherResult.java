package mercury.kit.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mercury.tools.CourseCheckout;

/**
 * A command that was run to its end in the checkout, as a person at a shell would.
 *
 * @param exitCode what it left
 * @param out what it wrote to stdout
 * @param err what it wrote to stderr
 */
public record LauncherResult(int exitCode, String out, String err) {

  private static final int PATIENCE_SECONDS = 300; // they build, on a busy machine too

  /** Runs {@code ./course} with those arguments. */
  static LauncherResult course(String... arguments) throws IOException, InterruptedException {
    return course(Map.of(), arguments);
  }

  /** The same with further environment variables. */
  public static LauncherResult course(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return start(CourseCheckout.path(""), environment, arguments).ended("");
  }

  /** The same from another folder. */
  static LauncherResult from(Path folder, String... arguments)
      throws IOException, InterruptedException {
    String course = CourseCheckout.path("course").toAbsolutePath().normalize().toString();
    return start(course, folder, Map.of(), arguments).ended("");
  }

  /** Starts {@code ./course} in another checkout. */
  static Started start(Path checkout, Map<String, String> environment, String... arguments)
      throws IOException {
    return start("./course", checkout, environment, arguments);
  }

  private static Started start(
      String course, Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(course));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  /**
   * A command that runs.
   *
   * @param process its process
   * @param out the file with what it writes to stdout
   * @param err the file with what it writes to stderr
   */
  record Started(Process process, Path out, Path err) {

    /** Gives it that input, and waits for its end. */
    LauncherResult ended(String input) throws IOException, InterruptedException {
      try {
        try (Writer writer = process.outputWriter(UTF_8)) {
          writer.write(input);
        }
        assertThat(ends(process)).as("%s has ended", process.info()).isTrue();
        return new LauncherResult(
            process.exitValue(),
            clean(Files.readString(out, UTF_8)),
            clean(Files.readString(err, UTF_8)));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    }
  }

  /** Waits for its end; one that does not come to it is killed with all it has started. */
  private static boolean ends(Process process) throws InterruptedException {
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return ended;
  }

  /**
   * Returns the text without Maven's reset sequence, which 3.8 prints even to a file, without the
   * JVM's warnings about Maven, and without what a long build says of itself.
   */
  private static String clean(String text) {
    return text.replaceAll("\u001B\\[[0-9;]*m", "")
        .replaceAll("(?m)^WARNING: .*\\R", "")
        .replaceAll("(?m)^course: (building|fetching|Maven starts).*\\R", "");
  }
}
