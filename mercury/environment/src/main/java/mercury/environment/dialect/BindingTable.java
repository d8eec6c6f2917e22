package mercury.environment.dialect;

import java.util.List;
import java.util.function.Consumer;

/** The bindings of one exchange, and how its type routes by them. Thread-safe. */
interface BindingTable {

  /** Replaces all bindings. Called by one thread at a time. */
  void set(List<Binding> bindings);

  /** Hands over each destination that the message matches by that key, some perhaps repeatedly. */
  void match(String key, Message message, Consumer<Destination> found);
}
