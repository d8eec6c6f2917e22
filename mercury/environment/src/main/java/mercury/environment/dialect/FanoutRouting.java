package mercury.environment.dialect;

import java.util.List;
import java.util.function.Consumer;

/** A fanout exchange: every binding matches. */
final class FanoutRouting implements BindingTable {

  private volatile List<Destination> all = List.of();

  @Override
  public void set(List<Binding> bindings) {
    all = bindings.stream().map(Binding::destination).distinct().toList();
  }

  @Override
  public void match(String key, Message message, Consumer<Destination> found) {
    all.forEach(found);
  }
}
