package mercury.kit.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.kit.launcher.LauncherResult;
import mercury.playground.PanelSettings;
import mercury.playground.Playground;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two lessons, played in the browser: their programs run beside the text. */
class LessonPageTest {

  private static MercuryEnvironment mercury;
  private static Playground playground;
  private static HeadlessChromium page;

  @BeforeAll
  static void open() throws Exception {
    HeadlessChromium.assumeThere();
    mercury = MercuryEnvironment.onFreePorts("rabbit");
    ServiceAddresses addresses = mercury.start();
    for (String lesson : List.of("intro", "ack")) { // what is compiled starts at once
      LauncherResult.course(addresses.variables(), "run", lesson, "sender");
    }
    String checkout = CourseCheckout.path("").toString();
    playground =
        Playground.start(
            0,
            addresses,
            mercury,
            List.of(new PanelSettings("road", "road", Map.of("checkout", checkout))),
            List.of());
    page = HeadlessChromium.open(playground.url());
    page.size(1700, 1060);
  }

  @AfterAll
  static void close() throws Exception {
    if (page != null) {
      page.close();
      playground.close();
      mercury.close();
    }
  }

  @Test
  void in_intro_a_message_waits_for_its_receiver() throws Exception {
    page.anew(playground.url() + "/read/lessons/intro/README.md");
    run("sender");
    page.awaitText(screen("sender"), "[x] Sent '1 - Hello World!'");
    page.awaitText(state("sender"), "ended with exit code 0");
    page.awaitText("#topology .queue .details", "ready");
    run("receiver");
    page.awaitText(screen("receiver"), "[x] Received '1 - Hello World!'");
    page.awaitText("#topology .queue .details", "0 ready");
    page.click(box("receiver") + " .wire summary");
    page.awaitText(box("receiver") + " .wire td", "deliver #1");
    page.script(
        "[...document.querySelectorAll('.wire tr')].find((row) => row.textContent.includes('hello'))"
            + ".dispatchEvent(new PointerEvent('pointerenter'))");
    page.await("#topology .queue.pointed"); // the event that is pointed at, in the drawing
    page.picture("lesson-intro");
    page.click(box("receiver") + " button:nth-of-type(1)");
    page.awaitText(state("receiver"), "ended with exit code 130");
  }

  @Test
  void in_ack_a_task_comes_again_when_its_receiver_is_killed() throws Exception {
    page.anew(playground.url() + "/read/lessons/ack/README.ru.md");
    run("sender");
    page.awaitText(state("sender"), "завершилась с кодом 0");
    run("forgotten");
    page.awaitText(screen("forgotten"), "Done 'Task 1'");
    page.await("#topology .queue .cell.unacked");
    page.click(box("forgotten") + " button:nth-of-type(2)");
    page.awaitText(state("forgotten"), "завершилась с кодом 137");
    run("comes-back");
    page.awaitText(screen("comes-back"), "Received 'Task 0', redelivered: true");
    page.click(box("comes-back") + " button:nth-of-type(3)");
    page.awaitNo(box("comes-back"), "comes-back");
    for (String theme : List.of("light", "dark")) {
      page.script("localStorage.setItem('theme', '" + theme + "')");
      page.reload();
      page.awaitText(screen("forgotten"), "Done 'Task 1'"); // the page is told again what there is
      page.picture("lesson-ack-" + theme);
      assertThat(page.obstacles()).as(theme).isEmpty();
    }
    page.script("localStorage.removeItem('theme')");
  }

  private static void run(String terminal) {
    page.script(
        "document.querySelector(`button.run:has(+ pre[data-terminal='%s'])`).click()"
            .formatted(terminal));
  }

  private static String box(String terminal) {
    return "#terminals .terminal[data-terminal='" + terminal + "']";
  }

  private static String screen(String terminal) {
    return box(terminal) + " .xterm-rows";
  }

  private static String state(String terminal) {
    return box(terminal) + " .state";
  }
}
