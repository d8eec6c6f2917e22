package mercury.playground;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import mercury.environment.ServiceAddresses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people of Telegram's stand-in and the newest messages of their chats with every bot that has
 * called: the answer of {@code GET /people?messages=60}. Thread-safe.
 */
final class TelegramPanel implements Panel {

  /** The number of messages of a chat that the page shows. */
  private static final int MAX_MESSAGES = 60;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String telegram;

  private TelegramPanel(String telegram) {
    this.telegram = telegram;
  }

  /** Shows Telegram's stand-in, and takes what people do on the page. */
  public static final class Provider implements PanelProvider {

    @Override
    public String kind() {
      return "telegram";
    }

    @Override
    public Panel open(ServiceAddresses addresses, PanelSettings settings) {
      return new TelegramPanel(addresses.get(ServiceAddresses.TELEGRAM_API_URL));
    }
  }

  @Override
  public Duration interval() {
    return Duration.ofMillis(500);
  }

  @Override
  public Map<String, HttpServlet> servlets() {
    return Map.of("/api/people/*", new PeopleProxyServlet(telegram));
  }

  /** Has nothing to close: the HTTP client ends by itself. */
  @Override
  public void close() {}

  @Override
  public Object read() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(telegram + "/people?messages=" + MAX_MESSAGES))
            .timeout(Duration.ofSeconds(5))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    if (!answer.path("ok").asBoolean()) {
      throw new IOException("what answers there has no people: it is not Mercury's Telegram");
    }
    return answer.get("result");
  }
}
