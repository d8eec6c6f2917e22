package mercury.kit.differences.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A consumer that writes down what it gets and leaves the rest to the question. Thread-safe. */
final class Inbox extends DefaultConsumer {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<Long> tags = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final String queue;

  private Inbox(Channel channel, String queue) {
    super(channel);
    this.queue = queue;
  }

  /** Consumes with acknowledgements. */
  static Inbox of(Channel channel, String queue) throws Exception {
    return of(channel, queue, false, Map.of());
  }

  static Inbox of(Channel channel, String queue, boolean autoAck, Map<String, Object> arguments)
      throws Exception {
    Inbox inbox = new Inbox(channel, queue);
    channel.basicConsume(queue, autoAck, "", false, false, arguments, inbox);
    return inbox;
  }

  @Override
  public void handleDelivery(
      String consumer, Envelope envelope, BasicProperties properties, byte[] body) {
    tags.add(envelope.getDeliveryTag());
    bodies.add(new String(body, UTF_8));
    lines.add(
        AnswerText.message(
            envelope.getDeliveryTag(),
            envelope.isRedeliver(),
            envelope.getExchange(),
            envelope.getRoutingKey(),
            properties,
            body));
  }

  @Override
  public void handleCancel(String consumer) {
    lines.add("cancelled by the broker");
  }

  /** Returns what came so far: all that the queue had sent before. */
  List<String> lines() throws Exception {
    settle();
    return List.copyOf(lines);
  }

  /** Returns the bodies of what came so far. */
  List<String> bodies() throws Exception {
    settle();
    return List.copyOf(bodies);
  }

  /** Returns once so many lines have come, at the latest after the deadline. */
  Inbox await(int count) throws InterruptedException {
    long end = System.nanoTime() + Interview.DEADLINE_MS * 1_000_000L;
    while (lines.size() < count && System.nanoTime() < end) {
      Thread.sleep(1);
    }
    return this;
  }

  long tag(int index) {
    return tags.get(index);
  }

  private void settle() throws Exception {
    if (getChannel().isOpen()) {
      getChannel().queueDeclarePassive(queue);
    }
  }
}
