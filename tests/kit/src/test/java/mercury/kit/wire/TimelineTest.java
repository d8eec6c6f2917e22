package mercury.kit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.ReturnListener;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mercury.harness.wire.Detail;
import mercury.harness.wire.Direction;
import mercury.harness.wire.Kind;
import mercury.harness.wire.NotSeen;
import mercury.harness.wire.Side;
import mercury.harness.wire.Timeline;
import mercury.harness.wire.WireEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a real client does shows on the time line. */
class TimelineTest {

  @RegisterExtension final Tapped tapped = new Tapped();

  @Test
  void a_publish_is_there_with_all_that_it_says_before_its_confirm() throws Exception {
    Channel channel = tapped.confirming();
    AMQP.BasicProperties properties =
        MessageProperties.PERSISTENT_TEXT_PLAIN.builder().headers(Map.of("k", "v")).build();
    channel.basicPublish("", tapped.queue(), true, properties, "привет".getBytes(UTF_8));
    channel.waitForConfirmsOrDie(Tapped.PATIENCE.toMillis());

    Timeline seen = tapped.tap().timeline();
    WireEvent publish = seen.first(Kind.PUBLISH).orElseThrow();
    assertThat(publish.direction()).isEqualTo(Direction.TO_BROKER);
    assertThat(publish.connection()).isEqualTo(1);
    assertThat(publish.channel()).isEqualTo(1);
    assertThat(publish.number()).isEqualTo(1);
    assertThat(publish.detail(Detail.Publish.class).mandatory()).isTrue();
    Detail.Message message = publish.message().orElseThrow();
    assertThat(message.exchange()).isEmpty();
    assertThat(message.routingKey()).isEqualTo(tapped.queue());
    assertThat(message.properties().getDeliveryMode()).isEqualTo(2);
    assertThat(message.properties().getContentType()).isEqualTo("text/plain");
    assertThat(message.properties().getHeaders()).containsKey("k");
    assertThat(message.body().text()).isEqualTo("привет");
    assertThat(message.body().isWhole()).isTrue();
    assertThat(seen.confirmed()).containsExactly(1L);
    assertThat(seen.of(Kind.PUBLISH, Kind.CONFIRM))
        .extracting(WireEvent::kind)
        .containsExactly(Kind.PUBLISH, Kind.CONFIRM);
  }

  @Test
  void one_confirm_for_many_names_them_all() throws Exception {
    Channel channel = tapped.confirming();
    for (int i = 0; i < 100; i++) {
      channel.basicPublish("", tapped.queue(), null, new byte[] {1});
    }
    channel.waitForConfirmsOrDie(Tapped.PATIENCE.toMillis());
    assertThat(tapped.tap().timeline().confirmed()).hasSize(100);
  }

  @Test
  void an_unroutable_message_comes_back_under_its_number() throws Exception {
    Channel channel = tapped.confirming();
    BlockingQueue<String> returned = new LinkedBlockingQueue<>();
    ReturnListener listener = (code, text, exchange, key, properties, body) -> returned.add(key);
    channel.addReturnListener(listener);
    channel.basicPublish("", tapped.queue(), true, null, "1".getBytes(UTF_8));
    channel.basicPublish("", "nowhere", true, null, "2".getBytes(UTF_8));
    assertThat(returned.poll(30, TimeUnit.SECONDS)).isEqualTo("nowhere");

    WireEvent back = tapped.tap().timeline().first(Kind.RETURN).orElseThrow();
    assertThat(back.number()).isEqualTo(2);
    assertThat(back.detail(Detail.Return.class).code()).isEqualTo(AMQP.NO_ROUTE);
  }

  @Test
  void queues_exchanges_and_bindings_are_there_with_flags_and_names() throws Exception {
    Channel channel = tapped.channel();
    String exchange = "x-" + tapped.queue();
    channel.exchangeDeclare(exchange, BuiltinExchangeType.DIRECT, true, false, Map.of());
    String named = channel.queueDeclare().getQueue();
    channel.queueBind(named, exchange, "info");
    channel.queueUnbind(named, exchange, "info");
    channel.queuePurge(named);
    channel.queueDelete(named);
    channel.exchangeDelete(exchange);

    Timeline seen = tapped.tap().timeline();
    Detail.Exchange declared = seen.details(Detail.Exchange.class).get(0);
    assertThat(declared.name()).isEqualTo(exchange);
    assertThat(declared.type()).isEqualTo("direct");
    assertThat(declared.durable()).isTrue();
    Detail.Queue queue = seen.details(Detail.Queue.class).get(0);
    assertThat(queue.name()).isEmpty();
    assertThat(queue.durable()).isFalse();
    assertThat(queue.exclusive()).isTrue();
    assertThat(queue.autoDelete()).isTrue();
    assertThat(seen.details(Detail.Declared.class).get(0).name()).isEqualTo(named);
    assertThat(seen.details(Detail.Binding.class))
        .containsOnly(new Detail.Binding(exchange, named, "info", Map.of()))
        .hasSize(2);
    assertThat(seen.of(Kind.QUEUE_PURGE, Kind.QUEUE_DELETE, Kind.EXCHANGE_DELETE))
        .extracting(event -> event.detail(Detail.Named.class).name())
        .containsExactly(named, named, exchange);
  }

