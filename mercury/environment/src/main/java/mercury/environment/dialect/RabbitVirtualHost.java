package mercury.environment.dialect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.qpid.server.model.Broker;

/**
 * The exchanges and queues of the virtual host {@code /}, the only one. Thread-safe: declaring,
 * binding and deleting happen one after the other.
 */
public final class RabbitVirtualHost {

  /** The broker's setting that names the folder of its data; empty where it keeps none. */
  public static final String DATA = "mercury.rabbit.data";

  /** The broker's setting that says whether its default queue type is quorum: true or false. */
  public static final String QUORUM = "mercury.rabbit.quorum";

  private static final Map<Broker<?>, RabbitVirtualHost> HOSTS = new ConcurrentHashMap<>();
  private static final String DEFAULT = "";

  private final Map<String, Exchange> exchanges = new ConcurrentHashMap<>();
  private final Map<String, RabbitQueue> queues = new ConcurrentHashMap<>();
  private final Router router = new Router(this);
  private final List<ConnectionListener> listeners = new CopyOnWriteArrayList<>();
  private final ReplyAddresses replies = new ReplyAddresses();
  private final ScheduledThreadPoolExecutor timer;
  private final DurableState state;
  private final QueueType defaultType;

  private RabbitVirtualHost(DurableState state, QueueType defaultType) {
    this.state = state;
    this.defaultType = defaultType;
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "rabbit expiry");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    timer.prestartCoreThread(); // not in the middle of somebody's count of threads
    predeclare(DEFAULT, ExchangeType.DIRECT, ExchangeFlags.PREDECLARED);
    for (ExchangeType type : ExchangeType.values()) {
      predeclare("amq." + type.title(), type, ExchangeFlags.PREDECLARED);
    }
    predeclare("amq.match", ExchangeType.HEADERS, ExchangeFlags.PREDECLARED);
    predeclare("amq.rabbitmq.trace", ExchangeType.TOPIC, new ExchangeFlags(true, false, true));
  }

  /** Tells a listener of every connection that ends from now on. */
  public void addListener(ConnectionListener listener) {
    listeners.add(listener);
  }

  /** Tells the listeners and deletes what belongs to a connection that has ended. */
  void connectionClosed(ClientConnection connection) {
    listeners.forEach(listener -> listener.closed(connection));
    deleteExclusive(connection);
  }

  /**
   * Returns the virtual host of a broker, made when it is first asked for, with what was kept
   * before in the folder that the broker's context names.
   */
  public static RabbitVirtualHost of(Broker<?> broker) {
    return HOSTS.computeIfAbsent(broker, any -> open(broker));
  }

  private static RabbitVirtualHost open(Broker<?> broker) {
    String folder = broker.getContextValue(String.class, DATA);
    boolean quorum = broker.getContextValue(Boolean.class, QUORUM);
    QueueType type = quorum ? QueueType.QUORUM : QueueType.CLASSIC;
    if (folder.isEmpty()) {
      return new RabbitVirtualHost(DurableState.NOTHING, type);
    }
    MvStoreState state = MvStoreState.in(Path.of(folder));
    RabbitVirtualHost host = new RabbitVirtualHost(state, type);
    state.recover(host);
    return host;
  }

  /** Forgets the virtual host of a broker that has stopped. */
  public static void forget(Broker<?> broker) {
    RabbitVirtualHost host = HOSTS.remove(broker);
    if (host != null) {
      host.timer.shutdownNow();
      host.state.close();
    }
  }

  /** Returns all exchanges; the default one has the empty name. */
  public Collection<Exchange> exchanges() {
    return List.copyOf(exchanges.values());
  }

  /** Returns all queues. */
  public Collection<RabbitQueue> queues() {
    return List.copyOf(queues.values());
  }

  /** Returns the queue of that name, null where there is none. */
  public RabbitQueue queue(String name) {
    return queues.get(name);
  }

  /** Returns the exchange of that name, null where there is none. */
  Exchange exchange(String name) {
    return exchanges.get(name);
  }

  Exchange existingExchange(String name) {
    Exchange exchange = exchanges.get(name);
    if (exchange == null) {
      throw ReplyCode.NOT_FOUND.error("no exchange '%s' in vhost '/'", name);
    }
    return exchange;
  }

  QueueType defaultType() {
    return defaultType;
  }

  Router router() {
    return router;
  }

  ReplyAddresses replies() {
    return replies;
  }

  DurableState state() {
    return state;
  }

  /** Does something after that many milliseconds. Returns what prevents it. */
  Runnable later(Runnable task, long millis) {
    ScheduledFuture<?> future = timer.schedule(task, millis, TimeUnit.MILLISECONDS);
    return () -> future.cancel(false);
  }

  /** Adds an exchange, or returns the one that has its name. */
  synchronized Exchange declare(Exchange exchange) {
    Exchange existing = exchanges.putIfAbsent(exchange.name(), exchange);
    if (existing == null) {
      state.add(exchange);
    }
    return existing == null ? exchange : existing;
  }

  /** Adds a queue, or returns the one that has its name. */
  synchronized RabbitQueue declare(RabbitQueue queue) {
    RabbitQueue existing = queues.putIfAbsent(queue.name(), queue);
    if (existing == null) {
      state.add(queue);
    }
    return existing == null ? queue : existing;
  }

  synchronized void bind(Exchange source, Binding binding) {
    source.add(binding);
    state.add(source, binding);
  }

  synchronized void unbind(Exchange source, Binding binding) {
    remove(source, binding::equals);
  }

  /** Deletes an exchange with all bindings from it and to it. */
  synchronized void delete(Exchange exchange) {
    if (exchanges.remove(exchange.name(), exchange)) {
      state.remove(exchange);
      exchange.remove(binding -> true).forEach(binding -> state.remove(exchange, binding));
      unbindAll(exchange);
    }
  }

  /** Deletes a queue and tells its consumers. Returns how many messages were ready. */
  int delete(RabbitQueue queue) {
    synchronized (this) {
      if (!queues.remove(queue.name(), queue)) {
        return 0;
      }
      state.remove(queue);
      unbindAll(queue);
    }
    int ready = queue.delete();
    for (Consumer consumer : queue.consumers()) {
      queue.remove(consumer);
      consumer.channel().cancel(consumer);
    }
    return ready;
  }

  /** Deletes the queues that a connection had for itself. */
  void deleteExclusive(ClientConnection owner) {
    for (RabbitQueue queue : queues()) {
      if (queue.flags().owner() == owner) {
        delete(queue);
      }
    }
  }

  private void unbindAll(Destination destination) {
    for (Exchange source : new ArrayList<>(exchanges.values())) {
      remove(source, binding -> binding.destination() == destination);
    }
  }

  private void remove(Exchange source, Predicate<Binding> meant) {
    List<Binding> removed = source.remove(meant);
    removed.forEach(binding -> state.remove(source, binding));
    if (!removed.isEmpty()) {
      deleteIfUnused(source);
    }
  }

  private void deleteIfUnused(Exchange exchange) {
    if (exchange.flags().autoDelete() && exchange.bindings().isEmpty()) {
      delete(exchange);
    }
  }

  private void predeclare(String name, ExchangeType type, ExchangeFlags flags) {
    exchanges.put(name, new Exchange(name, type, flags, Map.of()));
  }
}
