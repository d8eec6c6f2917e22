package mercury.shops;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request. Immutable.
 *
 * @param method such as GET
 * @param path below the address
 * @param query the parameters of a GET; of several values of one, the first
 * @param ifNoneMatch the ETags that the client has
 * @param body empty where there is none
 */
record ShopsRequest(
    String method,
    String path,
    Map<String, String> query,
    Optional<String> ifNoneMatch,
    String body) {

  static ShopsRequest of(HttpServletRequest request) throws IOException {
    String below = request.getPathInfo();
    boolean asks = request.getMethod().equals("GET");
    return new ShopsRequest(
        request.getMethod(),
        request.getServletPath() + (below == null ? "" : below),
        asks ? query(request) : Map.of(),
        Optional.ofNullable(request.getHeader("If-None-Match")),
        asks ? "" : new String(request.getInputStream().readAllBytes(), UTF_8));
  }

  /**
   * Returns a whole number of the query.
   *
   * @throws ShopsProblemException if it is another thing, or out of bounds
   */
  int whole(String name, int absent, int min, int max) throws ShopsProblemException {
    String given = query.get(name);
    if (given == null) {
      return absent;
    }
    try {
      int number = Integer.parseInt(given);
      if (min <= number && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw ShopsProblemException.badRequest(
        "%s must be a whole number from %s to %s".formatted(name, min, max));
  }

  private static Map<String, String> query(HttpServletRequest request) {
    Map<String, String> query = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
    return query;
  }
}
