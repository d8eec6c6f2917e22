package mercury.harness.amqp;

import java.util.Objects;

/**
 * Recognises a message that comes again, since AMQP gives it no identity: by where it went and what
 * it said. Headers do not count, because brokers add to them.
 *
 * @param number the message's number
 */
record MessageFingerprint(
    long number, String exchange, String routingKey, String messageId, long size, int hash) {

  static MessageFingerprint of(long number, EventDetail.Message message) {
    return new MessageFingerprint(
        number,
        message.exchange(),
        message.routingKey(),
        message.properties().getMessageId(),
        message.body().size(),
        message.body().hashCode());
  }

  boolean isLike(MessageFingerprint other) {
    return hash == other.hash
        && size == other.size
        && exchange.equals(other.exchange)
        && routingKey.equals(other.routingKey)
        && Objects.equals(messageId, other.messageId);
  }
}
