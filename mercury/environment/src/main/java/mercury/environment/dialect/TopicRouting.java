package mercury.environment.dialect;

import java.util.List;
import java.util.function.Consumer;

/** A topic exchange: the key of the binding is a pattern for the routing key. */
final class TopicRouting implements BindingTable {

  private record Entry(TopicPattern pattern, Destination destination) {}

  private volatile List<Entry> entries = List.of();

  @Override
  public void set(List<Binding> bindings) {
    entries =
        bindings.stream()
            .map(binding -> new Entry(TopicPattern.of(binding.key()), binding.destination()))
            .toList();
  }

  @Override
  public void match(String key, Message message, Consumer<Destination> found) {
    String[] words = TopicPattern.words(key);
    for (Entry entry : entries) {
      if (entry.pattern().matches(words)) {
        found.accept(entry.destination());
      }
    }
  }
}
