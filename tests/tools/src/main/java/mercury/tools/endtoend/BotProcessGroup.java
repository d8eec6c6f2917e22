package mercury.tools.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.environment.ResourceStack;
import org.awaitility.core.ConditionTimeoutException;

/** The processes of the bot; it replaces a process that it kills. Not thread-safe. */
final class BotProcessGroup implements AutoCloseable {

  private static final String READY = "Ready";

  private final EndToEndEnvironment environment;
  private final Map<BotProcessRole, BotProgramJvm> processes = new EnumMap<>(BotProcessRole.class);

  BotProcessGroup(EndToEndEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Starts all processes, the poller last, and returns when they work: the logger misses nothing.
   */
  void start() throws IOException {
    for (BotProcessRole role : BotProcessRole.values()) {
      if (role != BotProcessRole.POLLER) {
        start(role);
      }
    }
    awaitReady();
    start(BotProcessRole.POLLER);
    awaitReady();
  }

  /** Waits until all processes work. */
  void awaitReady() {
    processes.values().forEach(process -> process.awaitOutput(READY));
  }

  /** Kills a process and starts another in its place, without waiting for it to be ready. */
  void replace(BotProcessRole role) throws IOException, InterruptedException {
    try (BotProgramJvm killed = processes.get(role)) {
      killed.kill();
    }
    start(role);
  }

  /**
   * Asks all processes to stop, producers before consumers.
   *
   * @return what went wrong
   */
  List<String> end() throws InterruptedException {
    List<String> complaints = new ArrayList<>();
    for (BotProcessRole role :
        List.of(
            BotProcessRole.POLLER,
            BotProcessRole.WORKER_1,
            BotProcessRole.WORKER_2,
            BotProcessRole.LOGGER)) {
      stop(role, complaints);
    }
    return complaints;
  }

  @Override
  public void close() throws IOException {
    ResourceStack stack = new ResourceStack();
    processes.values().forEach(stack::add);
    stack.close();
  }

  private void start(BotProcessRole role) throws IOException {
    processes.put(
        role,
        BotProgramJvm.start(
            role.program(),
            environment.environment(role),
            "-Djava.io.tmpdir=" + environment.folder(),
            "-Xmx96m",
            "-XX:TieredStopAtLevel=1", // the processes share the cores
            "-XX:+UseSerialGC"));
  }

  private void stop(BotProcessRole role, List<String> complaints) throws InterruptedException {
    BotProgramJvm process = processes.get(role);
    if (!process.isAlive()) {
      complaints.add("%s has exited by itself: %s".formatted(role, process.error()));
      return;
    }
    try {
      process.awaitOutput(READY);
      int code = process.terminate();
      if (code != 0) {
        complaints.add(
            String.format(
                Locale.ROOT,
                "%s was asked to stop and exited with %d: %s",
                role,
                code,
                process.error()));
      }
    } catch (AssertionError | ConditionTimeoutException stuck) {
      complaints.add("%s is stuck: %s".formatted(role, process.output()));
    }
  }
}
