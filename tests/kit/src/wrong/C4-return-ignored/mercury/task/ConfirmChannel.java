// wrong: The message is mandatory, but nobody listens to what the broker gives back.
// fails: C4.queue
// only: RabbitMQ
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.UUID;

/**
 * A channel on which {@link #publish} returns when the broker has confirmed the message. Many
 * threads share it: their messages are on the way together, and each waits for its own confirm.
 *
 * <ul>
 *   <li><b>P1</b> A message is registered before it is sent, so no answer can miss it.
 *   <li><b>P2</b> Every registered message gets an outcome: by its confirm, its return, the end of
 *       the channel, or the time limit. Nobody waits for ever.
 *   <li><b>P3</b> The first outcome stays. RabbitMQ confirms a returned message too, after the
 *       return; other brokers reject it then.
 *   <li><b>P4</b> Number n is the n-th message sent. A message that got its number and could not be
 *       sent would shift all that follow, so it ends the channel.
 * </ul>
 *
 * <p>Thread-safe.
 */
final class ConfirmChannel implements AutoCloseable {

  /** Declares what is published to. */
  interface Declaration {
    void on(Channel channel) throws IOException;
  }

  private final Channel channel;
  private final Confirms confirms = new Confirms();

  private ConfirmChannel(Channel channel) {
    this.channel = channel;
  }

  static ConfirmChannel open(Connection connection) throws IOException {
    ConfirmChannel opened = new ConfirmChannel(Connections.channel(connection));
    Connections.attempt(opened::listen);
    return opened;
  }

  private void listen() throws IOException {
    channel.addConfirmListener(confirms::confirmed, confirms::rejected);
    channel.addShutdownListener(cause -> confirms.lost(cause.getMessage())); // P2
    channel.confirmSelect();
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  void declare(Declaration declaration) throws IOException {
    Connections.attempt(() -> declaration.on(channel));
  }

  /**
   * Publishes a message and waits for its confirm.
   *
   * @param mandatory whether it is an error when no queue takes the message
   * @throws IOException if the message is not confirmed, or not taken by a queue though mandatory
   */
  void publish(
      String exchange, String routingKey, boolean mandatory, BasicProperties given, byte[] body)
      throws IOException {
    BasicProperties properties = given.getMessageId() == null ? withId(given) : given;
    Confirms.Pending message = new Confirms.Pending(properties.getMessageId());
    long number;
    synchronized (this) {
      number = channel.getNextPublishSeqNo();
      confirms.expect(number, message); // P1
      send(() -> channel.basicPublish(exchange, routingKey, mandatory, properties, body));
    }
    try {
      message.await();
    } finally {
      confirms.forget(number);
    }
  }

  /** Closes the channel. Who waits for a confirm, waits no longer. */
  @Override
  public void close() {
    try {
      channel.abort();
    } catch (IOException e) {
      throw new AssertionError("abort does not complain", e);
    }
  }

  private void send(Connections.Attempt publication) throws IOException {
    try {
      Connections.attempt(publication);
    } catch (IOException | RuntimeException e) {
      close(); // P4
      throw e;
    }
  }

  private static BasicProperties withId(BasicProperties properties) {
    return properties.builder().messageId(UUID.randomUUID().toString()).build();
  }
}
