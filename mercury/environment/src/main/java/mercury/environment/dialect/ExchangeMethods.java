package mercury.environment.dialect;

import com.rabbitmq.client.LongString;
import java.util.Map;

/** The exchange class of AMQP, with RabbitMQ's bindings between exchanges. Stateless. */
final class ExchangeMethods {

  private static final String ALTERNATE = "alternate-exchange";
  private static final String RESERVED = "amq.";

  private final RabbitVirtualHost host;

  ExchangeMethods(RabbitVirtualHost host) {
    this.host = host;
  }

  void look(String name) {
    QueueMethods.checkNotDefault(name);
    host.existingExchange(name);
  }

  void declare(String name, String type, ExchangeFlags flags, Map<String, Object> arguments) {
    ExchangeType kind = ExchangeType.named(type);
    QueueMethods.checkNotDefault(name);
    checkAlternate(name, arguments);
    Exchange existing = host.exchange(name);
    if (existing != null) {
      checkSame(existing, kind, flags, arguments);
    } else {
      if (name.startsWith(RESERVED)) {
        throw ReplyCode.ACCESS_REFUSED.error(
            "exchange name '%s' contains reserved prefix 'amq.*'", name);
      }
      host.declare(new Exchange(name, kind, flags, arguments));
    }
  }

  void delete(String name, boolean ifUnused) {
    QueueMethods.checkNotDefault(name);
    if (name.startsWith(RESERVED)) {
      throw ReplyCode.ACCESS_REFUSED.error(
          "deletion of system exchange '%s' in vhost '/' not allowed", name);
    }
    Exchange exchange = host.exchange(name);
    if (exchange == null) {
      return;
    }
    if (ifUnused && !exchange.bindings().isEmpty()) {
      throw ReplyCode.PRECONDITION_FAILED.error("exchange '%s' in vhost '/' in use", name);
    }
    host.delete(exchange);
  }

  void bind(String target, String source, String key, Map<String, Object> arguments) {
    QueueMethods.checkNotDefault(target);
    QueueMethods.checkNotDefault(source);
    Exchange to = host.existingExchange(target);
    Exchange from = host.existingExchange(source);
    from.kind().validate(arguments);
    host.bind(from, new Binding(key, to, arguments));
  }

  void unbind(String target, String source, String key, Map<String, Object> arguments) {
    QueueMethods.checkNotDefault(target);
    QueueMethods.checkNotDefault(source);
    Exchange to = host.exchange(target);
    Exchange from = host.exchange(source);
    if (to != null && from != null) {
      host.unbind(from, new Binding(key, to, arguments));
    }
  }

  private static void checkAlternate(String name, Map<String, Object> arguments) {
    if (arguments.containsKey(ALTERNATE) && !(arguments.get(ALTERNATE) instanceof LongString)) {
      throw ReplyCode.PRECONDITION_FAILED.error(
          "invalid type '%s' for arg '%s' in exchange '%s' in vhost '/'",
          WireValue.type(arguments.get(ALTERNATE)), ALTERNATE, name);
    }
  }

  private static void checkSame(
      Exchange exchange, ExchangeType type, ExchangeFlags flags, Map<String, Object> arguments) {
    String what = "exchange '%s' in vhost '/'".formatted(exchange.name());
    ExchangeFlags current = exchange.flags();
    EquivalentDeclaration.property("type", what, type.title(), exchange.type());
    EquivalentDeclaration.property("durable", what, flags.durable(), current.durable());
    EquivalentDeclaration.property("auto_delete", what, flags.autoDelete(), current.autoDelete());
    EquivalentDeclaration.property("internal", what, flags.internal(), current.internal());
    EquivalentDeclaration.argument(ALTERNATE, what, arguments, exchange.arguments());
  }
}
