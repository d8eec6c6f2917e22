package mercury.aggregator;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The REST API. Thread-safe. */
final class Api implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Api.class);
  private static final String HOST = "127.0.0.1";
  private static final int WRONG = 400;
  private static final int FAILED = 500;
  private static final int UNAVAILABLE = 503;
  private static final long FINISH_MS = 1_000;

  private final ProductRoutes products;
  private final HealthRoutes health;
  private final SenderMetrics metrics;
  private final Javalin server;

  /** Opens nothing: see {@link #start}. */
  Api(ProductRoutes products, HealthRoutes health, SenderMetrics metrics) {
    this.products = products;
    this.health = health;
    this.metrics = metrics;
    this.server = Javalin.create(this::configure);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.jetty.modifyServer(
        jetty -> {
          jetty.setHandler(new GracefulHandler()); // which waits for the answers under way
          jetty.setStopTimeout(FINISH_MS);
        });
    config.requestLogger.http((request, millis) -> metrics.answered(request.statusCode(), millis));
    products.addTo(config.routes);
    health.addTo(config.routes);
    new DocsRoutes().addTo(config.routes);
    explainFailures(config.routes);
  }

  private static void explainFailures(RoutesConfig routes) {
    routes.exception(
        WrongParameterException.class,
        (e, request) ->
            ApiAnswers.problem(request, WRONG, e.getMessage(), Map.of("parameter", e.parameter())));
    routes.exception(
        HttpResponseException.class,
        (e, request) -> ApiAnswers.problem(request, e.getStatus(), e.getMessage()));
    routes.exception(
        SQLException.class,
        (e, request) -> {
          LOG.warn("{} is not answered: {}", request.path(), e.getMessage());
          ApiAnswers.problem(request, UNAVAILABLE, "the database does not answer");
        });
    routes.exception(
        Exception.class,
        (e, request) -> {
          LOG.error("{} is not answered", request.path(), e);
          ApiAnswers.problem(request, FAILED, "the sender has failed");
        });
  }

  /** Begins to answer, on that port or any free one. */
  void start(int port) {
    server.start(HOST, port);
  }

  int port() {
    return server.port();
  }

  /** Finishes the answers under way, for a moment, and closes the port. */
  @Override
  public void close() {
    server.stop();
  }
}
