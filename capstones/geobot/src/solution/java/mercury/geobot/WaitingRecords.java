package mercury.geobot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The records that are not in the index yet, in the order in which they came. For one thread. */
final class WaitingRecords {

  private static final int MOST = 500;
  private static final int MOST_BYTES = 5_000_000;
  private static final Duration LONGEST = Duration.ofMillis(800); // the rest of 1 s is for writing

  private record Waiting(ConsumerRecord<byte[], byte[]> record, long since) {}

  private final Deque<Waiting> waiting = new ArrayDeque<>();

  void add(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    long now = System.nanoTime();
    records.forEach(record -> waiting.add(new Waiting(record, now)));
  }

  /** Returns whether they fill a bulk, or the first has waited long enough. */
  boolean areDue() {
    return areMany()
        || (!waiting.isEmpty() && System.nanoTime() - waiting.peek().since() > LONGEST.toNanos());
  }

  boolean areMany() {
    return waiting.size() >= MOST;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Returns those of the next bulk, which stay until they are {@linkplain #drop dropped}. */
  List<ConsumerRecord<byte[], byte[]>> next() {
    List<ConsumerRecord<byte[], byte[]>> next = new ArrayList<>();
    long bytes = 0;
    for (Waiting each : waiting) {
      bytes += Math.max(0, each.record().serializedValueSize());
      if (next.size() == MOST || (bytes > MOST_BYTES && !next.isEmpty())) {
        break;
      }
      next.add(each.record());
    }
    return next;
  }

  /** Drops that many of the first. */
  void drop(int count) {
    for (int i = 0; i < count; i++) {
      waiting.remove();
    }
  }

  /** Forgets those of partitions that others have. */
  void forget(Collection<TopicPartition> partitions) {
    waiting.removeIf(
        each ->
            partitions.contains(
                new TopicPartition(each.record().topic(), each.record().partition())));
  }
}
