package mercury.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mercury.demo.Demo;
import mercury.environment.Addresses;
import mercury.kit.playground.Chromium;
import mercury.lessons.logs.ToStdout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code course demo} as a person sees it. */
@EnabledIfSystemProperty(named = "bot.variant", matches = "solution")
class DemoPageTest {

  @RegisterExtension final Cli cli = new Cli();

  private Cli.Run demo;
  private Chromium page;

  @BeforeEach
  void open() throws IOException {
    Chromium.assumeThere();
    demo = cli.start(Demo.class, "--no-open", "--page", "0");
    demo.awaitLine("Ready. Ctrl+C stops it.");
    page = Chromium.open(DemoTest.address(demo).toString());
    page.await("#person input:checked");
  }

  @AfterEach
  void close() throws IOException {
    if (page != null) {
      page.close();
    }
  }

  @Test
  void a_person_is_greeted_and_sees_the_file_saved_in_both_languages_by_day_and_night()
      throws Exception {
    write("hi");
    page.awaitText("#chat", "[greeting]");
    page.awaitText("#chat .from-person", "✓✓");
    send("notes.txt", "some notes");
    page.awaitText("#chat", "[document has been saved]");
    page.awaitText("#users tbody", "anna");
    page.awaitText("#bucket tbody", "notes.txt");
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
    Cli.Run lesson = cli.start(Map.of(Addresses.RABBITMQ_URL, rabbit()), ToStdout.class);
    page.awaitText("#topology .consumer", "logs to-stdout");
    page.awaitText("#topology .exchange", "logsfanout");
    lesson.ctrlC();
    page.awaitNo("#topology .consumer", "logs to-stdout");
    for (String odd : List.of("posts", "edits", "block", "unblock")) {
      write("hi"); // so that there is something to edit
      page.click(".menu.up summary");
      page.click("[data-deed='%s']".formatted(odd));
    }
    page.awaitText("#logs ol", "channel_post");
    page.awaitText("#logs ol", "edited_message");
    page.awaitText("#logs ol", "my_chat_member");
  }

  private void nothingKeepsPeopleOut(String language, String theme) throws IOException {
    page.choose("#language", language);
    page.choose("#theme", theme);
    page.reload(); // what was chosen stays
    page.awaitText("h1", language.equals("ru") ? "площадка" : "playground");
    page.awaitText("#topology", language.equals("ru") ? "Обменники" : "Exchanges");
    page.awaitText("#bucket tbody", "notes.txt");
    page.awaitText("#chat", "[greeting]");
    page.picture(language + "-" + theme);
    page.click("#tables summary");
    page.click(".menu.up summary");
    page.await("#queue-rows tr");
    assertThat(page.obstacles()).as(language + " " + theme).isEmpty();
  }

  private void somebodyElse() {
    page.click("#add summary");
    page.type("#newcomer-name", "Борис");
    page.click("#newcomer button");
    page.awaitText("#person", "Борис");
    write("привет");
    page.awaitText("#chat", "[greeting]");
    page.awaitNo("#chat", "notes.txt");
    page.awaitText("#users tbody", "_2");
  }

  private void write(String text) {
    page.type("#text", text);
    page.click("#write button.main");
    page.awaitText("#chat .from-person", text);
  }

  private void send(String name, String text) throws IOException {
    Path file = Files.writeString(cli.home().resolve(name), text);
    page.type("#file", file.toString());
  }

  private String rabbit() {
    return demo.printed().stream()
        .filter(line -> line.contains("RABBITMQ_URL is "))
        .map(line -> line.substring(line.indexOf("amqp://")))
        .findFirst()
        .orElseThrow();
  }
}
