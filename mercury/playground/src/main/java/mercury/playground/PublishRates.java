package mercury.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.http.client.domain.ExchangeInfo;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The counts of messages that each connection published to each exchange of a RabbitMQ. The
 * management API gives them for one exchange at a time, and its HTTP client does not map them. For
 * one thread.
 */
final class PublishRates {

  /** A limit, since more requests would cost more than the lines on the page are worth. */
  private static final int MAX_EXCHANGES = 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI api;
  private final String credentials;

  /** Takes the address of the API with user and password. */
  PublishRates(URI api) {
    this.api = api;
    this.credentials =
        "Basic " + Base64.getEncoder().encodeToString(api.getUserInfo().getBytes(UTF_8));
  }

  List<BrokerSnapshot.PublishCount> read(List<ExchangeInfo> exchanges)
      throws IOException, InterruptedException {
    List<BrokerSnapshot.PublishCount> all = new ArrayList<>();
    for (ExchangeInfo exchange : used(exchanges)) {
      for (JsonNode from : details(exchange.getName()).path("incoming")) {
        all.add(
            new BrokerSnapshot.PublishCount(
                from.at("/channel_details/connection_name").asString(""),
                exchange.getName(),
                from.at("/stats/publish").asLong(0)));
      }
    }
    return all;
  }

  private static List<ExchangeInfo> used(List<ExchangeInfo> exchanges) {
    return exchanges.stream()
        .filter(one -> one.getMessageStats() != null && one.getMessageStats().getPublishIn() > 0)
        .limit(MAX_EXCHANGES)
        .toList();
  }

  private JsonNode details(String exchange) throws IOException, InterruptedException {
    String name = exchange.isEmpty() ? "amq.default" : exchange;
    String address =
        "%s://%s:%s/api/exchanges/%%2F/%s"
            .formatted(
                api.getScheme(),
                api.getHost(),
                api.getPort(),
                URLEncoder.encode(name, UTF_8).replace("+", "%20"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", credentials)
            .timeout(Duration.ofSeconds(5))
            .build();
    return JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
  }
}
