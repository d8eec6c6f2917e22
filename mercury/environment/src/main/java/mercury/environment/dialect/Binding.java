package mercury.environment.dialect;

import java.util.Map;

/**
 * A binding of an exchange. Two that differ only in their arguments are two. Immutable.
 *
 * @param key the routing key, or a pattern for it
 */
record Binding(String key, Destination destination, Map<String, Object> arguments) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Binding that
        && key.equals(that.key)
        && destination == that.destination
        && arguments.toString().equals(that.arguments.toString());
  }

  @Override
  public int hashCode() {
    return key.hashCode() * 31 + System.identityHashCode(destination);
  }
}
