package mercury.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import mercury.harness.amqp.DecisiveEvents;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.EventTraits;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The events on which a verdict rests are chosen by what they say. */
class DecisiveEventsTest {

  @RegisterExtension final TapExtension tapped = new TapExtension();

  @Test
  void a_trait_is_the_kind_or_what_the_details_say() throws Exception {
    Timeline seen = declared();
    assertThat(chosen(seen, "QUEUE_DECLARE")).hasSize(2);
    assertThat(chosen(seen, "QUEUE_DECLARE.transient")).hasSize(1);
    assertThat(chosen(seen, "QOS.one", "QOS.global")).hasSize(1);
    assertThat(chosen(seen, "QOS.some")).isEmpty();
    assertThat(EventTraits.of(seen.first(EventKind.QUEUE_DECLARE).orElseThrow()))
        .contains("QUEUE_DECLARE", "QUEUE_DECLARE.unnamed", "QUEUE_DECLARE.exclusive");
  }

  @Test
  void a_channel_that_the_broker_closes_decides_whatever_a_suite_says() throws Exception {
    Connection connection = tapped.connect();
    Channel channel = connection.createChannel();
    try {
      channel.queueDeclarePassive("there-is-no-such-queue");
    } catch (IOException expected) {
      // the broker has closed the channel
    }
    Timeline seen =
        tapped
            .tap()
            .await(TapExtension.PATIENCE, "the close", t -> t.count(EventKind.CHANNEL_CLOSE) > 0);
    assertThat(chosen(seen)).singleElement().asString().isEqualTo("close channel");
  }

  @Test
  void an_orderly_end_decides_nothing() throws Exception {
    tapped.connect().close();
    Timeline seen =
        tapped
            .tap()
            .await(TapExtension.PATIENCE, "the end", t -> t.count(EventKind.CONNECTION_CLOSED) > 0);
    assertThat(chosen(seen)).isEmpty();
  }

  private Timeline declared() throws Exception {
    Connection connection = tapped.connect();
    Channel channel = connection.createChannel();
    channel.queueDeclare();
    channel.queueDeclare(tapped.queue(), true, false, false, Map.of());
    channel.basicQos(1);
    return tapped.tap().await(TapExtension.PATIENCE, "all", t -> t.count(EventKind.QOS) > 0);
  }

  private static List<WireEvent> chosen(Timeline timeline, String... traits) {
    DecisiveEvents decisive = new DecisiveEvents(List.of(traits));
    return timeline.stream().filter(decisive::include).toList();
  }
}
