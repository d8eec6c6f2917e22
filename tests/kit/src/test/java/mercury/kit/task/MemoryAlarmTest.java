package mercury.kit.task;

import static java.util.Collections.frequency;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import mercury.kit.LoadPatience;
import mercury.kit.lessons.Rabbitmqctl;
import mercury.task.Logger;
import mercury.task.LoggerConfig;
import mercury.task.WorkerClient;
import mercury.task.WorkerClientConfig;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A RabbitMQ that is short of memory reads nothing more from connections that publish. */
@EnabledOnReference
@Timeout(LoadPatience.TEST_SECONDS) // rabbitmqctl takes half a minute on a busy machine
class MemoryAlarmTest {

  /** The first call may be sent before the broker says that it is blocked. */
  private static final Duration CONFIRM = Duration.ofSeconds(45);

  private static final Duration STOP = Duration.ofSeconds(5);
  private static final int TASKS = 200;
  private static final String EXCEEDED = "0.0001"; // of the machine's memory
  private static final Map<String, Object> SMALL = Map.of("type", "event");
  private static final Map<String, Object> LARGE = Map.of("text", "x".repeat(30_000_000));

  @Order(1)
  @RegisterExtension
  final BrokerExtension broker = new BrokerExtension();

  @Order(2) // stopped before the broker is cleaned up
  @RegisterExtension
  final WorkersExtension workers = new WorkersExtension(broker);

  private String watermark;

  @BeforeEach
  void requireRabbit() {
    Rabbitmqctl.assumeThere();
    watermark =
        String.join(
            "", Rabbitmqctl.run("eval", "vm_memory_monitor:get_vm_memory_high_watermark()."));
  }

  @AfterEach
  void end() {
    Rabbitmqctl.assumeThere();
    setWatermark(watermark);
  }

  @Test
  void a_worker_handles_all_tasks_while_its_dead_letters_are_blocked() throws Exception {
    TaskRecordingWorker worker =
        workers.of(
            2,
            message -> {
              TaskRecordingWorker.only("poison", message, MemoryAlarmTest::fail);
              workers.awaitGo();
            });
    worker.start();
    broker.publish("poison");
    broker.eventuallyExists(broker.dead());
    broker.take(broker.dead()); // from now on a connection of the worker has published
    broker.publish(0, 2);
    broker.publish("poison");
    broker.publish(2, TASKS);
    eventually().until(() -> worker.running() == 2);
    setWatermark(EXCEEDED);
    workers.go();
    worker.awaitDone(TASKS);
    // twice each without an alarm: a fifth time, because the dead letter was refused
    eventually().atMost(CONFIRM).until(() -> frequency(worker.begun(), "poison") > 4);
    assertThat(Rabbitmqctl.run("list_queues", "name", "messages")).contains(broker.dead() + "\t0");
    setWatermark(watermark);
    assertThat(broker.take(broker.dead()).getBody()).asString().isEqualTo("poison");
  }

  @Test
  void puts_and_events_say_what_is_the_matter_and_stops_keep_their_limit() throws Exception {
    WorkerClient client = new WorkerClient(new WorkerClientConfig(broker.url(), broker.name()));
    Logger logger =
        new EventRecordingLogger(new LoggerConfig(broker.url(), broker.name()), data -> {});
    client.put(SMALL);
    logger.start();
    logger.info("m", SMALL);
    setWatermark(EXCEEDED);
    Future<?> large = CallInThread.begin(() -> client.put(LARGE));
    Future<?> event = CallInThread.begin(() -> logger.info("m", SMALL));
    eventually().atMost(CONFIRM).until(() -> isTold(() -> client.put(SMALL)));
    eventually().atMost(CONFIRM).until(() -> isTold(() -> logger.info("m", SMALL)));
    assertThat(CallInThread.begin(client::stop)).succeedsWithin(STOP);
    assertThat(CallInThread.begin(logger::stop)).succeedsWithin(STOP);
    assertThat(large).failsWithin(STOP);
    assertThat(event).failsWithin(STOP);
  }

  private static boolean isTold(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    return thrown != null && thrown.getMessage().contains("takes no messages now");
  }

  private static void fail() {
    throw new IllegalStateException("always");
  }

  /** Sets it without a restart; the broker looks at once whether it is exceeded. */
  private static void setWatermark(String share) {
    Rabbitmqctl.run("eval", "vm_memory_monitor:set_vm_memory_high_watermark(%s).".formatted(share));
  }
}
