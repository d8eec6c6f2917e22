package mercury.kit.environment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.Map;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.RabbitService;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.Test;

/** An embedded broker whose default queue type is quorum, as RabbitMQ's may be. */
class DefaultQueueTypeTest {

  @Test
  void a_queue_of_no_type_is_a_quorum_queue_where_it_can_be_one() throws Exception {
    EnvironmentPlan plan = EnvironmentPlan.on(Map.of(RabbitService.withQuorumQueues(), 0));
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      ConnectionFactory factory = new ConnectionFactory();
      factory.setUri(mercury.start().get(ServiceAddresses.RABBITMQ_URL));
      try (Connection connection = factory.newConnection()) {
        declare(connection, "tasks", false, Map.of());
        assertThatCode(() -> declare(connection, "tasks", false, type("quorum")))
            .doesNotThrowAnyException();
        assertThatThrownBy(() -> declare(connection, "tasks", false, type("classic")))
            .hasStackTraceContaining("received 'classic' but current is 'quorum'");
        declare(connection, "passing", true, Map.of());
        assertThatCode(() -> declare(connection, "passing", true, type("classic")))
            .doesNotThrowAnyException();
      }
    }
  }

  private static void declare(
      Connection connection, String queue, boolean autoDelete, Map<String, Object> arguments)
      throws IOException {
    Channel channel = connection.createChannel(); // a refusal closes it
    channel.queueDeclare(queue, true, false, autoDelete, arguments);
  }

  private static Map<String, Object> type(String name) {
    return Map.of("x-queue-type", name);
  }
}
