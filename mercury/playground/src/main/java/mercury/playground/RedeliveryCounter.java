package mercury.playground;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.qpid.server.model.Queue;
import org.apache.qpid.server.protocol.v0_8.ConsumerTarget_0_8;
import org.apache.qpid.server.queue.QueueConsumer;

/**
 * Counts the redeliveries of each queue of the embedded broker. Keeps a count as long as the queue,
 * because the consumer may be gone. Thread-safe.
 */
final class RedeliveryCounter {

  private static final Map<Queue<?>, LongAdder> BY_QUEUE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private RedeliveryCounter() {}

  static void count(ConsumerTarget_0_8 target) {
    target.getConsumers().stream()
        .filter(consumer -> consumer instanceof QueueConsumer<?, ?>)
        .map(consumer -> ((QueueConsumer<?, ?>) consumer).getQueue())
        .forEach(queue -> BY_QUEUE.computeIfAbsent(queue, any -> new LongAdder()).increment());
  }

  static long of(Queue<?> queue) {
    return Optional.ofNullable(BY_QUEUE.get(queue)).map(LongAdder::sum).orElse(0L);
  }
}
