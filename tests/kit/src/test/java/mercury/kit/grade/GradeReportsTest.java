package mercury.kit.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mercury.harness.model.GraderMessages;
import mercury.harness.report.ReportWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A grade is written into reports, and told to everybody who listens. */
class GradeReportsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void report_json_has_the_promised_fields() throws Exception {
    write();
    JsonNode report = JSON.readTree(Files.readString(folder.resolve("report.json")));
    assertThat(report.get("version").asInt()).isEqualTo(1);
    assertThat(report.get("suite").asString()).isEqualTo("task");
    assertThat(report.get("score").asInt()).isEqualTo(40);
    assertThat(report.get("max").asInt()).isEqualTo(100);
    assertThat(report.get("bonus").asInt()).isZero();
    assertThat(report.get("checks")).hasSize(7);
    assertThat(report.get("checks").get(1).get("verdict").asString()).isEqualTo("FAILED");
    assertThat(report.get("checks").get(1).get("failure").get("wire")).hasSize(4);
    assertThat(report.get("diagnoses").get(0).get("mistakes").get(0).asString())
        .isEqualTo("Handlers take turns.");
  }

  @Test
  void results_json_is_what_gradescope_reads() throws Exception {
    write();
    JsonNode tests = JSON.readTree(Files.readString(folder.resolve("results.json"))).get("tests");
    assertThat(tests).as("the optional check that is off is not listed").hasSize(6);
    assertThat(tests.get(0).get("score").asInt()).isEqualTo(40);
    assertThat(tests.get(1).get("max_score").asInt()).isEqualTo(20);
    assertThat(tests.get(1).get("status").asString()).isEqualTo("failed");
  }

  @Test
  void the_page_is_self_contained_draws_the_wire_and_escapes_what_it_shows() throws Exception {
    String page = Files.readString(write());
    assertThat(page)
        .contains("task: 40 / 100", "<svg", "deliver #1", "&lt;first&gt; handler", "known mistake");
    assertThat(page).doesNotContain("<first>", "src=", "@import", "http://", "https://");
  }

  @Test
  void the_page_marks_the_event_that_decides_and_lists_all_for_a_phone() throws Exception {
    assertThat(Files.readString(write()))
        .contains("<path class=\"client decides\"", "ack #1: tag 1")
        .contains("<li class=\"client decides\">→ ack #1: tag 1</li>", "max-width: 45rem");
  }

  @Test
  void the_page_links_to_what_there_is_to_read() throws Exception {
    assertThat(Files.readString(write())).doesNotContain("href=");
    Files.createDirectories(folder.resolve("lessons/qos"));
    Files.writeString(folder.resolve("lessons/qos/README.md"), "text");
    Path report = Files.createDirectories(folder.resolve("task/target/grade"));
    Path page =
        ReportWriter.write(SampleGrades.grade(), report, GraderMessages.in(Locale.ENGLISH), "en");
    assertThat(Files.readString(page))
        .contains("href=\"../../../lessons/qos/README.md#parallel-handlers\"");
  }

  @Test
  void the_summary_is_appended_for_github() throws Exception {
    Path summary = Files.writeString(folder.resolve("summary.md"), "before\n");
    assertThat(tell(Map.of("GITHUB_STEP_SUMMARY", summary.toString()))).isEmpty();
    assertThat(summary)
        .content()
        .startsWith("before\n## task: 40 / 100")
        .contains("| ✘ | **W5.parallel** ", "Handlers take turns.");
  }

  @Test
  void the_result_is_posted_with_the_token() throws Exception {
    String url = answering(200);
    assertThat(tell(Map.of("RESULT_URL", url, "PROGRESS_TOKEN", "t0ken"))).isEmpty();
    assertThat(received).hasSize(1);
    assertThat(received.get(0)).startsWith("t0ken {").contains("\"score\" : 40");
  }

  @Test
  void a_result_that_cannot_be_delivered_is_a_warning_without_the_token() throws Exception {
    String url = answering(500);
    assertThat(tell(Map.of("RESULT_URL", url, "PROGRESS_TOKEN", "t0ken")))
        .singleElement()
        .asString()
        .contains("500")
        .doesNotContain("t0ken");
    assertThat(tell(Map.of("RESULT_URL", "http://localhost:1/", "PROGRESS_TOKEN", "t0ken")))
        .hasSize(1);
    assertThat(tell(Map.of("RESULT_URL", "nonsense", "PROGRESS_TOKEN", "t0ken"))).hasSize(1);
  }

  private Path write() throws IOException {
    return ReportWriter.write(
        SampleGrades.grade(), folder, GraderMessages.in(Locale.ENGLISH), "en");
  }

  private static List<String> tell(Map<String, String> environment) throws InterruptedException {
    return ReportWriter.tell(SampleGrades.grade(), GraderMessages.in(Locale.ENGLISH), environment)
        .stream()
        .toList();
  }

  private String answering(int status) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String token = exchange.getRequestHeaders().getFirst("X-Progress-Token");
          received.add(token + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return "http://localhost:" + server.getAddress().getPort() + "/result";
  }
}
