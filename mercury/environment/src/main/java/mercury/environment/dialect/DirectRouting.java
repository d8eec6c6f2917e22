package mercury.environment.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A direct exchange: the key of the binding is the routing key. */
final class DirectRouting implements BindingTable {

  private volatile Map<String, List<Destination>> byKey = Map.of();

  @Override
  public void set(List<Binding> bindings) {
    Map<String, List<Destination>> fresh = new HashMap<>();
    for (Binding binding : bindings) {
      fresh.computeIfAbsent(binding.key(), any -> new ArrayList<>()).add(binding.destination());
    }
    byKey = fresh;
  }

  @Override
  public void match(String key, Message message, Consumer<Destination> found) {
    byKey.getOrDefault(key, List.of()).forEach(found);
  }
}
