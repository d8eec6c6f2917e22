package mercury.harness.wire;

import java.util.Objects;

/**
 * By what a message is known again, AMQP giving it no identity: where it went and what it said.
 * Headers do not count, since brokers add to them.
 *
 * @param number the message's number
 */
record Fingerprint(
    long number, String exchange, String routingKey, String messageId, long size, int hash) {

  static Fingerprint of(long number, Detail.Message message) {
    return new Fingerprint(
        number,
        message.exchange(),
        message.routingKey(),
        message.properties().getMessageId(),
        message.body().size(),
        message.body().hashCode());
  }

  boolean isLike(Fingerprint other) {
    return hash == other.hash
        && size == other.size
        && exchange.equals(other.exchange)
        && routingKey.equals(other.routingKey)
        && Objects.equals(messageId, other.messageId);
  }
}
