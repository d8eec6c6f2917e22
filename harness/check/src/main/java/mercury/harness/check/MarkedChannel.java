package mercury.harness.check;

import com.rabbitmq.client.Channel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mercury.harness.amqp.Tap;

/**
 * A channel of a check, past the tap. What it changes at the broker is put on the tap's timeline:
 * without that, a queue that the check deletes would be missing for no reason that anybody sees.
 */
record MarkedChannel(Channel channel, Supplier<Optional<Tap>> tap) {

  private static final Set<String> ACTIONS =
      Set.of(
          "queueDelete",
          "queuePurge",
          "queueDeclare",
          "queueBind",
          "exchangeDelete",
          "exchangeDeclare");

  private static final String PUBLISH = "basicPublish";

  /** Returns the channel, with its marks on the timeline of the tap, if there is one by then. */
  static Channel of(Channel channel, Supplier<Optional<Tap>> tap) {
    MarkedChannel marked = new MarkedChannel(channel, tap);
    return (Channel)
        Proxy.newProxyInstance(
            Channel.class.getClassLoader(),
            new Class<?>[] {Channel.class},
            (proxy, method, arguments) -> marked.call(method, arguments));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    if (arguments != null) {
      name(method.getName(), arguments)
          .ifPresent(
              name -> tap.get().ifPresent(tapped -> tapped.checkActs(method.getName(), name)));
    }
    try {
      return method.invoke(channel, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Returns what the method changes; empty for one that changes nothing. */
  private static Optional<String> name(String method, Object... arguments) {
    if (method.equals(PUBLISH)) {
      return Optional.of(arguments[0].toString().isEmpty() ? text(arguments[1]) : text(arguments));
    }
    return ACTIONS.contains(method) ? Optional.of(text(arguments[0])) : Optional.empty();
  }

  private static String text(Object... parts) {
    return parts.length == 1 ? String.valueOf(parts[0]) : parts[0] + "/" + parts[1];
  }
}
