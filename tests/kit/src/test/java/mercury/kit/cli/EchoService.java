package mercury.kit.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import mercury.environment.CourseService;
import mercury.environment.EmbeddedServer;
import mercury.environment.ServerSettings;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;

/** A service that {@link AddedServiceTest} adds to the environment: an HTTP server. */
public final class EchoService implements CourseService {

  private static final String URL = "ECHO_URL";

  @Override
  public int order() {
    return 60;
  }

  @Override
  public String id() {
    return "echo";
  }

  @Override
  public String title() {
    return "Echo 1";
  }

  @Override
  public String standIn() {
    return "an HTTP server of the JDK";
  }

  @Override
  public int standardPort() {
    return 10007;
  }

  @Override
  public Map<String, String> variables(int port) {
    return Map.of(URL, "http://localhost:" + port);
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
    server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start();
    return EmbeddedServer.of(server.getAddress().getPort(), () -> server.stop(0));
  }

  @Override
  public void probe(ServiceAddresses addresses) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(addresses.get(URL)))
            .timeout(ServiceProbe.TIMEOUT)
            .build();
    HttpResponse<Void> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    if (response.statusCode() != 204) {
      throw new IOException("the answer is not that of an echo");
    }
  }
}
