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
 * Runs the broker's own command line, which {@code RABBITMQ_CTL} names, like {@code docker exec
 * rabbit rabbitmqctl}.
 */
public final class Rabbitmqctl {

  private static final String COMMAND = "RABBITMQ_CTL";

  private Rabbitmqctl() {}

  /** Skips the test if there is no such command. */
  public static void assumeThere() {
    assumeTrue(
        System.getenv(COMMAND) != null,
        COMMAND + " is not set: this test gives orders to a real RabbitMQ, by rabbitmqctl");
  }

  /** Restarts the broker, which breaks its connections and loses everything transient. */
  static void restart() {
    run("stop_app");
    start();
  }

  /** Starts the stopped broker. */
  public static void start() {
    // 4.0.5 with a denied deprecated feature sometimes fails to start (rabbitmq-server
    // #12840) and succeeds at the next attempt
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
