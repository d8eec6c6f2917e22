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
import java.util.ArrayList;
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
  private static final Pattern NAME = Pattern.compile("\"node\":\"([^\"]+)\"");
  private static final Pattern LEADER = Pattern.compile("\"leader\":\"([^\"]+)\"");
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

  /** Returns their names, in the order of the managers. */
  List<String> names() throws IOException, InterruptedException {
    List<String> names = new ArrayList<>();
    for (String manager : managers) {
      names.add(first(NAME, ask(manager, "/api/overview?columns=node")));
    }
    return names;
  }

  /** Waits until one of them says that another than that one leads a queue, and returns which. */
  String awaitLeader(String queue, String other) {
    return await("a leader of " + queue + " that is not " + other)
        .atMost(PATIENCE)
        .until(() -> leader(queue), leader -> !List.of("", other).contains(leader));
  }

  private String leader(String queue) throws InterruptedException {
    for (String manager : managers) {
      try {
        return first(LEADER, ask(manager, "/api/queues/%2F/" + queue + "?columns=leader"));
      } catch (IOException e) {
        // this one is dead: ask the next
      }
    }
    return "";
  }

  private static String first(Pattern what, String answer) {
    return what.matcher(answer).results().map(found -> found.group(1)).findFirst().orElse("");
  }

  private static long processes(String manager) throws IOException, InterruptedException {
    return PROCESS.matcher(ask(manager, "/api/nodes?columns=os_pid")).results().count();
  }

  private static String ask(String manager, String question)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + manager + question))
            .header("Authorization", "Basic " + LOGIN)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
