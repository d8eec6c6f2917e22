package mercury.kit.task;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import mercury.harness.proxy.ProxySide;
import mercury.kit.LoadPatience;
import mercury.task.Logger;
import mercury.task.LoggerConfig;
import mercury.task.WorkerClient;
import mercury.task.WorkerClientConfig;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A broker that takes connections and answers nothing more, and perhaps reads nothing more. */
@EnabledOnReference
@Timeout(LoadPatience.TEST_SECONDS)
class FrozenBrokerTest {

  private static final Duration UNANSWERED = Duration.ofSeconds(15); // what a call may take
  private static final Duration PROMPTLY = Duration.ofSeconds(2);
  private static final Map<String, Object> SMALL = Map.of("type", "event");
  private static final Map<String, Object> LARGE = Map.of("text", "x".repeat(30_000_000));

  @Order(1)
  @RegisterExtension
  final BrokerExtension broker = new BrokerExtension();

  @Order(2) // stopped before the broker is cleaned up
  @RegisterExtension
  final WorkersExtension workers = new WorkersExtension(broker);

  @Test
  void a_put_of_which_the_broker_reads_nothing_ends_with_the_client_and_so_do_the_others()
      throws Exception {
    try (WorkerClient client =
        new WorkerClient(new WorkerClientConfig(broker.url(), broker.name()))) {
      client.put(SMALL);
      broker.proxy().hold(ProxySide.CLIENT);
      Future<?> large = CallInThread.begin(() -> client.put(LARGE));
      Future<?> small = CallInThread.begin(() -> client.put(SMALL));
      eventually().until(FrozenBrokerTest::isSomebodyWriting);
      assertThat(CallInThread.begin(client::stop)).succeedsWithin(PROMPTLY);
      assertThat(large).failsWithin(PROMPTLY);
      assertThat(small).failsWithin(PROMPTLY);
    }
  }

  @Test
  void calls_that_connect_give_up() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "amqp://guest:guest@localhost:" + mute.getLocalPort();
      WorkerClient client = new WorkerClient(new WorkerClientConfig(url, broker.name()));
      Logger logger = new EventRecordingLogger(new LoggerConfig(url, broker.name()), data -> {});
      Future<?> first = CallInThread.begin(() -> client.put(SMALL));
      Future<?> second = CallInThread.begin(() -> client.put(SMALL));
      Future<?> start = CallInThread.begin(logger::start);
      for (Future<?> call : List.of(first, second, start)) {
        assertThat(call)
            .failsWithin(UNANSWERED)
            .withThrowableThat()
            .withMessageContaining("answer");
      }
      client.stop();
      logger.stop();
    }
  }

  @Test
  void a_worker_stops_and_so_does_one_that_is_coming_back() throws Exception {
    TaskRecordingWorker worker = workers.of(1, message -> {});
    TaskRecordingWorker returning = workers.of(1, message -> {});
    worker.start();
    returning.start();
    broker.proxy().hold();
    broker.proxy().cut(2);
    eventually().until(() -> broker.proxy().accepted() == 3);
    Future<?> stop = CallInThread.begin(worker::stop);
    assertThat(CallInThread.begin(returning::stop)).succeedsWithin(UNANSWERED);
    assertThat(stop).succeedsWithin(UNANSWERED);
    broker.proxy().release();
  }

  @Test
  void a_worker_stops_whose_acknowledgements_the_broker_does_not_read() throws Exception {
    TaskRecordingWorker worker = workers.of(2, message -> workers.awaitGo());
    worker.start();
    broker.publish(0, 2);
    eventually().until(() -> worker.running() == 2);
    broker.proxy().hold();
    Future<?> stop = CallInThread.begin(worker::stop);
    workers.go();
    assertThat(stop).succeedsWithin(UNANSWERED);
    assertThat(worker.done()).hasSize(2);
    broker.proxy().release();
  }

  @Test
  void a_logger_stops_that_is_publishing_and_handling_when_the_broker_freezes() throws Exception {
    CountDownLatch handling = new CountDownLatch(1);
    CountDownLatch handled = new CountDownLatch(1);
    Logger logger =
        new EventRecordingLogger(
            new LoggerConfig(broker.url(), broker.name()),
            data -> {
              handling.countDown();
              awaitQuietly(handled);
            });
    logger.start();
    logger.info("m", SMALL);
    handling.await();
    broker.proxy().hold();
    Future<?> info = CallInThread.begin(() -> logger.info("m", SMALL));
    Future<?> stop = CallInThread.begin(logger::stop);
    handled.countDown();
    assertThat(stop).succeedsWithin(UNANSWERED);
    assertThat(info).failsWithin(UNANSWERED);
    broker.proxy().release();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isSomebodyWriting() {
    return Thread.getAllStackTraces().values().stream()
        .map(Arrays::toString)
        .anyMatch(stack -> stack.contains("WorkerClient.put") && stack.contains("implWrite"));
  }
}
