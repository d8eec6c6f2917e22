package mercury.kit.differences;

import static mercury.kit.differences.AmqpProbe.exchange;
import static mercury.kit.differences.AmqpProbe.queue;
import static mercury.kit.differences.AmqpProbe.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.DefaultConsumer;
import java.util.Map;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The embedded broker differs from RabbitMQ in queues and exchanges: the rows of {@code
 * mercury/README.md}, each proved on the broker that this run of the tests talks to.
 */
class RabbitDifferencesTest {

  @RegisterExtension final AmqpProbe amqp = new AmqpProbe();

  @Test
  @DifferenceRow("redeclare-queue")
  void a_queue_is_declared_again_with_another_durability() throws Exception {
    redeclare("channel closed: 406", "accepted", false, false);
  }

  @Test
  @DifferenceRow("redeclare-queue")
  void a_queue_is_declared_again_with_another_end() throws Exception {
    redeclare("channel closed: 406", "channel closed: 405", true, true);
  }

  private void redeclare(String rabbit, String embedded, boolean durable, boolean autoDelete)
      throws Exception {
    String queue = unique();
    amqp.channel().queueDeclare(queue, true, false, false, null);
    try {
      amqp.answers(
          rabbit,
          embedded,
          channel -> channel.queueDeclare(queue, durable, false, autoDelete, null));
    } finally {
      amqp.channel().queueDelete(queue);
    }
  }

  @Test
  @DifferenceRow("redeclare-exchange")
  void an_exchange_is_declared_again_with_another_type() throws Exception {
    amqp.answers(
        "channel closed: 406",
        "connection closed: 530",
        channel -> {
          String exchange = exchange(channel, "fanout");
          channel.exchangeDeclare(exchange, "direct", false, true, null);
        });
  }

  @Test
  @DifferenceRow("delete-absent")
  void a_queue_is_deleted_that_is_not_there() throws Exception {
    amqp.answers("accepted", "channel closed: 404", channel -> channel.queueDelete(unique()));
  }

  @Test
  @DifferenceRow("delete-absent")
  void an_exchange_is_deleted_that_is_not_there() throws Exception {
    amqp.answers("accepted", "channel closed: 404", channel -> channel.exchangeDelete(unique()));
  }

  @Test
  @DifferenceRow("delete-absent")
  void a_binding_is_removed_that_is_not_there() throws Exception {
    amqp.answers(
        "accepted",
        "channel closed: 404",
        channel -> channel.queueUnbind(queue(channel), "amq.direct", "absent"));
  }

  @ParameterizedTest
  @DifferenceRow("queue-limits")
  @ValueSource(strings = {"x-message-ttl", "x-expires", "x-max-length", "x-max-length-bytes"})
  void a_queue_asks_for_a_limit(String argument) throws Exception {
    asksFor(Map.of(argument, 60_000));
  }

  @Test
  @DifferenceRow("dead-letters")
  void a_queue_asks_for_dead_lettering() throws Exception {
    asksFor(Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", "dead"));
  }

  @Test
  @DifferenceRow("priorities")
  void a_queue_asks_for_priorities() throws Exception {
    asksFor(Map.of("x-max-priority", 5));
  }

  @Test
  @DifferenceRow("unknown-argument")
  void a_queue_asks_for_what_nobody_knows() throws Exception {
    asksFor(Map.of("x-mercury", "teaching"));
  }

  private void asksFor(Map<String, Object> arguments) throws Exception {
    amqp.answers(
        "accepted",
        "connection closed: 542",
        channel -> channel.queueDeclare(unique(), false, true, true, arguments));
  }

  @ParameterizedTest
  @DifferenceRow("queue-types")
  @ValueSource(strings = {"quorum", "stream"})
  void a_queue_asks_for_a_replicated_type(String type) throws Exception {
    asksForDurable(Map.of("x-queue-type", type));
  }

  @Test
  @DifferenceRow("consumer-timeout")
  void a_queue_asks_for_an_acknowledgement_timeout() throws Exception {
    asksForDurable(Map.of("x-queue-type", "quorum", "x-consumer-timeout", 60_000));
  }

  private void asksForDurable(Map<String, Object> arguments) throws Exception {
    amqp.answers(
        "accepted",
        "connection closed: 542",
        channel -> {
          String name = unique();
          channel.queueDeclare(name, true, false, false, arguments);
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
  @DifferenceRow("server-named-queue")
  void the_broker_names_a_queue() throws Exception {
    assertThat(amqp.channel().queueDeclare().getQueue())
        .startsWith(TestBroker.isRabbit() ? "amq.gen-" : "tmp_");
  }

  @Test
  @DifferenceRow("reserved-names")
  void a_queue_takes_a_reserved_name() throws Exception {
    amqp.answers(
        "channel closed: 403",
        "accepted",
        channel -> channel.queueDeclare("amq." + unique(), false, true, true, null));
  }

  @Test
  @DifferenceRow("anothers-exclusive-queue")
  void another_connections_exclusive_queue_is_consumed() throws Exception {
    String theirs = queue(amqp.channel());
    amqp.answers(
        "channel closed: 405",
        "connection closed: 403",
        channel -> channel.basicConsume(theirs, true, new DefaultConsumer(channel)));
  }

  @Test
  @DifferenceRow("alternate-exchange")
  void an_exchange_asks_for_an_alternate() throws Exception {
    amqp.answers(
        "accepted",
        "connection closed: 542",
        channel -> {
          Map<String, Object> alternate = Map.of("alternate-exchange", "amq.fanout");
          String name = unique();
          channel.exchangeDeclare(name, "direct", false, false, alternate);
          channel.exchangeDelete(name);
        });
  }

  @Test
  @DifferenceRow("exchange-to-exchange")
  void an_exchange_is_bound_to_an_exchange() throws Exception {
    amqp.answers(
        "accepted",
        "connection lost",
        channel -> channel.exchangeBind(exchange(channel, "fanout"), "amq.fanout", ""));
  }
}
