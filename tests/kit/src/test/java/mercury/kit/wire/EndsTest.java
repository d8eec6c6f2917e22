package mercury.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.harness.wire.Detail;
import mercury.harness.wire.Kind;
import mercury.harness.wire.Side;
import mercury.harness.wire.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The time line says how a connection or channel ended, and who ended it. */
class EndsTest {

  @RegisterExtension final Tapped tapped = new Tapped();

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
}
