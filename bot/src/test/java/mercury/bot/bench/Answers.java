package mercury.bot.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.Arrays;

/** What Telegram, or whatever stands before it, answers on a bad day. */
public final class Answers {

  private Answers() {}

  /** A refusal as Telegram writes it. */
  public static ResponseDefinitionBuilder refusal(int status, String description) {
    return json(
        status,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(status, description));
  }

  /** Too many requests: to be left alone for so many seconds. */
  public static ResponseDefinitionBuilder flood(int seconds) {
    return json(
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after %1$d\",\"parameters\":{\"retry_after\":%1$d}}"
            .formatted(seconds));
  }

  /** Updates, or whatever else the result of a method is. */
  public static ResponseDefinitionBuilder result(String json) {
    return okJson("{\"ok\":true,\"result\":%s}".formatted(json));
  }

  /** A proxy's error page. */
  public static ResponseDefinitionBuilder page() {
    return aResponse().withStatus(502).withBody("<html>Bad Gateway</html>");
  }

  /** 200 OK, and nonsense. */
  public static ResponseDefinitionBuilder garbage() {
    return aResponse().withHeader("Content-Type", "application/json").withBody("{\"ok\":tr");
  }

  /** A download that ends in the middle. */
  public static ResponseDefinitionBuilder half(byte[] content) {
    return aResponse()
        .withHeader("Content-Length", Integer.toString(content.length))
        .withBody(Arrays.copyOf(content, content.length / 2));
  }

  /** The connection breaks. */
  public static ResponseDefinitionBuilder reset() {
    return aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
  }

  private static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }
}
