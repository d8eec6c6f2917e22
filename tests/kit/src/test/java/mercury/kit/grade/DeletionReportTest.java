package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.report.ReportWriter;
import mercury.kit.playground.HeadlessChromium;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.SolutionOverlay;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about a check that deletes a queue: a learner sees who did it, on a phone too. */
class DeletionReportTest {

  private static final GradedExercise TASK = GradedExercise.named("task");
  private static final int PHONE = 375;

  @TempDir static Path home;

  private static Path page;

  @BeforeAll
  static void grade() throws Exception {
    assumeTrue(VariantGrader.isBuilt(TASK), "built without -Psolution");
    try (VariantGrader grader = VariantGrader.open(TASK)) {
      Grade grade = grader.grade(wrong().files(), false, List.of("C4.queue"));
      Path lesson = Files.createDirectories(home.resolve("lessons/ack"));
      Files.writeString(lesson.resolve("README.md"), "text");
      page =
          ReportWriter.write(
              grade,
              Files.createDirectories(home.resolve("task/target/grade")),
              GraderMessages.in(Locale.ENGLISH),
              "en");
    }
  }

  private static SolutionOverlay wrong() {
    return TASK.solutions("wrong").stream()
        .filter(overlay -> overlay.name().equals("C4-not-mandatory"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_time_line_says_that_the_check_deleted_the_queue() throws Exception {
    assertThat(Files.readString(page))
        .containsPattern("<circle class=\"mark decides\"[^\\n]*the check deletes queue ")
        .containsPattern("<li class=\"check decides\">• the check deletes queue ");
  }

  @Test
  void the_publish_that_was_wrong_is_marked_and_what_to_read_is_a_link() throws Exception {
    assertThat(Files.readString(page))
        .containsPattern("<path class=\"client decides\"[^\\n]*publish #")
        .containsPattern("<li class=\"client decides\">→ publish #")
        .contains("href=\"../../../lessons/ack/README.md#confirms\"");
  }

  @Test
  void it_fits_on_a_phone() throws Exception {
    try (HeadlessChromium browser = HeadlessChromium.open(page.toUri().toString())) {
      browser.size(PHONE, 800);
      browser.script("document.querySelectorAll('details').forEach(part => part.open = true)");
      browser.await(".events .decides");
      assertThat(browser.script("return innerWidth")).isEqualTo((long) PHONE);
      assertThat(browser.script("return document.documentElement.scrollWidth"))
          .isEqualTo((long) PHONE);
      assertThat(browser.script("return document.querySelector('svg').getClientRects().length"))
          .isEqualTo(0L);
      browser.picture("report-on-a-phone");
    }
  }
}
