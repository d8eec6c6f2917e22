package mercury.kit.lessons;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import mercury.tools.TestBroker;
import mercury.tools.lessons.LessonPlayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The delivery limit of {@code lessons/quorum/README.md} on the RabbitMQ of this run: what counts
 * as a delivery has changed from version to version, and one node will do.
 */
class QuorumLimitTest {

  @RegisterExtension
  final LessonPlayer player = LessonPlayer.of("quorum").queues("quorum_tasks", "quorum_parked");

  @BeforeEach
  void rabbit() {
    assumeTrue(TestBroker.isRabbit(), "RABBITMQ_URL does not say where a RabbitMQ is");
  }

  @Test
  void a_task_that_was_delivered_too_often_is_parked() {
    player.play("sender");
    player.open("failing-worker").awaitAll();
    player.awaitReady("quorum_parked", 1);
    player.play("parked");
  }
}
