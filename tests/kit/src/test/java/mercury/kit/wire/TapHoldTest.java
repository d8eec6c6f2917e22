package mercury.kit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.WireFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tap holds back what it was told to, and lets it go in its order. */
class TapHoldTest {

  @RegisterExtension final TapExtension tapped = new TapExtension();

  @Test
  void a_held_confirm_comes_when_it_is_released() throws Exception {
    WireFault hold = tapped.tap().hold(event -> event.is(EventKind.CONFIRM));
    Channel channel = tapped.confirming();
    channel.basicPublish("", tapped.queue(), null, new byte[] {1});
    hold.await(TapExtension.PATIENCE);
    assertThatThrownBy(() -> channel.waitForConfirms(50)).isInstanceOf(TimeoutException.class);
    assertThat(tapped.tap().timeline().count(EventKind.CONFIRM)).isZero();
    assertThat(tapped.ready()).isEqualTo(1);
    hold.release();
    assertThat(tapped.await(EventKind.CONFIRM, 1).confirmed()).containsExactly(1L);
  }

  @Test
  void held_deliveries_come_in_their_order() throws Exception {
    tapped.put("a", "b", "c");
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    try (WireFault hold = tapped.tap().hold(event -> event.is(EventKind.DELIVER))) {
      tapped.consume(deliveries);
      hold.await(TapExtension.PATIENCE);
      assertThat(deliveries).isEmpty();
    }
    for (String body : new String[] {"a", "b", "c"}) {
      assertThat(new String(deliveries.take().getBody(), UTF_8)).isEqualTo(body);
    }
  }

  @Test
  void what_is_held_on_a_connection_that_is_cut_is_lost() throws Exception {
    tapped.put("a");
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    WireFault hold = tapped.tap().hold(event -> event.is(EventKind.DELIVER));
    tapped.consume(deliveries);
    hold.await(TapExtension.PATIENCE);
    tapped.tap().cut();
    hold.release();
    tapped.await(EventKind.CONNECTION_CLOSED, 1);
    assertThat(tapped.tap().timeline().count(EventKind.DELIVER)).isZero();
    assertThat(deliveries).isEmpty();
  }

  @Test
  void a_hold_of_one_direction_leaves_the_other() throws Exception {
    WireFault hold = tapped.tap().hold(event -> event.is(EventKind.ACK));
    tapped.put("a", "b");
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    Channel channel = tapped.consume(deliveries);
    channel.basicAck(deliveries.take().getEnvelope().getDeliveryTag(), false);
    hold.await(TapExtension.PATIENCE);
    tapped.put("c");
    deliveries.take();
    assertThat(new String(deliveries.take().getBody(), UTF_8)).isEqualTo("c");
    hold.release();
    tapped.await(EventKind.ACK, 1);
  }

  @Test
  void a_predicate_that_fails_breaks_the_check_and_not_the_traffic() throws Exception {
    WireFault fault =
        tapped
            .tap()
            .hold(
                event -> {
                  throw new IllegalArgumentException("mine");
                });
    tapped.channel();
    assertThatThrownBy(() -> fault.await(TapExtension.PATIENCE)).hasRootCauseMessage("mine");
  }
}
