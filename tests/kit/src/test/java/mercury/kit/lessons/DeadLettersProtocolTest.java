package mercury.kit.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of the statements in {@code lessons/dead_letters/README.md} that no program shows. */
class DeadLettersProtocolTest {

  private static final String QUEUE = "dl_protocol";
  private static final String RETRY = "dl_protocol_retry";
  private static final String DEAD = "dl_protocol_dead";

  @RegisterExtension
  final LessonPlayer player = LessonPlayer.of("dead_letters").queues(QUEUE, RETRY, DEAD);

  private Channel channel;

  @BeforeEach
  void open() throws IOException {
    channel = player.channel();
  }

  @Test
  void without_an_exchange_for_dead_letters_a_rejected_message_is_gone() throws IOException {
    declare(QUEUE, Map.of());
    publish(null);
    channel.basicReject(get(QUEUE).getEnvelope().getDeliveryTag(), false);
    player.awaitReady(QUEUE, 0);
    declare(QUEUE, Map.of());
    assertThat(channel.basicGet(QUEUE, true)).isNull();
  }

  @Test
  void in_a_circle_of_rejects_the_broker_counts() throws IOException {
    declare(QUEUE, Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", RETRY));
    declare(RETRY, backTo(QUEUE));
    publish(null);
    for (int i = 0; i < 3; i++) {
      channel.basicReject(get(QUEUE).getEnvelope().getDeliveryTag(), false);
    }
    Map<?, ?> rejected =
        deaths(get(QUEUE)).stream()
            .filter(death -> death.get("reason").toString().equals("rejected"))
            .findFirst()
            .orElseThrow();
    assertThat(rejected.get("count")).isEqualTo(3L);
  }

  @Test
  void in_a_circle_of_expiries_alone_a_message_is_dropped() throws Exception {
    declare(QUEUE, backTo(QUEUE));
    channel.confirmSelect();
    publish(null);
    channel.waitForConfirmsOrDie(10_000); // it is in the queue, and expires there
    await()
        .atMost(LessonTerminal.TIMEOUT)
        .during(Duration.ofMillis(500))
        .until(() -> channel.messageCount(QUEUE) == 0);
  }

  @Test
  void the_shorter_time_to_live_counts_and_a_dead_letter_has_none() throws IOException {
    declare(QUEUE, backTo(DEAD));
    declare(DEAD, Map.of());
    publish(new BasicProperties.Builder().expiration("3600000").build());
    GetResponse dead = get(DEAD);
    assertThat(dead.getProps().getExpiration()).isNull();
    assertThat(deaths(dead).get(0).get("original-expiration")).hasToString("3600000");
  }

  @Test
  void a_dead_letter_keeps_its_routing_key_unless_the_queue_has_another() throws IOException {
    declare(QUEUE, backTo(DEAD));
    declare(DEAD, Map.of());
    publish(null);
    GetResponse dead = get(DEAD);
    assertThat(dead.getEnvelope().getRoutingKey()).isEqualTo(DEAD);
    assertThat(deaths(dead).get(0).get("routing-keys")).asString().contains(QUEUE);
  }

  private static Map<String, Object> backTo(String queue) {
    return Map.of(
        "x-message-ttl", 100, "x-dead-letter-exchange", "", "x-dead-letter-routing-key", queue);
  }

  private void declare(String queue, Map<String, Object> arguments) throws IOException {
    channel.queueDeclare(queue, true, false, false, arguments);
  }

  private void publish(BasicProperties properties) throws IOException {
    channel.basicPublish("", QUEUE, properties, "task".getBytes(UTF_8));
  }

  private GetResponse get(String queue) {
    return await(queue)
        .atMost(LessonTerminal.TIMEOUT)
        .until(() -> channel.basicGet(queue, false), got -> got != null);
  }

  @SuppressWarnings("unchecked") // what the broker writes into x-death
  private static List<Map<String, Object>> deaths(GetResponse got) {
    return (List<Map<String, Object>>) got.getProps().getHeaders().get("x-death");
  }
}
