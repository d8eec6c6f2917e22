package mercury.harness.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Messages that were delivered and went back to the broker, which will deliver them again. */
final class Returned {

  /** More are forgotten, the oldest first: their redelivery gets a number of its own. */
  private static final int REMEMBERED = 10_000;

  private final List<Fingerprint> messages = new ArrayList<>();

  void addAll(Collection<Fingerprint> more) {
    messages.addAll(more);
    if (messages.size() > REMEMBERED) {
      messages.subList(0, messages.size() - REMEMBERED).clear();
    }
  }

  /** Takes out the message that looks like this one and was delivered first. */
  Optional<Fingerprint> take(Fingerprint message) {
    return take(messages, message);
  }

  static Optional<Fingerprint> take(Collection<Fingerprint> from, Fingerprint message) {
    Optional<Fingerprint> found =
        from.stream().filter(message::isLike).min(Comparator.comparing(Fingerprint::number));
    found.ifPresent(from::remove);
    return found;
  }
}
