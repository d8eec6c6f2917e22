package mercury.geobot;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work on some records of one partition, one after the other. {@link #next()} moves past a
 * record only when its effect is acknowledged. Thread-safe.
 */
final class PartitionWork implements Runnable {

  /** A step of the work: one record. */
  interface Step {
    /**
     * Takes a record.
     *
     * @param cancelled whether others have it meanwhile
     * @return whether the effect is acknowledged
     */
    boolean take(ConsumerRecord<byte[], byte[]> record, BooleanSupplier cancelled)
        throws InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(PartitionWork.class);

  private final List<ConsumerRecord<byte[], byte[]>> records;
  private final Step step;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean ending;
  private volatile boolean cancelled;
  private volatile long next;

  PartitionWork(List<ConsumerRecord<byte[], byte[]>> records, Step step) {
    this.records = records;
    this.step = step;
    this.next = records.get(0).offset();
  }

  @Override
  public void run() {
    try {
      for (ConsumerRecord<byte[], byte[]> record : records) {
        if (ending || !step.take(record, () -> cancelled)) {
          return;
        }
        next = record.offset() + 1;
      }
    } catch (InterruptedException e) {
      LOG.warn("a record of {} is left to others", records.get(0).topic());
    } finally {
      ended.countDown();
    }
  }

  /** Returns the offset of the first record that is not done. */
  long next() {
    return next;
  }

  /** Returns whether a record is done. */
  boolean hasBegun() {
    return next > records.get(0).offset();
  }

  boolean isUnderWay() {
    return ended.getCount() > 0;
  }

  /** Has it end after the record in hand. */
  void end() {
    ending = true;
  }

  /** Tells it that others have its records; the caller interrupts it, too. */
  void cancel() {
    ending = true;
    cancelled = true;
  }

  /** Waits for its end; returns whether it came. */
  boolean awaitEnd(long millis) throws InterruptedException {
    return ended.await(millis, TimeUnit.MILLISECONDS);
  }
}
