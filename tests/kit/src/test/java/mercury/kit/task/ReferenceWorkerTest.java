package mercury.kit.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mercury.kit.LoadPatience;
import mercury.task.WorkerConfig;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledOnReference
@Timeout(LoadPatience.TEST_SECONDS)
class ReferenceWorkerTest {

  @Order(1)
  @RegisterExtension
  final BrokerExtension broker = new BrokerExtension();

  @Order(2) // stopped before the broker is cleaned up
  @RegisterExtension
  final WorkersExtension workers = new WorkersExtension(broker);

  @Test
  void w1_start_returns_with_the_consumer_registered_at_a_durable_queue() throws Exception {
    workers.of(1, message -> {}).start();
    assertThat(broker.queue(broker.name()).getConsumerCount()).isEqualTo(1);
    broker.declare();
  }

  @Test
  void w1_start_fails_when_the_broker_is_away_and_may_be_tried_again() throws Exception {
    broker.goAway();
    TaskRecordingWorker worker = workers.of(1, message -> {});
    assertThatIOException().isThrownBy(worker::start).withMessageContaining("localhost");
    broker.comeBack();
    worker.start();
    assertThatIllegalStateException().isThrownBy(worker::start);
    broker.publish("task");
    worker.awaitDone("task");
  }

  @Test
  void w2_handle_gets_body_properties_and_envelope() throws Exception {
    CompletableFuture<Delivery> got = new CompletableFuture<>();
    workers.of(1, got::complete).start();
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
    TaskRecordingWorker worker =
        workers.of(2, message -> TaskRecordingWorker.only("slow", message, workers::awaitGo));
    worker.start();
    broker.publish("slow");
    broker.publish("quick");
    broker.publish("quicker");
    worker.awaitDone("quicker");

    broker.goAway(); // what is not acknowledged comes back to the queue
    broker.awaitReady(broker.name(), 1);
    assertThat(broker.take(broker.name()).getBody()).isEqualTo("slow".getBytes(UTF_8));
    workers.go();
  }

  @Test
  void w4_a_message_whose_handle_threw_is_delivered_again_and_the_others_go_on() throws Exception {
    TaskRecordingWorker worker =
        workers.of(
            1,
            message ->
                TaskRecordingWorker.only(
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
    TaskRecordingWorker worker = workers.of(3, message -> workers.awaitGo());
    worker.start();
    eventually().until(() -> worker.running() == 3);
    // Qpid also counts delivered messages, so take instead of counting
    for (int i = 0; i < 7; i++) {
      broker.take(broker.name());
    }
    assertThat(broker.channel().basicGet(broker.name(), true)).isNull();
    workers.go();
    worker.awaitDone(3);
    assertThat(worker.maxRunning()).isEqualTo(3);
  }

  @Test
  void w6_a_worker_that_dies_in_the_middle_loses_nothing() throws Exception {
    TaskRecordingWorker dying = workers.of(2, message -> workers.awaitGo());
    dying.start();
    broker.publish(0, 4);
    eventually().until(() -> dying.running() == 2);
    broker.goAway();

    TaskRecordingWorker other = workers.of(TestBroker.url(), 2, message -> {});
    other.start();
    other.awaitDone(4);
    assertThat(other.done()).containsExactlyInAnyOrder("0", "1", "2", "3");
    workers.go();
  }

  @Test
  void w7_stop_closes_the_connection_and_the_threads() throws Exception {
    TaskRecordingWorker worker = workers.of(4, message -> {});
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
    TaskRecordingWorker worker = workers.of(1, message -> {});
    worker.stop();
    assertThat(broker.proxy().accepted()).isZero();
    assertThatIllegalStateException().isThrownBy(worker::start);
  }

  @Test
  void w7_stop_while_the_broker_is_away_ends_at_once() throws Exception {
    TaskRecordingWorker worker = workers.of(1, message -> {});
    worker.start();
    broker.goAway();
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
}
