package hello.greeting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The reference. */
public final class GreetingServer implements AutoCloseable {

  private static final String NAME = "name=";

  private final HttpServer server;

  private GreetingServer(HttpServer server) {
    this.server = server;
  }

  /** Starts a server on a free port of this machine. */
  public static GreetingServer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hello", GreetingServer::greet);
    server.start();
    return new GreetingServer(server);
  }

  private static void greet(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery(); // decoded
    String name = query != null && query.startsWith(NAME) ? query.substring(NAME.length()) : "";
    if (name.isBlank()) {
      answer(exchange, 400, "Who are you?");
      return;
    }
    answer(exchange, 200, "Hello, " + name + "!");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Returns the port. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.stop(0);
  }
}
