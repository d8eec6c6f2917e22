package mercury.kit.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.kit.grade.CourseCopy;
import mercury.playground.PanelSettings;
import mercury.playground.Playground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Programs that the page starts, over HTTP: which, how they end, and who is told. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the front door of this test is a shell script")
class CourseTerminalsTest {

  private static final String PAGE = "lessons/a/README.md";

  /** A front door that says how it was called, and then waits with a child. */
  private static final String DOOR =
      """
      #!/bin/sh
      printf '<%s>' "$@"
      echo " at $RABBITMQ_URL on $(tty)"
      [ "$3" = quick ] && exit 7
      sleep 1000 &
      echo "child $!"
      wait
      """;

  private static final String TEXT =
      """
      # a

      <!-- terminal: quick -->
      ```console
      $ ./course run a quick 'orders.#' ''
      ```

      <!-- terminal: long -->
      ```console
      $ ./course run a long
      ```

      <!-- terminal: other -->
      ```console
      $ rm -rf here
      ```

      <!-- terminal: grade -->
      ```console
      $ ./course grade task
      ```
      """;

  @TempDir Path folder;
  private Playground playground;
  private PlaygroundClient client;

  @BeforeEach
  void start() throws Exception {
    CourseCopy checkout = new CourseCopy(folder);
    checkout.write(PAGE, TEXT);
    checkout.write("course", DOOR);
    assertThat(folder.resolve("course").toFile().setExecutable(true)).isTrue();
    playground =
        Playground.start(
            0,
            new ServiceAddresses(Map.of(ServiceAddresses.RABBITMQ_URL, "amqp://somewhere")),
            MercuryEnvironment.onFreePorts("rabbit"), // which nobody needs here
            List.of(new PanelSettings("road", "road", Map.of("checkout", folder.toString()))),
            List.of());
    client = new PlaygroundClient(URI.create(playground.url()));
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    playground.close();
  }

  @Test
  void a_program_runs_with_the_words_of_the_page_in_a_terminal_of_its_own() throws Exception {
    try (TerminalEvents events = events()) {
      int id = start("quick");
      events.awaitPrinted(id, "<run><a><quick><orders.#><> at amqp://");
      events.awaitMatch(id, " at (amqp://\\S+) on /dev/");
      events.awaitEnd(id, 7);
    }
  }

  @Test
  void Ctrl_C_interrupts_it_and_its_child() throws Exception {
    try (TerminalEvents events = events()) {
      int id = start("long");
      long child = child(events, id);
      assertThat(press(id, "interrupt").statusCode()).isEqualTo(200);
      events.awaitEnd(id, 130);
      awaitGone(child);
    }
  }

  @Test
  void kill_ends_it_and_its_child() throws Exception {
    try (TerminalEvents events = events()) {
      int id = start("long");
      long child = child(events, id);
      assertThat(press(id, "kill").statusCode()).isEqualTo(200);
      events.awaitEnd(id, 137);
      awaitGone(child);
    }
  }

  @Test
  void closing_the_page_s_server_ends_them_all() throws Exception {
    long child;
    try (TerminalEvents events = events()) {
      child = child(events, start("long"));
      playground.close();
    }
    awaitGone(child);
  }

  @Test
  void a_page_that_is_opened_later_is_told_all_of_it_and_what_is_removed_is_gone()
      throws Exception {
    int id = start("quick");
    try (TerminalEvents before = events()) {
      before.awaitEnd(id, 7);
    }
    try (TerminalEvents later = events()) {
      later.awaitPrinted(id, "<orders.#>");
      later.awaitEnd(id, 7);
      press(id, "remove");
      later.awaitRemoved(id);
    }
    assertThat(press(id, "kill").statusCode()).isEqualTo(404);
  }

  @Test
  void a_program_that_is_started_again_takes_the_place_of_the_one_that_has_ended()
      throws Exception {
    try (TerminalEvents events = events()) {
      int first = start("quick");
      events.awaitEnd(first, 7);
      int second = start("quick");
      events.awaitRemoved(first);
      events.awaitEnd(second, 7);
    }
  }

  @Test
  void only_programs_of_the_course_that_stand_in_its_pages_run() throws Exception {
    for (String terminal : List.of("other", "grade", "none", "")) {
      assertThat(post("page=" + PAGE + "&terminal=" + terminal).statusCode()).isEqualTo(404);
    }
    for (String page : List.of("", "/", "none.md", "course", "../" + PAGE, "\0")) {
      String query = "page=" + URLEncoder.encode(page, UTF_8) + "&terminal=long";
      assertThat(post(query).statusCode()).as(page).isEqualTo(404);
    }
    assertThat(post("id=1&press=interrupt").statusCode()).isEqualTo(404);
    assertThat(post("id=abc&press=kill").statusCode()).isEqualTo(404);
    assertThat(post("").statusCode()).isEqualTo(404);
  }

  @Test
  void a_foreign_page_starts_nothing() throws Exception {
    HttpResponse<String> answer =
        client.send(
            client
                .request("/api/terminals?page=" + PAGE + "&terminal=quick")
                .header("Origin", "http://elsewhere.test")
                .POST(BodyPublishers.noBody())
                .build());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void at_most_twenty_run_at_once() throws Exception {
    for (int i = 0; i < 20; i++) {
      start("long");
    }
    HttpResponse<String> refused = post("page=" + PAGE + "&terminal=long");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("20 programs are running: end one of them first");
  }

  private TerminalEvents events() throws Exception {
    return TerminalEvents.of(URI.create(playground.url()));
  }

  private int start(String terminal) throws Exception {
    HttpResponse<String> answer = post("page=" + PAGE + "&terminal=" + terminal);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body()).get("id").intValue();
  }

  private HttpResponse<String> press(int id, String key) throws Exception {
    return post("id=" + id + "&press=" + key);
  }

  private HttpResponse<String> post(String query) throws IOException, InterruptedException {
    return client.post("/api/terminals?" + query, "text/plain", new byte[0]);
  }

  private static long child(TerminalEvents events, int id) {
    return Long.parseLong(events.awaitMatch(id, "child (\\d+)\r\n"));
  }

  private static void awaitGone(long process) {
    eventually().until(() -> ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void nothing_is_put_into_the_temporary_folder() throws Exception {
    Set<String> before = librariesInTemporaryFolder();
    try (TerminalEvents events = events()) {
      events.awaitEnd(start("quick"), 7);
    }
    assertThat(before).containsAll(librariesInTemporaryFolder());
  }

  private static Set<String> librariesInTemporaryFolder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("pty4j"))
          .collect(Collectors.toSet());
    }
  }
}
