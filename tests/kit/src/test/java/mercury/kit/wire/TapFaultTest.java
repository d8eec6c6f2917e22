package mercury.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mercury.harness.amqp.ConnectionSide;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.EventNotSeenError;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.amqp.WireFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tap breaks connections the way it says. */
class TapFaultTest {

  @RegisterExtension final TapExtension tapped = new TapExtension();

  @Test
  void a_cut_ends_all_connections_at_once() throws Exception {
    CountDownLatch down = new CountDownLatch(2);
    tapped.connect().addShutdownListener(cause -> down.countDown());
    tapped.connect().addShutdownListener(cause -> down.countDown());
    tapped.tap().cut();
    assertThat(down.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(tapped.await(EventKind.CONNECTION_CLOSED, 2).of(EventKind.CONNECTION_CLOSED))
        .extracting(WireEvent::detail)
        .containsOnly(new EventDetail.CloseReason(ConnectionSide.TAP, false, 0, "cut"));
  }

  @Test
  void a_cut_of_one_connection_leaves_the_others() throws Exception {
    CountDownLatch down = new CountDownLatch(1);
    tapped.connect().addShutdownListener(cause -> down.countDown());
    Channel other = tapped.channel();
    tapped.tap().cut(1);
    assertThat(down.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(other.messageCount(tapped.queue())).isZero();
  }

  @Test
  void a_delivery_that_was_cut_off_reaches_nobody_and_comes_again() throws Exception {
    tapped.put("a");
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    try (WireFault cut = tapped.tap().cutBefore(event -> event.is(EventKind.DELIVER))) {
      tapped.consume(deliveries);
      assertThat(cut.await(TapExtension.PATIENCE).number()).isEqualTo(1);
    }
    tapped.await(EventKind.CONNECTION_CLOSED, 1);
    assertThat(tapped.tap().timeline().count(EventKind.DELIVER)).isZero();
    tapped.consume(deliveries);
    Timeline seen = tapped.await(EventKind.DELIVER, 1);
    assertThat(seen.first(EventKind.DELIVER).orElseThrow()).hasToString("deliver #1 (redelivered)");
    assertThat(seen.first(EventKind.CONNECTION_CLOSED).orElseThrow().detail())
        .isEqualTo(
            new EventDetail.CloseReason(ConnectionSide.TAP, false, 0, "cut before deliver #1"));
    assertThat(deliveries.poll(30, TimeUnit.SECONDS)).isNotNull();
    assertThat(deliveries).isEmpty();
  }

  @Test
  void a_delivery_before_the_cut_reaches_the_client() throws Exception {
    tapped.put("a", "b");
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    tapped.tap().cutAfter(event -> event.is(EventKind.DELIVER));
    tapped.consume(deliveries);
    assertThat(deliveries.poll(30, TimeUnit.SECONDS)).isNotNull();
    Timeline seen = tapped.await(EventKind.CONNECTION_CLOSED, 1);
    assertThat(seen.count(EventKind.DELIVER)).isEqualTo(1);
    assertThat(deliveries).isEmpty();
  }

  @Test
  void one_confirm_becomes_a_nack_of_the_same_message() throws Exception {
    Channel channel = tapped.channel();
    channel.confirmSelect();
    WireFault nack = tapped.tap().nackInstead(event -> event.is(EventKind.CONFIRM));
    channel.basicPublish("", tapped.queue(), null, new byte[0]);
    assertThat(channel.waitForConfirms()).isFalse();
    channel.basicPublish("", tapped.queue(), null, new byte[0]);
    assertThat(channel.waitForConfirms()).isTrue();
    assertThat(nack.await(TapExtension.PATIENCE)).hasToString("confirm #1");
    Timeline seen = tapped.tap().timeline();
    assertThat(seen.of(EventKind.CONFIRM_NACK)).extracting(WireEvent::number).containsExactly(1L);
    assertThat(seen.of(EventKind.CONFIRM)).extracting(WireEvent::number).containsExactly(2L);
  }

  @Test
  void what_is_no_confirm_cannot_become_a_nack() throws Exception {
    tapped.put("a");
    tapped.tap().nackInstead(event -> event.is(EventKind.DELIVER));
    tapped.consume(new LinkedBlockingQueue<>());
    assertThat(tapped.await(EventKind.CONNECTION_CLOSED, 1).count(EventKind.DELIVER)).isZero();
  }

  @Test
  void an_ack_that_was_cut_off_settles_nothing() throws Exception {
    tapped.put("a");
    tapped.tap().cutBefore(event -> event.is(EventKind.ACK));
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    Channel channel = tapped.consume(deliveries);
    channel.basicAck(deliveries.take().getEnvelope().getDeliveryTag(), false);
    tapped.await(EventKind.CONNECTION_CLOSED, 1);
    tapped.consume(deliveries);
    Timeline seen = tapped.await(EventKind.DELIVER, 2);
    assertThat(seen.count(EventKind.ACK)).isZero();
    assertThat(seen.of(EventKind.DELIVER).get(1)).hasToString("deliver #1 (redelivered)");
  }

  @Test
  void an_ack_before_the_cut_reaches_the_broker() throws Exception {
    tapped.put("a");
    tapped.tap().cutAfter(event -> event.is(EventKind.ACK));
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    Channel channel = tapped.consume(deliveries);
    channel.basicAck(deliveries.take().getEnvelope().getDeliveryTag(), false);
    tapped.await(EventKind.CONNECTION_CLOSED, 1);
    tapped.put("b");
    tapped.consume(deliveries);
    assertThat(tapped.await(EventKind.DELIVER, 2).of(EventKind.DELIVER).get(1))
        .hasToString("deliver #2");
  }

  @Test
  void a_publish_that_was_cut_off_is_in_no_queue() throws Exception {
    tapped.tap().cutBefore(event -> event.is(EventKind.PUBLISH) && event.number() == 2);
    Channel channel = tapped.confirming();
    channel.basicPublish("", tapped.queue(), null, new byte[] {1});
    channel.waitForConfirmsOrDie(TapExtension.PATIENCE.toMillis());
    channel.basicPublish("", tapped.queue(), null, new byte[300_000]);
    tapped.await(EventKind.CONNECTION_CLOSED, 1);
    assertThat(tapped.ready()).isEqualTo(1);
    assertThat(tapped.tap().timeline().count(EventKind.PUBLISH)).isEqualTo(1);
  }

  @Test
  void refused_means_connection_refused_and_open_connections_stay() throws Exception {
    Channel channel = tapped.channel();
    String url = tapped.tap().url();
    tapped.tap().refuse();
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(() -> tapped.connect()).isInstanceOf(ConnectException.class);
    }
    assertThat(channel.messageCount(tapped.queue())).isZero();
    tapped.tap().accept();
    assertThat(tapped.tap().url()).isEqualTo(url);
    tapped.connect();
  }

  @Test
  void a_client_recovers_after_a_restart() throws Exception {
    ConnectionFactory factory = TapExtension.factory(tapped.tap().url());
    factory.setAutomaticRecoveryEnabled(true);
    factory.setNetworkRecoveryInterval(20);
    Connection connection = tapped.connect(factory);
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    connection
        .createChannel()
        .basicConsume(tapped.queue(), true, (tag, message) -> deliveries.add(message), tag -> {});
    for (int i = 1; i <= 3; i++) {
      tapped.tap().restart(Duration.ofMillis(100));
      tapped.await(EventKind.CONSUME_OK, i + 1);
      int round = i;
      TapExtension.onBroker(
          channel -> channel.basicPublish("", tapped.queue(), null, new byte[] {(byte) round}));
      assertThat(deliveries.poll(30, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void a_tap_that_is_closed_lets_nothing_hang() throws Exception {
    tapped.put("a");
    WireFault hold = tapped.tap().hold(event -> event.is(EventKind.DELIVER));
    Connection connection = tapped.connect();
    CountDownLatch down = new CountDownLatch(1);
    connection.addShutdownListener(cause -> down.countDown());
    connection.createChannel().basicConsume(tapped.queue(), (tag, m) -> {}, tag -> {});
    hold.await(TapExtension.PATIENCE);
    CompletableFuture<Void> restart =
        CompletableFuture.runAsync(
            () -> {
              try {
                tapped.tap().restart(Duration.ofHours(1));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    tapped.tap().close();
    restart.get(30, TimeUnit.SECONDS);
    assertThat(down.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(TapExtension.threads()).isEmpty();
    assertThatThrownBy(() -> tapped.connect()).isInstanceOf(ConnectException.class);
    tapped.tap().close();
  }

  @Test
  void a_fault_that_does_not_strike_says_so() {
    WireFault fault = tapped.tap().cutBefore(event -> event.is(EventKind.ACK));
    assertThatThrownBy(() -> fault.await(Duration.ofMillis(20)))
        .isInstanceOf(EventNotSeenError.class);
    assertThat(fault.triggeredBy()).isEmpty();
  }
}
