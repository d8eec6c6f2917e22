package mercury.kit.task;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import mercury.kit.LoadPatience;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** At capacity 1, one handler leaves nothing behind for the next, not even across a loss. */
@EnabledOnReference
@Timeout(LoadPatience.TEST_SECONDS)
class SingleHandlerTest {

  @Order(1)
  @RegisterExtension
  final BrokerExtension broker = new BrokerExtension();

  @Order(2) // stopped before the broker is cleaned up
  @RegisterExtension
  final WorkersExtension workers = new WorkersExtension(broker);

  @Test
  void a_handler_from_before_a_loss_and_its_redelivery_never_run_together() throws Exception {
    TaskRecordingWorker worker = workers.of(1, message -> workers.awaitGo());
    worker.start();
    broker.publish("slow");
    eventually().until(() -> worker.running() == 1);
    broker.goAway();
    broker.comeBack();
    eventually().until(() -> broker.queue(broker.name()).getConsumerCount() == 1);
    broker.publish("next");
    workers.go();
    worker.awaitDone("next");
    assertThat(worker.maxRunning()).isEqualTo(1);
    worker.stop();
    broker.awaitReady(broker.name(), 0);
  }

  @Test
  void an_interrupt_that_a_handler_leaves_behind_harms_nobody() throws Exception {
    TaskRecordingWorker worker = workers.of(1, message -> Thread.currentThread().interrupt());
    worker.start();
    broker.publish("one");
    broker.publish("two");
    worker.awaitDone("one");
    worker.awaitDone("two");
    worker.stop();
    broker.awaitReady(broker.name(), 0);
  }
}
