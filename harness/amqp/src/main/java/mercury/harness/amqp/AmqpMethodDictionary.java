package mercury.harness.amqp;

import com.rabbitmq.client.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Maps the client library's methods to kinds and details of events. Where one method means two
 * things, its direction decides. Filled once, then thread-safe.
 */
final class AmqpMethodDictionary {

  private record Entry(
      EventKind toBroker,
      EventKind toClient,
      BiFunction<Method, MethodContent, EventDetail> detail) {}

  private final Map<Class<?>, Entry> entries = new ConcurrentHashMap<>();

  /** Adds a method that means the same in both directions. */
  <M extends Method> AmqpMethodDictionary put(
      Class<M> type, EventKind kind, Function<M, EventDetail> detail) {
    return put(type, kind, kind, (method, content) -> detail.apply(method));
  }

  /** Adds a method without details. */
  <M extends Method> AmqpMethodDictionary put(Class<M> type, EventKind kind) {
    return put(type, kind, method -> new EventDetail.None());
  }

  /** Adds a method that carries a message. */
  <M extends Method> AmqpMethodDictionary put(
      Class<M> type, EventKind kind, BiFunction<M, MethodContent, EventDetail> detail) {
    return put(type, kind, kind, detail);
  }

  /** Adds a method whose meaning depends on its direction. */
  <M extends Method> AmqpMethodDictionary put(
      Class<M> type,
      EventKind toBroker,
      EventKind toClient,
      BiFunction<M, MethodContent, EventDetail> detail) {
    entries.put(
        type,
        new Entry(
            toBroker, toClient, (method, content) -> detail.apply(type.cast(method), content)));
    return this;
  }

  Optional<EventDraft> translate(
      int channel, EventDirection direction, Method method, MethodContent content) {
    return entry(method.getClass())
        .map(entry -> draft(entry, channel, direction, entry.detail.apply(method, content)));
  }

  /** Finds the entry of the interface that the library's method class implements. */
  private Optional<Entry> entry(Class<?> implementation) {
    for (Class<?> type : implementation.getInterfaces()) {
      if (entries.containsKey(type)) {
        return Optional.of(entries.get(type));
      }
    }
    return Optional.empty();
  }

  private static EventDraft draft(
      Entry entry, int channel, EventDirection direction, EventDetail detail) {
    EventKind kind = direction == EventDirection.TO_BROKER ? entry.toBroker : entry.toClient;
    return new EventDraft(channel, kind, detail);
  }
}
