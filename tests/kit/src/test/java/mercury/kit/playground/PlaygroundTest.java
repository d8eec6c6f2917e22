package mercury.kit.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The playground's server on the embedded broker, with the databases and the bucket away. */
class PlaygroundTest {

  /** The names that the bot's manifest gives. */
  private static final Map<String, String> LOCATIONS =
      Map.of("users", "tg_users", "logs", "bot.logs", "bucket", "telegram");

  @AutoClose private static PlaygroundWithServices beside;

  @BeforeAll
  static void start() throws Exception {
    ServiceAddresses nowhere =
        new ServiceAddresses(
            Map.of(
                ServiceAddresses.POSTGRES_DSN, "postgresql://postgres:secret@localhost:1/postgres",
                ServiceAddresses.MONGO_URL, "mongodb://localhost:1",
                ServiceAddresses.S3_ENDPOINT_URL, "http://localhost:1"));
    beside = PlaygroundWithServices.services(nowhere, "rabbit", "telegram");
  }

  @ParameterizedTest
  @MethodSource("pathsOfThePage")
  void the_page_comes_from_here_alone(String path) throws Exception {
    try (PlaygroundClient browser = new PlaygroundClient(URI.create(beside.url()))) {
      HttpResponse<String> response = browser.get(path);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'self'");
      assertThat(response.body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
    }
  }

  static List<String> pathsOfThePage() throws IOException {
    Stream<String> files =
        PageFiles.all().stream().map(file -> "/" + file.toString().replace('\\', '/'));
    return Stream.concat(Stream.of("/"), files).toList();
  }

  @Test
  void who_means_another_server_or_comes_from_another_page_is_refused() throws Exception {
    try (PlaygroundClient browser = new PlaygroundClient(URI.create(beside.url()))) {
      assertThat(browser.statusFor("localhost:" + beside.port())).contains("200");
      assertThat(browser.statusFor("evil.example:" + beside.port())).contains("421");
      for (String path : List.of("/", "/api/events", "/api/people", "/api/do")) {
        var foreign = browser.request(path).header("Origin", "http://evil.example").build();
        assertThat(browser.send(foreign).statusCode()).as(path).isEqualTo(403);
      }
      var own = browser.request("/").header("Origin", beside.url()).build();
      assertThat(browser.send(own).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void people_write_through_the_page_and_hear_the_bot() throws Exception {
    try (PlaygroundClient browser = new PlaygroundClient(URI.create(beside.url())).watching()) {
      String bot = beside.where().get(ServiceAddresses.TELEGRAM_API_URL) + "/bot123456:abc/";
      call(browser, bot + "getMe");
      JsonNode anna =
          PlaygroundClient.json(
                  browser.post(
                      "/api/people",
                      "application/json",
                      "{\"first_name\":\"Анна\"}".getBytes(UTF_8)))
              .get("result");
      String chat = "/api/people/" + anna.get("id").asString();
      browser.post(
          chat + "/messages?bot=123456", "application/json", "{\"text\":\"hi\"}".getBytes(UTF_8));
      byte[] large = new byte[20 << 20];
      HttpResponse<String> sent =
          browser.post(chat + "/files?bot=123456&name=a.bin", "application/octet-stream", large);
      assertThat(PlaygroundClient.json(sent).at("/result/file_size").asInt())
          .isEqualTo(large.length);
      call(browser, bot + "sendMessage?text=hello&chat_id=" + anna.get("id").asString());
      JsonNode people =
          browser.awaitFeed("people", feed -> feed.at("/chats/0/messages").size() == 3);
      assertThat(people.at("/bots/0/waiting")).as("nobody took").hasSize(2);
      call(browser, bot + "getUpdates?offset=" + Long.MAX_VALUE);
      browser.awaitFeed("people", feed -> feed.at("/bots/0/waiting").isEmpty());
      assertThat(people.at("/chats/0/messages/2/text").asString()).isEqualTo("hello");
      String tooLarge =
          String.format(
              Locale.ROOT,
              "POST %s/files?bot=123456&name=b.bin HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: %d\r\n",
              chat,
              beside.port(),
              (50 << 20) + 1);
      assertThat(browser.statusOf(tooLarge)).contains("413");
    }
  }

  @Test
  void a_service_that_is_away_is_a_reason_without_its_password() throws Exception {
    try (PlaygroundClient browser = new PlaygroundClient(URI.create(beside.url())).watching()) {
      for (String feed : LOCATIONS.keySet()) {
        JsonNode away = browser.awaitFeed(feed, now -> now.has("away"));
        assertThat(away.get("away").asString())
            .as(feed)
            .isNotBlank()
            .doesNotContain("secret", "Exception");
        assertThat(away.get("location").asString()).isEqualTo(LOCATIONS.get(feed));
      }
      browser.awaitFeed("broker", now -> now.has("queues"));
    }
  }

  private static void call(PlaygroundClient browser, String url) throws Exception {
    var response = browser.send(HttpRequest.newBuilder(URI.create(url)).build());
    assertThat(response.statusCode()).isEqualTo(200);
  }
}
