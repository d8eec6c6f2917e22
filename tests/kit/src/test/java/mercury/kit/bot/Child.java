package mercury.kit.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static mercury.kit.task.Broker.eventually;
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
import mercury.bot.Poller;
import mercury.harness.grade.ClassPath;

/** A program in a JVM of its own. */
public final class Child implements AutoCloseable {

  private static final int PATIENCE_S = 60;

  private final Process process;
  private final Path out;
  private final Path err;

  private Child(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts it with those variables and options of the JVM. */
  public static Child start(Class<?> program, Map<String, String> environment, String... options)
      throws IOException {
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
    return new Child(builder.start(), out, err);
  }

  /** The bot's own classes come first, as when it is run: so its simplelogger.properties count. */
  private static String classPath() {
    String bot = Poller.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String all =
        System.getProperty(
            "surefire.test.class.path",
            ClassPath.entries().stream().map(Path::toString).collect(joining(File.pathSeparator)));
    return new File(bot) + File.pathSeparator + all;
  }

  /** What it has printed so far. */
  public String output() {
    return text(out) + error();
  }

  public String error() {
    return text(err);
  }

  public void awaitOutput(String part) {
    eventually()
        .atMost(PATIENCE_S, TimeUnit.SECONDS)
        .untilAsserted(() -> assertThat(output()).contains(part));
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it, as {@code kill -9} does, and returns when it is dead. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, as Ctrl+C does, and returns its exit code. */
  public int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  public int exitCode() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).as("has ended").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
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