  @Test
  void a_delivery_keeps_its_number_when_it_comes_again() throws Exception {
    publish("a", "b");
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    Channel channel = tapped.channel();
    channel.basicQos(1);
    channel.basicConsume(
        tapped.queue(), false, "me", (tag, message) -> deliveries.add(message), tag -> {});
    Delivery first = next(deliveries);
    assertThat(tapped.tap().numberOf(first)).hasValue(1);
    tapped.tap().handleBegins(first);
    tapped.tap().handleThrows(first);
    channel.basicNack(first.getEnvelope().getDeliveryTag(), false, true);
    for (int i = 0; i < 2; i++) {
      Delivery delivery = next(deliveries);
      tapped.tap().handleBegins(delivery);
      tapped.tap().handleEnds(delivery);
      channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
    }
    channel.basicCancel("me");

    Timeline seen = tapped.tap().timeline();
    assertThat(seen.toString())
        .endsWith(
            "deliver #1 · handle #1 begins · handle #1 throws · nack #1"
                + " · deliver #1 (redelivered) · handle #1 begins · handle #1 ends · ack #1"
                + " · deliver #2 · handle #2 begins · handle #2 ends · ack #2"
                + " · cancel · cancelled");
    assertThat(seen.mostUnsettled()).isEqualTo(1);
    assertThat(seen.details(Detail.Qos.class)).containsExactly(new Detail.Qos(1, false));
    assertThat(seen.details(Detail.Consumer.class))
        .containsExactly(new Detail.Consumer(tapped.queue(), "me", false, false, Map.of()));
    assertThat(seen.count(Kind.CONSUME_OK)).isEqualTo(1);
  }

  @Test
  void one_ack_for_many_names_them_all() throws Exception {
    publish("a", "b", "c");
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    Channel channel = tapped.channel();
    channel.basicConsume(tapped.queue(), false, (tag, m) -> deliveries.add(m), tag -> {});
    next(deliveries);
    next(deliveries);
    channel.basicAck(next(deliveries).getEnvelope().getDeliveryTag(), true);

    WireEvent ack = tapped.await(Kind.ACK, 1).first(Kind.ACK).orElseThrow();
    assertThat(ack.numbers()).containsExactly(1L, 2L, 3L);
    assertThat(ack).hasToString("ack #1–#3");
    assertThat(tapped.tap().timeline().mostUnsettled()).isEqualTo(3);
  }

  @Test
  void a_message_goes_to_another_connection_under_its_number() throws Exception {
    publish("same", "same");
    Connection first = tapped.connect();
    Channel channel = first.createChannel();
    channel.basicConsume(tapped.queue(), false, (tag, message) -> {}, tag -> {});
    tapped.await(Kind.DELIVER, 2);
    first.close();
    Channel second = tapped.channel();
    second.basicConsume(tapped.queue(), false, (tag, message) -> {}, tag -> {});

    assertThat(tapped.await(Kind.DELIVER, 4).of(Kind.DELIVER))
        .extracting(WireEvent::toString)
        .containsExactly(
            "deliver #1", "deliver #2", "deliver #1 (redelivered)", "deliver #2 (redelivered)");
  }

  @Test
  void get_reject_recover_and_transactions_are_there() throws Exception {
    Channel channel = tapped.channel();
    channel.txSelect();
    channel.basicPublish("", tapped.queue(), null, new byte[] {7});
    channel.txCommit();
    channel.txRollback();
    Channel getting = tapped.channel();
    getting.basicGet(tapped.queue(), false);
    getting.basicRecover(true);
    GetResponse got = getting.basicGet(tapped.queue(), false);
    getting.basicReject(got.getEnvelope().getDeliveryTag(), true);
    getting.basicGet(tapped.queue(), true);
    getting.basicGet(tapped.queue(), false);

    assertThat(tapped.tap().timeline().of(Kind.TX_SELECT, Kind.TX_COMMIT, Kind.TX_ROLLBACK))
        .hasSize(3);
    assertThat(
            tapped.tap().timeline().stream()
                .filter(
                    event ->
                        event.is(
                            Kind.GET_OK, Kind.GET_EMPTY, Kind.RECOVER, Kind.REJECT, Kind.PUBLISH))
                .map(WireEvent::toString))
        .containsExactly(
            "publish #1",
            "got #1",
            "recover",
            "got #1 (redelivered)",
            "reject #1",
            "got #1 (redelivered)",
            "got nothing");
  }

