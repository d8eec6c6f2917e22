package mercury.shops;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An answer, and what is wrong with how it is sent. Immutable.
 *
 * @param status the code
 * @param type of the body
 * @param body the text; empty for no body
 * @param headers others than those of the body
 * @param delayMillis how long it is held back
 * @param cut whether the connection ends in the middle of the body
 */
record ShopsAnswer(
    int status,
    String type,
    String body,
    Map<String, String> headers,
    int delayMillis,
    boolean cut) {

  ShopsAnswer(int status, String type, String body, Map<String, String> headers) {
    this(status, type, body, headers, 0, false);
  }

  static ShopsAnswer json(int status, JsonNode json) {
    return new ShopsAnswer(status, "application/json", json.toString(), Map.of());
  }

  static ShopsAnswer empty(int status) {
    return new ShopsAnswer(status, "", "", Map.of());
  }

  ShopsAnswer withHeaders(Map<String, String> others) {
    return new ShopsAnswer(status, type, body, others, delayMillis, cut);
  }

  ShopsAnswer after(int millis) {
    return new ShopsAnswer(status, type, body, headers, millis, cut);
  }

  ShopsAnswer cutShort() {
    return new ShopsAnswer(status, type, body, headers, delayMillis, true);
  }

  /** Sends it, whole or cut, without the delay. */
  void sendTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    if (body.isEmpty()) {
      return;
    }
    byte[] bytes = body.getBytes(UTF_8);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes, 0, cut ? bytes.length / 2 : bytes.length);
    // what has begun can only be cut: Jetty ends the connection, since the length is not reached
    response.flushBuffer();
  }
}
