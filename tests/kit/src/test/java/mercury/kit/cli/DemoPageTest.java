package mercury.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mercury.demo.DemoCommand;
import mercury.environment.ServiceAddresses;
import mercury.kit.playground.HeadlessChromium;
import mercury.kit.playground.PlaygroundClient;
import mercury.lessons.logs.ToStdout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code course demo} as a person sees it. */
@EnabledIfSystemProperty(named = "bot.variant", matches = "solution")
class DemoPageTest {

  private static final MercuryCliExtension CLI = new MercuryCliExtension();

  private static MercuryCliExtension.Run demo;
  private static HeadlessChromium page;

  @BeforeAll
  static void open() throws IOException {
    CLI.open();
    HeadlessChromium.assumeThere();
    demo = CLI.start(DemoCommand.class, "--no-open", "--page", "0");
    demo.awaitLine("Ready. Ctrl+C stops it.");
    page = HeadlessChromium.open(DemoTest.address(demo).toString());
  }

  @AfterAll
  static void close() throws Exception {
    if (page != null) {
      page.close();
    }
    CLI.close();
  }

  /** One worker, in a hurry and with nothing to do, whatever became of the test before. */
  @BeforeEach
  void arrive() throws Exception {
    try (PlaygroundClient browser = new PlaygroundClient(DemoTest.address(demo))) {
      DemoTest.experiment(browser, "fast", 200);
      int status;
      do {
        status = DemoTest.experiment(browser, "workerStop").statusCode();
      } while (status == 200);
      DemoTest.experiment(browser, "workerStart", 200);
    }
    page.anew(DemoTest.address(demo).toString());
    page.await("#person input:checked");
    page.awaitText("#topology .queue[data-key='queue bot_poller']", "0 ready · 0 unacked");
  }

  @Test
  void a_person_is_greeted_and_sees_the_file_saved_in_both_languages_by_day_and_night()
      throws Exception {
    write("hi");
    page.awaitText("#chat", "[greeting]");
    page.awaitText("#chat .from-person", "✓✓");
    send("notes.txt", "some notes");
    page.awaitText("#chat", "[document has been saved]");
    page.awaitText("#users h3", "tg_users");
    page.awaitText("#users thead", "tg_id");
    page.awaitText("#users tbody", "anna");
    page.awaitText("#bucket h3", "telegram");
    page.awaitText("#bucket tbody", "notes.txt");
    page.awaitText("#logs h3", "bot.logs");
    page.awaitText("#logs ol", "\"file_name\": \"notes.txt\"");
    page.await("#chat a[download]");
    page.await("#topology .line[data-key^='publisher '][data-key$='exchange bot_logger']");
    page.awaitText("#topology .consumer", "worker of bot_poller");
    somebodyElse();
    page.size(500, 900);
    assertThat(page.script("return document.documentElement.scrollWidth - innerWidth"))
        .as("what is too wide for a phone")
        .isEqualTo(0L);
    page.size(1400, 1060);
    for (String language : List.of("en", "ru")) {
      for (String theme : List.of("light", "dark")) {
        nothingKeepsPeopleOut(language, theme);
      }
    }
  }

  @Test
  void without_a_worker_the_queue_grows_and_with_two_it_drains() throws Exception {
    newcomer("Vera");
    write("hi");
    page.awaitText("#chat", "[greeting]");
    page.click("#experiments [data-key='workerStop']");
    page.awaitNo("#topology .consumer", "worker of");
    page.click("#many");
    page.awaitText("#topology .queue", "100 ready");
    page.picture("queue");
    page.click("#experiments [data-key='slow']");
    page.click("#experiments [data-key='workerStart']");
    page.awaitText("#topology .queue", "5 unacked");
    page.click("#cut");
    page.awaitText("#topology .queue", "↻ ");
    page.click("#experiments [data-key='workerStart']");
    page.awaitText("#topology .queue", "10 unacked");
    page.picture("two-workers");
    page.click("#experiments [data-key='fast']");
    page.awaitText("#topology .queue[data-key='queue bot_poller']", "0 ready · 0 unacked");
  }

  @Test
  void a_lesson_that_starts_outside_appears_and_vanishes() throws Exception {
    newcomer("Gleb");
    MercuryCliExtension.Run lesson =
        CLI.start(Map.of(ServiceAddresses.RABBITMQ_URL, rabbit()), ToStdout.class);
    page.awaitText("#topology .consumer", "logs to-stdout");
    page.awaitText("#topology .exchange", "logsfanout");
    lesson.ctrlC();
    page.awaitNo("#topology .consumer", "logs to-stdout");
    for (String odd : List.of("posts", "edits", "block", "unblock")) {
      write("hi"); // so that there is something to edit
      page.click(".menu.up:not([hidden]) summary");
      page.click("[data-deed='%s']".formatted(odd));
    }
    page.awaitText("#logs ol", "channel_post");
    page.awaitText("#logs ol", "edited_message");
    page.awaitText("#logs ol", "my_chat_member");
  }

  private static void nothingKeepsPeopleOut(String language, String theme) throws IOException {
    page.choose("#language", language);
    page.choose("#theme", theme);
    page.reload(); // what was chosen stays
    page.awaitText("h1", language.equals("ru") ? "площадка" : "playground");
    page.awaitText("#topology", language.equals("ru") ? "Обменники" : "Exchanges");
    page.awaitText("#bucket tbody", "notes.txt");
    page.awaitText("#chat", "[greeting]");
    page.picture(language + "-" + theme);
    page.click("#tables summary");
    page.click(".menu.up:not([hidden]) summary");
    page.await("#queue-rows tr");
    assertThat(page.obstacles()).as(language + " " + theme).isEmpty();
  }

  private static void somebodyElse() {
    newcomer("Борис");
    write("привет");
    page.awaitText("#chat", "[greeting]");
    page.awaitNo("#chat", "notes.txt");
    page.awaitText("#users tbody", "person_");
  }

  /** Somebody new, who is chosen then. */
  private static void newcomer(String name) {
    page.click("#add summary");
    page.type("#newcomer-name", name);
    page.click("#newcomer button");
    page.await("#add:not([open])"); // which says that the newcomer is chosen
    page.awaitText("#person", name);
  }

  private static void write(String text) {
    page.type("#text", text);
    page.click("#write button.main");
    page.awaitText("#chat .from-person", text);
  }

  private static void send(String name, String text) throws IOException {
    Path file = Files.writeString(CLI.home().resolve(name), text);
    page.type("#file", file.toString());
  }

  private static String rabbit() {
    return demo.printed().stream()
        .filter(line -> line.contains("RABBITMQ_URL is "))
        .map(line -> line.substring(line.indexOf("amqp://")))
        .findFirst()
        .orElseThrow();
  }
}
