package mercury.lessons.quorum;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kills nodes of the cluster as {@code kill -9} does: nothing is saved, nobody says goodbye. */
public final class Kill {

  private static final String MANAGERS =
      System.getenv()
          .getOrDefault(
              "RABBITMQ_MANAGER_NODES", "localhost:15672,localhost:15673,localhost:15674");

  private static final Pattern LEADER = Pattern.compile("\"leader\":\"([^\"]+)\"");
  private static final Pattern RUNNING = // the two in either order
      Pattern.compile("\\{(?=[^}]*\"name\":\"([^\"]+)\")(?=[^}]*\"os_pid\":\"(\\d+)\")");

  public static void main(String[] args) throws Exception {
    String whom = args.length == 1 ? args[0] : "";
    if (!List.of("leader", "follower", "majority").contains(whom)) {
      System.err.println("usage: ./course run quorum kill leader|follower|majority");
      System.exit(2);
    }
    Matcher led = LEADER.matcher(ask("/api/queues/%2F/quorum?columns=leader"));
    String leader = led.find() ? led.group(1) : "";
    Map<String, Long> nodes = new TreeMap<>();
    Matcher running = RUNNING.matcher(ask("/api/nodes?columns=name,os_pid"));
    while (running.find()) {
      nodes.put(running.group(1), Long.valueOf(running.group(2)));
    }
    if (nodes.size() < 3 || !nodes.containsKey(leader)) {
      System.err.println("The cluster is not whole: wait for it, or start the publisher first");
      System.exit(1);
    }
    if (!whom.equals("follower")) {
      kill(nodes.get(leader), leader + ", the leader of the queue");
    }
    nodes.remove(leader);
    if (!whom.equals("leader")) {
      String follower = nodes.keySet().iterator().next();
      kill(nodes.get(follower), follower + ", a follower");
    }
  }

  /** Kills a node's process, and no other that has its number, were the node in a container. */
  private static void kill(long process, String who) {
    boolean killed =
        ProcessHandle.of(process)
            .filter(node -> node.info().command().orElse("").contains("beam")) // Erlang's
            .filter(ProcessHandle::destroyForcibly)
            .isPresent();
    if (!killed) {
      System.err.println("No process of this machine is " + who + ": kill it where it runs");
      System.exit(1);
    }
    System.out.println(" [!] Killed " + who);
  }

  /** Asks the management API of the first node that answers. */
  private static String ask(String question) throws InterruptedException {
    String login = Base64.getEncoder().encodeToString("guest:guest".getBytes(UTF_8));
    for (String manager : MANAGERS.split(",", -1)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://" + manager + question))
              .header("Authorization", "Basic " + login)
              .timeout(Duration.ofSeconds(5))
              .build();
      try {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      } catch (IOException e) {
        // this one is dead, or too busy: ask the next
      }
    }
    System.err.println("No node answers. Start them with: ./course up --cluster 3");
    System.exit(1);
    return "";
  }
}
