package mercury.environment.dialect;

import com.rabbitmq.client.impl.LongStringHelper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The queue class of AMQP: declare, bind, purge, delete. For one thread. */
final class QueueMethods {

  private static final String RESERVED = "amq.";

  private final ClientConnection connection;
  private final RabbitVirtualHost host;
  private String last;

  QueueMethods(ClientConnection connection, RabbitVirtualHost host) {
    this.connection = connection;
    this.host = host;
  }

  /** Returns the queue of that name, which a connection may use; empty is the channel's last. */
  RabbitQueue use(String name) {
    RabbitQueue queue = existing(new QueueName(meant(name)));
    queue.checkAccess(connection);
    return queue;
  }

  /** Returns the name that an empty one stands for: the last queue that the channel declared. */
  String meant(String name) {
    if (!name.isEmpty()) {
      return name;
    }
    if (last == null) {
      throw ReplyCode.NOT_FOUND.error("no previously declared queue");
    }
    return last;
  }

  RabbitQueue look(String name) {
    RabbitQueue queue = existing(new QueueName(name));
    queue.checkAccess(connection);
    last = name;
    return queue;
  }

  /** Declares a queue, or finds that it is there as it should be. */
  RabbitQueue declare(
      String asked,
      boolean durable,
      boolean exclusive,
      boolean autoDelete,
      Map<String, Object> all) {
    QueueFlags flags =
        new QueueFlags(durable && !exclusive, autoDelete, exclusive ? connection : null);
    QueueName name = new QueueName(asked.isEmpty() ? GeneratedName.with("amq.gen-") : asked);
    QueueArguments arguments =
        QueueArguments.of(name, flags.durable() && !autoDelete ? typed(all) : all);
    RabbitQueue existing = host.queue(name.name());
    if (existing == null) {
      checkNew(asked, name, flags, arguments);
      RabbitQueue fresh = new RabbitQueue(host, name, flags, arguments);
      existing = host.declare(fresh);
    } else {
      checkSame(existing, flags, arguments);
    }
    existing.used();
    last = name.name();
    return existing;
  }

  /** Says the type that the virtual host gives to queues of none, if they can be of that type. */
  private Map<String, Object> typed(Map<String, Object> all) {
    if (host.defaultType() == QueueType.CLASSIC || all.containsKey(QueueType.ARGUMENT)) {
      return all;
    }
    Map<String, Object> typed = new LinkedHashMap<>(all);
    typed.put(QueueType.ARGUMENT, LongStringHelper.asLongString(host.defaultType().title()));
    return typed;
  }

  void bind(String queue, String exchange, String key, Map<String, Object> arguments) {
    String name = meant(queue);
    Exchange source = host.existingExchange(exchange);
    checkNotDefault(exchange);
    RabbitQueue target = use(name);
    source.kind().validate(arguments);
    host.bind(source, new Binding(key(queue, name, key), target, arguments));
  }

  void unbind(String queue, String exchange, String key, Map<String, Object> arguments) {
    String name = meant(queue);
    checkNotDefault(exchange);
    Exchange source = host.exchange(exchange);
    RabbitQueue target = host.queue(name);
    if (source != null && target != null) {
      host.unbind(source, new Binding(key(queue, name, key), target, arguments));
    }
  }

  /** Deletes a queue, where it is there. Returns how many messages were ready. */
  int delete(String asked, boolean ifUnused, boolean ifEmpty) {
    String name = meant(asked);
    RabbitQueue queue = host.queue(name);
    if (queue == null) {
      return 0;
    }
    queue.checkAccess(connection);
    checkDeletable(queue, ifUnused, ifEmpty);
    if (ifUnused && !queue.consumers().isEmpty()) {
      throw ReplyCode.PRECONDITION_FAILED.error("%s in use", queue.fullName());
    }
    if (ifEmpty && queue.readyCount() > 0) {
      throw ReplyCode.PRECONDITION_FAILED.error("%s not empty", queue.fullName());
    }
    return host.delete(queue);
  }

  private static void checkDeletable(RabbitQueue queue, boolean ifUnused, boolean ifEmpty) {
    if (queue.arguments().type() == QueueType.QUORUM && (ifUnused || ifEmpty)) {
      throw ReplyCode.NOT_IMPLEMENTED.error(
          "cannot delete %s. queue.delete operations with %s flag set are not supported by quorum queues",
          queue.fullName(), ifUnused ? "if-unused" : "if-empty");
    }
  }

  static void checkNotDefault(String exchange) {
    if (exchange.isEmpty()) {
      throw ReplyCode.ACCESS_REFUSED.error("operation not permitted on the default exchange");
    }
  }

  private RabbitQueue existing(QueueName name) {
    RabbitQueue queue = host.queue(name.name());
    if (queue == null) {
      throw name.absent();
    }
    return queue;
  }

  private static void checkNew(
      String asked, QueueName name, QueueFlags flags, QueueArguments arguments) {
    if (asked.startsWith(RESERVED)) {
      throw ReplyCode.ACCESS_REFUSED.error(
          "queue name '%s' contains reserved prefix 'amq.*'", asked);
    }
    if (arguments.type() == QueueType.QUORUM) {
      if (asked.isEmpty()) {
        throw ReplyCode.PRECONDITION_FAILED.error(
            "Cannot declare a server-named queue for type %s", arguments.type().module());
      }
      checkProperty(name, "exclusive-owner", flags.owner() != null);
      checkProperty(name, "auto-delete", flags.autoDelete());
      checkProperty(name, "non-durable", !flags.durable());
    }
  }

  private static void checkProperty(QueueName queue, String property, boolean isSet) {
    if (isSet) {
      throw ReplyCode.PRECONDITION_FAILED.error("invalid property '%s' for %s", property, queue);
    }
  }

  private static void checkSame(RabbitQueue queue, QueueFlags flags, QueueArguments arguments) {
    if (queue.flags().owner() != flags.owner()) {
      throw queue.fullName().locked();
    }
    String what = queue.fullName().toString();
    EquivalentDeclaration.property("durable", what, flags.durable(), queue.flags().durable());
    EquivalentDeclaration.property(
        "auto_delete", what, flags.autoDelete(), queue.flags().autoDelete());
    EquivalentDeclaration.queueArguments(queue.fullName(), arguments, queue.arguments());
  }

  /** Returns the key of a binding: the queue's name, where neither queue nor key is named. */
  private static String key(String asked, String name, String key) {
    return asked.isEmpty() && key.isEmpty() ? name : key;
  }
}
