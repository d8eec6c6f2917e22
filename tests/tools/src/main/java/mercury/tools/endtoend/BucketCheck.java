package mercury.tools.endtoend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mercury.tools.endtoend.BotUsers.Sent;

/**
 * Checks that every document is stored as it was sent, and that nothing else is stored. If a
 * document is the first of its sender's messages to be handled, the bot greets the sender and does
 * not store it: see {@link ChatCheck}.
 */
final class BucketCheck {

  private final List<String> complaints = new ArrayList<>();
  private final Map<Long, Integer> missing = new HashMap<>();

  static BucketCheck of(BotBucketReader bucket, List<Sent> documents) {
    BucketCheck check = new BucketCheck();
    Set<String> unknown = new HashSet<>(bucket.keys());
    for (Sent sent : documents) {
      unknown.remove(sent.key());
      check.compare(sent, bucket.object(sent.key()));
    }
    unknown.forEach(key -> check.complaints.add("nobody sent the object %s".formatted(key)));
    return check;
  }

  /** The faults of the stored objects. */
  List<String> complaints() {
    return complaints;
  }

  /** The number of that person's documents that are not stored. */
  int missing(long person) {
    return missing.getOrDefault(person, 0);
  }

  private void compare(Sent sent, Optional<byte[]> stored) {
    if (stored.isEmpty()) {
      missing.merge(sent.by().id(), 1, Integer::sum);
      return;
    }
    int different = Arrays.mismatch(stored.get(), sent.document().content());
    if (different >= 0) {
      complaints.add(
          String.format(
              Locale.ROOT,
              "the object %s has %d bytes and was sent with %d bytes; they differ at byte %d",
              sent.key(),
              stored.get().length,
              sent.document().size(),
              different));
    }
  }
}
