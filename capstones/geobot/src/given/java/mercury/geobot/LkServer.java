package mercury.geobot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * LK: takes requests over HTTP and sends each as an event, by your {@link EventProducer}. It says
 * 202 when the event is written, 400 or 413 when it cannot be one, and 503 when Kafka does not take
 * it. Thread-safe.
 */
public final class LkServer implements AutoCloseable {

  private static final int THREADS = 16;

  private final HttpServer http;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final List<LkRoute> routes;
  private final EventProducer producer;

  private LkServer(HttpServer http, List<LkRoute> routes, EventProducer producer) {
    this.http = http;
    this.routes = routes;
    this.producer = producer;
  }

  /**
   * Starts it; when this returns it listens.
   *
   * @throws IOException if the port is taken
   */
  public static LkServer start(LkConfig config) throws IOException {
    HttpServer http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), config.port()), 0);
    LkServer server =
        new LkServer(http, LkRoute.to(config.topics()), new EventProducer(config.kafka()));
    http.createContext("/", server::answer);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /** Returns the port on which it listens. */
  public int port() {
    return http.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        reply(exchange, 202, "application/json", EventJson.writeValue(accept(exchange)));
      } catch (LkProblemException e) {
        reply(exchange, e.status(), "application/problem+json", e.json());
      }
    }
  }

  private Map<String, Object> accept(HttpExchange exchange) throws IOException, LkProblemException {
    String path = exchange.getRequestURI().getPath();
    LkRoute route =
        routes.stream()
            .filter(each -> path.equals("/" + each.action()))
            .findFirst()
            .orElseThrow(() -> new LkProblemException(404, "there is no " + path));
    if (!exchange.getRequestMethod().equals("POST")) {
      throw new LkProblemException(405, path + " takes POST only");
    }
    LkRequest request = LkRequest.read(exchange.getRequestBody());
    SentRecord sent = send(route, request);
    return Map.of(
        "id", request.id(),
        "topic", sent.topic(),
        "partition", sent.partition(),
        "offset", sent.offset());
  }

  private SentRecord send(LkRoute route, LkRequest request) throws LkProblemException {
    try {
      return producer.send(route.topic(), request.id(), request.event(route));
    } catch (NotSentException e) {
      throw new LkProblemException(503, "Kafka does not take events now");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LkProblemException(503, "this service is stopping");
    }
  }

  private static void reply(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Ends the requests under way and closes the producer. */
  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    producer.close();
  }
}
