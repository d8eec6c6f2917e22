package mercury.kit.differences;

import static mercury.kit.LoadPatience.eventually;
import static mercury.kit.differences.AmqpProbe.publish;
import static mercury.kit.differences.AmqpProbe.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import java.util.Map;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The embedded broker differs from RabbitMQ in queues: the rows of {@code mercury/README.md}, each
 * proved on the broker that this run of the tests talks to.
 */
class RabbitDifferencesTest {

  private static final int TIMEOUT_MS = 1_000;

  @RegisterExtension final AmqpProbe amqp = new AmqpProbe();

  @Test
  @DifferenceRow("streams")
  void a_queue_is_to_be_a_stream() throws Exception {
    amqp.answers(
        "accepted",
        "channel closed: 406",
        channel -> {
          String name = unique();
          channel.queueDeclare(name, true, false, false, Map.of("x-queue-type", "stream"));
          channel.queueDelete(name);
        });
  }

  @Test
  @DifferenceRow("transient-shared-queue")
  void a_transient_queue_is_to_be_shared_by_connections() throws Exception {
    String answer =
        amqp.answer(
            channel -> {
              String name = channel.queueDeclare(unique(), false, false, true, null).getQueue();
              channel.queueDelete(name);
            });
    if (!TestBroker.isRabbit()) {
      assertThat(answer).isEqualTo("accepted");
    } else if (deniedByDefault()) {
      assertThat(answer).isEqualTo("connection closed: 541");
    } else { // as the broker is configured
      assertThat(answer).isIn("accepted", "connection closed: 541");
    }
  }

  private boolean deniedByDefault() throws Exception {
    var version = amqp.channel().getConnection().getServerProperties().get("version").toString();
    String[] numbers = version.split("\\.", 3);
    return Integer.parseInt(numbers[0]) * 100 + Integer.parseInt(numbers[1]) >= 403;
  }

  @Test
  @DifferenceRow("consumer-timeout")
  void a_delivery_is_held_too_long() throws Exception {
    assumeTrue(!TestBroker.isRabbit(), "RabbitMQ looks once a minute");
    Channel channel = amqp.channel();
    String queue = unique();
    Map<String, Object> brief = Map.of("x-consumer-timeout", TIMEOUT_MS);
    channel.queueDeclare(queue, false, true, false, brief);
    publish(channel, "", queue, "held", "in time");
    channel.basicAck(channel.basicGet(queue, false).getEnvelope().getDeliveryTag(), false);
    long start = System.nanoTime();
    channel.basicGet(queue, false);
    eventually().until(() -> !channel.isOpen());
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TIMEOUT_MS * 1_000_000L);
    assertThat(channel.getCloseReason().getReason())
        .isInstanceOfSatisfying(
            AMQP.Channel.Close.class,
            close -> {
              assertThat(close.getReplyCode()).isEqualTo(406);
              assertThat(close.getReplyText())
                  .contains("delivery acknowledgement on channel 1 timed out");
            });
  }
}
