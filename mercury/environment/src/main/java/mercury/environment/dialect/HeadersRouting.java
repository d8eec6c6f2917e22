package mercury.environment.dialect;

import java.util.List;
import java.util.function.Consumer;

/** A headers exchange: the arguments of the binding are compared with the message's headers. */
final class HeadersRouting implements BindingTable {

  private record Entry(HeadersMatch match, Destination destination) {}

  private volatile List<Entry> entries = List.of();

  @Override
  public void set(List<Binding> bindings) {
    entries =
        bindings.stream()
            .map(binding -> new Entry(HeadersMatch.of(binding.arguments()), binding.destination()))
            .toList();
  }

  @Override
  public void match(String key, Message message, Consumer<Destination> found) {
    for (Entry entry : entries) {
      if (entry.match().matches(message.headers())) {
        found.accept(entry.destination());
      }
    }
  }
}
