package mercury.kit.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The nodes of a cluster.
 *
 * @param managers host and port of the management API of each
 */
record ClusterNodes(List<String> managers) {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern PROCESS = Pattern.compile("\"os_pid\":\"\\d+\"");
  private static final String LOGIN =
      Base64.getEncoder().encodeToString("guest:guest".getBytes(UTF_8));

  /** Waits until all of them run, and each knows the processes of all. */
  void awaitWhole() {
    for (String manager : managers) {
      await(manager + " knows all nodes")
          .atMost(PATIENCE)
          .ignoreExceptionsInstanceOf(IOException.class)
          .untilAsserted(() -> assertThat(processes(manager)).isEqualTo(managers.size()));
    }
  }

  private static long processes(String manager) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + manager + "/api/nodes?columns=os_pid"))
            .header("Authorization", "Basic " + LOGIN)
            .build();
    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return PROCESS.matcher(answer).results().count();
  }
}
