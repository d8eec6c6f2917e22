package mercury.tools.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a grader that was taken over do not reach the teacher's page. */
class GradedReportTest {

  private static final Submission ADA = new Submission("Ada", Path.of("ada"));

  @TempDir Path folder;

  @Test
  void a_report_becomes_the_row_of_its_learner() throws Exception {
    ClassRow row = report("W3.after", "PASSED").row(ADA, "digest", 1);
    assertThat(row.passed("W3.after")).isTrue();
    assertThat(row.score()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({"W3.after, PASSED' onclick='", "'=cmd|calc', PASSED", "<b>, PASSED"})
  void a_name_or_verdict_that_no_check_has_is_refused(String id, String verdict) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report(id, verdict).row(ADA, "digest", 1));
  }

  private GradedReport report(String id, String verdict) throws Exception {
    String json =
        """
        {"score": 6, "max": 100, "bonus": 0, "diagnoses": [],
         "checks": [{"id": "%s", "verdict": "%s", "subject": "Worker"}]}
        """;
    return GradedReport.read(
        Files.writeString(folder.resolve("report.json"), json.formatted(id, verdict)));
  }
}
