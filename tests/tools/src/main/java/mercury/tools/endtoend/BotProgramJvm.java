package mercury.tools.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mercury.bot.Poller;
import mercury.harness.runner.ClassPath;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A program in a JVM of its own. */
public final class BotProgramJvm implements AutoCloseable {

  private static final int TIMEOUT_S = 60;

  private final Process process;
  private final Path out;
  private final Path err;

  private BotProgramJvm(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts the program with these environment variables and JVM options. */
  public static BotProgramJvm start(
      Class<?> program, Map<String, String> environment, String... options) throws IOException {
    Path out = Files.createTempFile("child", ".out");
    Path err = Files.createTempFile("child", ".err");
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider"));
    command.addAll(List.of("-Dslf4j.internal.verbosity=ERROR", "-cp", classPath()));
    command.add(program.getName());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    if (!environment.containsKey("BOT_TOKEN")) {
      builder.environment().remove("BOT_TOKEN");
    }
    return new BotProgramJvm(builder.start(), out, err);
  }

  /**
   * The class path with the bot's own classes first, as in a real run: so its
   * simplelogger.properties count.
   */
  private static String classPath() {
    String bot = Poller.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String all =
        System.getProperty(
            "surefire.test.class.path",
            ClassPath.entries().stream().map(Path::toString).collect(joining(File.pathSeparator)));
    return new File(bot) + File.pathSeparator + all;
  }

  /** Everything that the program has printed so far. */
  public String output() {
    return text(out) + error();
  }

  public String error() {
    return text(err);
  }

  public void awaitOutput(String part) {
    try {
      Awaitility.await()
          .pollInterval(10, TimeUnit.MILLISECONDS)
          .atMost(TIMEOUT_S, TimeUnit.SECONDS)
          .until(() -> output().contains(part));
    } catch (ConditionTimeoutException e) {
      throw new IllegalStateException("\"%s\" was not printed: %s".formatted(part, output()), e);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Kills the program as {@code kill -9} does and waits for its end. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks the program to stop as Ctrl+C does and returns its exit code. */
  public int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  public int exitCode() throws InterruptedException {
    if (!process.waitFor(TIMEOUT_S, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the program has not ended");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join(); // it may write into a folder of the test
    try {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
