package mercury.shops;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** A request that is answered with an error, as RFC 9457 writes it. Immutable. */
final class ShopsProblemException extends Exception {

  static final String TYPE = "application/problem+json";

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, String> headers;

  /** Makes one whose detail is one sentence. */
  ShopsProblemException(int status, String detail, Map<String, String> headers) {
    super(detail);
    this.status = status;
    this.headers = headers;
  }

  static ShopsProblemException badRequest(String detail) {
    return new ShopsProblemException(400, detail, Map.of());
  }

  static ShopsProblemException notFound(String detail) {
    return new ShopsProblemException(404, detail, Map.of());
  }

  ShopsAnswer answer() {
    return new ShopsAnswer(status, TYPE, json(status, getMessage()), headers);
  }

  static String json(int status, String detail) {
    ObjectNode problem = ShopsJson.object().put("type", "about:blank");
    return problem
        .put("title", HttpStatus.getMessage(status))
        .put("status", status)
        .put("detail", detail)
        .toString();
  }
}
