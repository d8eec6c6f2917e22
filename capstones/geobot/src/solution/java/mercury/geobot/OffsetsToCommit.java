package mercury.geobot;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;

/** The offsets whose effects are acknowledged and that are not committed yet. For one thread. */
final class OffsetsToCommit {

  private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
  private final Map<TopicPartition, Long> known = new HashMap<>();
  private final Consumer<?, ?> consumer;

  OffsetsToCommit(Consumer<?, ?> consumer) {
    this.consumer = consumer;
  }

  /** Adds one, unless it is known. */
  void add(TopicPartition partition, long next) {
    Long before = known.put(partition, next);
    if (before == null || before != next) {
      offsets.put(partition, new OffsetAndMetadata(next));
    }
  }

  /** Commits them and waits for it; what could not be committed now remains. */
  void commit() {
    try {
      if (!offsets.isEmpty()) {
        consumer.commitSync(offsets);
        offsets.clear();
      }
    } catch (WakeupException e) {
      commit(); // stop() wakes once; what is done is committed all the same
    } catch (CommitFailedException e) {
      offsets.clear(); // the group has given the partitions to others
    } catch (RetriableException e) {
      return; // the broker is away, or a rebalance is under way
    }
  }

  /** Forgets partitions that others have. */
  void forget(Collection<TopicPartition> partitions) {
    offsets.keySet().removeAll(partitions);
    known.keySet().removeAll(partitions);
  }
}
