package mercury.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deliveries, and what becomes of them, are on the time line under their numbers. */
class TimelineDeliveriesTest {

  @RegisterExtension final TapExtension tapped = new TapExtension();

  @Test
  void a_delivery_keeps_its_number_when_it_comes_again() throws Exception {
    tapped.publish("a", "b");
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
    assertThat(seen.maxUnsettled()).isEqualTo(1);
    assertThat(seen.details(EventDetail.Qos.class)).containsExactly(new EventDetail.Qos(1, false));
    assertThat(seen.details(EventDetail.Consumer.class))
        .containsExactly(new EventDetail.Consumer(tapped.queue(), "me", false, false, Map.of()));
    assertThat(seen.count(EventKind.CONSUME_OK)).isEqualTo(1);
  }

  @Test
  void one_ack_for_many_names_them_all() throws Exception {
    tapped.publish("a", "b", "c");
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    Channel channel = tapped.channel();
    channel.basicConsume(tapped.queue(), false, (tag, m) -> deliveries.add(m), tag -> {});
    next(deliveries);
    next(deliveries);
    channel.basicAck(next(deliveries).getEnvelope().getDeliveryTag(), true);

    WireEvent ack = tapped.await(EventKind.ACK, 1).first(EventKind.ACK).orElseThrow();
    assertThat(ack.numbers()).containsExactly(1L, 2L, 3L);
    assertThat(ack).hasToString("ack #1–#3");
    assertThat(tapped.tap().timeline().maxUnsettled()).isEqualTo(3);
  }

  @Test
  void a_message_goes_to_another_connection_under_its_number() throws Exception {
    tapped.publish("same", "same");
    Connection first = tapped.connect();
    Channel channel = first.createChannel();
    channel.basicConsume(tapped.queue(), false, (tag, message) -> {}, tag -> {});
    tapped.await(EventKind.DELIVER, 2);
    first.close();
    Channel second = tapped.channel();
    second.basicConsume(tapped.queue(), false, (tag, message) -> {}, tag -> {});

    assertThat(tapped.await(EventKind.DELIVER, 4).of(EventKind.DELIVER))
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

    assertThat(
            tapped
                .tap()
                .timeline()
                .of(EventKind.TX_SELECT, EventKind.TX_COMMIT, EventKind.TX_ROLLBACK))
        .hasSize(3);
    assertThat(
            tapped.tap().timeline().stream()
                .filter(
                    event ->
                        event.is(
                            EventKind.GET_OK,
                            EventKind.GET_EMPTY,
                            EventKind.RECOVER,
                            EventKind.REJECT,
                            EventKind.PUBLISH))
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

  private static Delivery next(BlockingQueue<Delivery> deliveries) throws InterruptedException {
    Delivery delivery = deliveries.poll(30, TimeUnit.SECONDS);
    assertThat(delivery).as("a delivery").isNotNull();
    return delivery;
  }
}
