package mercury.aggregator;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** The answers about the sender itself (A9). Thread-safe. */
final class HealthRoutes {

  private static final int UNAVAILABLE = 503;
  private static final String UP = CollectorJson.write(Map.of("status", "up"));

  private final SortedMap<String, BooleanSupplier> dependencies;
  private final SenderMetrics metrics;

  /**
   * Makes them.
   *
   * @param dependencies what is asked whether it is there, by its name
   */
  HealthRoutes(Map<String, BooleanSupplier> dependencies, SenderMetrics metrics) {
    this.dependencies = new TreeMap<>(dependencies);
    this.metrics = metrics;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/health/live", request -> ApiAnswers.json(request, UP));
    routes.get("/health/ready", this::ready);
    routes.get(
        "/metrics",
        request -> request.contentType(SenderMetrics.CONTENT_TYPE).result(metrics.text()));
  }

  private void ready(Context request) {
    List<String> away =
        dependencies.keySet().stream()
            .filter(name -> !dependencies.get(name).getAsBoolean())
            .toList();
    if (away.isEmpty()) {
      ApiAnswers.json(request, UP);
    } else {
      ApiAnswers.problem(
          request, UNAVAILABLE, String.join(" and ", away) + " away", Map.of("away", away));
    }
  }
}
