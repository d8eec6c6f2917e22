package mercury.kit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
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
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventDirection;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.EventNotSeenError;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The timeline shows what a real client does. */
class TimelineTest {

  @RegisterExtension final TapExtension tapped = new TapExtension();

  @Test
  void a_publish_is_there_with_all_that_it_says_before_its_confirm() throws Exception {
    Channel channel = tapped.confirming();
    AMQP.BasicProperties properties =
        MessageProperties.PERSISTENT_TEXT_PLAIN.builder().headers(Map.of("k", "v")).build();
    channel.basicPublish("", tapped.queue(), true, properties, "привет".getBytes(UTF_8));
    channel.waitForConfirmsOrDie(TapExtension.PATIENCE.toMillis());

    Timeline seen = tapped.tap().timeline();
    WireEvent publish = seen.first(EventKind.PUBLISH).orElseThrow();
    assertThat(publish.direction()).isEqualTo(EventDirection.TO_BROKER);
    assertThat(publish.connection()).isEqualTo(1);
    assertThat(publish.channel()).isEqualTo(1);
    assertThat(publish.number()).isEqualTo(1);
    assertThat(publish.detail(EventDetail.Publish.class).mandatory()).isTrue();
    EventDetail.Message message = publish.message().orElseThrow();
    assertThat(message.exchange()).isEmpty();
    assertThat(message.routingKey()).isEqualTo(tapped.queue());
    assertThat(message.properties().getDeliveryMode()).isEqualTo(2);
    assertThat(message.properties().getContentType()).isEqualTo("text/plain");
    assertThat(message.properties().getHeaders()).containsKey("k");
    assertThat(message.body().text()).isEqualTo("привет");
    assertThat(message.body().isWhole()).isTrue();
    assertThat(seen.confirmed()).containsExactly(1L);
    assertThat(seen.of(EventKind.PUBLISH, EventKind.CONFIRM))
        .extracting(WireEvent::kind)
        .containsExactly(EventKind.PUBLISH, EventKind.CONFIRM);
  }

  @Test
  void one_confirm_for_many_names_them_all() throws Exception {
    Channel channel = tapped.confirming();
    for (int i = 0; i < 100; i++) {
      channel.basicPublish("", tapped.queue(), null, new byte[] {1});
    }
    channel.waitForConfirmsOrDie(TapExtension.PATIENCE.toMillis());
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

    WireEvent back = tapped.tap().timeline().first(EventKind.RETURN).orElseThrow();
    assertThat(back.number()).isEqualTo(2);
    assertThat(back.detail(EventDetail.Return.class).code()).isEqualTo(AMQP.NO_ROUTE);
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
    EventDetail.Exchange declared = seen.details(EventDetail.Exchange.class).get(0);
    assertThat(declared.name()).isEqualTo(exchange);
    assertThat(declared.type()).isEqualTo("direct");
    assertThat(declared.durable()).isTrue();
    EventDetail.Queue queue = seen.details(EventDetail.Queue.class).get(0);
    assertThat(queue.name()).isEmpty();
    assertThat(queue.durable()).isFalse();
    assertThat(queue.exclusive()).isTrue();
    assertThat(queue.autoDelete()).isTrue();
    assertThat(seen.details(EventDetail.QueueDeclared.class).get(0).name()).isEqualTo(named);
    assertThat(seen.details(EventDetail.Binding.class))
        .containsOnly(new EventDetail.Binding(exchange, named, "info", Map.of()))
        .hasSize(2);
    assertThat(seen.of(EventKind.QUEUE_PURGE, EventKind.QUEUE_DELETE, EventKind.EXCHANGE_DELETE))
        .extracting(event -> event.detail(EventDetail.EntityName.class).name())
        .containsExactly(named, named, exchange);
  }

  @Test
  void a_big_body_passes_whole_and_is_kept_in_part() throws Exception {
    byte[] body = new byte[16_000_000]; // RabbitMQ 4 takes 16 MiB by default
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) (i * 31);
    }
    Channel channel = tapped.confirming();
    channel.basicPublish("", tapped.queue(), null, body);
    channel.waitForConfirmsOrDie(TapExtension.PATIENCE.toMillis());
    GetResponse got = channel.basicGet(tapped.queue(), true);

    assertThat(got.getBody()).isEqualTo(body);
    Timeline seen = tapped.tap().timeline();
    assertThat(seen.of(EventKind.PUBLISH, EventKind.GET_OK)).hasSize(2);
    for (WireEvent event : seen.of(EventKind.PUBLISH, EventKind.GET_OK)) {
      assertThat(event.message().orElseThrow().body().size()).isEqualTo(body.length);
      assertThat(event.message().orElseThrow().body().bytes()).hasSize(64 * 1024);
      assertThat(event.message().orElseThrow().body().equalsBytes(body)).isTrue();
    }
  }

  @Test
  void an_empty_body_is_a_message_too() throws Exception {
    tapped.publish("");
    assertThat(tapped.tap().timeline().details(EventDetail.Publish.class))
        .hasSize(1)
        .allMatch(publish -> publish.message().body().size() == 0);
  }

  @Test
  void marks_stand_on_the_same_line_and_time_never_goes_back() throws Exception {
    tapped.tap().mark("before");
    tapped.publish("a");
    tapped.tap().mark("after");
    List<WireEvent> events = tapped.tap().timeline().events();
    assertThat(events.get(0)).hasToString("before");
    assertThat(events.get(events.size() - 1)).hasToString("after");
    assertThat(events).isSortedAccordingTo(Comparator.comparingLong(WireEvent::nanos));
  }

  @Test
  void a_snapshot_does_not_change() throws Exception {
    Timeline before = tapped.tap().timeline();
    tapped.publish("a");
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
                    .await(Duration.ofMillis(20), "an ack", seen -> seen.count(EventKind.ACK) > 0))
        .isInstanceOfSatisfying(
            EventNotSeenError.class,
            failure -> {
              assertThat(failure).hasMessage("an ack: not within 20 ms");
              assertThat(failure.timeline()).hasToString("only this");
            });
  }
}
