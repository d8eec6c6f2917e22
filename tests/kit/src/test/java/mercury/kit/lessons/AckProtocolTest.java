package mercury.kit.lessons;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_TEXT_PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.Return;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mercury.tools.lessons.LessonPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests of the statements about the protocol in {@code lessons/ack/README.md} that no program
 * shows.
 */
class AckProtocolTest {

  private static final String QUEUE = "ack";
  private static final byte[] BODY = "Task 0".getBytes(UTF_8);

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("ack").queues(QUEUE);

  @Test
  void a_requeued_message_comes_back_at_once_and_is_marked() throws Exception {
    Channel channel = channelWithOneMessage();
    GetResponse first = channel.basicGet(QUEUE, false);
    assertThat(first.getEnvelope().isRedeliver()).isFalse();
    channel.basicNack(first.getEnvelope().getDeliveryTag(), false, true);
    GetResponse second = channel.basicGet(QUEUE, false);
    assertThat(second.getBody()).isEqualTo(BODY);
    assertThat(second.getEnvelope().isRedeliver()).isTrue();
  }

  @Test
  void acknowledging_twice_closes_the_channel() throws Exception {
    Channel channel = channelWithOneMessage();
    long tag = channel.basicGet(QUEUE, false).getEnvelope().getDeliveryTag();
    channel.basicAck(tag, false);
    channel.basicAck(tag, false);
    eventually().untilAsserted(() -> assertThat(channel.isOpen()).isFalse());
    assertThat(channel.getCloseReason()).hasMessageContaining("406");
  }

  @Test
  void a_message_for_no_queue_is_confirmed_and_only_mandatory_returns_it() throws Exception {
    Channel channel = player.channel();
    List<Return> returned = new CopyOnWriteArrayList<>();
    channel.addReturnListener(returned::add);
    channel.confirmSelect();
    channel.basicPublish("", "no such queue", PERSISTENT_TEXT_PLAIN, BODY);
    assertThat(channel.waitForConfirms(10_000)).isTrue();
    assertThat(returned).isEmpty();

    boolean mandatory = true;
    channel.basicPublish("", "no such queue", mandatory, PERSISTENT_TEXT_PLAIN, BODY);
    assertThat(channel.waitForConfirms(10_000)).isTrue();
    eventually().untilAsserted(() -> assertThat(returned).hasSize(1));
  }

  @Test
  void a_channel_has_transactions_or_confirms_but_not_both() throws Exception {
    Channel channel = player.channel();
    channel.txSelect();
    assertThatThrownBy(channel::confirmSelect).cause().hasMessageContaining("406");
  }

  private Channel channelWithOneMessage() throws Exception {
    Channel channel = player.channel();
    channel.queueDeclare(QUEUE, true, false, false, null);
    channel.basicPublish("", QUEUE, PERSISTENT_TEXT_PLAIN, BODY);
    player.awaitReady(QUEUE, 1);
    return channel;
  }
}
