package mercury.harness.amqp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The messages that were delivered and requeued: the broker will deliver them again. */
final class RequeuedMessages {

  /** The most messages kept; the oldest are dropped, and get a new number when redelivered. */
  private static final int REMEMBERED = 10_000;

  private final List<MessageFingerprint> messages = new ArrayList<>();

  void addAll(Collection<MessageFingerprint> more) {
    messages.addAll(more);
    if (messages.size() > REMEMBERED) {
      messages.subList(0, messages.size() - REMEMBERED).clear();
    }
  }

  /** Removes the message that looks like this one and was delivered first. */
  Optional<MessageFingerprint> takeMatching(MessageFingerprint message) {
    return takeMatching(messages, message);
  }

  static Optional<MessageFingerprint> takeMatching(
      Collection<MessageFingerprint> from, MessageFingerprint message) {
    Optional<MessageFingerprint> found =
        from.stream().filter(message::isLike).min(Comparator.comparing(MessageFingerprint::number));
    found.ifPresent(from::remove);
    return found;
  }
}
