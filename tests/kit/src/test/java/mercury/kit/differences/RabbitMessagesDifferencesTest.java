package mercury.kit.differences;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.differences.AmqpProbe.get;
import static mercury.kit.differences.AmqpProbe.publish;
import static mercury.kit.differences.AmqpProbe.queue;
import static mercury.kit.differences.AmqpProbe.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The embedded broker differs from RabbitMQ in messages and their consumers. */
class RabbitMessagesDifferencesTest {

  private static final int SECONDS = 10;
  private static final byte[] BODY = "body".getBytes(UTF_8);

  @RegisterExtension final AmqpProbe amqp = new AmqpProbe();

  @Test
  @DifferenceRow("mandatory-unroutable")
  void a_mandatory_message_finds_no_queue() throws Exception {
    Channel channel = amqp.channel();
    BlockingQueue<String> events = new LinkedBlockingQueue<>();
    channel.addReturnListener(returned -> events.add("return"));
    channel.addConfirmListener((tag, all) -> events.add("ack"), (tag, all) -> events.add("nack"));
    channel.confirmSelect();
    channel.basicPublish("", unique(), true, null, BODY);
    List<String> two = List.of(next(events), next(events));
    if (TestBroker.isRabbit()) {
      assertThat(two).containsExactly("return", "ack");
    } else {
      assertThat(two).containsExactlyInAnyOrder("return", "nack");
    }
  }

  private static String next(BlockingQueue<String> events) throws InterruptedException {
    return String.valueOf(events.poll(SECONDS, TimeUnit.SECONDS));
  }

  @Test
  @DifferenceRow("reject-drops")
  void a_message_is_rejected_without_requeue() throws Exception {
    Channel channel = amqp.channel();
    String queue = queue(channel);
    publish(channel, "", queue, "poison");
    channel.basicReject(channel.basicGet(queue, false).getEnvelope().getDeliveryTag(), false);
    if (TestBroker.isRabbit()) {
      assertThat(get(channel, queue)).isNull();
    } else {
      await().untilAsserted(() -> assertThat(get(channel, queue)).isEqualTo("poison"));
    }
  }

  @Test
  @DifferenceRow("double-ack")
  void a_message_is_acknowledged_twice() throws Exception {
    amqp.answers(
        "channel closed: 406",
        "accepted",
        channel -> {
          String queue = queue(channel);
          publish(channel, "", queue, "once");
          long tag = channel.basicGet(queue, false).getEnvelope().getDeliveryTag();
          channel.basicAck(tag, false);
          channel.basicAck(tag, false);
        });
  }

  @Test
  @DifferenceRow("message-count")
  void a_queue_with_a_ready_and_an_unacknowledged_message_is_counted() throws Exception {
    Channel channel = amqp.channel();
    String queue = queue(channel);
    publish(channel, "", queue, "unacknowledged", "ready");
    channel.basicGet(queue, false);
    assertThat(channel.queueDeclarePassive(queue).getMessageCount())
        .isEqualTo(TestBroker.isRabbit() ? 1 : 2);
  }

  @Test
  @DifferenceRow("cancel-notification")
  void a_queue_is_deleted_below_its_consumer() throws Exception {
    Channel channel = amqp.channel();
    String queue = queue(channel);
    CountDownLatch cancelled = new CountDownLatch(1);
    channel.basicConsume(queue, true, (tag, message) -> {}, tag -> cancelled.countDown());
    channel.getConnection().createChannel().queueDelete(queue);
    queue(channel); // a round trip: what the embedded broker had to say is here
    assertThat(cancelled.await(TestBroker.isRabbit() ? SECONDS : 0, TimeUnit.SECONDS))
        .isEqualTo(TestBroker.isRabbit());
  }

  @Test
  @DifferenceRow("exclusive-consumer")
  void a_second_consumer_comes_to_a_queue_with_an_exclusive_one() throws Exception {
    amqp.answers(
        "channel closed: 403",
        "connection closed: 403",
        channel -> {
          String queue = queue(channel);
          channel.basicConsume(queue, true, "", false, true, null, new DefaultConsumer(channel));
          channel.basicConsume(queue, true, new DefaultConsumer(channel));
        });
  }

  @Test
  @DifferenceRow("direct-reply-to")
  void an_answer_is_awaited_on_the_pseudo_queue() throws Exception {
    amqp.answers(
        "accepted",
        "channel closed: 404",
        channel ->
            channel.basicConsume("amq.rabbitmq.reply-to", true, new DefaultConsumer(channel)));
  }

  @Test
  @DifferenceRow("cc-header")
  void a_message_has_a_second_routing_key_in_its_CC_header() throws Exception {
    Channel channel = amqp.channel();
    String copies = queue(channel);
    Map<String, Object> headers = Map.of("CC", List.of(copies));
    publish(channel, queue(channel), new BasicProperties.Builder().headers(headers).build(), BODY);
    assertThat(get(channel, copies)).isEqualTo(TestBroker.isRabbit() ? "body" : null);
  }

  @Test
  @DifferenceRow("user-id")
  void a_message_claims_to_be_of_another_user() throws Exception {
    BasicProperties someone = new BasicProperties.Builder().userId("someone").build();
    amqp.answers(
        "channel closed: 406",
        "accepted",
        channel -> publish(channel, queue(channel), someone, BODY));
  }

  @Test
  @DifferenceRow("bad-expiration")
  void a_message_expires_at_no_number() throws Exception {
    BasicProperties soon = new BasicProperties.Builder().expiration("soon").build();
    amqp.answers(
        "channel closed: 406",
        "connection lost",
        channel -> publish(channel, queue(channel), soon, BODY));
  }

  @Test
  @DifferenceRow("message-size")
  void a_message_is_larger_than_16_MiB() throws Exception {
    amqp.answers(
        "channel closed: 406",
        "accepted",
        channel -> publish(channel, queue(channel), null, new byte[16 * 1024 * 1024 + 1]));
  }

  @Test
  @DifferenceRow("never-implemented")
  void a_message_is_to_be_delivered_immediately_or_not_at_all() throws Exception {
    amqp.answers(
        "connection closed: 540",
        "accepted",
        channel -> channel.basicPublish("", queue(channel), false, true, null, BODY));
  }

  @Test
  @DifferenceRow("never-implemented")
  void prefetch_is_limited_by_bytes() throws Exception {
    amqp.answers(
        "connection closed: 540", "accepted", channel -> channel.basicQos(1_000_000, 1, false));
  }
}