  @Test
  void an_orderly_close_says_who_closed_and_why() throws Exception {
    Connection connection = tapped.connect();
    connection.createChannel().close();
    connection.close(AMQP.REPLY_SUCCESS, "that was all");

    Timeline seen = tapped.await(Kind.CONNECTION_CLOSED, 1);
    Detail.Closing how = new Detail.Closing(Side.CLIENT, true, 200, "that was all");
    assertThat(seen.first(Kind.CONNECTION_CLOSE).orElseThrow().detail()).isEqualTo(how);
    assertThat(seen.first(Kind.CONNECTION_CLOSED).orElseThrow().detail()).isEqualTo(how);
    assertThat(seen.of(Kind.CONNECTION_OPENED, Kind.CHANNEL_OPEN, Kind.CHANNEL_CLOSE)).hasSize(3);
  }

  @Test
  void a_channel_that_the_broker_closes_says_why() throws Exception {
    Channel channel = tapped.channel();
    assertThatThrownBy(() -> channel.queueDeclarePassive("no-such-queue")).isNotNull();
    Detail.Closing how =
        tapped
            .tap()
            .timeline()
            .first(Kind.CHANNEL_CLOSE)
            .orElseThrow()
            .detail(Detail.Closing.class);
    assertThat(how.by()).isEqualTo(Side.BROKER);
    assertThat(how.code()).isEqualTo(AMQP.NOT_FOUND);
  }

  @Test
  void wrong_credentials_end_with_the_brokers_word() throws Exception {
    var factory = Tapped.factory(tapped.tap().url());
    factory.setPassword("wrong");
    assertThatThrownBy(() -> tapped.connect(factory)).isNotNull();
    Timeline seen = tapped.await(Kind.CONNECTION_CLOSED, 1);
    assertThat(seen.count(Kind.UNDECODABLE)).isZero();
    assertThat(seen.first(Kind.CONNECTION_CLOSED).orElseThrow().toString())
        .contains("by the broker");
  }

  @Test
  void a_big_body_passes_whole_and_is_kept_in_part() throws Exception {
    byte[] body = new byte[16_000_000]; // RabbitMQ 4 takes 16 MiB by default
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) (i * 31);
    }
    Channel channel = tapped.confirming();
    channel.basicPublish("", tapped.queue(), null, body);
    channel.waitForConfirmsOrDie(Tapped.PATIENCE.toMillis());
    GetResponse got = channel.basicGet(tapped.queue(), true);

    assertThat(got.getBody()).isEqualTo(body);
    Timeline seen = tapped.tap().timeline();
    assertThat(seen.of(Kind.PUBLISH, Kind.GET_OK)).hasSize(2);
    for (WireEvent event : seen.of(Kind.PUBLISH, Kind.GET_OK)) {
      assertThat(event.message().orElseThrow().body().size()).isEqualTo(body.length);
      assertThat(event.message().orElseThrow().body().bytes()).hasSize(64 * 1024);
      assertThat(event.message().orElseThrow().body().is(body)).isTrue();
    }
  }

  @Test
  void an_empty_body_is_a_message_too() throws Exception {
    publish("");
    assertThat(tapped.tap().timeline().details(Detail.Publish.class))
        .hasSize(1)
        .allMatch(publish -> publish.message().body().size() == 0);
  }

  @Test
  void marks_stand_on_the_same_line_and_time_never_goes_back() throws Exception {
    tapped.tap().mark("before");
    publish("a");
    tapped.tap().mark("after");
    List<WireEvent> events = tapped.tap().timeline().events();
    assertThat(events.get(0)).hasToString("before");
    assertThat(events.get(events.size() - 1)).hasToString("after");
    assertThat(events).isSortedAccordingTo(Comparator.comparingLong(WireEvent::nanos));
  }

  @Test
  void a_snapshot_does_not_change() throws Exception {
    Timeline before = tapped.tap().timeline();
    publish("a");
    assertThat(before.events()).isEmpty();
    Timeline after = tapped.tap().timeline();
    tapped.tap().mark("more");
    assertThat(tapped.tap().timeline().since(after))
        .map(WireEvent::toString)
        .containsExactly("more");
    assertThatThrownBy(() -> after.events().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void what_does_not_come_is_told_with_what_came() {
    tapped.tap().mark("only this");
    assertThatThrownBy(
            () ->
                tapped
                    .tap()
                    .await(Duration.ofMillis(20), "an ack", seen -> seen.count(Kind.ACK) > 0))
        .isInstanceOfSatisfying(
            NotSeen.class,
            failure -> {
              assertThat(failure).hasMessage("an ack: not within 20 ms");
              assertThat(failure.timeline()).hasToString("only this");
            });
  }

  private void publish(String... bodies) throws Exception {
    Channel channel = tapped.confirming();
    for (String body : bodies) {
      channel.basicPublish("", tapped.queue(), null, body.getBytes(UTF_8));
    }
    channel.waitForConfirmsOrDie(Tapped.PATIENCE.toMillis());
    channel.close();
  }

  private static Delivery next(BlockingQueue<Delivery> deliveries) throws InterruptedException {
    Delivery delivery = deliveries.poll(30, TimeUnit.SECONDS);
    assertThat(delivery).as("a delivery").isNotNull();
    return delivery;
  }
}
