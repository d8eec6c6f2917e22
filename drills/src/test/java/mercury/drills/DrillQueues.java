package mercury.drills;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;

/** Puts messages into queues and gets them back, past the learner's program. */
public final class DrillQueues {

  private static final int ROUND_TRIPS = 20;

  private DrillQueues() {}

  /** Declares the check's queue, durable, and puts a message for each text into it. */
  public static void put(CheckContext context, String... texts) throws Exception {
    context.channel().queueDeclare(context.uniqueName(), true, false, false, Map.of());
    for (String text : texts) {
      publish(context, "", context.uniqueName(), text);
    }
  }

  /** Publishes a persistent message. Returns when the broker has confirmed it. */
  public static void publish(CheckContext context, String exchange, String key, String text)
      throws Exception {
    publish(context, exchange, key, MessageProperties.PERSISTENT_TEXT_PLAIN, text);
  }

  /** Publishes a message with those properties. Returns when the broker has confirmed it. */
  public static void publish(
      CheckContext context, String exchange, String key, BasicProperties properties, String text)
      throws Exception {
    try (Channel channel = context.channel()) {
      channel.confirmSelect();
      channel.basicPublish(exchange, key, properties, text.getBytes(UTF_8));
      channel.waitForConfirms(CheckContext.TIMEOUT.toMillis());
    }
  }

  /** Takes a message out of a queue; fails with that failure mode when none comes. */
  public static GetResponse take(
      CheckContext context, String queue, String failureMode, Object... arguments)
      throws Exception {
    try (Channel channel = context.channel()) {
      return context.found(
          () -> Optional.ofNullable(channel.basicGet(queue, true)), failureMode, arguments);
    }
  }

  /** Returns the text of a message. */
  public static String text(GetResponse message) {
    return new String(message.getBody(), UTF_8);
  }

  /** Returns the numbers of the deliveries that were acknowledged or rejected. */
  public static Set<Long> settled(Timeline timeline) {
    Set<Long> numbers = new TreeSet<>();
    timeline
        .of(EventKind.ACK, EventKind.NACK, EventKind.REJECT)
        .forEach(event -> numbers.addAll(event.numbers()));
    return numbers;
  }

  /**
   * Goes to the broker and back some times: what it has sent to others by then, it sent of itself.
   */
  public static void roundTrips(CheckContext context) throws IOException {
    Channel channel = context.channel();
    for (int i = 0; i < ROUND_TRIPS; i++) {
      channel.exchangeDeclarePassive("amq.direct");
    }
  }
}
