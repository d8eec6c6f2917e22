package mercury.bot.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mercury.bot.BotConfig;
import mercury.bot.BotWorker;
import mercury.bot.PollerConfig;
import mercury.harness.check.Bench;
import mercury.harness.wire.Kind;

/**
 * The worker or the poller in a JVM of its own: it can be small, can be killed, and whatever it
 * prints is its own.
 */
public final class OwnJvm implements AutoCloseable {

  private static final int END_S = 5;
  private static final int MOST_PRINTED = 1 << 20;
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:TieredStopAtLevel=1",
          "-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
          "-Dorg.slf4j.simpleLogger.log.mercury.bot=info");

  private final List<String> command;
  private final Path output;
  private Process process;

  private OwnJvm(Class<?> main, List<String> arguments, List<String> options) throws IOException {
    command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(arguments);
    output = Files.createTempFile("bot", ".log");
  }

  /** For a worker. */
  public static OwnJvm of(BotConfig config, String... options) throws IOException {
    return new OwnJvm(WorkerMain.class, WorkerMain.arguments(config), List.of(options));
  }

  /** For a poller. */
  public static OwnJvm of(PollerConfig config) throws IOException {
    return new OwnJvm(PollerMain.class, PollerMain.arguments(config), List.of());
  }

  /** Starts it, and does not wait for it. */
  public void start() throws IOException {
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
  }

  /**
   * Starts a worker, and returns when it consumes the check's queue; fails in the way {@code
   * unstarted} when it does not come to that.
   */
  public static OwnJvm start(Bench bench, BotConfig config, String... options) throws Exception {
    OwnJvm jvm = bench.use(of(config, options));
    jvm.start();
    jvm.awaitConsumer(bench);
    return jvm;
  }

  /** Whether it runs: a worker that has no more memory ends it. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it has printed until now: what it wrote is there at once. */
  public String printed() {
    try (InputStream in = Files.newInputStream(output)) {
      return new String(in.readNBytes(MOST_PRINTED), Charset.defaultCharset());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it. */
  @Override
  public void close() throws IOException {
    if (process != null) {
      process.destroyForcibly();
      process.onExit().completeOnTimeout(process, END_S, TimeUnit.SECONDS).join();
    }
    Files.deleteIfExists(output);
  }

  private void awaitConsumer(Bench bench) {
    Eventually.within(Allowance.ofOwnJvm(), () -> consumes(bench) || !isAlive());
    bench.require(consumes(bench), "unstarted");
  }

  private static boolean consumes(Bench bench) {
    return bench.tap().timeline().count(Kind.CONSUME_OK, Kind.GET) > 0;
  }

  /** The folders of the code under test and of the checks, and the libraries of this JVM. */
  private static String classPath() throws IOException {
    return String.join(
        File.pathSeparator,
        place(BotWorker.class),
        place(OwnJvm.class),
        System.getProperty("java.class.path"));
  }

  private static String place(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
