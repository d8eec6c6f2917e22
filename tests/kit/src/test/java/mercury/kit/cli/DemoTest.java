package mercury.kit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import mercury.demo.DemoCommand;
import mercury.kit.playground.PlaygroundClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** {@code course demo}, as a process: the finished bot, seen as its page sees it. */
@EnabledIfSystemProperty(named = "bot.variant", matches = "solution")
class DemoTest {

  private static final String JSON = "application/json";

  @RegisterExtension final MercuryCliExtension cli = new MercuryCliExtension();

  @Test
  void a_person_is_greeted_and_a_file_is_saved_and_a_worker_less_makes_the_queue_grow()
      throws Exception {
    MercuryCliExtension.Run demo = cli.start(DemoCommand.class, "--no-open", "--page", "0");
    demo.awaitLine("Ready. Ctrl+C stops it.");
    try (PlaygroundClient browser = new PlaygroundClient(address(demo)).watching()) {
      String anna = person(browser);
      browser.post(anna + "/messages", JSON, bytes("{\"text\":\"hi\"}"));
      awaitAnswer(browser, "[greeting]");
      browser.post(anna + "/files?name=notes.txt", "text/plain", bytes("some notes"));
      awaitAnswer(browser, "[document has been saved]");
      browser.awaitFeed("users", users -> users.path("count").asInt() == 1);
      browser.awaitFeed("logs", logs -> logs.path("count").asInt() == 2);
      JsonNode bucket = browser.awaitFeed("bucket", objects -> objects.path("objects").size() == 1);
      String key = bucket.at("/objects/0/key").asString();
      assertThat(browser.get("/api/object?key=" + key).body()).isEqualTo("some notes");
      aWorkerLess(browser, anna);
    }
    assertThat(demo.ctrlC()).isEqualTo(130);
    assertThat(cli.leftOvers()).isEmpty();
  }

  @Test
  void a_port_that_is_taken_is_one_sentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      MercuryCliExtension.Run demo = cli.start(DemoCommand.class, "--no-open", "--page", port);
      assertThat(demo.exitCode()).isEqualTo(1);
      assertThat(demo.printed())
          .singleElement()
          .asString()
          .startsWith("course demo: port " + port + " is taken by ")
          .endsWith(". Any free one: ./course demo --page 0");
    }
    assertThat(cli.leftOvers()).isEmpty();
  }

  @Test
  void a_port_that_there_is_not_is_one_sentence() throws Exception {
    MercuryCliExtension.Run demo = cli.start(DemoCommand.class, "--no-open", "--page", "99999");
    assertThat(demo.exitCode()).isEqualTo(2);
    assertThat(demo.printed().get(0)).contains("'99999' is not a port: 0 to 65535");
  }

  private static void aWorkerLess(PlaygroundClient browser, String anna) throws Exception {
    experiment(browser, "workerStop", 200);
    browser.awaitFeed("broker", broker -> broker.path("consumers").size() == 1); // the logger
    experiment(browser, "workerStop", 502);
    for (int i = 0; i < 20; i++) {
      browser.post(anna + "/messages", JSON, bytes("{\"text\":\"and now?\"}"));
    }
    browser.awaitFeed("broker", ready(20));
    experiment(browser, "workerStart", 200);
    browser.awaitFeed("broker", ready(0));
  }

  private static Predicate<JsonNode> ready(int messages) {
    return broker ->
        StreamSupport.stream(broker.path("queues").spliterator(), false)
            .anyMatch(
                queue ->
                    queue.get("name").asString().equals("bot_poller")
                        && queue.get("ready").asInt() == messages);
  }

  static HttpResponse<String> experiment(PlaygroundClient browser, String id) throws Exception {
    return browser.post("/api/do?experiment=" + id, JSON, new byte[0]);
  }

  static void experiment(PlaygroundClient browser, String id, int status) throws Exception {
    HttpResponse<String> done = experiment(browser, id);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(status);
  }

  /** The one who is there from the start, with the only bot. */
  private static String person(PlaygroundClient browser) {
    JsonNode people =
        browser.awaitFeed(
            "people", feed -> feed.path("people").size() == 1 && feed.path("bots").size() == 1);
    return "/api/people/" + people.at("/people/0/id").asString();
  }

  private static void awaitAnswer(PlaygroundClient browser, String text) {
    browser.awaitFeed(
        "people",
        people ->
            StreamSupport.stream(people.at("/chats/0/messages").spliterator(), false)
                .anyMatch(message -> message.path("text").asString("").equals(text)));
  }

  static URI address(MercuryCliExtension.Run demo) {
    return URI.create(demo.printed("See it live: (\\S+)"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
