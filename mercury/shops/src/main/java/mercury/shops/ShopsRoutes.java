package mercury.shops;

import java.util.Map;
import java.util.TreeMap;

/** Finds who answers a request. Thread-safe once all are added. */
final class ShopsRoutes {

  private final Map<String, Map<String, ShopsEndpoint>> endpoints = new TreeMap<>();

  ShopsRoutes add(String method, String path, ShopsEndpoint endpoint) {
    endpoints.computeIfAbsent(path, key -> new TreeMap<>()).put(method, endpoint);
    return this;
  }

  /** Returns the answer, which may be an error. */
  ShopsAnswer answer(ShopsRequest request) {
    try {
      return find(request).answer(request);
    } catch (ShopsProblemException e) {
      return e.answer();
    }
  }

  private ShopsEndpoint find(ShopsRequest request) throws ShopsProblemException {
    Map<String, ShopsEndpoint> methods = endpoints.get(request.path());
    if (methods == null) {
      throw ShopsProblemException.notFound(
          "there is nothing at this path; /docs says what there is");
    }
    ShopsEndpoint endpoint = methods.get(request.method());
    if (endpoint == null) {
      String allowed = String.join(", ", methods.keySet());
      throw new ShopsProblemException(
          405, "this path takes %s only".formatted(allowed), Map.of("Allow", allowed));
    }
    return endpoint;
  }
}
