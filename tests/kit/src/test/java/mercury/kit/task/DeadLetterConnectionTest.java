package mercury.kit.task;

import static java.util.stream.Collectors.toSet;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.WireEvent;
import mercury.harness.amqp.WireFault;
import mercury.kit.LoadPatience;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * RabbitMQ stops reading a connection that publishes when it is short of memory: a worker that sets
 * messages aside has to go on consuming meanwhile.
 */
@EnabledOnReference
@Timeout(LoadPatience.TEST_SECONDS)
class DeadLetterConnectionTest {

  private static final Duration PATIENCE = LoadPatience.TIMEOUT;
  private static final int GOOD = 50;

  @Order(1)
  @RegisterExtension
  final BrokerExtension broker = new BrokerExtension();

  @Order(2) // stopped before the broker is cleaned up
  @RegisterExtension
  final WorkersExtension workers = new WorkersExtension(broker);

  private Tap tap;

  @BeforeEach
  void open() {
    tap = Tap.to(URI.create(TestBroker.url()));
  }

  @AfterEach
  void close() {
    tap.close();
  }

  @Test
  void messages_are_handled_and_acknowledged_while_none_can_be_set_aside() throws Exception {
    TaskRecordingWorker worker =
        workers.of(
            tap.url(),
            2,
            message ->
                TaskRecordingWorker.only(
                    "poison",
                    message,
                    () -> {
                      throw new IllegalStateException("always");
                    }));
    worker.start();
    try (WireFault unread = tap.hold(event -> event.is(EventKind.PUBLISH))) {
      broker.publish("poison");
      int publishing = unread.await(PATIENCE).connection();
      broker.publish(0, GOOD);
      worker.awaitDone(GOOD);
      eventually().until(() -> tap.timeline().count(EventKind.ACK) >= GOOD);
      assertThat(connections(EventKind.ACK, EventKind.DELIVER)).hasSize(1);
      assertThat(connections(EventKind.ACK, EventKind.DELIVER)).doesNotContain(publishing);
    }
    broker.eventuallyExists(broker.dead());
    assertThat(broker.take(broker.dead()).getBody()).asString().isEqualTo("poison");
  }

  private Set<Integer> connections(EventKind... kinds) {
    return tap.timeline().of(kinds).stream().map(WireEvent::connection).collect(toSet());
  }
}
