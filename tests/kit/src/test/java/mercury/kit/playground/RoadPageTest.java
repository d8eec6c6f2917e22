package mercury.kit.playground;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.environment.MercuryEnvironment;
import mercury.harness.progress.Road;
import mercury.harness.progress.RoadProgress;
import mercury.harness.progress.RoadStop;
import mercury.kit.grade.CourseCopy;
import mercury.playground.PanelSettings;
import mercury.playground.Playground;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The road on the page, beside a broker that nobody uses. */
class RoadPageTest {

  private static final String FOCUSED = "return document.activeElement.id";

  @TempDir static Path home;
  private static MercuryEnvironment mercury;
  private static Playground playground;
  private static HeadlessChromium page;

  @BeforeAll
  static void open() throws Exception {
    HeadlessChromium.assumeThere();
    CourseCopy course = new CourseCopy(home);
    for (RoadStop stop : Road.of(CourseCheckout.path("")).stops()) {
      Path folder = Path.of(stop.page(Locale.ENGLISH)).getParent();
      for (String file : List.of("lesson.json", "drill.json", "exercise.json", "README.ru.md")) {
        if (Files.exists(CourseCheckout.path(folder.resolve(file).toString()))) {
          course.copy(folder.resolve(file).toString());
        }
      }
    }
    for (String file : List.of("README.md", "README.ru.md", "picture/picture.svg")) {
      course.copy("lessons/ack/" + file);
    }
    mercury = MercuryEnvironment.onFreePorts("rabbit");
    playground =
        Playground.start(
            0,
            mercury.start(),
            mercury,
            List.of(new PanelSettings("road", "road", Map.of("checkout", home.toString()))),
            List.of());
    page = HeadlessChromium.open(playground.url());
  }

  @AfterAll
  static void close() throws Exception {
    if (page != null) {
      page.close();
      playground.close();
      mercury.close();
    }
  }

  @BeforeEach
  void forget() throws Exception {
    Files.deleteIfExists(home.resolve(".mercury/road.json"));
  }

  @Test
  void somebody_new_sees_the_first_lesson_as_next() throws Exception {
    page.anew(playground.url());
    int stops = Road.of(home).stops().size();
    page.awaitText(".is-next #road-intro[aria-current='step']", "35 min");
    page.awaitText("#sum-of-road", "Done: 0 of " + stops + ". Left: ");
    assertThat(page.script("return document.querySelectorAll('#stops details').length"))
        .isEqualTo((long) stops);
    page.type("#road-intro", Keys.ENTER.toString());
    page.awaitText("details[open] > #road-intro ~ .todo code", "./course run intro receiver");
    page.awaitText("details[open] > #road-intro ~ .todo code", "./course next --done");
    page.awaitText("details[open] > #road-intro ~ .todo a", "lessons/intro/README.md");
    page.picture("road");
  }

  @Test
  void what_is_done_in_a_terminal_shows_without_a_reload() throws Exception {
    page.anew(playground.url());
    page.await(".is-next #road-intro");
    page.script("document.body.classList.add('not-reloaded')");
    RoadProgress.in(home).update(state -> state.withProgram("intro", "receiver"));
    page.awaitText(".is-next #road-intro ~ .todo .command.is-done", "run intro receiver");
    RoadProgress.in(home).update(state -> state.withLesson("intro"));
    page.await(".not-reloaded .is-next #road-right_address");
    page.await("li:not(.is-next) > details > #road-intro .mark[aria-label='done']");
    page.awaitText("#sum-of-road", "Done: 1 of ");
    assertThat(page.attribute("#road progress", "value")).isEqualTo("1");
  }

  @Test
  void an_address_leads_to_a_step_whose_command_can_be_copied() throws Exception {
    page.anew(playground.url() + "/#road-ack");
    page.await("details[open] > #road-ack");
    awaitFocus("road-ack");
    // a window that nobody sees is not let near the clipboard
    page.script("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
    page.click("#road-ack ~ .todo .command button");
    page.awaitText("#notice", "Copied.");
    assertThat((String) page.script("return window.copied")).startsWith("./course run ack ");
    page.script("location.hash = 'road-task'");
    page.awaitText("details[open] > #road-task ~ .todo code", "./course grade task");
    awaitFocus("road-task");
    page.click("#to-road");
    awaitFocus("road");
  }

  @Test
  void the_page_of_a_step_is_read_with_its_drawings() throws Exception {
    page.anew(playground.url() + "/#road-ack");
    page.click("details[open] > #road-ack ~ .todo a");
    page.awaitText("h1", "ack: no task is lost");
    page.await(".drawing svg[aria-roledescription]");
    assertThat(page.script("return document.querySelector('main img').naturalWidth > 0"))
        .isEqualTo(true);
    for (String theme : List.of("light", "dark")) {
      page.anew(playground.url() + "/read/lessons/ack/README.md");
      page.script("localStorage.setItem('theme', '" + theme + "')");
      page.reload();
      page.await(".drawing svg[aria-roledescription]");
      page.picture("reading-" + theme);
      assertThat(page.obstacles()).as(theme).isEmpty();
    }
    page.script("localStorage.removeItem('theme')");
    page.click("main a[href='README.ru.md']");
    page.await("html[lang='ru']");
    page.click("nav a");
    awaitFocus("road");
  }

  private static void awaitFocus(String id) {
    eventually().untilAsserted(() -> assertThat(page.script(FOCUSED)).isEqualTo(id));
  }

  @Test
  void it_is_there_in_russian_by_night_on_a_phone_and_for_everybody() throws Exception {
    page.anew(playground.url() + "/#road-intro");
    page.await("details[open] > #road-intro");
    page.choose("#language", "ru");
    page.awaitText(".is-next #road-intro", "урок · дальше");
    page.awaitText("#sum-of-road", "Пройдено: 0 из ");
    page.awaitText("details[open] > #road-intro ~ .todo a", "lessons/intro/README.ru.md");
    page.awaitText("#topology-summary", "0 очередей");
    page.size(390, 900);
    assertThat(page.script("return document.documentElement.scrollWidth - innerWidth"))
        .as("what is too wide for a phone")
        .isEqualTo(0L);
    for (String theme : List.of("light", "dark")) {
      page.choose("#theme", theme);
      page.script("document.querySelector('#road').scrollIntoView()");
      page.picture("road-phone-" + theme);
      assertThat(page.obstacles()).as(theme).isEmpty();
    }
    page.size(1400, 1060);
  }
}
