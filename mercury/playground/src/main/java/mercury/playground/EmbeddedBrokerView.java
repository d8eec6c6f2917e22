package mercury.playground;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.environment.EmbeddedRabbitServer;
import mercury.environment.dialect.ClientConnection;
import mercury.environment.dialect.Consumer;
import mercury.environment.dialect.Exchange;
import mercury.environment.dialect.PeekedMessage;
import mercury.environment.dialect.RabbitQueue;

/** The embedded broker of this JVM, by its own model. */
final class EmbeddedBrokerView implements BrokerView {

  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final EmbeddedRabbitServer server;
  private final RecentPublishers recent = new RecentPublishers(System::nanoTime);

  EmbeddedBrokerView(EmbeddedRabbitServer server) {
    this.server = server;
    server.virtualHost().addListener(this::remember);
  }

  private void remember(ClientConnection closed) {
    List<BrokerSnapshot.PublishCount> counts = publishings(closed).toList();
    if (!counts.isEmpty()) {
      recent.add(connection(closed), counts);
    }
  }

  @Override
  public Duration interval() {
    return INTERVAL;
  }

  @Override
  public BrokerSnapshot snapshot() {
    return recent.addTo(current());
  }

  private BrokerSnapshot current() {
    return new BrokerSnapshot(
        "Apache Qpid Broker-J",
        0,
        exchanges().map(EmbeddedBrokerView::exchange).toList(),
        exchanges().flatMap(EmbeddedBrokerView::bindings).toList(),
        queues().map(EmbeddedBrokerView::queue).toList(),
        queues().flatMap(EmbeddedBrokerView::consumers).toList(),
        server.connections().stream().map(EmbeddedBrokerView::connection).toList(),
        server.connections().stream().flatMap(EmbeddedBrokerView::publishings).toList());
  }

  @Override
  public QueuePeek peek(String name, int max) throws PlaygroundNotFoundException {
    RabbitQueue queue = server.virtualHost().queue(name);
    if (queue == null) {
      throw new PlaygroundNotFoundException("there is no queue %s any more".formatted(name));
    }
    return new QueuePeek(
        queue.peek(max, QueuePeek.MAX_BODY_BYTES).stream()
            .map(EmbeddedBrokerView::message)
            .toList(),
        "");
  }

  @Override
  public void cut(String name) throws PlaygroundNotFoundException {
    server.connections().stream()
        .filter(connection -> connection.getName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new PlaygroundNotFoundException(
                    "there is no connection %s any more".formatted(name)))
        .delete();
  }

  /** Leaves the broker running: it belongs to the environment. */
  @Override
  public void close() {}

  private Stream<Exchange> exchanges() {
    return server.virtualHost().exchanges().stream().filter(exchange -> !exchange.name().isEmpty());
  }

  private Stream<RabbitQueue> queues() {
    return server.virtualHost().queues().stream();
  }

  private static BrokerSnapshot.Exchange exchange(Exchange exchange) {
    return new BrokerSnapshot.Exchange(
        exchange.name(),
        exchange.type(),
        exchange.isDurable(),
        Optional.ofNullable(exchange.alternate()).orElse(""),
        exchange.messagesIn());
  }

  private static Stream<BrokerSnapshot.Binding> bindings(Exchange exchange) {
    return exchange.bound().stream()
        .map(
            bound ->
                new BrokerSnapshot.Binding(
                    exchange.name(),
                    bound.name(),
                    bound.isQueue(),
                    bound.key(),
                    bound.arguments()));
  }

  private static BrokerSnapshot.Queue queue(RabbitQueue queue) {
    return new BrokerSnapshot.Queue(
        queue.name(),
        queue.isDurable(),
        queue.isExclusive(),
        queue.readyCount(),
        queue.unacknowledgedCount(),
        queue.arrivals(),
        queue.redeliveries());
  }

  private static Stream<BrokerSnapshot.Consumer> consumers(RabbitQueue queue) {
    return queue.consumers().stream().map(consumer -> consumer(queue, consumer));
  }

  private static BrokerSnapshot.Consumer consumer(RabbitQueue queue, Consumer consumer) {
    return new BrokerSnapshot.Consumer(
        consumer.tag(),
        queue.name(),
        consumer.connection(),
        consumer.prefetch(),
        consumer.autoAck(),
        consumer.unacknowledged(),
        consumer.delivered());
  }

  private static BrokerSnapshot.Connection connection(ClientConnection connection) {
    String label =
        connection.label().isEmpty()
            ? connection.getRemoteAddress().replaceFirst("^/", "")
            : connection.label();
    long published = connection.published().values().stream().mapToLong(count -> count).sum();
    return new BrokerSnapshot.Connection(connection.getName(), label, published);
  }

  private static Stream<BrokerSnapshot.PublishCount> publishings(ClientConnection connection) {
    return connection.published().entrySet().stream()
        .map(
            to ->
                new BrokerSnapshot.PublishCount(connection.getName(), to.getKey(), to.getValue()));
  }

  private static QueuePeek.Message message(PeekedMessage message) {
    return new QueuePeek.Message(
        message.exchange(),
        message.contentType(),
        message.beginning(),
        message.size(),
        message.redelivered());
  }
}
