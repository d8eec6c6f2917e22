package mercury.kit.bot;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.json.JsonMapper;

/** A Bot API whose answers, including faults, a test defines. Polls wait for a second. */
final class WireMockTelegram implements BeforeEachCallback, AfterEachCallback {

  static final String TOKEN = "123456:s3cr3t";

  private static final String PROVIDER = "slf4j.provider";
  private static final int POLL_MS = 1_000;

  private final WireMockServer server = new WireMockServer(anyPort());

  /**
   * Returns WireMock's options. WireMock contains its own SLF4J, which would complain about our
   * provider.
   */
  private static WireMockConfiguration anyPort() {
    String provider = System.clearProperty(PROVIDER);
    try {
      return options().dynamicPort().bindAddress("127.0.0.1");
    } finally {
      if (provider != null) {
        System.setProperty(PROVIDER, provider);
      }
    }
  }

  String url() {
    return "http://localhost:" + server.port();
  }

  WireMockServer server() {
    return server;
  }

  /** Defines the updates that a poll from that offset gets. */
  void updatesFrom(long offset, String... updates) {
    server.stubFor(
        post(path("getUpdates"))
            .withRequestBody(
                matchingJsonPath(String.format(Locale.ROOT, "$[?(@.offset == %d)]", offset)))
            .willReturn(result("[" + String.join(",", updates) + "]")));
  }

  /** Defines a file with that content. */
  void file(String id, byte[] content) {
    file(id, aResponse().withBody(content), content.length);
  }

  /** Defines a file whose download gets that response. */
  void file(String id, ResponseDefinitionBuilder download, long size) {
    String found = "{\"file_id\":\"%1$s\",\"file_path\":\"documents/%1$s\",\"file_size\":%2$d}";
    server.stubFor(
        post(path("getFile"))
            .withRequestBody(equalToJson("{\"file_id\":\"%s\"}".formatted(id)))
            .willReturn(result(found.formatted(id, size))));
    server.stubFor(get("/file/bot" + TOKEN + "/documents/" + id).willReturn(download));
  }

  /** Answers the next call of the method like that, and later calls as before. */
  void answerOnce(String method, ResponseDefinitionBuilder answer) {
    server.stubFor(
        post(path(method))
            .inScenario(method)
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("over")
            .atPriority(1)
            .willReturn(answer));
  }

  /** Returns an error as Telegram writes it. */
  static ResponseDefinitionBuilder refusal(int status, String description, int retryAfter) {
    String body =
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":{\"retry_after\":%d}}";
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body.formatted(status, description, retryAfter));
  }

  static ResponseDefinitionBuilder result(String json) {
    return okJson("{\"ok\":true,\"result\":%s}".formatted(json));
  }

  static String path(String method) {
    return "/bot" + TOKEN + "/" + method;
  }

  /** The number of calls of a method. */
  int calls(String method) {
    return server.findAll(postRequestedFor(urlPathEqualTo(path(method)))).size();
  }

  /** The messages that were sent to a chat. */
  List<String> messagesTo(long chat) {
    return server.findAll(postRequestedFor(urlPathEqualTo(path("sendMessage")))).stream()
        .map(request -> JsonMapper.shared().readTree(request.getBodyAsString()))
        .filter(message -> message.get("chat_id").asLong() == chat)
        .map(message -> message.get("text").asString())
        .toList();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    server.start();
    server.stubFor(
        post(path("getUpdates")).atPriority(10).willReturn(result("[]").withFixedDelay(POLL_MS)));
    server.stubFor(post(path("sendMessage")).atPriority(10).willReturn(result("{}")));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    server.stop();
  }
}
