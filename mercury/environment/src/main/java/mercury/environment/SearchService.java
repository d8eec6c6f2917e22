package mercury.environment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/**
 * OpenSearch, embedded as itself by the module {@code mercury/search}, which starts it only when it
 * is named. Stateless.
 */
public final class SearchService implements CourseService {

  @Override
  public int order() {
    return 54;
  }

  @Override
  public String id() {
    return "search";
  }

  @Override
  public String title() {
    return "OpenSearch 2";
  }

  @Override
  public String standIn() {
    return "OpenSearch itself, one node";
  }

  @Override
  public boolean startsOnlyWhenNamed() {
    return true;
  }

  @Override
  public int standardPort() {
    return 9200;
  }

  @Override
  public Map<String, String> variables(int port) {
    return Map.of(ServiceAddresses.OPENSEARCH_URL, "http://localhost:" + port);
  }

  @Override
  public Optional<String> composeService() {
    return Optional.of("opensearch");
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws Exception {
    return ServerProvider.startServer(id(), settings);
  }

  /** Asks for the health of the cluster, which every one answers. */
  @Override
  public void probe(ServiceAddresses addresses) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(addresses.get(ServiceAddresses.OPENSEARCH_URL) + "/_cluster/health"))
            .timeout(ServiceProbe.TIMEOUT)
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200 || !response.body().contains("\"cluster_name\"")) {
      throw new IOException("the answer is not that of OpenSearch");
    }
  }
}
