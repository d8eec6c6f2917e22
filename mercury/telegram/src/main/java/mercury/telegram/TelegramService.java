package mercury.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import mercury.environment.CourseService;
import mercury.environment.EmbeddedServer;
import mercury.environment.ServerSettings;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;

/** Telegram's Bot API, embedded as a {@link BotApi}. Stateless. */
public final class TelegramService implements CourseService {

  @Override
  public int order() {
    return 50;
  }

  @Override
  public String id() {
    return "telegram";
  }

  @Override
  public String title() {
    return "Telegram Bot API";
  }

  @Override
  public String standIn() {
    return "Mercury's own stand-in";
  }

  @Override
  public int standardPort() {
    return 8082;
  }

  @Override
  public Map<String, String> variables(int port) {
    return Map.of(ServiceAddresses.TELEGRAM_API_URL, "http://localhost:" + port);
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws IOException {
    BotApi api = BotApi.start(settings.port(), settings.folder());
    return EmbeddedServer.of(api.port(), api::close);
  }

  /** Calls a method with a token that every Bot API refuses, each in Telegram's envelope. */
  @Override
  public void probe(ServiceAddresses addresses) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(addresses.get(ServiceAddresses.TELEGRAM_API_URL) + "/bot0/getMe"))
            .timeout(ServiceProbe.TIMEOUT)
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (!response.body().startsWith("{\"ok\":false")) {
      throw new IOException("the answer is not that of a Bot API");
    }
  }
}
