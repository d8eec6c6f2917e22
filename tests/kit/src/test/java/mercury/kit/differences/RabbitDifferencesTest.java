package mercury.kit.differences;

import static mercury.kit.differences.Amqp.exchange;
import static mercury.kit.differences.Amqp.queue;
import static mercury.kit.differences.Amqp.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.DefaultConsumer;
import java.util.Map;
import mercury.kit.Brokers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the embedded broker differs from RabbitMQ about queues and exchanges: the rows of {@code
 * mercury/README.md}, each proved on the broker that this run of the tests talks to.
 */
class RabbitDifferencesTest {

  @RegisterExtension final Amqp amqp = new Amqp();

  @Test
  @Row("redeclare-queue")
  void a_queue_is_declared_again_with_another_durability() throws Exception {
    redeclare("channel closed: 406", "accepted", false, false);
  }

  @Test
  @Row("redeclare-queue")
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
  @Row("redeclare-exchange")
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
  @Row("delete-absent")
  void a_queue_is_deleted_that_is_not_there() throws Exception {
    amqp.answers("accepted", "channel closed: 404", channel -> channel.queueDelete(unique()));
  }

  @Test
  @Row("delete-absent")
  void an_exchange_is_deleted_that_is_not_there() throws Exception {
    amqp.answers("accepted", "channel closed: 404", channel -> channel.exchangeDelete(unique()));
  }

  @Test
  @Row("delete-absent")
  void a_binding_is_removed_that_is_not_there() throws Exception {
    amqp.answers(
        "accepted",
        "channel closed: 404",
        channel -> channel.queueUnbind(queue(channel), "amq.direct", "absent"));
  }

  @ParameterizedTest
  @Row("queue-limits")
  @ValueSource(strings = {"x-message-ttl", "x-expires", "x-max-length", "x-max-length-bytes"})
  void a_queue_asks_for_a_limit(String argument) throws Exception {
    asksFor(Map.of(argument, 60_000));
  }

  @Test
  @Row("dead-letters")
  void a_queue_asks_for_dead_lettering() throws Exception {
    asksFor(Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", "dead"));
  }

  @Test
  @Row("priorities")
  void a_queue_asks_for_priorities() throws Exception {
    asksFor(Map.of("x-max-priority", 5));
  }

  @Test
  @Row("unknown-argument")
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
  @Row("queue-types")
  @ValueSource(strings = {"quorum", "stream"})
  void a_queue_asks_for_a_replicated_type(String type) throws Exception {
    asksForDurable(Map.of("x-queue-type", type));
  }

  @Test
  @Row("consumer-timeout")
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
  @Row("transient-shared-queue")
  void a_transient_queue_is_to_be_shared_by_connections() throws Exception {
    String answer =
        amqp.answer(
            channel -> {
              String name = channel.queueDeclare(unique(), false, false, true, null).getQueue();
              channel.queueDelete(name);
            });
    if (!Brokers.isRabbit()) {
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
  @Row("server-named-queue")
  void the_broker_names_a_queue() throws Exception {
    assertThat(amqp.channel().queueDeclare().getQueue())
        .startsWith(Brokers.isRabbit() ? "amq.gen-" : "tmp_");
  }

  @Test
  @Row("reserved-names")
  void a_queue_takes_a_reserved_name() throws Exception {
    amqp.answers(
        "channel closed: 403",
        "accepted",
        channel -> channel.queueDeclare("amq." + unique(), false, true, true, null));
  }

  @Test
  @Row("anothers-exclusive-queue")
  void another_connections_exclusive_queue_is_consumed() throws Exception {
    String theirs = queue(amqp.channel());
    amqp.answers(
        "channel closed: 405",
        "connection closed: 403",
        channel -> channel.basicConsume(theirs, true, new DefaultConsumer(channel)));
  }

  @Test
  @Row("alternate-exchange")
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
  @Row("exchange-to-exchange")
  void an_exchange_is_bound_to_an_exchange() throws Exception {
    amqp.answers(
        "accepted",
        "connection lost",
        channel -> channel.exchangeBind(exchange(channel, "fanout"), "amq.fanout", ""));
  }
}
