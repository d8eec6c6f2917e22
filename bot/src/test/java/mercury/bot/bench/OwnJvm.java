package mercury.bot.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mercury.bot.BotConfig;
import mercury.bot.BotWorker;
import mercury.harness.check.Bench;
import mercury.harness.check.CheckFailed;
import mercury.harness.wire.Kind;
import mercury.harness.wire.NotSeen;

/** The worker in a JVM of its own, which can be small, and can be killed. */
public final class OwnJvm implements AutoCloseable {

  /** How long a check waits for what happens there. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int END_S = 5;

  private final Process process;

  private OwnJvm(Process process) {
    this.process = process;
  }

  /**
   * Starts it, and returns when the worker consumes the check's queue; fails in the way {@code
   * unstarted} when it does not come to that.
   */
  public static OwnJvm start(Bench bench, BotConfig config, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath(), WorkerMain.class.getName()));
    command.addAll(WorkerMain.arguments(config));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    OwnJvm jvm = bench.use(new OwnJvm(process));
    jvm.awaitConsumer(bench);
    return jvm;
  }

  /** Whether it runs: a worker that has no more memory ends it. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().completeOnTimeout(process, END_S, TimeUnit.SECONDS).join();
  }

  private void awaitConsumer(Bench bench) throws InterruptedException {
    try {
      bench.tap().await(PATIENCE, "a consumer", seen -> seen.count(Kind.CONSUME_OK, Kind.GET) > 0);
    } catch (NotSeen e) {
      throw new CheckFailed("unstarted");
    }
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
