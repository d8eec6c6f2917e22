package mercury.kit.differences.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A consumer that writes down what it gets and leaves the rest to the question. Thread-safe. */
final class Inbox extends DefaultConsumer {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<Long> tags = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final Semaphore written = new Semaphore(0);
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
    write(
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
    write("cancelled by the broker");
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
    if (written.tryAcquire(count, Interview.DEADLINE_MS, TimeUnit.MILLISECONDS)) {
      written.release(count); // they still count for who asks next
    }
    return this;
  }

  private void write(String line) {
    lines.add(line);
    written.release();
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
