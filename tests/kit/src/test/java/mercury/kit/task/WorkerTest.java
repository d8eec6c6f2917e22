package mercury.kit.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.task.Broker.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import mercury.kit.Brokers;
import mercury.task.Worker;
import mercury.task.WorkerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@OnReference
@Timeout(60)
class WorkerTest {

  @RegisterExtension final Broker broker = new Broker();
  private final List<RecordingWorker> workers = new ArrayList<>();
  private final CountDownLatch go = new CountDownLatch(1);

  private RecordingWorker worker(int capacity, RecordingWorker.Work work) {
    return worker(broker.url(), capacity, work);
  }

  private RecordingWorker worker(String url, int capacity, RecordingWorker.Work work) {
    RecordingWorker worker =
        new RecordingWorker(new WorkerConfig(url, broker.name(), capacity), work);
    workers.add(worker);
    return worker;
  }

  @AfterEach
  void stop() {
    go.countDown();
    workers.forEach(Worker::stop);
  }

  @Test
  void w1_start_returns_with_the_consumer_registered_at_a_durable_queue() throws Exception {
    worker(1, message -> {}).start();
    assertThat(broker.queue(broker.name()).getConsumerCount()).isEqualTo(1);
    broker.declare();
  }

  @Test
  void w1_start_fails_when_the_broker_is_away_and_may_be_tried_again() throws Exception {
    broker.proxy().brokerGone();
    RecordingWorker worker = worker(1, message -> {});
    assertThatIOException().isThrownBy(worker::start).withMessageContaining("localhost");
    broker.proxy().brokerBack();
    worker.start();
    assertThatIllegalStateException().isThrownBy(worker::start);
    broker.publish("task");
    worker.awaitDone("task");
  }

  @Test
  void w2_handle_gets_body_properties_and_envelope() throws Exception {
    CompletableFuture<Delivery> got = new CompletableFuture<>();
    worker(1, got::complete).start();
    BasicProperties properties =
        new BasicProperties.Builder().correlationId("c").headers(Map.of("k", 1L)).build();
    broker.channel().basicPublish("", broker.name(), properties, "кот".getBytes(UTF_8));

    Delivery message = got.get();
    assertThat(message.getBody()).isEqualTo("кот".getBytes(UTF_8));
    assertThat(message.getProperties().getCorrelationId()).isEqualTo("c");
    assertThat(message.getProperties().getHeaders()).containsEntry("k", 1L);
    assertThat(message.getEnvelope().getRoutingKey()).isEqualTo(broker.name());
    assertThat(message.getEnvelope().isRedeliver()).isFalse();
  }

  @Test
  void w3_a_message_is_acknowledged_when_its_handle_has_returned_and_no_other_is()
      throws Exception {
    RecordingWorker worker = worker(2, message -> RecordingWorker.only("slow", message, go::await));
    worker.start();
    broker.publish("slow");
    broker.publish("quick");
    broker.publish("quicker");
    worker.awaitDone("quicker");

    broker.proxy().brokerGone(); // what is not acknowledged comes back to the queue
    broker.awaitReady(broker.name(), 1);
    assertThat(broker.take(broker.name()).getBody()).isEqualTo("slow".getBytes(UTF_8));
    go.countDown();
  }

  @Test
  void w4_a_message_whose_handle_threw_is_delivered_again_and_the_others_go_on() throws Exception {
    RecordingWorker worker =
        worker(
            1,
            message ->
                RecordingWorker.only(
                    "bad",
                    message,
                    () -> {
                      if (!message.getEnvelope().isRedeliver()) {
                        throw new StackOverflowError("an Error, not only an Exception");
                      }
                    }));
    worker.start();
    broker.publish("bad");
    broker.publish("good");
    worker.awaitDone("bad", "good");
    assertThat(worker.begun()).containsOnly("bad", "good").hasSize(3);
  }

  @Test
  void w5_capacity_handlers_run_at_once_and_capacity_messages_are_fetched() throws Exception {
    broker.declare();
    broker.publish(0, 10);
    RecordingWorker worker = worker(3, message -> go.await());
    worker.start();
    eventually().until(() -> worker.running() == 3);
    for (int i = 0; i < 7; i++) { // Qpid counts also what was delivered, so take instead of count
      broker.take(broker.name());
    }
    assertThat(broker.channel().basicGet(broker.name(), true)).isNull();
    go.countDown();
    worker.awaitDone(3);
    assertThat(worker.mostRunning()).isEqualTo(3);
  }

