package mercury.aggregator;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answers about products (A8). Thread-safe. */
final class ProductRoutes {

  private static final int NOT_FOUND = 404;

  private final Products products;

  ProductRoutes(Products products) {
    this.products = products;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/products", this::page);
    routes.get("/products/{id}", this::product);
    routes.get("/products/{id}/history", this::history);
  }

  private void page(Context request) throws Exception {
    ProductQuery query = ProductQuery.of(new ApiParameters(request::queryParam));
    List<SortedProduct> found = products.page(query);
    boolean more = found.size() > query.limit();
    List<SortedProduct> page = more ? found.subList(0, query.limit()) : found;
    String next =
        more ? ProductCursor.behind(query.sort(), page.get(page.size() - 1)).text() : null;
    ApiAnswers.tagged(
        request,
        "{\"products\":%s,\"next\":%s}"
            .formatted(array(page.stream().map(SortedProduct::view).toList()), json(next)));
  }

  private void product(Context request) throws Exception {
    Optional<String> view = products.find(request.pathParam("id"));
    if (view.isPresent()) {
      ApiAnswers.tagged(request, view.get());
    } else {
      notFound(request);
    }
  }

  private void history(Context request) throws Exception {
    String id = request.pathParam("id");
    List<String> lines = products.history(id);
    if (lines.isEmpty()) {
      notFound(request);
    } else {
      ApiAnswers.tagged(request, "{\"id\":%s,\"versions\":%s}".formatted(json(id), array(lines)));
    }
  }

  private static void notFound(Context request) {
    ApiAnswers.problem(request, NOT_FOUND, "there is no product " + request.pathParam("id"));
  }

  private static String json(String text) {
    return CollectorJson.write(text);
  }

  private static String array(List<String> objects) {
    return objects.stream().collect(Collectors.joining(",", "[", "]"));
  }
}
