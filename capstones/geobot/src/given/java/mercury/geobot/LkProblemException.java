package mercury.geobot;

import java.util.LinkedHashMap;
import java.util.Map;

/** Thrown for a request that LK refuses; it is told as RFC 9457 wants it. */
final class LkProblemException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  LkProblemException(int status, String detail) {
    super(detail);
    this.status = status;
  }

  int status() {
    return status;
  }

  /** Returns the body of the answer, {@code application/problem+json}. */
  byte[] json() {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title());
    problem.put("status", status);
    problem.put("detail", getMessage());
    return EventJson.writeValue(problem);
  }

  private String title() {
    return switch (status) {
      case 400 -> "Bad Request";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 413 -> "Content Too Large";
      default -> "Service Unavailable";
    };
  }
}
