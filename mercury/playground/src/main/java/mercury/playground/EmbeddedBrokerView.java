package mercury.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.qpid.server.message.MessageInfo;
import org.apache.qpid.server.model.Connection;
import org.apache.qpid.server.model.Content;
import org.apache.qpid.server.model.Exchange;
import org.apache.qpid.server.model.Queue;
import org.apache.qpid.server.queue.QueueConsumer;
import org.apache.qpid.server.virtualhost.QueueManagingVirtualHost;

/** The embedded broker of this JVM, by its own model. */
final class EmbeddedBrokerView implements BrokerView {

  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final QueueManagingVirtualHost<?> host;

  EmbeddedBrokerView(QueueManagingVirtualHost<?> host) {
    this.host = host;
  }

  @Override
  public Duration interval() {
    return INTERVAL;
  }

  @Override
  public BrokerSnapshot snapshot() {
    return RecentPublishers.of(host).addTo(current());
  }

  private BrokerSnapshot current() {
    return new BrokerSnapshot(
        "Apache Qpid Broker-J",
        0,
        host.getChildren(Exchange.class).stream().map(EmbeddedBrokerView::exchange).toList(),
        host.getChildren(Exchange.class).stream().flatMap(EmbeddedBrokerView::bindings).toList(),
        host.getChildren(Queue.class).stream().map(EmbeddedBrokerView::queue).toList(),
        host.getChildren(Queue.class).stream().flatMap(EmbeddedBrokerView::consumers).toList(),
        host.getConnections().stream().map(EmbeddedBrokerView::connection).toList(),
        host.getConnections().stream().flatMap(EmbeddedBrokerView::publishings).toList());
  }

  @Override
  public QueuePeek peek(String name, int max) throws PlaygroundNotFoundException, IOException {
    Queue<?> queue = host.getAttainedQueue(name);
    if (queue == null) {
      throw new PlaygroundNotFoundException("there is no queue %s any more".formatted(name));
    }
    List<QueuePeek.Message> messages = new ArrayList<>();
    if (max > 0) {
      for (MessageInfo info : queue.getMessageInfo(0, max - 1, true)) {
        messages.add(message(queue, info));
      }
    }
    return new QueuePeek(messages, "");
  }

  @Override
  public void cut(String name) throws PlaygroundNotFoundException {
    host.getConnections().stream()
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

  private static BrokerSnapshot.Exchange exchange(Exchange<?> exchange) {
    return new BrokerSnapshot.Exchange(
        exchange.getName(), exchange.getType(), exchange.isDurable(), exchange.getMessagesIn());
  }

  private static Stream<BrokerSnapshot.Binding> bindings(Exchange<?> exchange) {
    return exchange.getBindings().stream()
        .map(
            binding ->
                new BrokerSnapshot.Binding(
                    exchange.getName(), binding.getDestination(), binding.getBindingKey()));
  }

  private static BrokerSnapshot.Queue queue(Queue<?> queue) {
    return new BrokerSnapshot.Queue(
        queue.getName(),
        queue.isDurable(),
        queue.isExclusive(),
        queue.getAvailableMessages(),
        queue.getUnacknowledgedMessages(),
        queue.getTotalEnqueuedMessages(),
        RedeliveryCounter.of(queue));
  }

  private static Stream<BrokerSnapshot.Consumer> consumers(Queue<?> queue) {
    return queue.getConsumers().stream().map(consumer -> consumer(queue, consumer));
  }

  private static BrokerSnapshot.Consumer consumer(Queue<?> queue, QueueConsumer<?, ?> consumer) {
    ConsumerCredit credit = ConsumerCredit.of(consumer.getTarget());
    return new BrokerSnapshot.Consumer(
        credit.tag(),
        queue.getName(),
        credit.connection(),
        credit.prefetch(),
        credit.autoAck(),
        consumer.getUnacknowledgedMessages(),
        consumer.getMessagesOut());
  }

  private static BrokerSnapshot.Connection connection(Connection<?> connection) {
    return new BrokerSnapshot.Connection(
        connection.getName(), label(connection), connection.getMessagesIn());
  }

  private static String label(Connection<?> connection) {
    return connection instanceof WatchedConnection watched
        ? watched.label()
        : connection.getRemoteAddress().replaceFirst("^/", "");
  }

  private static Stream<BrokerSnapshot.PublishCount> publishings(Connection<?> connection) {
    return connection instanceof WatchedConnection watched
        ? watched.publishings().stream()
        : Stream.empty();
  }

  private static QueuePeek.Message message(Queue<?> queue, MessageInfo info) throws IOException {
    return new QueuePeek.Message(
        info.getTo() == null ? "" : info.getTo(),
        info.getMimeType() == null ? "" : info.getMimeType(),
        body(queue, info),
        info.getSize(),
        info.getDeliveryCount() > 0);
  }

  private static String body(Queue<?> queue, MessageInfo info) throws IOException {
    Content content = queue.getMessageContent(info.getId(), QueuePeek.MAX_BODY_BYTES, false, false);
    if (content == null) {
      return ""; // it is gone by now
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      content.write(bytes);
      return bytes.toString(UTF_8);
    } finally {
      content.release();
    }
  }
}
