package mercury.geobot;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * The work under way: for each partition at most one {@link PartitionWork}, on a thread of its own,
 * so that a slow one keeps no other waiting. For the thread that polls.
 */
final class WorkInHand implements AutoCloseable {

  private record Running(PartitionWork work, Future<?> thread) {}

  private final Map<TopicPartition, Running> running = new HashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final PartitionWork.Step step;

  WorkInHand(PartitionWork.Step step) {
    this.step = step;
  }

  /** Begins with records, whose partitions must not be busy. */
  void begin(ConsumerRecords<byte[], byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      PartitionWork work = new PartitionWork(records.records(partition), step);
      running.put(partition, new Running(work, threads.submit(work)));
    }
  }

  boolean isUnderWay() {
    return !running.isEmpty();
  }

  /** Has all end after the records in hand. */
  void end() {
    running.values().forEach(each -> each.work().end());
  }

  /** Tells how far each has come. */
  void report(OffsetsToCommit offsets) {
    running.forEach(
        (partition, each) -> {
          if (each.work().hasBegun()) {
            offsets.add(partition, each.work().next());
          }
        });
  }

  /** Takes away the work that has ended; returns where each partition goes on. */
  Map<TopicPartition, Long> takeEnded(OffsetsToCommit offsets) {
    Map<TopicPartition, Long> ended = new HashMap<>();
    running.forEach(
        (partition, each) -> {
          if (!each.work().isUnderWay()) {
            ended.put(partition, each.work().next());
          }
        });
    report(offsets); // after the look, or the last offset could be missed
    running.keySet().removeAll(ended.keySet());
    return ended;
  }

  /** Ends the work on partitions after the records in hand; interrupts what takes too long. */
  void end(Collection<TopicPartition> partitions, long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    Map<TopicPartition, Running> theirs = new HashMap<>(running);
    theirs.keySet().retainAll(partitions);
    theirs.values().forEach(each -> each.work().end());
    theirs.values().forEach(each -> awaitOrInterrupt(each, deadline));
  }

  private static void awaitOrInterrupt(Running each, long deadline) {
    try {
      long left = Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
      if (!each.work().awaitEnd(left)) {
        each.work().cancel();
        each.thread().cancel(true);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Forgets the work on partitions that others have. */
  void forget(Collection<TopicPartition> partitions) {
    running.keySet().removeAll(partitions);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
