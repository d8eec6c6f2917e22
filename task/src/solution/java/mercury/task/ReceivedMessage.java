package mercury.task;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;

/**
 * A delivery and the channel that it came over. It can be settled at this channel only: on another
 * one its delivery tag means another message, or none.
 */
record ReceivedMessage(Delivery delivery, Channel channel) {

  private static final boolean MULTIPLE = false; // each message is settled by itself (W3)
  private static final boolean REQUEUE = true;

  /** A settlement of the message. */
  private interface Settlement {
    void send(long deliveryTag) throws IOException;
  }

  boolean isRedelivered() {
    return delivery.getEnvelope().isRedeliver();
  }

  /** Tells that the channel is closed; the broker then delivers the message again by itself. */
  boolean isLost() {
    return !channel.isOpen();
  }

  /** Tells the broker that the message is done and may be forgotten. */
  void acknowledge() {
    settle(tag -> channel.basicAck(tag, MULTIPLE));
  }

  /** Lets the broker deliver the message again. */
  void giveBack() {
    settle(tag -> channel.basicNack(tag, MULTIPLE, REQUEUE));
  }

  private void settle(Settlement settlement) {
    synchronized (channel) { // handlers settle in threads of their own
      try {
        settlement.send(delivery.getEnvelope().getDeliveryTag());
      } catch (IOException | ShutdownSignalException e) {
        // the channel is lost, and the broker delivers the message again
      }
    }
  }
}
