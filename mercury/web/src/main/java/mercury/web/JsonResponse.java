package mercury.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers the page's requests with JSON. Thread-safe. */
public final class JsonResponse {

  private JsonResponse() {}

  /** Sends what Jackson turns into JSON. */
  public static void send(HttpServletResponse response, Object result) throws IOException {
    send(response, 200, result);
  }

  /** Sends an error with its reason, which is one sentence for the person at the page. */
  public static void sendError(HttpServletResponse response, int status, String reason)
      throws IOException {
    send(response, status, Map.of("reason", reason));
  }

  /** Returns the JSON of an error. */
  public static String reason(String reason) {
    return JsonMapper.shared().writeValueAsString(Map.of("reason", reason));
  }

  private static void send(HttpServletResponse response, int status, Object result)
      throws IOException {
    byte[] bytes = JsonMapper.shared().writeValueAsBytes(result);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
