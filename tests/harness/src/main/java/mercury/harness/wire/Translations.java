package mercury.harness.wire;

import com.rabbitmq.client.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A dictionary from the client library's methods to kinds and details, told apart by the direction
 * in which they go where one method means two things. Filled once, then thread-safe.
 */
final class Translations {

  private record Entry(Kind toBroker, Kind toClient, BiFunction<Method, Content, Detail> detail) {}

  private final Map<Class<?>, Entry> entries = new ConcurrentHashMap<>();

  /** A method that means the same both ways. */
  <M extends Method> Translations put(Class<M> type, Kind kind, Function<M, Detail> detail) {
    return put(type, kind, kind, (method, content) -> detail.apply(method));
  }

  /** A method that says nothing more. */
  <M extends Method> Translations put(Class<M> type, Kind kind) {
    return put(type, kind, method -> new Detail.None());
  }

  /** A method with content. */
  <M extends Method> Translations put(
      Class<M> type, Kind kind, BiFunction<M, Content, Detail> detail) {
    return put(type, kind, kind, detail);
  }

  /** A method of which the direction decides what it means. */
  <M extends Method> Translations put(
      Class<M> type, Kind toBroker, Kind toClient, BiFunction<M, Content, Detail> detail) {
    entries.put(
        type,
        new Entry(
            toBroker, toClient, (method, content) -> detail.apply(type.cast(method), content)));
    return this;
  }

  Optional<Draft> translate(int channel, Direction direction, Method method, Content content) {
    return entry(method.getClass())
        .map(entry -> draft(entry, channel, direction, entry.detail.apply(method, content)));
  }

  /** The entry of the interface that the library's class of a method implements. */
  private Optional<Entry> entry(Class<?> implementation) {
    for (Class<?> type : implementation.getInterfaces()) {
      if (entries.containsKey(type)) {
        return Optional.of(entries.get(type));
      }
    }
    return Optional.empty();
  }

  private static Draft draft(Entry entry, int channel, Direction direction, Detail detail) {
    Kind kind = direction == Direction.TO_BROKER ? entry.toBroker : entry.toClient;
    return new Draft(channel, kind, detail);
  }
}
