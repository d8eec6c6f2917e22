package mercury.aggregator;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** Writes the answers of the API. Stateless. */
final class ApiAnswers {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private ApiAnswers() {}

  static void json(Context request, String json) {
    request.contentType(JSON).result(json);
  }

  /** Answers with content that a client may have already, and then without it. */
  static void tagged(Context request, String json) {
    ContentTag tag = ContentTag.of(json);
    request.header("ETag", tag.text());
    if (tag.isIn(request.header("If-None-Match"))) {
      request.status(HttpStatus.NOT_MODIFIED_304);
    } else {
      json(request, json);
    }
  }

  /** Answers with a problem of RFC 9457. */
  static void problem(Context request, int status, String detail) {
    problem(request, status, detail, Map.of());
  }

  /**
   * Answers with a problem that has further fields.
   *
   * @param more the fields
   */
  static void problem(Context request, int status, String detail, Map<String, ?> more) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", HttpStatus.getMessage(status));
    problem.put("status", status);
    problem.put("detail", detail);
    problem.putAll(more);
    request.status(status).contentType(PROBLEM).result(CollectorJson.write(problem));
  }
}
