package mercury.environment.dialect;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The deliveries of a channel that its client has not acknowledged yet, by delivery tag. For one
 * thread.
 */
final class HeldDeliveries {

  private Map<Long, Delivery> held = new LinkedHashMap<>();
  private long lastTag;

  /** Returns the next delivery tag. */
  long nextTag() {
    return ++lastTag;
  }

  /** Returns what is held longest, null where nothing is. */
  Delivery oldest() {
    return held.isEmpty() ? null : held.values().iterator().next();
  }

  void add(long tag, Delivery delivery) {
    held.put(tag, delivery);
  }

  /** Takes out those that a client means; a tag that it does not hold is an error. */
  Map<Long, Delivery> take(long tag, boolean multiple) {
    if (multiple && tag == 0) {
      return takeAll();
    }
    if (!held.containsKey(tag)) {
      throw ReplyCode.PRECONDITION_FAILED.error("unknown delivery tag %d", tag);
    }
    return multiple ? takeUpTo(tag) : Map.of(tag, held.remove(tag));
  }

  Map<Long, Delivery> takeAll() {
    Map<Long, Delivery> all = held;
    held = new LinkedHashMap<>();
    return all;
  }

  /** Puts back what was taken, in the order of the tags. */
  void putBack(Map<Long, Delivery> deliveries) {
    Map<Long, Delivery> sorted = new TreeMap<>(held);
    sorted.putAll(deliveries);
    held = new LinkedHashMap<>(sorted);
  }

  /** Does something with the deliveries of each queue, in order. */
  static void byQueue(
      Iterable<Delivery> deliveries, BiConsumer<RabbitQueue, List<Delivery>> action) {
    Map<RabbitQueue, List<Delivery>> queues = new LinkedHashMap<>();
    for (Delivery delivery : deliveries) {
      queues.computeIfAbsent(delivery.queue(), any -> new ArrayList<>(1)).add(delivery);
    }
    queues.forEach(action);
  }

  private Map<Long, Delivery> takeUpTo(long tag) {
    Map<Long, Delivery> taken = new LinkedHashMap<>();
    Iterator<Map.Entry<Long, Delivery>> all = held.entrySet().iterator();
    for (Map.Entry<Long, Delivery> next = all.next(); next.getKey() <= tag; next = all.next()) {
      taken.put(next.getKey(), next.getValue());
      all.remove();
      if (!all.hasNext()) {
        break;
      }
    }
    return taken;
  }
}
