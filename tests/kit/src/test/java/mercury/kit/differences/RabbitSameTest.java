package mercury.kit.differences;

import static mercury.kit.differences.AmqpProbe.exchange;
import static mercury.kit.differences.AmqpProbe.get;
import static mercury.kit.differences.AmqpProbe.publish;
import static mercury.kit.differences.AmqpProbe.queue;
import static mercury.kit.differences.AmqpProbe.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The features that a learner may rely on with either broker: the same assertions for both. */
class RabbitSameTest {

  @RegisterExtension final AmqpProbe amqp = new AmqpProbe();

  @Test
  @DifferenceRow("rabbit-same")
  void exchanges_route_by_their_type() throws Exception {
    Channel channel = amqp.channel();
    String direct = queue(channel);
    String fanout = queue(channel);
    String topic = queue(channel);
    String events = exchange(channel, "direct");
    channel.queueBind(direct, events, "info");
    String all = exchange(channel, "fanout");
    channel.queueBind(fanout, all, "");
    String areas = exchange(channel, "topic");
    channel.queueBind(topic, areas, "disk.*.#");
    publish(channel, events, "info", "one key");
    publish(channel, events, "other", "dropped");
    publish(channel, all, "any", "every queue");
    publish(channel, areas, "disk", "too short");
    publish(channel, areas, "disk.full.now", "a pattern");
    assertThat(get(channel, direct)).isEqualTo("one key");
    assertThat(get(channel, direct)).isNull();
    assertThat(get(channel, fanout)).isEqualTo("every queue");
    assertThat(get(channel, topic)).isEqualTo("a pattern");
  }

  @Test
  @DifferenceRow("rabbit-same")
  void a_headers_exchange_routes_by_all_or_any_header() throws Exception {
    Channel channel = amqp.channel();
    String exchange = exchange(channel, "headers");
    String all = queue(channel);
    String any = queue(channel);
    channel.queueBind(all, exchange, "", Map.of("x-match", "all", "a", "1", "b", "2"));
    channel.queueBind(any, exchange, "", Map.of("x-match", "any", "a", "1", "b", "2"));
    channel.confirmSelect();
    BasicProperties half = new BasicProperties.Builder().headers(Map.of("a", "1")).build();
    channel.basicPublish(exchange, "", half, new byte[0]);
    channel.waitForConfirmsOrDie(10_000);
    assertThat(get(channel, all)).isNull();
    assertThat(get(channel, any)).isNotNull();
  }

  @Test
  @DifferenceRow("rabbit-same")
  void a_requeued_message_comes_back_to_its_place_marked() throws Exception {
    Channel channel = amqp.channel();
    String queue = queue(channel);
    publish(channel, "", queue, "first", "second");
    GetResponse first = channel.basicGet(queue, false);
    channel.basicNack(first.getEnvelope().getDeliveryTag(), false, true);
    GetResponse again = channel.basicGet(queue, true);
    assertThat(again.getBody()).isEqualTo(first.getBody());
    assertThat(first.getEnvelope().isRedeliver()).isFalse();
    assertThat(again.getEnvelope().isRedeliver()).isTrue();
  }

  @Test
  @DifferenceRow("rabbit-same")
  void prefetch_bounds_what_a_consumer_holds() throws Exception {
    Channel channel = amqp.channel();
    String queue = queue(channel);
    List<Long> held = new CopyOnWriteArrayList<>();
    channel.basicQos(2);
    channel.basicConsume(
        queue, false, (tag, message) -> held.add(message.getEnvelope().getDeliveryTag()), t -> {});
    publish(channel.getConnection().createChannel(), "", queue, "1", "2", "3");
    await().until(() -> held.size() == 2);
    channel.basicAck(held.get(0), false);
    await().until(() -> held.size() == 3);
  }

  @Test
  @DifferenceRow("rabbit-same")
  void a_message_expires_by_its_own_property() throws Exception {
    Channel channel = amqp.channel();
    String queue = queue(channel);
    BasicProperties brief = new BasicProperties.Builder().expiration("1").build();
    publish(channel, queue, brief, new byte[0]);
    // not counted down: the embedded broker drops an expired message when it comes to deliver it
    await().pollDelay(Duration.ofMillis(100)).until(() -> get(channel, queue) == null);
  }

  @Test
  @DifferenceRow("rabbit-same")
  void transactions_publish_all_or_nothing() throws Exception {
    Channel channel = amqp.channel();
    String queue = queue(channel);
    channel.txSelect();
    channel.basicPublish("", queue, MessageProperties.MINIMAL_BASIC, new byte[1]);
    channel.txRollback();
    channel.basicPublish("", queue, MessageProperties.MINIMAL_BASIC, new byte[2]);
    channel.txCommit();
    assertThat(channel.basicGet(queue, true).getBody()).hasSize(2);
    assertThat(get(channel, queue)).isNull();
  }

  @Test
  @DifferenceRow("rabbit-same")
  void what_is_not_there_closes_the_channel_with_404() throws Exception {
    amqp.answers(
        "channel closed: 404", "channel closed: 404", c -> c.queueDeclarePassive(unique()));
    amqp.answers(
        "channel closed: 404", "channel closed: 404", c -> publish(c, unique(), "", "nowhere"));
  }
}
