package mercury.kit.tutorials;

import static mercury.kit.tutorials.TutorialProgram.EMIT_LOG;
import static mercury.kit.tutorials.TutorialProgram.EMIT_LOG_DIRECT;
import static mercury.kit.tutorials.TutorialProgram.EMIT_LOG_TOPIC;
import static mercury.kit.tutorials.TutorialProgram.NEW_TASK;
import static mercury.kit.tutorials.TutorialProgram.PUBLISHER_CONFIRMS;
import static mercury.kit.tutorials.TutorialProgram.RECEIVE;
import static mercury.kit.tutorials.TutorialProgram.RECEIVE_LOGS;
import static mercury.kit.tutorials.TutorialProgram.RECEIVE_LOGS_DIRECT;
import static mercury.kit.tutorials.TutorialProgram.RECEIVE_LOGS_TOPIC;
import static mercury.kit.tutorials.TutorialProgram.RPC_CLIENT;
import static mercury.kit.tutorials.TutorialProgram.RPC_SERVER;
import static mercury.kit.tutorials.TutorialProgram.SEND;
import static mercury.kit.tutorials.TutorialProgram.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mercury.kit.LoadPatience;
import mercury.kit.clients.ForeignProcess;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tutorials of RabbitMQ's site, unchanged but for the address, print what the site says. The
 * programs of a language run side by side, as starting them takes longer than all that they do.
 */
@Execution(ExecutionMode.SAME_THREAD) // languages share the names of their queues
class TutorialsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void the_tutorials_print_what_the_site_says(TutorialLanguage language) throws Exception {
    language.assumeInstalled();
    try (TutorialTerminals terminals = new TutorialTerminals(language, folder)) {
      Receivers receivers = Receivers.start(terminals);
      ForeignProcess confirms = terminals.run(PUBLISHER_CONFIRMS);
      receivers.awaitListening(terminals);
      List<ForeignProcess> senders = send(terminals);
      ForeignProcess rpcClient = terminals.run(RPC_CLIENT, "4");
      for (ForeignProcess sender : senders) {
        assertThat(received(sender.awaitSuccess())).first().asString().startsWith(" [x] Sent ");
      }
      receivers.assertReceived();
      assertThat(received(rpcClient.awaitSuccess())).endsWith(" [.] Got 3");
      assertThat(received(receivers.rpcServer)).contains(" [.] fib(4)");
      assertThat(confirms.awaitSuccess().lines()).endsWith(language.afterConfirms());
    }
  }

  private static List<ForeignProcess> send(TutorialTerminals terminals) throws Exception {
    List<ForeignProcess> senders = new ArrayList<>();
    senders.add(terminals.run(SEND));
    for (String task : List.of("First task.", "Second task.", "Third task.", "Fourth task.")) {
      senders.add(terminals.run(NEW_TASK, task));
    }
    senders.add(terminals.run(EMIT_LOG, "info: started"));
    senders.add(terminals.run(EMIT_LOG_DIRECT, "error", "Run. Run. Or it will explode."));
    senders.add(terminals.run(EMIT_LOG_DIRECT, "info", "All is well"));
    senders.add(terminals.run(EMIT_LOG_TOPIC, "kern.critical", "A critical kernel error"));
    senders.add(terminals.run(EMIT_LOG_TOPIC, "kern.info", "Booted"));
    senders.add(terminals.run(EMIT_LOG_TOPIC, "mail.info.sent", "One letter"));
    return senders;
  }

  /** Returns what a program printed, without the quotes and words that differ by language. */
  private static List<String> received(ForeignProcess process) {
    return process.lines().stream()
        .filter(line -> !line.contains("warm-up"))
        .map(line -> line.replace("'", "").replace("Received ", ""))
        .toList();
  }

  private record Receivers(
      ForeignProcess hello,
      List<ForeignProcess> workers,
      List<ForeignProcess> logs,
      ForeignProcess errors,
      ForeignProcess allSeverities,
      ForeignProcess kernel,
      ForeignProcess critical,
      ForeignProcess everything,
      ForeignProcess rpcServer) {

    static Receivers start(TutorialTerminals terminals) throws Exception {
      return new Receivers(
          terminals.run(RECEIVE),
          workers(terminals),
          List.of(terminals.run(RECEIVE_LOGS), terminals.run(RECEIVE_LOGS)),
          terminals.run(RECEIVE_LOGS_DIRECT, "error"),
          terminals.run(RECEIVE_LOGS_DIRECT, "info", "warning", "error"),
          terminals.run(RECEIVE_LOGS_TOPIC, "kern.*"),
          terminals.run(RECEIVE_LOGS_TOPIC, "*.critical"),
          terminals.run(RECEIVE_LOGS_TOPIC, "#"),
          terminals.run(RPC_SERVER));
    }

    /** Starts them in turn: RabbitMQ 3.10 may end one of two that do this at once with a 541. */
    private static List<ForeignProcess> workers(TutorialTerminals terminals) throws Exception {
      ForeignProcess first = terminals.run(WORKER);
      terminals.awaitConsumers("task_queue", 1);
      return List.of(first, terminals.run(WORKER));
    }

    void awaitListening(TutorialTerminals terminals) throws Exception {
      terminals.awaitConsumers("hello", 1);
      terminals.awaitConsumers("task_queue", 2);
      terminals.awaitConsumers("rpc_queue", 1);
      for (ForeignProcess log : logs) {
        terminals.awaitListening(log, "logs", "");
      }
      terminals.awaitListening(errors, "direct_logs", "error");
      terminals.awaitListening(allSeverities, "direct_logs", "error");
      terminals.awaitListening(kernel, "topic_logs", "kern.any");
      terminals.awaitListening(critical, "topic_logs", "any.critical");
      terminals.awaitListening(everything, "topic_logs", "any");
    }

    void assertReceived() {
      assertPrints(hello, " [x] Hello World!");
      assertWorkIsShared();
      logs.forEach(log -> assertPrints(log, " [x] info: started"));
      String explosion = " [x] error:Run. Run. Or it will explode.";
      assertPrints(errors, explosion);
      assertPrints(allSeverities, explosion, " [x] info:All is well");
      String crash = " [x] kern.critical:A critical kernel error";
      assertPrints(kernel, crash, " [x] kern.info:Booted");
      assertPrints(critical, crash);
      assertPrints(everything, crash, " [x] kern.info:Booted", " [x] mail.info.sent:One letter");
    }

    /** Each task is done once, and both workers have their share. */
    private void assertWorkIsShared() {
      await()
          .atMost(LoadPatience.TIMEOUT)
          .until(() -> workers.stream().flatMap(w -> done(w).stream()).count() == 4);
      assertThat(workers).allSatisfy(worker -> assertThat(done(worker)).isNotEmpty());
      assertThat(workers)
          .flatMap(worker -> received(worker))
          .filteredOn(line -> line.endsWith(" task."))
          .containsExactlyInAnyOrder(
              " [x] First task.", " [x] Second task.", " [x] Third task.", " [x] Fourth task.");
    }

    private static List<String> done(ForeignProcess worker) {
      return worker.lines().stream().filter(line -> line.equals(" [x] Done")).toList();
    }

    /** The program prints these messages, in any order, and no other. */
    private static void assertPrints(ForeignProcess receiver, String... messages) {
      await()
          .atMost(LoadPatience.TIMEOUT)
          .untilAsserted(
              () ->
                  assertThat(received(receiver))
                      .filteredOn(line -> line.startsWith(" [x] "))
                      .containsExactlyInAnyOrder(messages));
    }
  }
}
