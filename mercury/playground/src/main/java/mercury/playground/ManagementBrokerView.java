package mercury.playground;

import com.rabbitmq.http.client.Client;
import com.rabbitmq.http.client.ClientParameters;
import com.rabbitmq.http.client.domain.ExchangeInfo;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A RabbitMQ by its management API. What is there shows at once; its counts are up to 5 seconds
 * late, because RabbitMQ collects them only so often.
 */
final class ManagementBrokerView implements BrokerView {

  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int MAX_LAG_MILLIS = 5000;
  private static final String HOST = "/";

  private final Optional<String> url;
  private Client client;
  private volatile PublishRates rates;
  private final RecentPublishers recent = new RecentPublishers(System::nanoTime);
  private BrokerSnapshot before;

  /**
   * Takes {@code RABBITMQ_MANAGER_URL}, as {@code http://user:password@localhost:15672}; the user
   * and password are guest where it names none.
   */
  ManagementBrokerView(Optional<String> url) {
    this.url = url;
  }

  @Override
  public Duration interval() {
    return INTERVAL;
  }

  @Override
  public BrokerSnapshot snapshot() throws IOException, InterruptedException {
    BrokerSnapshot now = current();
    if (before != null) {
      recent.addMissing(before, now);
    }
    before = now;
    return recent.addTo(now);
  }

  private BrokerSnapshot current() throws IOException, InterruptedException {
    Client rabbit = client();
    ManagementMapper now = new ManagementMapper(rabbit.getChannels());
    List<ExchangeInfo> exchanges = rabbit.getExchanges(HOST);
    return new BrokerSnapshot(
        "RabbitMQ " + rabbit.getOverview().getServerVersion(),
        MAX_LAG_MILLIS,
        exchanges.stream()
            .filter(ManagementMapper::isNamed)
            .map(ManagementMapper::exchange)
            .toList(),
        rabbit.getBindings(HOST).stream()
            .filter(ManagementMapper::isToNamed)
            .map(ManagementMapper::binding)
            .toList(),
        rabbit.getQueues(HOST).stream().map(ManagementMapper::queue).toList(),
        rabbit.getConsumers(HOST).stream().map(now::consumer).toList(),
        rabbit.getConnections().stream().map(now::connection).toList(),
        rates.read(exchanges));
  }

  /** Shows none: RabbitMQ can only deliver a message and requeue it, marked as redelivered. */
  @Override
  public QueuePeek peek(String queue, int max) {
    return new QueuePeek(List.of(), "taken");
  }

  @Override
  public void cut(String name) throws PlaygroundNotFoundException, IOException {
    if (client().getConnections().stream().noneMatch(there -> there.getName().equals(name))) {
      throw new PlaygroundNotFoundException("there is no connection %s any more".formatted(name));
    }
    client().closeConnection(name, "cut in the playground");
  }

  /** Has nothing to close: the HTTP client ends by itself. */
  @Override
  public void close() {}

  private synchronized Client client() throws IOException {
    if (client == null) {
      connect(
          url.orElseThrow(
              () ->
                  new IOException(
                      "RABBITMQ_MANAGER_URL is not set, so nobody can look into RabbitMQ")));
    }
    return client;
  }

  private void connect(String address) throws IOException {
    try {
      URI uri = new URI(address);
      String user = uri.getUserInfo() == null ? "guest:guest" : uri.getUserInfo();
      URI api = new URI(uri.getScheme(), user, uri.getHost(), uri.getPort(), "/api/", null, null);
      rates = new PublishRates(api);
      client = new Client(new ClientParameters().url(api.toString()));
    } catch (URISyntaxException | MalformedURLException | IllegalArgumentException e) {
      // without the exception's own message, which would repeat the address, with its password
      throw new IOException("RABBITMQ_MANAGER_URL must look like http://user:password@host:15672");
    }
  }
}
