package mercury.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.harness.amqp.ConnectionSide;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The time line says how a connection or channel ended, and who ended it. */
class TimelineEndsTest {

  @RegisterExtension final TapExtension tapped = new TapExtension();

  @Test
  void an_orderly_close_says_who_closed_and_why() throws Exception {
    Connection connection = tapped.connect();
    connection.createChannel().close();
    connection.close(AMQP.REPLY_SUCCESS, "that was all");

    Timeline seen = tapped.await(EventKind.CONNECTION_CLOSED, 1);
    EventDetail.CloseReason how =
        new EventDetail.CloseReason(ConnectionSide.CLIENT, true, 200, "that was all");
    assertThat(seen.first(EventKind.CONNECTION_CLOSE).orElseThrow().detail()).isEqualTo(how);
    assertThat(seen.first(EventKind.CONNECTION_CLOSED).orElseThrow().detail()).isEqualTo(how);
    assertThat(
            seen.of(EventKind.CONNECTION_OPENED, EventKind.CHANNEL_OPEN, EventKind.CHANNEL_CLOSE))
        .hasSize(3);
  }

  @Test
  void a_channel_that_the_broker_closes_says_why() throws Exception {
    Channel channel = tapped.channel();
    assertThatThrownBy(() -> channel.queueDeclarePassive("no-such-queue")).isNotNull();
    EventDetail.CloseReason how =
        tapped
            .tap()
            .timeline()
            .first(EventKind.CHANNEL_CLOSE)
            .orElseThrow()
            .detail(EventDetail.CloseReason.class);
    assertThat(how.by()).isEqualTo(ConnectionSide.BROKER);
    assertThat(how.code()).isEqualTo(AMQP.NOT_FOUND);
  }

  @Test
  void wrong_credentials_end_with_the_brokers_word() throws Exception {
    var factory = TapExtension.factory(tapped.tap().url());
    factory.setPassword("wrong");
    assertThatThrownBy(() -> tapped.connect(factory)).isNotNull();
    Timeline seen = tapped.await(EventKind.CONNECTION_CLOSED, 1);
    assertThat(seen.count(EventKind.UNDECODABLE)).isZero();
    assertThat(seen.first(EventKind.CONNECTION_CLOSED).orElseThrow().toString())
        .contains("by the broker");
  }
}
