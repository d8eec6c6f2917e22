package mercury.playground;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import com.rabbitmq.http.client.domain.BindingInfo;
import com.rabbitmq.http.client.domain.ChannelInfo;
import com.rabbitmq.http.client.domain.ClientProperties;
import com.rabbitmq.http.client.domain.ConnectionInfo;
import com.rabbitmq.http.client.domain.ConsumerDetails;
import com.rabbitmq.http.client.domain.DestinationType;
import com.rabbitmq.http.client.domain.ExchangeInfo;
import com.rabbitmq.http.client.domain.QueueInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Maps the management API's types to those of a snapshot. Immutable. */
final class ManagementMapper {

  private static final long UNKNOWN = -1;
  private static final String ANY = "undefined";

  private final Map<String, ChannelInfo> channels;
  private final Map<String, Long> published;

  /** Takes the channels, whose counts are those of connections and consumers. */
  ManagementMapper(List<ChannelInfo> channels) {
    this.channels =
        channels.stream()
            .collect(
                Collectors.toMap(ChannelInfo::getName, Function.identity(), (one, same) -> one));
    this.published =
        channels.stream()
            .filter(channel -> channel.getMessageStats() != null)
            .collect(
                groupingBy(
                    channel -> channel.getConnectionDetails().getName(),
                    summingLong(channel -> channel.getMessageStats().getBasicPublish())));
  }

  /** Returns whether it is an exchange other than the default one. */
  static boolean isNamed(ExchangeInfo exchange) {
    return !exchange.getName().isEmpty();
  }

  static BrokerSnapshot.Exchange exchange(ExchangeInfo exchange) {
    return new BrokerSnapshot.Exchange(
        exchange.getName(),
        exchange.getType(),
        exchange.isDurable(),
        alternate(exchange.getArguments()),
        exchange.getMessageStats() == null ? 0 : exchange.getMessageStats().getPublishIn());
  }

  private static String alternate(Map<String, Object> arguments) {
    return arguments != null && arguments.get("alternate-exchange") instanceof String name
        ? name
        : "";
  }

  /** Returns whether it binds to an exchange other than the default one. */
  static boolean isToNamed(BindingInfo binding) {
    return !binding.getSource().isEmpty();
  }

  static BrokerSnapshot.Binding binding(BindingInfo binding) {
    return new BrokerSnapshot.Binding(
        binding.getSource(),
        binding.getDestination(),
        binding.getDestinationType() == DestinationType.QUEUE,
        binding.getRoutingKey(),
        arguments(binding));
  }

  /** Gives a value that stands for any as null; the API says "undefined" for it. */
  private static Map<String, Object> arguments(BindingInfo binding) {
    Map<String, Object> arguments =
        new HashMap<>(Optional.ofNullable(binding.getArguments()).orElseGet(Map::of));
    arguments.replaceAll((name, value) -> ANY.equals(value) ? null : value);
    return arguments;
  }

  static BrokerSnapshot.Queue queue(QueueInfo queue) {
    boolean counted = queue.getMessageStats() != null;
    return new BrokerSnapshot.Queue(
        queue.getName(),
        queue.isDurable(),
        queue.isExclusive(),
        known(queue.getMessagesReady()),
        known(queue.getMessagesUnacknowledged()),
        counted ? queue.getMessageStats().getBasicPublish() : 0,
        counted ? queue.getMessageStats().getRedeliver() : 0);
  }

  /** Takes a count that RabbitMQ has not collected yet, which the client gives as -1, for 0. */
  private static long known(long count) {
    return Math.max(0, count);
  }

  /** Gives the consumer the counts of its channel, if it is the only consumer there. */
  BrokerSnapshot.Consumer consumer(ConsumerDetails consumer) {
    Optional<ChannelInfo> alone =
        Optional.ofNullable(channels.get(consumer.getChannelDetails().getName()))
            .filter(channel -> channel.getConsumerCount() == 1);
    return new BrokerSnapshot.Consumer(
        consumer.getConsumerTag(),
        consumer.getQueueDetails().getName(),
        consumer.getChannelDetails().getConnectionName(),
        consumer.getPrefetchCount(),
        !consumer.isAckRequired(),
        alone.map(channel -> (long) channel.getMessagesUnacknowledged()).orElse(UNKNOWN),
        alone.map(ManagementMapper::delivered).orElse(UNKNOWN));
  }

  private static long delivered(ChannelInfo channel) {
    return channel.getMessageStats() == null
        ? 0
        : channel.getMessageStats().getBasicDeliver()
            + channel.getMessageStats().getBasicDeliverNoAck();
  }

  BrokerSnapshot.Connection connection(ConnectionInfo connection) {
    String name = connection.getName();
    return new BrokerSnapshot.Connection(name, label(connection), published.getOrDefault(name, 0L));
  }

  private static String label(ConnectionInfo connection) {
    return Optional.ofNullable(connection.getClientProperties())
        .map(ClientProperties::getConnectionName)
        .orElseGet(connection::getName);
  }
}
