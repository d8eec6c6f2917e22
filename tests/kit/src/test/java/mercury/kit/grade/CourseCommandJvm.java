package mercury.kit.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.harness.runner.ClassPath;
import mercury.kit.LoadPatience;

/**
 * Runs a program of the course in a JVM of its own, in English and without a person to ask.
 *
 * @param home the checkout that it works in, which is also its working folder
 * @param options options of its JVM
 */
public record CourseCommandJvm(Path home, List<String> options) {

  private static final int PATIENCE_SECONDS = LoadPatience.SECONDS;

  /** The exit code and the output of a program. */
  public record ProgramExit(int exitCode, String text) {}

  /** Runs it to its end. */
  public ProgramExit run(String main, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("course-command-", ".txt");
    try {
      Process process = start(main, out, arguments);
      process.getOutputStream().close();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("%s ends", main).isTrue();
      return new ProgramExit(process.exitValue(), Files.readString(out, UTF_8));
    } finally {
      Files.delete(out);
    }
  }

  /**
   * Starts it.
   *
   * @param out the file for what it prints
   */
  public Process start(String main, Path out, String... arguments) throws IOException {
    return new ProcessBuilder(command(main, arguments))
        .directory(home.toFile())
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
  }

  private List<String> command(String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.language=en",
            "-XX:TieredStopAtLevel=1",
            "-Dcourse.home=" + home));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main));
    Stream.of(arguments).forEach(command::add);
    return command;
  }

  private static String classPath() {
    return ClassPath.entries().stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
