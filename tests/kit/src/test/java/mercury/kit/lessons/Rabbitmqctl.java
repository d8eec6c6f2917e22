package mercury.kit.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The broker's own command line, by the command in {@code RABBITMQ_CTL}, like {@code docker exec
 * rabbit rabbitmqctl}.
 */
public final class Rabbitmqctl {

  private static final String COMMAND = "RABBITMQ_CTL";

  private Rabbitmqctl() {}

  /** Skips the test, when there is no such command. */
  public static void assumeThere() {
    assumeTrue(
        System.getenv(COMMAND) != null,
        COMMAND + " is not set: this test gives orders to a real RabbitMQ, by rabbitmqctl");
  }

  /** Stops the broker and starts it again; its connections break, its memory is gone. */
  static void restart() {
    run("stop_app");
    start();
  }

  /** Starts the broker that was stopped. */
  public static void start() {
    // 4.0.5 with a denied deprecated feature stumbles over itself now and then (rabbitmq-server
    // #12840) and starts at the next attempt
    await("start_app").atMost(Duration.ofMinutes(2)).untilAsserted(() -> run("start_app"));
  }

  /** Runs a command that must succeed. */
  public static List<String> run(String... arguments) {
    Process process = begin(arguments);
    List<String> printed = process.inputReader(UTF_8).lines().toList();
    assertThat(exitCode(process)).as("%s: %s", Arrays.toString(arguments), printed).isZero();
    return printed;
  }

  private static Process begin(String... arguments) {
    List<String> command = new ArrayList<>(List.of(System.getenv(COMMAND).split(" ")));
    command.add("--quiet");
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
