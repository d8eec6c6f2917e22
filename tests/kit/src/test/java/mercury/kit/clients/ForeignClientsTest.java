package mercury.kit.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs with AMQP libraries of Python and JavaScript print the same on the embedded broker as on
 * RabbitMQ.
 */
class ForeignClientsTest {

  private final String name = "clients-" + UUID.randomUUID();

  @TempDir Path folder;

  @Test
  void pika_with_confirms() throws Exception {
    ScriptInterpreter.PYTHON.assumeHas("pika");
    assertPrints(
        run(ScriptInterpreter.PYTHON, "pika_confirms.py"),
        "confirmed 100",
        "returned 312 NO_ROUTE",
        "rejected",
        "deliveries [0, 1, 2]",
        "cancelled watcher",
        "refused 406 PRECONDITION_FAILED - inequivalent arg 'durable'",
        "done");
  }

  @Test
  void amqplib_with_confirms_and_dead_letters() throws Exception {
    ScriptInterpreter.NODE.assumeHas("amqplib");
    assertPrints(
        run(ScriptInterpreter.NODE, "amqplib_routing.js"),
        "alternate exchange alternate",
        "through two exchanges bound 42",
        "dead letter rejected 1 kern.info",
        "answered directly",
        "cancelled with null",
        "refused 404",
        "done");
  }

  @Test
  void aio_pika_with_its_pattern_for_rpc() throws Exception {
    ScriptInterpreter.PYTHON.assumeHas("aio_pika");
    assertPrints(
        run(ScriptInterpreter.PYTHON, "aio_pika_rpc.py"),
        "in order True",
        "returned 312",
        "rpc 42",
        "committed",
        "refused ChannelLockedResource",
        "done");
  }

  @Test
  void kombu_with_its_simple_queue() throws Exception {
    ScriptInterpreter.PYTHON.assumeHas("kombu");
    assertPrints(
        run(ScriptInterpreter.PYTHON, "kombu_queues.py"),
        "by priority [9, 5, 1]",
        "simple world 30000",
        "nothing left",
        "done");
  }

  @Test
  void a_worker_of_celery() throws Exception {
    ScriptInterpreter.PYTHON.assumeHas("celery");
    String python = ScriptInterpreter.PYTHON.command();
    List<String> worker = new ArrayList<>(List.of(python, "-m", "celery", "-A", "celery_tasks"));
    worker.addAll(List.of("worker", "--pool", "solo", "--loglevel", "INFO"));
    try (ForeignProcess running = start(worker)) {
      running.awaitLine(" ready.");
      assertPrints(
          start(List.of(python, sample("celery_calls.py"))),
          "sum 5",
          "chain 13",
          "group [0, 2, 4, 6, 8]",
          "retries 2",
          "countdown 2",
          "ping ['pong']",
          "queues True",
          "done");
      running.awaitLine("Got shutdown from remote");
      running.awaitSuccess();
    }
  }

  private ForeignProcess run(ScriptInterpreter interpreter, String script) throws IOException {
    return start(List.of(interpreter.command(), sample(script), name));
  }

  private ForeignProcess start(List<String> command) throws IOException {
    Map<String, String> node = ScriptInterpreter.NODE.variables();
    return ForeignProcess.start(
        folder,
        command,
        Map.of("NODE_PATH", node.get("NODE_PATH"), "PYTHONPATH", sample(""), "TASKS", name));
  }

  private static void assertPrints(ForeignProcess process, String... lines) throws Exception {
    try (process) {
      assertThat(process.awaitSuccess().lines()).containsExactly(lines);
    }
  }

  private static String sample(String file) {
    return CourseCheckout.path("tests/kit/src/test/resources/mercury/kit/clients/samples")
        .resolve(file)
        .toString();
  }
}