  @Test
  void w6_a_worker_that_dies_in_the_middle_loses_nothing() throws Exception {
    RecordingWorker dying = worker(2, message -> go.await());
    dying.start();
    broker.publish(0, 4);
    eventually().until(() -> dying.running() == 2);
    broker.proxy().brokerGone();

    RecordingWorker other = worker(Brokers.url(), 2, message -> {});
    other.start();
    other.awaitDone(4);
    assertThat(other.done()).containsExactlyInAnyOrder("0", "1", "2", "3");
    go.countDown();
  }

  @Test
  void w7_stop_closes_the_connection_and_the_threads() throws Exception {
    RecordingWorker worker = worker(4, message -> {});
    worker.start();
    broker.publish(0, 20);
    worker.awaitDone(20);
    worker.stop();
    worker.stop();
    broker.awaitNoThreadLeft();
    broker.publish("late");
    broker.awaitReady(broker.name(), 1);
    assertThatIllegalStateException().isThrownBy(worker::start);
  }

  @Test
  void w7_stop_before_start_connects_nowhere() {
    RecordingWorker worker = worker(1, message -> {});
    worker.stop();
    assertThat(broker.proxy().connections()).isZero();
    assertThatIllegalStateException().isThrownBy(worker::start);
  }

  @Test
  void w7_stop_while_the_broker_is_away_ends_at_once() throws Exception {
    RecordingWorker worker = worker(1, message -> {});
    worker.start();
    broker.proxy().brokerGone();
    worker.stop();
    broker.awaitNoThreadLeft();
  }

  @Test
  void w7_a_capacity_below_one_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkerConfig(broker.url(), broker.name(), 0))
        .withMessageContaining("capacity");
    assertThat(new WorkerConfig(broker.url(), broker.name()).capacity()).isEqualTo(1);
  }

  @Test
  void w8_stop_in_the_middle_loses_nothing_and_repeats_nothing() throws Exception {
    broker.declare();
    broker.publish(0, 200);
    RecordingWorker worker = worker(8, message -> Thread.sleep(2));
    worker.start();
    worker.awaitDone(20);
    worker.stop();

    List<String> done = worker.done();
    assertThat(worker.begun()).containsExactlyInAnyOrderElementsOf(done);
    assertThat(done).doesNotHaveDuplicates();
    broker.awaitReady(broker.name(), 200 - done.size());
  }

  @Test
  void w8_stop_waits_for_the_running_handlers_in_peace() throws Exception {
    RecordingWorker worker = worker(2, message -> go.await());
    worker.start();
    broker.publish(0, 5);
    eventually().until(() -> worker.running() == 2);
    Future<?> stop = CompletableFuture.runAsync(worker::stop);
    eventually().until(() -> broker.queue(broker.name()).getConsumerCount() == 0);
    assertThat(stop).isNotDone();
    go.countDown();
    assertThat(stop).succeedsWithin(Broker.PATIENCE);
    assertThat(worker.done()).hasSize(2);
    broker.awaitReady(broker.name(), 3);
  }

  @Test
  void w8_stop_called_by_handlers_does_not_wait_for_itself() throws Exception {
    RecordingWorker worker = worker(2, message -> workers.get(0).stop());
    worker.start();
    broker.publish(0, 2);
    worker.awaitDone(1);
    broker.awaitNoThreadLeft();
    broker.awaitReady(broker.name(), 2 - worker.done().size());
  }

  @Test
  void w8_a_subclass_may_lock_itself() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    RecordingWorker worker =
        worker(
            1,
            message -> {
              begun.countDown();
              eventually().until(() -> broker.queue(broker.name()).getConsumerCount() == 0);
              synchronized (workers.get(0)) {
                workers.get(0).notifyAll();
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
    RecordingWorker worker =
        worker(
            2,
            message -> {
              if (!message.getEnvelope().isRedeliver()) {
                RecordingWorker.only("slow", message, go::await);
              }
            });
    worker.start();
    broker.publish("slow");
    eventually().until(() -> worker.running() == 1);
    broker.proxy().brokerGone();
    broker.proxy().brokerBack();
    worker.awaitDone("slow"); // its redelivery, on the new connection
    broker.publish("one");
    worker.awaitDone("one");
    go.countDown();
    broker.publish("two");
    worker.awaitDone("two");
    assertThat(worker.mostRunning()).isLessThanOrEqualTo(2);
    worker.stop();
    broker.awaitReady(broker.name(), 0);
  }

  @Test
  void w9_the_worker_declares_its_queue_again_when_it_was_deleted() throws Exception {
    assumeTrue(Brokers.isRabbit(), "Qpid does not tell a consumer that its queue was deleted");
    RecordingWorker worker = worker(1, message -> {});
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
    RecordingWorker worker =
        worker(
            2,
            message ->
                RecordingWorker.only(
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
}
