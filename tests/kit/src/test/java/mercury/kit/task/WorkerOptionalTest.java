package mercury.kit.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import mercury.kit.LoadPatience;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnReference
@Timeout(LoadPatience.TEST_SECONDS)
class WorkerOptionalTest {

  @Order(1)
  @RegisterExtension
  final BrokerExtension broker = new BrokerExtension();

  @Order(2) // stopped before the broker is cleaned up
  @RegisterExtension
  final WorkersExtension workers = new WorkersExtension(broker);

  @Test
  void w8_stop_in_the_middle_loses_nothing_and_repeats_nothing() throws Exception {
    broker.declare();
    broker.publish(0, 200);
    TaskRecordingWorker worker =
        workers.of(
            8,
            message -> {
              if (Integer.parseInt(new String(message.getBody(), UTF_8)) >= 20) {
                workers.awaitGo();
              }
            });
    worker.start();
    worker.awaitDone(20);
    Future<?> stop = CompletableFuture.runAsync(worker::stop);
    eventually().until(() -> broker.queue(broker.name()).getConsumerCount() == 0);
    workers.go(); // so that handlers end while the worker stops
    assertThat(stop).succeedsWithin(BrokerExtension.CALL_LIMIT);

    List<String> done = worker.done();
    assertThat(done).hasSizeBetween(20, 28);
    assertThat(worker.begun()).containsExactlyInAnyOrderElementsOf(done);
    assertThat(done).doesNotHaveDuplicates();
    broker.awaitReady(broker.name(), 200 - done.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void w8_stop_waits_for_the_running_handlers_in_peace(int capacity) throws Exception {
    TaskRecordingWorker worker = workers.of(capacity, message -> workers.awaitGo());
    worker.start();
    broker.publish(0, 5);
    eventually().until(() -> worker.running() == capacity);
    Future<?> stop = CompletableFuture.runAsync(worker::stop);
    eventually().until(() -> broker.queue(broker.name()).getConsumerCount() == 0);
    assertThat(stop).isNotDone();
    workers.go();
    assertThat(stop).succeedsWithin(BrokerExtension.CALL_LIMIT);
    assertThat(worker.done()).hasSize(capacity);
    broker.awaitReady(broker.name(), 5 - capacity);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void w8_stop_called_by_handlers_does_not_wait_for_itself_and_no_other_begins(int capacity)
      throws Exception {
    broker.declare();
    broker.publish(0, 5);
    TaskRecordingWorker worker = workers.of(capacity, message -> workers.first().stop());
    worker.start();
    worker.awaitDone(1);
    broker.awaitNoThreadLeft();
    assertThat(worker.begun()).hasSizeLessThanOrEqualTo(capacity);
    broker.awaitReady(broker.name(), 5 - worker.done().size());
  }

  @Test
  void w8_a_subclass_may_lock_itself() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    TaskRecordingWorker worker =
        workers.of(
            1,
            message -> {
              begun.countDown();
              eventually().until(() -> broker.queue(broker.name()).getConsumerCount() == 0);
              synchronized (workers.first()) {
                workers.first().notifyAll();
              }
            });
    worker.start();
    broker.publish("task");
    begun.await();
    worker.stop();
    worker.awaitDone("task");
  }

  @Test
  void w9_the_worker_comes_back_after_a_loss_and_no_stale_acknowledgement_harms_it()
      throws Exception {
    TaskRecordingWorker worker =
        workers.of(
            2,
            message -> {
              if (!message.getEnvelope().isRedeliver()) {
                TaskRecordingWorker.only("slow", message, workers::awaitGo);
              }
            });
    worker.start();
    broker.publish("slow");
    eventually().until(() -> worker.running() == 1);
    broker.goAway();
    broker.comeBack();
    worker.awaitDone("slow"); // its redelivery, on the new connection
    broker.publish("one");
    worker.awaitDone("one");
    workers.go();
    broker.publish("two");
    worker.awaitDone("two");
    assertThat(worker.maxRunning()).isLessThanOrEqualTo(2);
    worker.stop();
    broker.awaitReady(broker.name(), 0);
  }

  @Test
  void w9_the_worker_declares_its_queue_again_when_it_was_deleted() throws Exception {
    TaskRecordingWorker worker = workers.of(1, message -> {});
    worker.start();
    broker.channel().queueDelete(broker.name());
    eventually()
        .until(
            () ->
                broker.exists(broker.name())
                    && broker.queue(broker.name()).getConsumerCount() == 1);
    broker.publish("task");
    worker.awaitDone("task");
  }

  @Test
  void w10_a_message_whose_redelivery_fails_too_is_set_aside_as_it_was() throws Exception {
    TaskRecordingWorker worker =
        workers.of(
            2,
            message ->
                TaskRecordingWorker.only(
                    "poison",
                    message,
                    () -> {
                      Thread.currentThread().interrupt();
                      throw new IllegalStateException("always");
                    }));
    worker.start();
    BasicProperties properties = new BasicProperties.Builder().messageId("m").type("t").build();
    broker.channel().basicPublish("", broker.name(), properties, "poison".getBytes(UTF_8));
    broker.publish("good");
    worker.awaitDone("good");

    broker.eventuallyExists(broker.dead());
    GetResponse dead = broker.take(broker.dead());
    assertThat(dead.getBody()).isEqualTo("poison".getBytes(UTF_8));
    assertThat(dead.getProps().getMessageId()).isEqualTo("m");
    assertThat(dead.getProps().getType()).isEqualTo("t");
    assertThat(dead.getProps().getDeliveryMode()).isEqualTo(2);
    worker.stop();
    broker.awaitReady(broker.name(), 0);
    assertThat(worker.begun()).filteredOn("poison"::equals).hasSize(2);
    broker.channel().queueDeclare(broker.dead(), true, false, false, null);
  }

  /** RabbitMQ obeys an expiration and a CC again when a message is republished as it was. */
  @Test
  void w10_orders_to_the_broker_become_headers_of_what_is_set_aside() throws Exception {
    TaskRecordingWorker worker =
        workers.of(
            1,
            message -> {
              throw new IllegalStateException("always");
            });
    worker.start();
    BasicProperties properties =
        new BasicProperties.Builder()
            .expiration("600000")
            .headers(Map.of("CC", List.of("nowhere"), "k", "v"))
            .build();
    broker.channel().queueDeclare(broker.dead(), true, false, false, null);
    broker.channel().basicPublish("", broker.name(), properties, "poison".getBytes(UTF_8));

    BasicProperties dead = broker.take(broker.dead()).getProps();
    assertThat(dead.getExpiration()).isNull();
    assertThat(dead.getMessageId()).isNull();
    assertThat(dead.getHeaders()).containsOnlyKeys("x-original-expiration", "x-original-CC", "k");
    assertThat(dead.getHeaders().get("x-original-expiration"))
        .hasToString(properties.getExpiration());
  }
}
