package mercury.telegram;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends a result or an error in Telegram's envelope. Thread-safe. */
final class BotApiEnvelope {

  private BotApiEnvelope() {}

  static void result(HttpServletResponse response, Object result) throws IOException {
    ObjectNode envelope = BotApiJson.object().put("ok", true);
    envelope.set("result", BotApiJson.MAPPER.valueToTree(result));
    send(response, 200, envelope);
  }

  static void refusal(HttpServletResponse response, BotApiException refusal) throws IOException {
    ObjectNode envelope = refusal(refusal.code(), refusal.getMessage());
    if (!refusal.parameters().isEmpty()) {
      envelope.set("parameters", BotApiJson.MAPPER.valueToTree(refusal.parameters()));
    }
    send(response, refusal.code(), envelope);
  }

  static ObjectNode refusal(int code, String description) {
    return BotApiJson.object()
        .put("ok", false)
        .put("error_code", code)
        .put("description", description);
  }

  static void send(HttpServletResponse response, int status, JsonNode json) throws IOException {
    byte[] bytes = BotApiJson.MAPPER.writeValueAsBytes(json);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
